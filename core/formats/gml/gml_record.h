// gml_record.h: what a node, an edge or the graph says in entries other than its graphics: fields, data, and the lists
// that are kept as they are.
#pragma once
#include "core/formats/fields.h"
#include "core/formats/gml/gml_list.h"
#include "core/model/map_info.h"
#include "core/model/relation.h"

#include <span>

namespace conspectus {

/// The field that an entry of this key holds; empty if none. Some have names of their own in GML: `source` is an end
/// of an edge there.
std::string_view fieldOfGml(std::string_view key);
/// The key under which a field is written; empty for what is written in another way.
std::string_view gmlKeyOf(std::string_view field);

/// The data that an entry holds: a number, a text, or a list as GML, called "gml:KEY".
Attribute attributeFrom(const std::vector<GmlEntry>& entries, std::size_t at);

/// Puts an entry into its field or among the attributes.
template <class Record> void assignGml(Record& record, const std::vector<GmlEntry>& entries, std::size_t at);

/// Entries that hold these attributes. One whose name or type GML does not know is a list
/// `attribute [ name "" type "" value "" ]`.
void appendGmlAttribute(std::string& out, const Attribute& attribute, std::span<const std::string_view> reserved);

}  // namespace conspectus
