#include "app/publish/pdf_dates.h"

#include <charconv>

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

/// Entries in the table at `table`, and where the first of them is.
struct Entries {
    std::size_t first = 0;
    std::size_t count = 0;
};

Entries entriesAt(const std::string& pdf, std::size_t table)
{
    const std::size_t section = pdf.find('\n', table) + 1;  // "0 18"
    const std::size_t space = pdf.find(' ', section);
    return {pdf.find('\n', section) + 1, numberAt(pdf, space + 1)};
}

}  // namespace

Result<std::string> withoutCreationDate(std::string pdf)
{
    const auto unknown = [] {
        return unexpected(ErrorCode::Output, "The PDF was not written in the expected form.");
    };
    const std::size_t date = pdf.find("/CreationDate (");
    const std::size_t start = pdf.rfind("startxref\n");
    if (date == std::string::npos || start == std::string::npos)
        return unknown();
    const std::size_t removed = pdf.find(")\n", date) + 2 - date;
    const std::size_t table = numberAt(pdf, start + 10);
    if (table >= start || pdf.compare(table, 5, "xref\n") != 0)
        return unknown();

    const auto moved = [&](std::size_t offset) {
        return offset > date ? offset - removed : offset;
    };
    const Entries entries = entriesAt(pdf, table);
    if (entries.first + entries.count * kEntryLength > start)
        return unknown();
    for (std::size_t i = 0; i < entries.count; ++i) {
        const std::size_t at = entries.first + i * kEntryLength;
        pdf.replace(at, kOffsetDigits, tenDigits(moved(numberAt(pdf, at))));
    }
    pdf.replace(start + 10, pdf.find_first_not_of("0123456789", start + 10) - start - 10, std::to_string(moved(table)));
    pdf.erase(date, removed);
    return pdf;
}

}  // namespace conspectus
