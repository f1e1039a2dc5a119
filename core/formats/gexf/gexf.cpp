#include "core/formats/gexf/gexf.h"

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"gexf"};
constexpr std::size_t kEnough = 64 * 1024;

/// The root's name in the first part of the file, whatever the encoding: in UTF-16, every second byte of it is zero.
bool looksLikeGexf(std::string_view bytes)
{
    std::string start(bytes.substr(0, kEnough));
    std::erase(start, '\0');
    const auto name = start.find("gexf");
    const auto before = start.find_last_of("<", name);
    return name != std::string::npos && before != std::string::npos && name == before + 1;
}

}  // namespace

extern const Format kGexf;
const Format kGexf = {"gexf", "GEXF", kExtensions, false, looksLikeGexf, readGexf, writeGexf};

}  // namespace conspectus
