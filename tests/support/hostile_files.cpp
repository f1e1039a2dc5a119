#include "tests/support/hostile_files.h"

#include <random>

namespace conspectus::test {

std::string times(std::size_t count, const std::string& text)
{
    std::string all;
    all.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

std::string junk(std::size_t count)
{
    std::mt19937 random(7);
    std::string bytes;
    for (std::size_t i = 0; i < count; ++i)
        bytes += static_cast<char>(random() & 0xff);
    return bytes;
}

std::string inUtf16(const std::string& ascii)
{
    std::string bytes = "\xff\xfe";
    for (char each : ascii) {
        bytes += each;
        bytes += '\0';
    }
    return bytes;
}

std::vector<HostileFile> hostileFiles()
{
    std::vector<HostileFile> all = hostileGraphMl();
    for (HostileFile& each : hostileDot())
        all.push_back(std::move(each));
    return all;
}

}  // namespace conspectus::test
