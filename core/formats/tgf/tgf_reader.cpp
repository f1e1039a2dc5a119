#include "core/formats/map_builder.h"
#include "core/formats/text_decode.h"
#include "core/formats/tgf/tgf.h"

namespace conspectus {

namespace {

class TgfReader {
public:
    TgfReader(std::size_t bytes, const ReadLimits& limits, LossList& losses)
        : m_losses(losses), m_builder(bytes, limits, losses)
    {
    }

    Result<ReadMap> run(std::string_view text)
    {
        bool isAfterMark = false;
        for (; !text.empty(); ++m_line) {
            const TgfLine line = splitTgfLine(takeLine(text));
            if (line.word.empty())
                continue;
            if (line.word == "#" && line.rest.empty()) {
                if (isAfterMark)
                    m_losses.note("A second line '#' was passed over.", m_line);
                isAfterMark = true;
                continue;
            }
            if (const auto done = isAfterMark ? readEdge(line) : readNode(line); !done)
                return tl::unexpected(done.error());
        }
        if (m_ids.empty() && !isAfterMark)
            return unexpected(ErrorCode::Input, "The file holds no graph.");
        if (!isAfterMark)
            m_losses.note("There is no line '#' before the edges: every line was read as a node.");
        return ReadMap{m_builder.take(), m_losses.take()};
    }

private:
    Result<void> readNode(const TgfLine& line)
    {
        const auto id = addConcept(line.word, line.rest.empty() ? line.word : line.rest);
        return id ? Result<void>() : tl::unexpected(id.error());
    }

    Result<ConceptId> addConcept(std::string_view key, std::string_view label)
    {
        Concept subject;
        subject.key = key;
        subject.label = label;
        const Result<ConceptId> id = m_builder.add(std::move(subject), m_line);
        if (id)
            m_ids.emplace(key, *id);
        return id;
    }

    Result<void> readEdge(const TgfLine& line)
    {
        const TgfLine behind = splitTgfLine(line.rest);
        if (behind.word.empty()) {
            m_losses.note("An edge that names one node only was left out.", m_line, line.word);
            return {};
        }
        const Result<ConceptId> from = endNamed(line.word);
        if (!from)
            return tl::unexpected(from.error());
        const Result<ConceptId> to = endNamed(behind.word);
        if (!to)
            return tl::unexpected(to.error());
        Relation relation;
        relation.from = *from;
        relation.to = *to;
        relation.phrase = behind.rest;
        relation.type = m_builder.plainType(ArrowStyle::Forward);
        const auto id = m_builder.add(std::move(relation), m_line);
        return id ? Result<void>() : tl::unexpected(id.error());
    }

    Result<ConceptId> endNamed(std::string_view key)
    {
        if (const auto known = m_ids.find(key); known != m_ids.end())
            return known->second;
        m_losses.note("A node that only edges name was added.", m_line, key);
        return addConcept(key, key);
    }

    LossList& m_losses;
    MapBuilder m_builder;
    int m_line = 1;
    std::unordered_map<std::string_view, ConceptId> m_ids;  // by the word in the file
};

}  // namespace

Result<ReadMap> readTgf(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    const Result<std::string> text = textOfFile(bytes, losses);
    if (!text)
        return tl::unexpected(text.error());
    if (isWebPage(*text))
        return unexpected(ErrorCode::Input, "This is a web page, not a graph; was the download refused?");
    return TgfReader(bytes.size(), limits, losses).run(*text);
}

}  // namespace conspectus
