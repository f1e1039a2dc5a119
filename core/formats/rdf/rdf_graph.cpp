#include "core/formats/rdf/rdf_graph.h"

#include <algorithm>
#include <functional>

namespace conspectus {

namespace {

std::uint32_t hashOf(RdfKind kind, std::string_view text)
{
    const std::uint64_t hash = std::hash<std::string_view>()(text);
    return static_cast<std::uint32_t>(hash ^ hash >> 32) + static_cast<std::uint32_t>(kind);
}

}  // namespace

std::size_t RdfGraph::slotOf(RdfKind kind, std::string_view text, std::uint32_t hash) const
{
    const std::size_t mask = m_table.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const Slot& slot = m_table[at];
        if (slot.id == kNoTerm || (slot.hash == hash && m_terms[slot.id].kind == kind && m_terms[slot.id].text == text))
            return at;
    }
}

void RdfGraph::growTable()
{
    std::vector<Slot> old(std::max<std::size_t>(m_table.size() * 2, 64));
    std::swap(old, m_table);
    const std::size_t mask = m_table.size() - 1;
    for (const Slot& slot : old) {
        if (slot.id == kNoTerm)
            continue;
        std::size_t at = slot.hash & mask;
        while (m_table[at].id != kNoTerm)
            at = (at + 1) & mask;
        m_table[at] = slot;
    }
}

RdfId RdfGraph::term(RdfKind kind, std::string_view text, std::string_view tag)
{
    if (kind == RdfKind::Literal)
        return literal(text, tag);
    if (m_named * 2 >= m_table.size())
        growTable();
    const std::uint32_t hash = hashOf(kind, text);
    Slot& slot = m_table[slotOf(kind, text, hash)];
    if (slot.id != kNoTerm)
        return slot.id;
    ++m_named;
    slot = {hash, static_cast<RdfId>(m_terms.size())};
    m_terms.push_back({kind, std::string(text), {}});
    return slot.id;
}

RdfId RdfGraph::literal(std::string_view text, std::string_view tag)
{
    m_terms.push_back({RdfKind::Literal, std::string(text), std::string(tag)});
    return static_cast<RdfId>(m_terms.size() - 1);
}

RdfId RdfGraph::find(RdfKind kind, std::string_view text) const
{
    return m_table.empty() ? kNoTerm : m_table[slotOf(kind, text, hashOf(kind, text))].id;
}

bool RdfGraph::isSaid(const RdfStatement& a, const RdfStatement& b) const
{
    if (a.predicate != b.predicate || a.object == b.object)
        return a == b;
    const RdfTerm &one = m_terms[a.object], &other = m_terms[b.object];
    return one.kind == RdfKind::Literal && other.kind == RdfKind::Literal && one.text == other.text &&
        one.tag == other.tag;
}

void RdfGraph::removeRepeats()
{
    constexpr std::size_t kFew = 32;
    std::vector<std::uint32_t> starts(m_terms.size() + 1);
    for (const RdfStatement& each : m_statements)
        ++starts[each.subject + 1];
    for (std::size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    std::vector<std::uint32_t> places(m_statements.size()), next(starts.begin(), starts.end() - 1);
    for (std::uint32_t i = 0; i < m_statements.size(); ++i)
        places[next[m_statements[i].subject]++] = i;
    std::vector<bool> isRepeat(m_statements.size());
    // What an order needs to bring equal ones together; of two equal ones the earlier comes first.
    const auto isBefore = [&](std::uint32_t a, std::uint32_t b) {
        const RdfStatement &one = m_statements[a], &other = m_statements[b];
        if (one.predicate != other.predicate)
            return one.predicate < other.predicate;
        const bool areLiterals = isLiteral(one.object) && isLiteral(other.object);
        if (!areLiterals)
            return one.object != other.object ? one.object < other.object : a < b;
        const RdfTerm &left = m_terms[one.object], &right = m_terms[other.object];
        const int order = left.text.compare(right.text);
        return order != 0 ? order < 0 : left.tag != right.tag ? left.tag < right.tag : a < b;
    };
    for (std::size_t subject = 0; subject + 1 < starts.size(); ++subject) {
        const auto first = places.begin() + starts[subject], last = places.begin() + starts[subject + 1];
        if (static_cast<std::size_t>(last - first) > kFew) {
            // Literals and others of one property are apart first: isBefore orders each kind among itself.
            const auto literals =
                std::stable_partition(first, last, [&](std::uint32_t i) { return !isLiteral(m_statements[i].object); });
            std::sort(first, literals, isBefore);
            std::sort(literals, last, isBefore);
            for (auto at = first; at != last && at + 1 != last; ++at)
                if (isSaid(m_statements[*at], m_statements[at[1]]))
                    isRepeat[at[1]] = true;
            continue;
        }
        for (auto at = first; at != last; ++at)
            for (auto before = first; before != at && !isRepeat[*at]; ++before)
                isRepeat[*at] = isSaid(m_statements[*before], m_statements[*at]);
    }
    std::size_t at = 0;
    std::erase_if(m_statements, [&](const RdfStatement&) { return isRepeat[at++]; });
}

RdfIndex::RdfIndex(const RdfGraph& graph)
    : m_statements(graph.statements().size()), m_starts(graph.termCount() + 1), m_references(graph.termCount())
{
    for (const RdfStatement& each : graph.statements()) {
        if (m_starts[each.subject + 1]++ == 0)
            m_subjects.push_back(each.subject);
        ++m_references[each.object];
    }
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    for (const RdfStatement& each : graph.statements())
        m_statements[next[each.subject]++] = each;
}

std::span<const RdfStatement> RdfIndex::from(RdfId subject) const
{
    if (subject + 1 >= m_starts.size())
        return {};
    return std::span(m_statements).subspan(m_starts[subject], m_starts[subject + 1] - m_starts[subject]);
}

}  // namespace conspectus
