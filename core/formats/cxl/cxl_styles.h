// cxl_styles.h: how CmapTools draws things, by their own appearance and by style sheets.
#pragma once
#include "core/model/look.h"

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

namespace conspectus {

/// Which part of a style sheet counts.
enum class CxlKind { Concept, LinkingPhrase, Connection };

class CxlStyles {
public:
    /// Takes the sheets of `list`, a <style-sheet-list> (it may be null); `byDefault` is the id of the sheet that the
    /// map names as its default. The tree must stay.
    CxlStyles(pugi::xml_node list, std::string_view byDefault);

    /// What `appearance` (it may be null) says under this name; else its style sheet, or what that is based on; else
    /// the default sheet. Empty if nobody says it.
    std::string_view value(pugi::xml_node appearance, CxlKind kind, const char* name) const;

    Look lookOf(pugi::xml_node appearance, CxlKind kind) const;

    /// Changes `appearance` so that lookOf gives `look`; what it says already, and what `look` leaves open, stays.
    void setLook(pugi::xml_node appearance, CxlKind kind, const Look& look) const;

private:
    std::string_view inSheet(std::string_view id, CxlKind kind, const char* name) const;

    std::unordered_map<std::string_view, pugi::xml_node> m_sheets;
    std::string_view m_default;
};

}  // namespace conspectus
