// picture.h: a laid-out view ready to be drawn, as flat arrays: what MapPainter, the canvas and every export read.
#pragma once
#include "app/paint/text_measure.h"
#include "app/theme/theme.h"
#include "core/layout/measures/measures.h"
#include "core/layout/standing.h"
#include "core/model/concept_map.h"
#include "core/view/visible_map.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace conspectus {

struct PictureConcept {
    ConceptId id;
    Rect box;
    MeasuredText label;
    int level = 0;
    int hidden = 0;  // concepts folded behind it: "+12"
    bool canFold = false;
    QString style;
    Look look = {};  // of its own, beyond its style
    int parent = -1;  // index of the concept it hangs under, as in the view; -1: a root
    double shade = -1;  // how much of what concepts are coloured by it has, 0 to 1; -1: it has the colour of its level
    int group = -1;  // or the number of its group
};

/// Where in its box a concept's label stands, and at its right end the count of what is folded behind it (empty when
/// nothing is).
Rect labelArea(const PictureConcept& shown);
Rect badgeArea(const PictureConcept& shown);
MeasuredText badgeLabel(int hidden);

/// A number that stands for a phrase, and the plate for numbers up to `most`: round, or longer if they are long.
MeasuredText numberLabel(int number, const TypeStyle& type);
Size numberPlate(int most, const TypeStyle& type);

struct PictureRelation {
    std::vector<RelationId> relations;  // one, or a bundle
    RelationTypeId type;  // invalid for a bundle of several types
    QString typeKey;  // of that type, for themes
    int from = 0;  // indices of concepts
    int to = 0;
    Spline curve;  // empty: its block's stem stands for it
    int block = -1;
    MeasuredText phrase;  // as it is written, or the number that stands for it; no lines: none shown
    Rect plate;  // of the phrase
    int keyNumber = 0;  // that stands for the phrase, see Picture::key; 0: the phrase itself is written
    LineStyle line = LineStyle::Solid;
    ArrowStyle arrow = ArrowStyle::Forward;
    int colour = 0;
    Rgba ownColour = {};  // rather than that
    bool isHierarchical = false;
    bool isBundle = false;
};

/// A frame around concepts that belong together in a picture that somebody drew.
struct PictureFrame {
    MeasuredText label;
    Rect box;
    Rect labelArea;
    Look look;
};

struct PictureBlock {
    int anchor = 0;
    std::vector<int> concepts;
    std::vector<int> relations;
    Rect frame;
    Spline stem;
    MeasuredText phrase;
    Rect plate;
    int keyNumber = 0;  // as of a relation
};

/// "1 is the reverse of": what a number in place of a phrase stands for.
struct PictureKeyEntry {
    int number = 1;
    MeasuredText sign;  // the number
    Rect plate;  // around it
    MeasuredText phrase;
    Rect area;  // of the phrase
};

/// Text beside the map: a row of a legend, a caption.
struct PictureNote {
    enum class Kind : std::uint8_t { Legend, Caption, Source };
    Kind kind = Kind::Legend;
    MeasuredText text;
    Rect area;
};

struct Picture {
    std::vector<PictureFrame> frames;  // behind everything else, outer ones first
    std::vector<PictureConcept> concepts;
    std::vector<PictureRelation> relations;
    std::vector<PictureBlock> blocks;
    std::vector<PictureKeyEntry> key;  // ascending; it stands below the rest
    std::vector<PictureRelation> samples;  // lines of a legend: a curve and its looks, between no concepts
    std::vector<PictureNote> notes;
    Rect bounds;
    std::size_t hidden = 0;
    std::size_t outOfScope = 0;
    QString title;
    QString language;
    std::optional<LayoutMeasures> measures;  // of its layout, where they were taken

    int indexOf(ConceptId) const;  // -1 when not shown
    /// The phrase that is written on a relation or block, or that its number stands for; no lines: none.
    template <class Phrased> const MeasuredText& phraseOf(const Phrased& phrased) const
    {
        const auto entry = std::ranges::find(key, phrased.keyNumber, &PictureKeyEntry::number);
        return phrased.keyNumber > 0 && entry != key.end() ? entry->phrase : phrased.phrase;
    }
};

/// What concepts are coloured by: shares of the most, or numbers of groups; by concept id. Both empty: by level.
struct Shading {
    std::vector<double> shares;
    std::vector<double> groups;
};

void shade(Picture& picture, const Shading& shading);

struct MeasuredFrame {
    MeasuredText label;
    Rect box;  // where it was drawn; it grows around its members
    std::vector<int> members;  // indices of concepts
    Look look;
};

/// The view with every label measured, and the request that goes to the layout. Index i of nodes is concept i of the
/// view, index i of edges is relation i.
struct MeasuredView {
    VisibleMap visible;
    std::vector<MeasuredText> labels;
    std::vector<MeasuredText> phrases;
    TypeStyle type = {};
    LayoutRequest request;
    QString language;  // of the labels
    std::vector<MeasuredFrame> frames;  // of a view that somebody drew
    std::shared_ptr<const Standing> standing;  // where that one stands: carried on (live.h) rather than arranged
};

/// Phrases without room are set smaller, down to about 7 points at 100 %; figures ask for no less than their least
/// type.
inline constexpr double kLeastPhrasePx = 9;

struct LayoutWish {
    std::string engine;  // empty: the default
    std::optional<Orientation> orientation;
    Size target{1600, 900};
    QString language;  // of labels; empty: the map's own
    TypeStyle type = {};
    double labelWidth = 1;  // how wide lines of labels may get, as a share of the usual; no word is broken for it
    double padding = 1;  // above and below labels, as a share of the usual
    int phraseLines = 3;  // of a linking phrase, at most
    double leastPhrasePx = kLeastPhrasePx;  // em of phrases that are set smaller because there is no room
    std::uint64_t revision = 0;
};

/// Measures a view. Touches fonts: GUI thread only.
MeasuredView measureView(const ConceptMap& map, VisibleMap visible, const LayoutWish& wish);

Picture composePicture(const ConceptMap& map, const MeasuredView& view, const Layout& layout);

}  // namespace conspectus
