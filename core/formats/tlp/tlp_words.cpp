#include "core/formats/tlp/tlp_words.h"

#include "core/base/text.h"
#include "core/formats/numbers.h"

#include <algorithm>

namespace conspectus {

TlpWord TlpScanner::next()
{
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c == '\n')
            ++m_line;
        if (c == ';') {
            m_at = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
        } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            ++m_at;
        } else if (c == '(' || c == ')') {
            ++m_at;
            return c == '(' ? TlpWord::Open : TlpWord::Close;
        } else if (c == '"') {
            readText();
            return TlpWord::Text;
        } else {
            const auto end = std::min(m_text.find_first_of(" \t\r\n()\";", m_at), m_text.size());
            m_word = m_text.substr(m_at, end - m_at);
            m_at = end;
            return TlpWord::Atom;
        }
    }
    return TlpWord::End;
}

void TlpScanner::readText()
{
    m_word.clear();
    for (++m_at; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '"') {
            ++m_at;
            return;
        }
        m_line += c == '\n' ? 1 : 0;
        if (c != '\\' || m_at + 1 == m_text.size())
            m_word += c;
        else if (const char escaped = m_text[++m_at]; escaped == '"' || escaped == '\\')
            m_word += escaped;
        else
            (m_word += escaped == 'n' ? "\n" : "\\") += escaped == 'n' ? "" : std::string(1, escaped);
    }
    m_isCut = true;
}

std::vector<double> tlpNumbers(std::string_view text)
{
    text = trimmed(text);
    if (!text.starts_with('(') || !text.ends_with(')'))
        return {};
    std::vector<double> numbers;
    for (std::string_view part : split(text.substr(1, text.size() - 2), ','))
        if (const auto number = numberFrom(part))
            numbers.push_back(*number);
        else
            return {};
    return numbers;
}

std::vector<Point> tlpPoints(std::string_view text)
{
    std::vector<Point> points;
    text = trimmed(text);
    if (!text.starts_with("(("))
        return points;
    for (std::size_t open = 1; open != std::string_view::npos; open = text.find('(', open + 1)) {
        const auto close = text.find(')', open);
        if (close == std::string_view::npos)
            return {};
        const std::vector<double> numbers = tlpNumbers(text.substr(open, close - open + 1));
        if (numbers.size() < 2)
            return {};
        points.push_back({numbers[0], numbers[1]});
    }
    return points;
}

std::optional<Rgba> tlpColour(std::string_view text)
{
    const std::vector<double> numbers = tlpNumbers(text);
    if (numbers.size() < 3 || numbers.size() > 4 ||
        std::any_of(numbers.begin(), numbers.end(), [](double each) { return !(each >= 0 && each <= 255); }))
        return std::nullopt;
    const auto part = [&](std::size_t i) {
        return static_cast<unsigned>(numbers[i]);
    };
    const Rgba colour = Rgba::of(part(0), part(1), part(2), numbers.size() == 4 ? part(3) : 255);
    return colour.isSaid() ? colour : kClear;
}

Outline tlpOutline(std::string_view number)
{
    struct Shape {
        std::string_view number;
        Outline outline;
    };
    static constexpr Shape kShapes[] = {{"0", Outline::Box},      {"1", Outline::Box},      {"4", Outline::Box},
                                        {"7", Outline::Box},      {"9", Outline::Box},      {"18", Outline::Rounded},
                                        {"2", Outline::Ellipse},  {"14", Outline::Ellipse}, {"15", Outline::Ellipse},
                                        {"16", Outline::Ellipse}, {"5", Outline::Diamond},  {"13", Outline::Hexagon}};
    for (const Shape& shape : kShapes)
        if (shape.number == number)
            return shape.outline;
    return Outline::Usual;
}

}  // namespace conspectus
