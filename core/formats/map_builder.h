// map_builder.h: how readers put a map together from whatever a file holds.
#pragma once
#include "core/formats/losses.h"
#include "core/model/map_info.h"
#include "core/model/saved_arrangement.h"

#include <unordered_map>
#include <unordered_set>

namespace conspectus {

/// Adds records one by one, gives keys where the file has none or has one twice, and keeps the limits. An error means
/// that the file is to be refused.
class MapBuilder {
public:
    /// `fileBytes` is the size of the file: a map may grow larger than its file (defaults that many records share), but
    /// only within reason.
    MapBuilder(std::size_t fileBytes, const ReadLimits& limits, LossList& losses);

    /// Adds it under a new id; `line` is where the file speaks of it.
    Result<ConceptId> add(Concept subject, int line);
    Result<RelationId> add(Relation relation, int line);
    /// The first type with a key wins.
    RelationTypeId add(RelationType type);

    /// Says that the file will name a relation so: no key that add() gives will be this one.
    void reserveRelationKey(std::string_view key) { m_reserved.emplace(key); }

    /// The type with this key; invalid if there is none.
    RelationTypeId typeByKey(std::string_view key) const { return m_map.typeByKey(key); }
    /// The type of relations of which the file says nothing but where they have arrows.
    RelationTypeId plainType(ArrowStyle arrow);
    /// The type that a file of another program calls `name`; if that is known with other arrows, its like with these.
    RelationTypeId namedType(std::string_view name, ArrowStyle arrow);

    /// Where the file has it, in px, y down; a box without area where only its middle is known. What is not finite or
    /// beyond any screen is left out with a loss.
    void place(ConceptId id, const Rect& box);
    void bend(RelationId id, std::vector<Point> corners);
    void frame(Frame frame);

    /// What the file says of the map as a whole. If anything was placed, a view "As drawn" comes before its views, and
    /// before that one of the whole map if less than half of the concepts were placed.
    void setInfo(MapInfo info);

    /// Counts text that was put together for the map; an error when it is more than the file can mean in earnest.
    /// add() calls it for what it adds.
    Result<void> spend(std::size_t bytes, int line);

    const ConceptMap& map() const { return m_map; }
    ConceptMap take() { return std::move(m_map); }

private:
    /// `wanted`, or "wanted_2", "wanted_3", ...
    template <class IsTaken> std::string freeKey(const std::string& wanted, IsTaken isTaken);

    const ReadLimits& m_limits;
    LossList& m_losses;
    ConceptMap m_map;
    std::unordered_set<std::string> m_reserved;
    std::unordered_map<std::string, int> m_copies;  // of a key that comes again and again: where to go on counting
    RelationTypeId m_plain[3];  // by ArrowStyle
    std::size_t m_budget;  // bytes of text that may still come
    SavedArrangement m_drawn;
};

/// The arrangement of the map's first view that has one: what a format with places writes. Null if nothing was placed.
const SavedArrangement* drawnArrangement(const ConceptMap& map);

/// The name of the view that shows a map as its file had it.
inline constexpr std::string_view kAsDrawn = "As drawn";

}  // namespace conspectus
