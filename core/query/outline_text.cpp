#include "core/query/outline_text.h"

#include "core/query/propositions.h"

#include <set>

namespace conspectus {

namespace {

/// Everything below `top`, without `top` itself unless a cycle leads back to it.
std::set<ConceptId> below(const Taxonomy& taxonomy, ConceptId top)
{
    std::set<ConceptId> found;
    std::vector<ConceptId> open{top};
    while (!open.empty()) {
        const ConceptId here = open.back();
        open.pop_back();
        for (ConceptId each : taxonomy.narrower(here))
            if (found.insert(each).second)
                open.push_back(each);
    }
    return found;
}

/// Those of `tops` that are below no other; of a cycle of them the first.
std::vector<ConceptId> highest(const Taxonomy& taxonomy, std::span<const ConceptId> tops)
{
    std::set<ConceptId> covered;
    std::vector<ConceptId> kept;
    for (ConceptId top : tops) {
        if (covered.contains(top))
            continue;
        const std::set<ConceptId> under = below(taxonomy, top);
        std::erase_if(kept, [&](ConceptId each) { return under.contains(each); });
        kept.push_back(top);
        covered.insert(under.begin(), under.end());
    }
    return kept;
}

}  // namespace

std::string outlineText(const ConceptMap& map, const Taxonomy& taxonomy, std::span<const ConceptId> tops,
                        std::string_view language)
{
    std::string text;
    std::set<ConceptId> written;
    std::vector<std::pair<ConceptId, std::size_t>> open;  // with their depths; the next one last
    const std::vector<ConceptId> first = highest(taxonomy, tops);
    for (auto top = first.rbegin(); top != first.rend(); ++top)
        open.emplace_back(*top, 0);
    while (!open.empty()) {
        const auto [id, depth] = open.back();
        open.pop_back();
        const Concept* subject = map.find(id);
        if (!subject || !written.insert(id).second)
            continue;
        text += std::string(depth, '\t') + nameOf(*subject, language) + '\n';
        const std::span<const ConceptId> narrower = taxonomy.narrower(id);
        for (auto each = narrower.rbegin(); each != narrower.rend(); ++each)
            open.emplace_back(*each, depth + 1);
    }
    return text;
}

}  // namespace conspectus
