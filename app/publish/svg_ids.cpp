#include "app/publish/svg_ids.h"

namespace conspectus {

namespace {

constexpr std::size_t kLongest = 80;

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
        c == '.';
}

}  // namespace

std::string asName(std::string_view key)
{
    std::string name(key.substr(0, kLongest));
    for (char& c : name)
        if (!isNameCharacter(c))
            c = '-';
    return name;
}

std::string UniqueIds::make(std::string_view prefix, std::string_view key)
{
    const std::string wanted = std::string(prefix) + '-' + asName(key);
    std::string id = wanted;
    for (int n = 2; !m_given.insert(id).second; ++n)
        id = wanted + '-' + std::to_string(n);
    return id;
}

}  // namespace conspectus
