#include "core/base/text.h"
#include "core/formats/format.h"
#include "core/formats/gzip.h"
#include "core/model/verify.h"

#include <algorithm>

namespace conspectus {

// Each is defined in the .cpp that bears its name. A new format needs its line here and its place in the list.
extern const Format kGraphMl;
extern const Format kDot;
extern const Format kGexf;
extern const Format kGml;
extern const Format kTlp;
extern const Format kTgf;
extern const Format kCsv;
extern const Format kTsv;
extern const Format kYed;
extern const Format kCxl;
extern const Format kCanvas;
extern const Format kHeimer;
extern const Format kVue;
extern const Format kWebVowl;
extern const Format kTurtle, kNTriples, kRdfXml;
extern const Format kMindMap;
extern const Format kOpml;
extern const Format kXmind;
extern const Format kVym;
extern const Format kMinder;
extern const Format kMermaid;

namespace {

constexpr const Format* kFormats[] = {&kGraphMl, &kYed,      &kDot,    &kCxl,     &kCanvas, &kHeimer, &kVue, &kWebVowl,
                                      &kGexf,    &kGml,      &kTlp,    &kMindMap, &kOpml,   &kXmind,  &kVym, &kMinder,
                                      &kMermaid, &kNTriples, &kTurtle, &kRdfXml,  &kTgf,    &kCsv,    &kTsv};

/// Packed data is rarely 200 times as small as the text, except where somebody made it so to fill a memory.
constexpr std::size_t kUnfolding = 200;
constexpr std::size_t kAlwaysAllowed = 8u << 20;

/// "dot" of "maps/heat.DOT" and of "heat.dot.gz"; empty if the name has none.
std::string extensionOf(std::string_view path)
{
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    const auto dot = name.find_last_of('.');
    std::string extension = dot == std::string_view::npos ? std::string() : asciiLower(name.substr(dot + 1));
    return extension == "gz" ? extensionOf(name.substr(0, dot)) : extension;
}

const Format* formatByContent(std::string_view bytes)
{
    const auto found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                    [&](const Format* format) { return format->read && format->recognises(bytes); });
    return found == std::end(kFormats) ? nullptr : *found;
}

tl::unexpected<Error> refused(std::string_view name, std::string sentence)
{
    return unexpected(Error{ErrorCode::Input, std::move(sentence), std::string(name)});
}

std::string titles()
{
    std::string list;
    for (const Format* format : kFormats)
        if (format->read)
            (list += list.empty() ? "" : ", ") += format->title;
    return list;
}

}  // namespace

std::span<const Format* const> formats() { return kFormats; }

const Format* formatByName(std::string_view name)
{
    const auto found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                    [&](const Format* format) { return format->name == name; });
    return found == std::end(kFormats) ? nullptr : *found;
}

const Format* formatByPath(std::string_view path)
{
    const std::string extension = extensionOf(path);
    const auto found = std::find_if(std::begin(kFormats), std::end(kFormats), [&](const Format* format) {
        return std::find(format->extensions.begin(), format->extensions.end(), extension) != format->extensions.end();
    });
    return found == std::end(kFormats) ? nullptr : *found;
}

Result<ReadMap> readMap(std::string_view bytes, std::string_view name, const ReadLimits& limits)
{
    if (bytes.empty())
        return refused(name, "The file is empty.");
    if (bytes.size() > limits.bytes)
        return refused(name, "The file is larger than " + std::to_string(limits.bytes >> 20) + " MB.");
    if (isGzip(bytes)) {
        const std::size_t most = std::min(limits.bytes, std::max(kAlwaysAllowed, kUnfolding * bytes.size()));
        const Result<std::string> unpacked = gunzipped(bytes, most);
        if (!unpacked)
            return refused(name, unpacked.error().message);
        if (isGzip(*unpacked))
            return refused(name, "The file was packed twice; unpack it once, then open it.");
        return readMap(*unpacked, name, limits);
    }
    const Format* named = formatByPath(name);
    if (named && !named->read)
        named = nullptr;
    const Format* format = named && named->recognises(bytes) ? named : formatByContent(bytes);
    if (!format)
        format = named;
    if (!format)
        return refused(name, "The file is in no format that can be read (" + titles() + ").");

    Result<ReadMap> read = format->read(bytes, limits);
    if (!read) {
        read.error().file = name;
        return read;
    }
    if (const std::vector<std::string> faults = verify(read->map); !faults.empty())
        return refused(name, "The file makes no sound map: " + faults.front());
    if (named && format != named)
        read->losses.insert(read->losses.begin(),
                            Loss{"The file is " + std::string(format->title) + ", though its name says " +
                                     std::string(named->title) + ".",
                                 0, 1});
    return read;
}

Result<WrittenMap> writeMap(const ConceptMap& map, const Format& format, std::string_view name)
{
    if (!format.write)
        return unexpected(ErrorCode::Output,
                          std::string(format.title) + " files can be opened, but not written; choose another format.");
    Result<WrittenMap> written = format.write(map);
    const std::string lower = asciiLower(name);
    if (!written || !(lower.ends_with(".gz") || lower.ends_with(".graphmlz")))
        return written;
    Result<std::string> packed = gzipped(written->bytes);
    if (!packed)
        return unexpected(packed.error());
    written->bytes = std::move(*packed);
    return written;
}

}  // namespace conspectus
