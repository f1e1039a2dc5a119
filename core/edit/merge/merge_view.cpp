#include "core/edit/merge/merge_view.h"

#include "core/edit/merge/merge_fields.h"
#include "core/model/figure.h"
#include "core/model/tour.h"

#include <tuple>

namespace conspectus {

namespace {

/// Merges field after field, each whether or not one before it did not go together. Structured bindings name every
/// member of a struct, so that one that is added does not compile until it is merged.
class FieldMerger {
public:
    template <class T> void value(const T& base, T& ours, const T& theirs) { note(mergeValue(base, ours, theirs)); }
    template <class T> void limit(const std::vector<T>& base, std::vector<T>& ours, const std::vector<T>& theirs)
    {
        note(mergeLimit(base, ours, theirs));
    }
    void texts(const LocalizedTexts& base, LocalizedTexts& ours, const LocalizedTexts& theirs)
    {
        mergeTexts(base, ours, theirs, [this](const std::string&, const std::string&) { note(false); });
    }
    void attributes(const Attributes& base, Attributes& ours, const Attributes& theirs)
    {
        mergeAttributes(base, ours, theirs, [this](const Attribute&) { note(false); });
    }
    void note(bool merges) { m_isMerged = m_isMerged && merges; }
    bool isMerged() const { return m_isMerged; }

private:
    bool m_isMerged = true;
};

void mergeNotes(FieldMerger& merger, const std::string& base, std::string& ours, const std::string& theirs)
{
    MergedText merged = mergedText(base, ours, theirs);
    merger.note(!merged.isConflict);
    if (!merged.isConflict)
        ours = std::move(merged.text);
}

/// Strokes have no names: what is the same is the same.
void mergeInk(const std::vector<InkStroke>& base, std::vector<InkStroke>& ours, const std::vector<InkStroke>& theirs)
{
    const auto has = [](const std::vector<InkStroke>& list, const InkStroke& stroke) {
        return std::ranges::find(list, stroke) != list.end();
    };
    const std::vector<InkStroke> before = ours;
    std::erase_if(ours, [&](const InkStroke& each) { return has(base, each) && !has(theirs, each); });
    for (const InkStroke& each : theirs)
        if (!has(base, each) && !has(before, each))
            ours.push_back(each);
}

}  // namespace

bool mergeView(const NamedView& base, NamedView& ours, const NamedView& theirs)
{
    const auto& [bName, bNames, bRoots, bTags, bFilter, bOnly, bWithout, bFolded, bOpened, bKept, bCentre, bHops,
                 bDepth, bMost, bEngine, bTheme, bArrangement, bCamera, bAttributes] = base;
    auto& [name, names, roots, tags, filter, only, without, folded, opened, kept, centre, hops, depth, most, engine,
           theme, arrangement, camera, attributes] = ours;
    const auto& [tName, tNames, tRoots, tTags, tFilter, tOnly, tWithout, tFolded, tOpened, tKept, tCentre, tHops,
                 tDepth, tMost, tEngine, tTheme, tArrangement, tCamera, tAttributes] = theirs;
    FieldMerger merger;
    merger.texts(bNames, names, tNames);
    merger.limit(bRoots, roots, tRoots);
    merger.limit(bTags, tags, tTags);
    merger.value(bFilter, filter, tFilter);
    merger.limit(bOnly, only, tOnly);
    mergeSet(bWithout, without, tWithout);
    mergeSet(bFolded, folded, tFolded);
    mergeSet(bOpened, opened, tOpened);
    mergeSet(bKept, kept, tKept);
    auto around = std::pair(centre, hops);
    merger.value(std::pair(bCentre, bHops), around, std::pair(tCentre, tHops));
    std::tie(centre, hops) = around;
    merger.value(bDepth, depth, tDepth);
    merger.value(bMost, most, tMost);
    merger.value(bEngine, engine, tEngine);
    merger.value(bTheme, theme, tTheme);
    merger.value(bArrangement, arrangement, tArrangement);
    merger.value(bCamera, camera, tCamera);
    merger.attributes(bAttributes, attributes, tAttributes);
    std::ranges::sort(tags);
    std::ranges::sort(only);
    static_cast<void>(std::tie(bName, name, tName));
    return merger.isMerged();
}

bool mergeStop(const TourStop& base, TourStop& ours, const TourStop& theirs)
{
    const auto& [bTitle, bTitles, bView, bLit, bLitRelations, bSteps, bNotes, bPlanned, bRehearsed, bHidden, bGone,
                 bInk, bAttributes] = base;
    auto& [title, titles, view, lit, litRelations, steps, notes, planned, rehearsed, isHidden, gone, ink, attributes] =
        ours;
    const auto& [tTitle, tTitles, tView, tLit, tLitRelations, tSteps, tNotes, tPlanned, tRehearsed, tHidden, tGone,
                 tInk, tAttributes] = theirs;
    FieldMerger merger;
    merger.value(bTitle, title, tTitle);
    merger.texts(bTitles, titles, tTitles);
    merger.value(bView.name, view.name, tView.name);
    merger.note(mergeView(bView, view, tView));
    merger.limit(bLit, lit, tLit);
    merger.limit(bLitRelations, litRelations, tLitRelations);
    merger.value(bSteps, steps, tSteps);
    mergeNotes(merger, bNotes, notes, tNotes);
    merger.value(bPlanned, planned, tPlanned);
    mergeValue(bRehearsed, rehearsed, tRehearsed);  // of two rehearsals, the one here
    merger.value(bHidden, isHidden, tHidden);
    gone = std::max(gone, tGone);
    mergeInk(bInk, ink, tInk);
    merger.attributes(bAttributes, attributes, tAttributes);
    std::ranges::sort(lit);
    std::ranges::sort(litRelations);
    static_cast<void>(bGone);
    return merger.isMerged();
}

bool mergeFigure(const Figure& base, Figure& ours, const Figure& theirs)
{
    const auto& [bName, bView, bShown, bWidth, bHeight, bType, bLeastType, bMargin, bTheme, bLanguage, bTransparent,
                 bGrey, bLegend, bCaption, bSource, bPage, bTiled, bOverlap, bText, bResolution, bAlternative, bLong,
                 bAttributes] = base;
    auto& [name, view, shown, width, height, type, leastType, margin, theme, language, isTransparent, isGrey, hasLegend,
           caption, hasSource, page, isTiled, overlap, text, resolution, alternative, longDescription, attributes] =
        ours;
    const auto& [tName, tView, tShown, tWidth, tHeight, tType, tLeastType, tMargin, tTheme, tLanguage, tTransparent,
                 tGrey, tLegend, tCaption, tSource, tPage, tTiled, tOverlap, tText, tResolution, tAlternative, tLong,
                 tAttributes] = theirs;
    FieldMerger merger;
    if (view == bView && tView == bView) {
        merger.note(mergeView(bShown, shown, tShown));
    } else {
        auto what = std::pair(view, shown);
        merger.value(std::pair(bView, bShown), what, std::pair(tView, tShown));
        std::tie(view, shown) = what;
    }
    merger.value(bWidth, width, tWidth);
    merger.value(bHeight, height, tHeight);
    merger.value(bType, type, tType);
    merger.value(bLeastType, leastType, tLeastType);
    merger.value(bMargin, margin, tMargin);
    merger.value(bTheme, theme, tTheme);
    merger.value(bLanguage, language, tLanguage);
    merger.value(bTransparent, isTransparent, tTransparent);
    merger.value(bGrey, isGrey, tGrey);
    merger.value(bLegend, hasLegend, tLegend);
    merger.value(bCaption, caption, tCaption);
    merger.value(bSource, hasSource, tSource);
    merger.value(bPage, page, tPage);
    merger.value(bTiled, isTiled, tTiled);
    merger.value(bOverlap, overlap, tOverlap);
    merger.value(bText, text, tText);
    merger.value(bResolution, resolution, tResolution);
    merger.value(bAlternative, alternative, tAlternative);
    merger.value(bLong, longDescription, tLong);
    merger.attributes(bAttributes, attributes, tAttributes);
    static_cast<void>(std::tie(bName, name, tName));
    return merger.isMerged();
}

}  // namespace conspectus
