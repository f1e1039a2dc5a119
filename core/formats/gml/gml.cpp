#include "core/formats/gml/gml.h"

#include "core/formats/gml/gml_list.h"

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"gml"};
constexpr std::size_t kEnough = 64 * 1024;

/// "graph [" behind any number of keys with values.
bool looksLikeGml(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    GmlScanner scanner(bytes.substr(0, kEnough), 2);
    for (;;) {
        const GmlScanner::Step step = scanner.next();
        if (step == GmlScanner::Step::List)
            return scanner.entry().key == "graph";
        if (step != GmlScanner::Step::Entry || !isGmlKey(scanner.entry().key))
            return false;
    }
}

}  // namespace

extern const Format kGml;
const Format kGml = {"gml", "GML", kExtensions, false, looksLikeGml, readGml, writeGml};

}  // namespace conspectus
