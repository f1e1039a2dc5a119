#include "core/base/text.h"
#include "core/formats/left_out.h"
#include "core/formats/tgf/tgf.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kKept[] = {"label"};
constexpr std::string_view kKeptOfRelations[] = {"label", "relation"};

class TgfWriter {
public:
    explicit TgfWriter(const ConceptMap& map) : m_map(map) { }

    WrittenMap run()
    {
        noteLeftOut(m_losses, "TGF", m_map.info(), {});
        for (ConceptId id : m_map.concepts())
            write(*m_map.find(id));
        m_out += "#\n";
        for (RelationId id : m_map.relations())
            write(*m_map.find(id));
        return {std::move(m_out), m_losses.take()};
    }

private:
    void write(const Concept& subject)
    {
        noteLeftOut(m_losses, "TGF", subject, kKept);
        const std::string word = wordFor(subject);
        m_out += word;
        const std::string label = onOneLine(subject.label);
        if (label.empty())
            m_losses.note("A concept without a label is named by its id.", 0, word);
        else if (label != word)
            (m_out += ' ') += label;
        m_out += '\n';
    }

    void write(const Relation& relation)
    {
        const RelationType& type = *m_map.find(relation.type);
        noteLeftOut(m_losses, "TGF", relation, type, kKeptOfRelations);
        if (type.arrow != ArrowStyle::Forward)
            m_losses.note("A relation without an arrow, or with two, was written as one with an arrow.", 0,
                          phraseOf(relation, type, ""));
        m_out += wordFor(*m_map.find(relation.from));
        (m_out += ' ') += wordFor(*m_map.find(relation.to));
        const std::string phrase =
            onOneLine(relation.phrase.empty() && type.phraseShown ? type.phrase : relation.phrase);
        if (!phrase.empty())
            (m_out += ' ') += phrase;
        m_out += '\n';
    }

    /// Line ends and blanks at the ends cannot be kept.
    std::string onOneLine(std::string_view text)
    {
        std::string line(text);
        std::replace_if(
            line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
        line = trimmed(line);
        if (line != text)
            m_losses.note("Line ends became blanks, and blanks at the ends of a text were left out.", 0, line);
        return line;
    }

    /// The key, or a number where it is no single word.
    std::string wordFor(const Concept& subject)
    {
        const bool isMark = subject.key == "#" || subject.key.starts_with("\xEF\xBB\xBF");
        if (!subject.key.empty() && !isMark && subject.key.find_first_of(kBlanks) == std::string::npos)
            return subject.key;
        std::string word = "n" + std::to_string(subject.id.value);
        while (m_map.conceptByKey(word).isValid())
            word += '_';
        return word;
    }

    const ConceptMap& m_map;
    LossList m_losses;
    std::string m_out;
};

}  // namespace

Result<WrittenMap> writeTgf(const ConceptMap& map) { return TgfWriter(map).run(); }

}  // namespace conspectus
