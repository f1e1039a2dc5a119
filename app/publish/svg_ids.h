// svg_ids.h: names for elements, made of the keys that the map's file gave.
#pragma once
#include <set>
#include <string>
#include <string_view>

namespace conspectus {

/// Letters, digits, '-', '_' and '.' of `key`, everything else as '-': safe in an id, a class and a selector.
std::string asName(std::string_view key);

/// Gives each name once: "concept-a", then "concept-a-2".
class UniqueIds {
public:
    std::string make(std::string_view prefix, std::string_view key);

private:
    std::set<std::string> m_given;
};

}  // namespace conspectus
