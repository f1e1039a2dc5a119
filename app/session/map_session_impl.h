// map_session_impl.h: what a MapSession holds; for its own .cpp files.
#pragma once
#include "app/session/map_session.h"
#include "app/session/picture_pipeline.h"
#include "app/session/view_history.h"

#include <QTimer>

namespace conspectus {

/// The author's view of the whole map, or one of our own where there is none.
VisitedView wholeMapOf(const ConceptMap& map);

struct MapSession::Impl {
    explicit Impl(std::unique_ptr<LayoutService> layouts);

    ConceptMap map;
    History history;
    QString path;
    QString language;  // wished for; empty: the map's own
    QStringList languages;  // that the map has labels in
    Size target{1600, 900};
    Size arrangedFor{1600, 900};
    QTimer resized;
    ViewHistory visited;
    PicturePipeline pipeline;
    Taxonomy taxonomy;  // of visited.here()'s scope
    std::vector<ConceptId> selection;
    ConceptId current;
    RelationId selectedRelation;

    /// Starts on the picture of the view that one is at.
    void arrange(PictureCause cause, ConceptId anchor = {})
    {
        const VisitedView& here = visited.here();
        ViewSpec spec = here.spec;
        if (here.policy == FoldPolicy::UntilLegible)
            spec.depth = 0;  // what it holds is the depth that the last window was given
        taxonomy = Taxonomy(map, spec.scope);
        arrangedFor = target;
        pipeline.start(map, taxonomy,
                       {std::move(spec), here.policy, {here.engine, std::nullopt, target, language, 0}, cause, anchor});
    }

    void visit(VisitedView next, PictureCause cause, ConceptId anchor = {})
    {
        visited.visit(std::move(next));
        arrange(cause, anchor);
    }

    /// Folding stays at the view one is at; from then on its depth is the person's, not the window's.
    void refold(ViewSpec spec, PictureCause cause, ConceptId anchor = {})
    {
        visited.here().spec = std::move(spec);
        visited.here().policy = FoldPolicy::AsAsked;
        arrange(cause, anchor);
    }

    /// What was selected and is gone from the map is selected no more.
    void dropLostSelection()
    {
        std::erase_if(selection, [&](ConceptId id) { return !map.find(id); });
        if (!map.find(current))
            current = {};
        if (!map.find(selectedRelation))
            selectedRelation = {};
    }
};

}  // namespace conspectus
