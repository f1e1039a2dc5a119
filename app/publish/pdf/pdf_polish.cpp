#include "app/publish/pdf/pdf_polish.h"

#include <QString>

#include <optional>

namespace conspectus {

namespace {

using Edits = std::vector<PdfEdit>;

void removeDate(const std::string& pdf, Edits& edits)
{
    const std::size_t date = pdf.find("/CreationDate (");
    const std::size_t end = date == std::string::npos ? date : pdf.find(")\n", date);
    if (end != std::string::npos)
        edits.push_back({date, end + 2 - date, {}});
}

/// A font's descriptor says "/FontName /QTAAAA+Lato-Bold"; the fonts that follow it say "/BaseFont /Lato-Bold" only.
void markSubsets(const std::string& pdf, Edits& edits)
{
    constexpr std::string_view kDescribed = "/FontName /", kUsed = "/BaseFont /";
    constexpr std::size_t kTagLength = 7;
    for (std::size_t use = pdf.find(kUsed); use != std::string::npos; use = pdf.find(kUsed, use + 1)) {
        const std::size_t name = use + kUsed.size();
        const std::size_t tag = pdf.rfind(kDescribed, use) + kDescribed.size();
        if (tag < use && pdf[tag + kTagLength - 1] == '+' && pdf[name + kTagLength - 1] != '+')
            edits.push_back({name, 0, pdf.substr(tag, kTagLength)});
    }
}

bool isArabicForm(char16_t c) { return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC); }

/// What stands for `code`, as hexadecimal UTF-16; nothing if it is right as it is.
std::optional<std::string> trueCode(const std::string& code, const TrueLetters& letters)
{
    const auto c = static_cast<char16_t>(std::stoul(code, nullptr, 16));
    QString meant;
    if (const auto known = letters.find(c); known != letters.end())
        meant = QChar(known->second);
    else if (isArabicForm(c))
        meant = QString(QChar(c)).normalized(QString::NormalizationForm_KC);
    if (meant.isEmpty() || meant.contains(u' '))
        return std::nullopt;
    std::string hex;
    for (QChar each : meant)
        hex += QStringLiteral("%1").arg(each.unicode(), 4, 16, QLatin1Char('0')).toUpper().toStdString();
    return hex;
}

/// In one list of codes, "[<517C> <2F12> ... ]". Returns how much longer it gets.
std::size_t correctList(const std::string& pdf, std::size_t from, std::size_t to, const TrueLetters& letters,
                        Edits& edits)
{
    std::size_t grown = 0;
    for (std::size_t at = pdf.find('<', from); at < to; at = pdf.find('<', at + 1)) {
        const std::size_t length = pdf.find('>', at) - at - 1;
        if (length != 4)
            continue;
        if (const auto code = trueCode(pdf.substr(at + 1, length), letters)) {
            edits.push_back({at + 1, length, *code});
            grown += code->size() - length;
        }
    }
    return grown;
}

/// In every map from glyphs to letters (they are plain text: "<< /Length 1036 >>\nstream\n ... endstream").
void correctLetters(const std::string& pdf, const TrueLetters& letters, Edits& edits)
{
    constexpr std::string_view kLength = "/Length ", kStart = "begincmap", kEnd = "endcmap";
    for (std::size_t start = pdf.find(kStart); start != std::string::npos; start = pdf.find(kStart, start + 1)) {
        const std::size_t end = pdf.find(kEnd, start);
        const std::size_t length = pdf.rfind(kLength, start);
        if (end == std::string::npos || length == std::string::npos)
            return;
        std::size_t grown = 0;
        for (std::size_t list = pdf.find('[', start); list < end; list = pdf.find('[', list + 1))
            grown += correctList(pdf, list, pdf.find(']', list), letters, edits);
        const std::size_t digits = length + kLength.size();
        const std::size_t count = pdf.find_first_not_of("0123456789", digits) - digits;
        edits.push_back({digits, count, std::to_string(std::stoul(pdf.substr(digits, count)) + grown)});
    }
}

}  // namespace

Result<std::string> polished(const std::string& pdf, const TrueLetters& letters)
{
    Edits edits;
    removeDate(pdf, edits);
    markSubsets(pdf, edits);
    correctLetters(pdf, letters, edits);
    return patched(pdf, std::move(edits));
}

}  // namespace conspectus
