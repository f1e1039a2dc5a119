#include "app/session/view_history.h"

namespace conspectus {

FoldPolicy policyFor(const ViewSpec& spec)
{
    return spec.depth > 0 || spec.most > 0 ? FoldPolicy::AsAsked : FoldPolicy::UntilLegible;
}

VisitedView visitOf(const NamedView& view)
{
    const ViewSpec spec = viewSpecOf(view);
    return {spec, QString::fromStdString(view.name), view.engine, policyFor(spec)};
}

namespace {

constexpr std::size_t kMostRemembered = 200;

}  // namespace

void ViewHistory::restart(VisitedView first)
{
    m_visited.assign(1, std::move(first));
    m_at = 0;
}

void ViewHistory::visit(VisitedView next)
{
    m_visited.resize(m_at + 1);
    m_visited.push_back(std::move(next));
    if (m_visited.size() > kMostRemembered)
        m_visited.erase(m_visited.begin());
    m_at = m_visited.size() - 1;
}

void ViewHistory::goBack()
{
    if (canGoBack())
        --m_at;
}

void ViewHistory::goForward()
{
    if (canGoForward())
        ++m_at;
}

}  // namespace conspectus
