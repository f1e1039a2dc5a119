// format.h: what a file format is, and the catalogue of those we have. A new format is a .cpp and a line.
#pragma once
#include "core/base/result.h"
#include "core/model/concept_map.h"

#include <span>
#include <string_view>

namespace conspectus {

/// Something that a file held and the map does not (reading), or the other way round (writing). One sentence.
struct Loss {
    std::string message;
    int line = 0;  // 0: no place
    int count = 1;  // how many items it speaks of
};

struct ReadMap {
    ConceptMap map;
    std::vector<Loss> losses;
};

struct WrittenMap {
    std::string bytes;
    std::vector<Loss> losses;
};

/// Bounds that every reader keeps; what is over them is refused with a sentence.
struct ReadLimits {
    std::size_t bytes = 256u << 20;
    std::size_t concepts = 2'000'000;
    std::size_t relations = 4'000'000;
    int depth = 256;
};

struct Format {
    std::string_view name;  // "graphml": on the command line
    std::string_view title;  // "GraphML": in dialogs
    std::span<const std::string_view> extensions;  // without dot, lower case; the first is the one to write
    bool canHoldAll;  // a document format: nothing of a map is lost
    bool (*recognises)(std::string_view bytes);  // by content, for standard input and wrong extensions
    Result<ReadMap> (*read)(std::string_view bytes, const ReadLimits& limits);  // null: it is only written
    Result<WrittenMap> (*write)(const ConceptMap& map);  // null: it is only read
};

/// In the order in which their recognisers are asked.
std::span<const Format* const> formats();
const Format* formatByName(std::string_view name);
/// By the extension of `path`, ".gz" behind it aside; null when none has it.
const Format* formatByPath(std::string_view path);

/// Reads with the format of `name`'s extension, or by content when that says nothing ("-", "map.txt"), packed by gzip
/// or not. The error's file is `name`. The map comes verified.
Result<ReadMap> readMap(std::string_view bytes, std::string_view name, const ReadLimits& limits = {});

/// Writes in `format`, packed by gzip where `name` ends with ".gz". Errors: the format is only read.
Result<WrittenMap> writeMap(const ConceptMap& map, const Format& format, std::string_view name);

}  // namespace conspectus
