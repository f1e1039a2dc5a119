// map_session_impl.h: what a MapSession holds; for its own .cpp files.
#pragma once
#include "app/session/key_source.h"
#include "app/session/map_session.h"
#include "app/session/picture_pipeline.h"
#include "app/session/view_history.h"
#include "core/document/document.h"
#include "core/model/named_view.h"

#include <QTimer>

#include <map>

namespace conspectus {

/// The picture that is to be tidied.
struct BeforeTidying {
    LayoutMeasures measures;
    std::shared_ptr<const Arrangement> arrangement;
};

/// The author's view of the whole map, or one of our own where there is none.
VisitedView wholeMapOf(const ConceptMap& map);

struct MapSession::Impl {
    /// Shares of the concepts that must have a place for a picture to be carried on: after an edit, and when a person
    /// who only reads unfolds something. That person is better served by a clear new picture if much comes that was
    /// never shown; one who edits, by the picture that they made.
    static constexpr double kLeastEdited = 0.5;
    static constexpr double kLeastUnfolded = 0.85;

    explicit Impl(std::unique_ptr<LayoutService> layouts);

    Document document;
    MapSession* source = nullptr;  // whose map this one shows; changes are made there
    KeySource drawKey = usualKeySource();
    std::size_t undoBudget = std::size_t{256} << 20;
    quint64 mapNumber = 0;  // grows with each map that is opened
    int savesUnderWay = 0;
    QString language;  // wished for; empty: the map's own
    QStringList languages;  // that the map has labels in
    Size target{1600, 900};
    Size arrangedFor{1600, 900};
    QTimer resized;
    ViewHistory visited;
    PicturePipeline pipeline;
    Taxonomy taxonomy;  // of visited.here()'s scope
    Scope taxonomyScope;  // that it was made for
    bool isTaxonomyFresh = false;  // the map has not changed since
    std::optional<Taxonomy> whole;  // of the whole map, when a neighbourhood needed it
    std::vector<ConceptId> addedHere;  // while a filtered view is shown: they stay in it
    std::size_t neighbours = 0;
    Spotlight spotlight;
    std::optional<ViewCamera> look;  // once its picture is there
    ConceptId toReveal;  // once it is settled how much of the view is shown
    std::optional<Measure> measure;
    std::vector<ConceptId> selection;
    ConceptId current;
    std::vector<RelationId> relations;  // selected, sorted
    /// By History::position(): where things stood when the map was last left in that state, within this visit.
    std::map<std::size_t, std::shared_ptr<const Arrangement>> stood;
    bool hasSaidLeftOut = false;  // of this map, that its pictures lack something
    bool isHandMade = false;  // the picture was edited since it was arranged
    std::optional<BeforeTidying> tidied;  // while a tidier picture is on its way

    /// What is in the view's scope, by its filter or its centre; and the taxonomy of that.
    void settleScope();

    void forgetTaxonomy()
    {
        isTaxonomyFresh = false;
        whole.reset();
    }

    void shade();

    /// Starts on the picture of the view that one is at: anew, or carrying on what stands.
    void arrange(PictureCause cause, ConceptId anchor = {}, std::shared_ptr<const Arrangement> standing = {})
    {
        tidied.reset();
        settleScope();
        const VisitedView& here = visited.here();
        ViewSpec spec = here.spec;
        if (here.policy == FoldPolicy::UntilLegible)
            spec.depth = spec.most = 0;  // what it holds is what the last window was given
        if (measure)
            shade();
        arrangedFor = target;
        pipeline.start(document.map(), taxonomy,
                       {std::move(spec),
                        here.policy,
                        {here.engine, std::nullopt, target, language},
                        cause,
                        anchor,
                        std::move(standing),
                        cause == PictureCause::Folded && !isHandMade ? kLeastUnfolded : kLeastEdited});
    }

    /// Arranges for another view than before: what stood is of no use.
    void arrangeElsewhere(PictureCause cause, ConceptId anchor = {})
    {
        stood.clear();
        isHandMade = false;
        arrange(cause, anchor);
    }

    /// How the state that the map is in looked, if it was left within this visit, else how things stand.
    std::shared_ptr<const Arrangement> standing() const
    {
        const auto found = stood.find(document.history().position());
        return found == stood.end() ? pipeline.arrangement() : found->second;
    }

    /// Remembers how a state of the map looks before a step leads away from it. Of many, or of large ones, those
    /// farthest from `position` are forgotten.
    void remember(std::size_t position)
    {
        constexpr std::size_t kMostRemembered = 100;
        constexpr std::size_t kMostBytes = std::size_t{48} << 20;
        if (!pipeline.arrangement())
            return;
        stood[position] = pipeline.arrangement();
        std::size_t bytes = 0;
        for (const auto& [at, arrangement] : stood)
            bytes += arrangement->memory();
        while (stood.size() > 1 && (stood.size() > kMostRemembered || bytes > kMostBytes)) {
            const auto first = stood.begin(), last = std::prev(stood.end());
            const auto farthest = position - first->first >= last->first - position ? first : last;
            bytes -= farthest->second->memory();
            stood.erase(farthest);
        }
    }

    void visit(VisitedView next, PictureCause cause, ConceptId anchor = {})
    {
        addedHere.clear();
        toReveal = {};
        visited.visit(std::move(next));
        arrangeElsewhere(cause, anchor);
    }

    /// Folding stays at the view one is at; from then on its depth is the person's, not the window's.
    void refold(ViewSpec spec, PictureCause cause, ConceptId anchor = {},
                std::shared_ptr<const Arrangement> standing = {})
    {
        visited.here().spec = std::move(spec);
        visited.here().policy = FoldPolicy::AsAsked;
        arrange(cause, anchor, std::move(standing));
    }

    /// What was selected and is gone from the map is selected no more.
    void dropLostSelection()
    {
        std::erase_if(selection, [&](ConceptId id) { return !document.map().find(id); });
        if (!document.map().find(current))
            current = {};
        std::erase_if(relations, [&](RelationId id) { return !document.map().find(id); });
    }
};

}  // namespace conspectus
