// gexf_columns.h: the declarations of data that a GEXF file needs, kept ones and new ones.
#pragma once
#include "core/formats/fields.h"
#include "core/formats/losses.h"

#include <unordered_map>
#include <unordered_set>

namespace conspectus {

class GexfColumns {
public:
    /// `kept` is what the file had, as XML; empty for none.
    explicit GexfColumns(std::string_view kept);

    /// The id of the data with this title and type ("int"), declared when it is new. `isField`: a field of ours.
    std::string idOf(RecordKind owner, std::string_view title, std::string_view type, bool isField);

    /// <attributes> elements on one line.
    std::string elements() const;

private:
    struct Side {
        std::unordered_map<std::string, std::string> ids;  // by title and type
        std::unordered_set<std::string> taken;
        std::string added;
    };
    Side& sideOf(RecordKind owner) { return m_sides[owner == RecordKind::Relation ? 1 : 0]; }

    std::string m_kept;
    Side m_sides[2];
};

}  // namespace conspectus
