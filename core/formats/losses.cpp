#include "core/formats/losses.h"

#include "core/base/text.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::size_t kLongestExample = 60;

/// `text` on one line and not longer than a message can bear, cut between characters.
std::string shortened(std::string_view text)
{
    std::string line = withoutControls(text.substr(0, kLongestExample));
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    while (!isValidUtf8(line))
        line.pop_back();
    return text.size() > kLongestExample ? line + "..." : line;
}

}  // namespace

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
        message.insert(message.size() - 1, " ('" + shortened(example) + "')");
    m_losses.push_back({std::move(message), line, 1});
}

}  // namespace conspectus
