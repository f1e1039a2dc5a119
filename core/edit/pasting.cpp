#include "core/edit/pasting.h"

#include "core/base/text.h"
#include "core/edit/growing.h"
#include "core/edit/linking.h"

#include <array>
#include <map>
#include <optional>

namespace conspectus {

namespace {

constexpr std::size_t kMostLines = 5000;
constexpr std::size_t kTab = 4;  // columns
constexpr std::size_t kHeadings = 6;  // levels of Markdown

struct OutlineLine {
    std::size_t indent = 0;  // deeper than every line of less
    std::string label;
};

struct PropositionLine {
    std::string from, phrase, to;
};

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (std::string_view line : split(text, '\n'))
        if (!trimmed(line).empty())
            lines.push_back(line);
    return lines;
}

/// Where the first of `signs` stands in `text`, and how long it is.
template <std::size_t N>
std::optional<std::pair<std::size_t, std::size_t>> firstOf(std::string_view text,
                                                           const std::array<std::string_view, N>& signs)
{
    std::optional<std::pair<std::size_t, std::size_t>> first;
    for (std::string_view sign : signs)
        if (const std::size_t at = text.find(sign); at != std::string_view::npos && (!first || at < first->first))
            first = {at, sign.size()};
    return first;
}

std::optional<PropositionLine> propositionIn(std::string_view line)
{
    constexpr std::array<std::string_view, 2> kArrows{"->", "\u2192"};
    constexpr std::array<std::string_view, 4> kDashes{" -- ", " - ", " \u2013 ", " \u2014 "};
    const auto arrow = firstOf(line, kArrows);
    if (!arrow)
        return std::nullopt;
    std::string_view from = line.substr(0, arrow->first), phrase;
    if (const auto dash = firstOf(from, kDashes)) {
        phrase = from.substr(dash->first + dash->second);
        from = from.substr(0, dash->first);
    }
    const std::string_view to = line.substr(arrow->first + arrow->second);
    PropositionLine read{std::string(trimmed(from)), std::string(trimmed(phrase)), std::string(trimmed(to))};
    return read.from.empty() || read.to.empty() ? std::nullopt : std::optional(std::move(read));
}

std::string_view withoutListMark(std::string_view text)
{
    for (std::string_view mark : {"- ", "* ", "+ ", "\u2022 "})
        if (text.starts_with(mark))
            return trimmed(text.substr(mark.size()));
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits > 0 && digits != std::string_view::npos && (text[digits] == '.' || text[digits] == ')') &&
        text.substr(digits + 1).starts_with(' '))
        return trimmed(text.substr(digits + 1));
    return text;
}

OutlineLine outlineLine(std::string_view line)
{
    std::size_t columns = 0, at = 0;
    for (; at < line.size() && (line[at] == ' ' || line[at] == '\t'); ++at)
        columns += line[at] == '\t' ? kTab - columns % kTab : 1;
    const std::string_view text = trimmed(line.substr(at));
    const std::size_t signs = text.find_first_not_of('#');
    if (signs > 0 && signs <= kHeadings && signs != std::string_view::npos && text[signs] == ' ')
        return {signs - 1, std::string(trimmed(text.substr(signs)))};
    return {kHeadings + columns, std::string(withoutListMark(text))};
}

/// A copy of the map that the text grows in, so that ids and types are those that the real one will have.
class Draft {
public:
    explicit Draft(const ConceptMap& map) : m_map(map)
    {
        for (ConceptId id : map.concepts())
            m_byLabel.emplace(map.find(id)->label, id);
    }

    Result<ConceptId> add(std::string label, ConceptId parent)
    {
        const Result<Growth> grown = parent.isValid() ? addChild(m_map, parent, label) : addFree(m_map, label);
        if (!grown)
            return tl::unexpected(grown.error());
        if (const auto done = take(grown->transaction); !done)
            return tl::unexpected(done.error());
        m_pasted.concepts.push_back(grown->added);
        m_byLabel.emplace(std::move(label), grown->added);
        return grown->added;
    }

    Result<ConceptId> named(const std::string& label)
    {
        const auto known = m_byLabel.find(label);
        return known != m_byLabel.end() ? Result<ConceptId>(known->second) : add(label, {});
    }

    Result<void> link(ConceptId from, ConceptId to, const std::string& phrase)
    {
        const Result<Transaction> step = connect(m_map, from, to, phrase);
        return step ? take(*step) : Result<void>(tl::unexpected(step.error()));
    }

    Pasted result() && { return std::move(m_pasted); }

private:
    Result<void> take(const Transaction& step)
    {
        m_pasted.transaction.changes.insert(m_pasted.transaction.changes.end(), step.changes.begin(),
                                            step.changes.end());
        const Result<Transaction> done = perform(m_map, step);
        return done ? Result<void>() : Result<void>(tl::unexpected(done.error()));
    }

    ConceptMap m_map;
    std::map<std::string, ConceptId> m_byLabel;
    Pasted m_pasted{{"Paste", {}, {}}, {}};
};

Result<Pasted> pastedPropositions(const ConceptMap& map, const std::vector<PropositionLine>& lines)
{
    Draft draft(map);
    for (const PropositionLine& line : lines) {
        const Result<ConceptId> from = draft.named(line.from);
        if (!from)
            return tl::unexpected(from.error());
        const Result<ConceptId> to = draft.named(line.to);
        if (!to)
            return tl::unexpected(to.error());
        if (const auto linked = draft.link(*from, *to, line.phrase); !linked)
            return tl::unexpected(linked.error());
    }
    return std::move(draft).result();
}

Result<Pasted> pastedOutline(const ConceptMap& map, ConceptId parent, const std::vector<std::string_view>& lines)
{
    Draft draft(map);
    std::vector<std::pair<std::size_t, ConceptId>> above;  // indents rising
    for (std::string_view line : lines) {
        OutlineLine read = outlineLine(line);
        while (!above.empty() && above.back().first >= read.indent)
            above.pop_back();
        const Result<ConceptId> added = draft.add(std::move(read.label), above.empty() ? parent : above.back().second);
        if (!added)
            return tl::unexpected(added.error());
        above.emplace_back(read.indent, *added);
    }
    return std::move(draft).result();
}

/// Three cells between tabs; a row that says nothing of the second has an empty phrase.
std::optional<PropositionLine> rowIn(std::string_view line)
{
    const std::vector<std::string_view> cells = split(line, '\t');
    if (cells.size() < 3)
        return std::nullopt;
    PropositionLine row{std::string(trimmed(cells[0])), std::string(trimmed(cells[1])), std::string(trimmed(cells[2]))};
    return row.from.empty() || row.to.empty() ? std::nullopt : std::optional(std::move(row));
}

/// Text as it may come from anywhere, clean.
std::string cleaned(std::string_view text)
{
    return withoutControls(isValidUtf8(text) ? std::string(text) : latin1ToUtf8(text));
}

Result<std::vector<std::string_view>> linesToPaste(std::string_view clean)
{
    std::vector<std::string_view> lines = linesOf(clean);
    if (lines.empty())
        return unexpected(ErrorCode::Edit, "There is no text to paste.");
    if (lines.size() > kMostLines)
        return unexpected(ErrorCode::Edit,
                          "That is too much text to paste: more than " + std::to_string(kMostLines) + " lines.");
    return lines;
}

}  // namespace

Result<Pasted> pasteText(const ConceptMap& map, ConceptId parent, std::string_view text)
{
    const std::string clean = cleaned(text);
    const auto lines = linesToPaste(clean);
    if (!lines)
        return tl::unexpected(lines.error());
    std::vector<PropositionLine> propositions;
    for (std::string_view line : *lines)
        if (auto proposition = propositionIn(line))
            propositions.push_back(std::move(*proposition));
    return propositions.size() == lines->size() ? pastedPropositions(map, propositions)
                                                : pastedOutline(map, parent, *lines);
}

Result<Pasted> pasteRows(const ConceptMap& map, std::string_view text)
{
    const std::string clean = cleaned(text);
    const auto lines = linesToPaste(clean);
    if (!lines)
        return tl::unexpected(lines.error());
    std::vector<PropositionLine> rows;
    for (std::string_view line : *lines) {
        std::optional<PropositionLine> row = rowIn(line);
        if (!row)
            row = propositionIn(line);
        if (!row)
            return unexpected(ErrorCode::Edit,
                              "Line " + std::to_string(rows.size() + 1) +
                                  " is no proposition; write concept, phrase and concept with tabs between them.");
        rows.push_back(std::move(*row));
    }
    return pastedPropositions(map, rows);
}

}  // namespace conspectus
