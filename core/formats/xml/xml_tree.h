// xml_tree.h: XML that a writer builds as a tree, with pieces in it that a reader kept.
#pragma once
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace conspectus {

/// Appends the element to a file: each element on a line of its own, indented by two blanks a level; one that holds
/// text is on one line with all that is in it.
void appendXmlTree(std::string& out, pugi::xml_node element, int level = 0);

/// Puts the elements and texts of `xml`, a fragment that a reader kept (fragmentIn), behind the children of `parent`.
/// False, with `parent` unchanged, if it is not well-formed.
bool appendFragment(pugi::xml_node parent, std::string_view xml);

/// Takes declarations of namespaces off `element` and all in it that say what `root` says too.
void dropKnownNamespaces(pugi::xml_node element, pugi::xml_node root);

}  // namespace conspectus
