// kept_data.h: what a file said in its own words, kept beside what it means to us, and put back while that is
// unchanged.
#pragma once
#include "core/model/concept.h"

#include <initializer_list>
#include <pugixml.hpp>

namespace conspectus {

/// The attribute called `name`; null if there is none.
const Attribute* findAttribute(const Attributes& attributes, std::string_view name);

/// Adds an attribute unless `value` is empty.
void keep(Attributes& attributes, std::string_view name, std::string_view type, std::string value);

/// Appends ` NAME="text"`.
void appendXmlAttribute(std::string& out, std::string_view name, std::string_view text);

/// The attributes of an element, those called as in `without` aside, kept as `prefix` and their name; and back.
void keepAttributes(Attributes& kept, pugi::xml_node element, std::string_view prefix,
                    std::initializer_list<std::string_view> without);
void appendKeptAttributes(std::string& out, const Attributes& kept, std::string_view prefix,
                          std::initializer_list<std::string_view> without);

/// `type` of an attribute that holds XML.
inline constexpr std::string_view kXmlType = "xml";

}  // namespace conspectus
