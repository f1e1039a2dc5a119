#include "core/formats/losses.h"

#include "core/base/text.h"

#include <algorithm>

namespace conspectus {

std::string excerpt(std::string_view text)
{
    constexpr std::size_t kLongest = 60;
    std::string line = withoutControls(text.substr(0, kLongest));
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    while (!isValidUtf8(line))
        line.pop_back();
    return text.size() > kLongest ? line + "..." : line;
}

void LossList::note(std::string_view sentence, int line, std::string_view example)
{
    const auto known = std::find(m_kinds.begin(), m_kinds.end(), sentence);
    if (known != m_kinds.end()) {
        ++m_losses[static_cast<std::size_t>(known - m_kinds.begin())].count;
        return;
    }
    m_kinds.emplace_back(sentence);
    std::string message(sentence);
    if (!example.empty())
        message.insert(message.size() - 1, " ('" + excerpt(example) + "')");
    m_losses.push_back({std::move(message), line, 1});
}

}  // namespace conspectus
