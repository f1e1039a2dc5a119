#include "app/publish/tex/tikz_styles.h"

#include <algorithm>

// The most general style says what all of its parts have in common. A more special one says what saves more words than
// it costs: the value that most of its parts have, unless more of them have what they would have without it.

namespace conspectus {

namespace {

std::string joined(const TikzOptions& options)
{
    std::string text;
    for (const auto& [about, option] : options)
        text += (text.empty() ? "" : ", ") + option;
    return text;
}

}  // namespace

/// A value that an option has in parts of one kind.
struct TikzStyles::Choice {
    int parts = 0;
    int inheriting = 0;  // parts that have it anyway
};

void TikzStyles::add(const TikzKinds& kinds, const TikzOptions& options)
{
    m_parts.push_back({kinds, options});
    for (const std::string& kind : kinds)
        if (m_styles.try_emplace(kind).second)
            m_order.push_back(kind);
}

void TikzStyles::settle()
{
    std::size_t ranks = 0;
    for (const Part& part : m_parts)
        ranks = std::max(ranks, part.kinds.size());
    for (std::size_t rank = 0; rank < ranks; ++rank)
        settle(rank);
}

void TikzStyles::settle(std::size_t rank)
{
    std::map<std::string, int> sizes;
    std::map<std::string, std::map<std::string, std::map<std::string, Choice>>> choices;  // by kind, subject, value
    for (const Part& part : m_parts) {
        if (part.kinds.size() <= rank)
            continue;
        const std::string& kind = part.kinds[rank];
        const TikzOptions before = inherited(part.kinds, rank);
        ++sizes[kind];
        for (const auto& [about, option] : part.options) {
            Choice& choice = choices[kind][about][option];
            ++choice.parts;
            if (const auto found = before.find(about); found != before.end() && found->second == option)
                ++choice.inheriting;
        }
    }
    for (const auto& [kind, subjects] : choices)
        for (const auto& [about, values] : subjects) {
            const auto most =
                std::ranges::max_element(values, {}, [](const auto& value) { return value.second.parts; });
            int otherwiseInherited = 0;
            for (const auto& [option, choice] : values)
                otherwiseInherited += option == most->first ? 0 : choice.inheriting;
            const int saved = most->second.parts - most->second.inheriting - otherwiseInherited;
            const bool isSaid = rank == 0 ? most->second.parts == sizes[kind] : saved > 0;
            if (isSaid)
                m_styles[kind][about] = most->first;
        }
}

TikzOptions TikzStyles::inherited(const TikzKinds& kinds, std::size_t ranks) const
{
    TikzOptions all;
    for (std::size_t rank = 0; rank < ranks; ++rank)
        if (const auto style = m_styles.find(kinds[rank]); style != m_styles.end())
            for (const auto& [about, option] : style->second)
                all[about] = option;
    return all;
}

std::string TikzStyles::optionsOf(const TikzKinds& kinds, const TikzOptions& options) const
{
    std::string text;
    for (const std::string& kind : kinds)
        text += (text.empty() ? "" : ", ") + name(kind);
    const TikzOptions said = inherited(kinds, kinds.size());
    for (const auto& [about, option] : options)
        if (const auto found = said.find(about); found == said.end() || found->second != option)
            text += ", " + option;
    return text;
}

std::vector<std::string> TikzStyles::definitions() const
{
    std::vector<std::string> all;
    for (const std::string& kind : m_order)
        all.push_back(name(kind) + "/.style={" + joined(m_styles.at(kind)) + '}');
    return all;
}

}  // namespace conspectus
