// fields.h: the fields of concepts, relations and maps as named texts. The names are those of the table in README.md;
// every format that can carry named data uses them, so that a field is called the same everywhere.
#pragma once
#include "core/model/concept_map.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

struct MapInfo;

/// A field that has something to say, ready to be written.
struct Field {
    std::string name;  // "label", "label@zh-Hans", "tags"
    std::string_view type;  // GraphML's: "string" or "double"
    std::string text;
};

/// In the table's order; fields that are empty or have their default are not there. The label of a concept is there
/// only if it is not empty; types and views have a form of their own (map_elements.h).
std::vector<Field> fieldsOf(const Concept& subject);
std::vector<Field> fieldsOf(const Relation& relation, const RelationType& type);
std::vector<Field> fieldsOf(const MapInfo& info);

enum class RecordKind { Map, Concept, Relation };

/// The names in the table of README.md, in its order, without those of translations.
std::span<const std::string_view> fieldNames(RecordKind kind);

/// True for these names and those of translations.
bool isFieldName(RecordKind kind, std::string_view name);

/// Gives the field called `name` its value. False if no field has this name or `text` is nothing that it can hold: then
/// the text is somebody else's data. After the last one, settle() the record.
bool setField(Concept& subject, std::string_view name, std::string_view text);
bool setField(Relation& relation, std::string_view name, std::string_view text);
bool setField(MapInfo& info, std::string_view name, std::string_view text);

/// Sorts translations and tags, the first of equals winning, and drops a pin that has only one coordinate.
void settle(Concept& subject);
void settle(Relation& relation);
void settle(MapInfo& info);

/// "a;b\;c" and back. Blanks around a tag do not count unless a backslash stands before them.
std::string joinedTags(const std::vector<std::string>& tags);
std::vector<std::string> splitTags(std::string_view text);

/// Sorted by language, one for each.
void settle(LocalizedTexts& texts);

}  // namespace conspectus
