#include "app/publish/pdf/pdf_patch.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace conspectus {

namespace {

constexpr std::size_t kEntryLength = 20;  // "0000001144 00000 n \n", by the standard
constexpr std::size_t kOffsetDigits = 10;

std::size_t numberAt(const std::string& text, std::size_t at)
{
    std::size_t value = 0;
    std::from_chars(text.data() + at, text.data() + text.size(), value);
    return value;
}

std::string tenDigits(std::size_t value)
{
    const std::string digits = std::to_string(value);
    return std::string(kOffsetDigits - std::min(digits.size(), kOffsetDigits), '0') + digits;
}

/// The cross-reference table: where it starts, its first entry, and where its own offset is written.
struct OffsetTable {
    std::size_t start = 0;
    std::size_t firstEntry = 0;
    std::size_t entries = 0;
    std::size_t offsetOfStart = 0;
};

std::optional<OffsetTable> findTable(const std::string& pdf)
{
    constexpr std::string_view kStartMark = "startxref\n", kTableMark = "xref\n";
    const std::size_t mark = pdf.rfind(kStartMark);
    if (mark == std::string::npos)
        return std::nullopt;
    OffsetTable table;
    table.offsetOfStart = mark + kStartMark.size();
    table.start = numberAt(pdf, table.offsetOfStart);
    if (table.start >= mark || pdf.compare(table.start, kTableMark.size(), kTableMark) != 0)
        return std::nullopt;
    const std::size_t section = table.start + kTableMark.size();  // "0 18"
    table.entries = numberAt(pdf, pdf.find(' ', section) + 1);
    table.firstEntry = pdf.find('\n', section) + 1;
    if (table.firstEntry + table.entries * kEntryLength > mark)
        return std::nullopt;
    return table;
}

/// Where the byte at `offset` is after the edits.
std::size_t moved(std::size_t offset, const std::vector<PdfEdit>& edits)
{
    std::size_t place = offset;
    for (const PdfEdit& edit : edits)
        if (edit.at < offset)
            place = place + edit.inserted.size() - edit.removed;
    return place;
}

void putOffsetsRight(std::string& pdf, const OffsetTable& table, const std::vector<PdfEdit>& edits)
{
    for (std::size_t i = 0; i < table.entries; ++i) {
        const std::size_t at = table.firstEntry + i * kEntryLength;
        pdf.replace(at, kOffsetDigits, tenDigits(moved(numberAt(pdf, at), edits)));
    }
    const std::size_t end = pdf.find_first_not_of("0123456789", table.offsetOfStart);
    pdf.replace(table.offsetOfStart, end - table.offsetOfStart, std::to_string(moved(table.start, edits)));
}

}  // namespace

Result<std::string> patched(const std::string& pdf, std::vector<PdfEdit> edits)
{
    const std::optional<OffsetTable> table = findTable(pdf);
    if (!table)
        return unexpected(ErrorCode::Output, "The PDF has no table of offsets where one was expected.");
    std::sort(edits.begin(), edits.end(), [](const PdfEdit& a, const PdfEdit& b) { return a.at < b.at; });
    std::string result = pdf;
    putOffsetsRight(result, *table, edits);
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
        result.replace(edit->at, edit->removed, edit->inserted);
    return result;
}

}  // namespace conspectus
