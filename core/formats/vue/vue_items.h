// vue_items.h: the components of a VUE map, wherever they are nested, with places on the map.
#pragma once
#include "core/base/geometry.h"

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

enum class VueKind { Node, Link, Group, Other };

struct VueItem {
    pugi::xml_node element;
    VueKind kind = VueKind::Other;
    std::string_view id;
    std::string_view layer;  // its label; empty if there is one layer only
    Point origin;  // of its coordinates
    Rect box;
    std::size_t parent = 0;  // the item that it is inside of, plus 1; 0: none
};

/// All of them, outer ones before what is inside of them. Coordinates are absolute in old files (modelVersion 0), else
/// count from the parent's corner.
std::vector<VueItem> vueItems(pugi::xml_node map);

/// "link" of xsi:type="link"
std::string_view vueType(pugi::xml_node element);

double vueNumber(pugi::xml_node element, const char* name);

}  // namespace conspectus
