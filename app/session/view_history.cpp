#include "app/session/view_history.h"

#include "core/model/named_view.h"

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
constexpr std::size_t kMostIds = 2'000'000;  // that all of them may name together: 8 MB

std::size_t idsIn(const ViewSpec& spec)
{
    return spec.roots.size() + spec.folded.size() + spec.opened.size() + spec.kept.size() +
        (spec.scope.only ? spec.scope.only->size() : 0);
}

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
    std::size_t ids = 0;
    for (const VisitedView& each : m_visited)
        ids += idsIn(each.spec);
    while (m_visited.size() > 1 && (m_visited.size() > kMostRemembered || ids > kMostIds)) {
        ids -= idsIn(m_visited.front().spec);
        m_visited.erase(m_visited.begin());
    }
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
