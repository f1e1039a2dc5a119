// Finding the XML in .vue (lines of comments stand before its declaration) and .vpk (a zip archive with pictures).
#include "core/formats/vue/vue_reader.h"
#include "core/formats/xml/xml_text.h"
#include "core/formats/zip/zip_file.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"vue", "vpk"};
constexpr std::size_t kEnough = 64 * 1024;

bool looksLikeVue(std::string_view bytes)
{
    if (isZip(bytes))  // names of entries stand at the end as well
        return bytes.substr(bytes.size() - std::min(bytes.size(), kEnough)).find(".vue") != std::string_view::npos;
    return bytes.substr(0, kEnough).find("<LW-MAP") != std::string_view::npos;
}

Result<ReadMap> readXml(std::string_view bytes, const ReadLimits& limits)
{
    const std::string_view start = bytes.substr(0, kEnough);
    const auto declaration = start.find("<?xml"), root = start.find("<LW-MAP");
    const std::size_t begin = std::min({declaration, root, bytes.size()});
    const auto linesBefore = std::ranges::count(bytes.substr(0, begin), '\n');
    LossList losses;
    Result<XmlFile> file = XmlFile::open(bytes.substr(begin), limits, losses);
    if (!file) {
        if (file.error().line > 0)
            file.error().line += static_cast<int>(linesBefore);
        return tl::unexpected(file.error());
    }
    if (localName(file->root()) != "LW-MAP")
        return unexpected(ErrorCode::Input,
                          "This is no map of VUE: the outermost element is '" + excerpt(file->root().name()) + "'.");
    return readVueMap(*file, static_cast<int>(linesBefore), bytes.size(), limits, losses);
}

Result<ReadMap> readVue(std::string_view bytes, const ReadLimits& limits)
{
    if (!isZip(bytes))
        return readXml(bytes, limits);
    Result<ZipFile> archive = ZipFile::open(bytes, limits);
    if (!archive)
        return tl::unexpected(archive.error());
    const auto& names = archive->names();
    const auto map = std::ranges::find_if(names, [](const std::string& name) { return name.ends_with(".vue"); });
    if (map == names.end())
        return unexpected(ErrorCode::Input, "The archive holds no map of VUE (a .vue file).");
    const Result<std::string> content = archive->content(*map);
    if (!content)
        return tl::unexpected(content.error());
    Result<ReadMap> found = readXml(*content, limits);
    if (found && names.size() > 1)
        found->losses.push_back(
            {"Pictures and other files in the archive were left out.", 0, static_cast<int>(names.size()) - 1});
    return found;
}

}  // namespace

extern const Format kVue;
const Format kVue = {"vue", "VUE", kExtensions, false, looksLikeVue, readVue, nullptr};

}  // namespace conspectus
