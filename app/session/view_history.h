// view_history.h: the views one has been at, to go back and forward over like pages of a book.
#pragma once
#include "app/session/show.h"

namespace conspectus {

struct NamedView;

/// A view as it was left.
struct VisitedView {
    ViewSpec spec;
    QString name;  // of the named view it came from, or empty
    std::string engine;  // empty: the default
    FoldPolicy policy = FoldPolicy::AsAsked;  // UntilLegible: its depth may be chosen anew for another window
};

/// A view that says how deep it wants to be shown is shown so; else as deep as stays legible.
FoldPolicy policyFor(const ViewSpec& spec);
VisitedView visitOf(const NamedView& view);

/// Always at one view. Visiting forgets what one had gone back from; of many views, or of views that name very many
/// concepts, the first.
class ViewHistory {
public:
    const VisitedView& here() const { return m_visited[m_at]; }
    VisitedView& here() { return m_visited[m_at]; }

    void restart(VisitedView first);
    void visit(VisitedView next);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_visited.size(); }
    void goBack();
    void goForward();

private:
    std::vector<VisitedView> m_visited{VisitedView{}};
    std::size_t m_at = 0;
};

}  // namespace conspectus
