// preflight.h: what a printer or an editor would send back, found before the file is written.
#pragma once
#include "app/publish/export.h"
#include "app/theme/contrast.h"

#include <vector>

namespace conspectus {

/// What the figure has to keep to, at the size at which it is printed.
struct FigureLimits {
    double leastType = 6;  // points
    double thinnestLine = 0.25;  // points
    double leastContrast = kLeastTextContrast;  // two thirds do for text of 18 points, or of 14 in bold
    double leastLineContrast = kLeastLineContrast;
    double leastResolution = 300;  // pixels per inch, of formats of pixels
    QSizeF largest = {};  // mm; a side that is 0: any
};

enum class FindingKind : std::uint8_t {
    SmallType,
    ThinLine,
    LowContrast,
    AlikeInGrey,  // told apart by a colour that print in grey does not show
    AlikeToColourBlind,  // or that some readers do not see
    MissingGlyph,
    OverlappingText,
    ClippedLabel,  // cut to an ellipsis, or beyond its box or the page
    EmptyLabel,
    LowResolution,
    TooLarge,
    FoldedAway,
    NoAlternative,
    LongAlternative,
    TintedGround,  // printed as ink all over
    MissingPhrase,  // a line that does not say how its concepts are related
    MisleadingPhrase,  // could be taken for that of another line
    PhraseInKey,  // for want of room a number stands on the line
    HiddenLine,  // runs behind a concept
    MergedLines,  // relations between the same two concepts that run into each other
};

/// What a program can do about it.
enum class Mend : std::uint8_t {
    None,
    EnlargeType,
    WidenLines,
    ChangeTheme,
    ChangeLines,  // solid, dashed and dotted by kind of relation
    ChangeFont,
    LayOutAgain,
    WidenLabels,
    WriteLabel,
    RaiseResolution,
    ReduceSize,
    Unfold,
    MakeAlternative,
};

/// For headings and buttons, translated.
QString titleOf(FindingKind kind);
QString titleOf(Mend mend);

/// A part of the picture that a finding is about.
struct FindingPlace {
    ConceptId subject;  // invalid: no concept, then
    RelationId relation;  // invalid: not one of these either, but a note
    Rect area;  // in the picture
};

/// One fault, with all that has it.
struct Finding {
    FindingKind kind = FindingKind::SmallType;
    bool isSerious = false;  // it comes back; otherwise somebody should have a look
    QString sentence;  // what, where, how much, against which limit; translated, plain text
    std::vector<FindingPlace> places;  // the ones that the sentence names first; empty: the whole figure
    Mend mend = Mend::None;
};

/// Most findings of one kind; the last one says how many more there are.
inline constexpr std::size_t kMostFindingsOfAKind = 20;

/// The serious ones first, then by kind, the worst first. `format` null: what holds for all of them. Colour vision as
/// in colour_vision.h. A fill that only tells levels apart is not looked at: place and type tell them too. O(n log n)
/// for n concepts that do not lie on top of each other. Touches fonts: GUI thread only.
std::vector<Finding> preflight(const ConceptMap& map, const Picture& picture, const ExportOptions& options,
                               const FigureLimits& limits = {}, const PictureFormat* format = nullptr);

/// True if nothing serious is among them.
bool isPrintable(const std::vector<Finding>& findings);

}  // namespace conspectus
