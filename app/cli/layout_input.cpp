#include "app/cli/layout_input.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace conspectus {

namespace {

using Json = nlohmann::json;

constexpr double kFarthest = 1e9;  // px: what is beyond is no picture of ours

std::optional<double> numberIn(const Json& record, const char* name)
{
    const auto found = record.find(name);
    if (found == record.end() || !found->is_number())
        return std::nullopt;
    const double value = found->get<double>();
    return std::isfinite(value) && std::abs(value) < kFarthest ? std::optional(value) : std::nullopt;
}

std::string textIn(const Json& record, const char* name)
{
    const auto found = record.find(name);
    return found != record.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<Rect> boxIn(const Json& record)
{
    const auto x = numberIn(record, "x"), y = numberIn(record, "y"), width = numberIn(record, "width"),
               height = numberIn(record, "height");
    if (!x || !y || !width || !height || *width < 0 || *height < 0)
        return std::nullopt;
    return Rect{*x, *y, *width, *height};
}

/// Empty if it is no curve.
Spline curveIn(const Json& record, const char* name)
{
    const auto found = record.find(name);
    Spline curve;
    if (found == record.end() || !found->is_array())
        return {};
    for (const Json& point : *found) {
        if (!point.is_array() || point.size() != 2 || !point[0].is_number() || !point[1].is_number())
            return {};
        curve.push_back({point[0].get<double>(), point[1].get<double>()});
        if (!isFinite(curve.back()) || std::max(std::abs(curve.back().x), std::abs(curve.back().y)) > kFarthest)
            return {};
    }
    return curve.size() % 3 == 1 && curve.size() > 1 ? curve : Spline{};
}

std::optional<Point> plateIn(const Json& record)
{
    const auto found = record.find("plate");
    const std::optional<Rect> plate = found == record.end() ? std::nullopt : boxIn(*found);
    return plate ? std::optional(plate->centre()) : std::nullopt;
}

const Json& listIn(const Json& whole, const char* name)
{
    static const Json kNone = Json::array();
    const auto found = whole.find(name);
    return found != whole.end() && found->is_array() ? *found : kNone;
}

class Reader {
public:
    Reader(const ConceptMap& map, const Json& whole)
        : m_map(map),
          m_whole(whole),
          m_read(textIn(whole, "orientation") == "right" ? Orientation::Right : Orientation::Down)
    {
    }

    Arrangement read()
    {
        for (const Json& record : listIn(m_whole, "concepts"))
            if (const ConceptId id = m_map.conceptByKey(textIn(record, "id")); id.isValid())
                if (const auto box = boxIn(record))
                    m_read.add(id, *box);
        for (const Json& record : listIn(m_whole, "relations"))
            readRelation(record);
        for (const Json& record : listIn(m_whole, "blocks"))
            readBlock(record);
        return std::move(m_read);
    }

private:
    const ConceptMap& m_map;
    const Json& m_whole;
    Arrangement m_read;

    void readRelation(const Json& record)
    {
        const RelationId id = m_map.relationByKey(textIn(record, "id"));
        const ConceptId from = m_map.conceptByKey(textIn(record, "from")),
                        to = m_map.conceptByKey(textIn(record, "to"));
        const Spline curve = curveIn(record, "points");
        if (!id.isValid() || !m_read.shows(from) || !m_read.shows(to) || curve.empty() || record.contains("block"))
            return;
        m_read.add(id, Arrangement::Line{from, to, curve, plateIn(record), m_read.box(from), m_read.box(to)});
    }

    void readBlock(const Json& record)
    {
        const ConceptId anchor = m_map.conceptByKey(textIn(record, "anchor"));
        const std::optional<Rect> frame = boxIn(record);
        if (!m_read.shows(anchor) || !frame)
            return;
        Arrangement::Block block{anchor, {}, {}, *frame, m_read.box(anchor), curveIn(record, "stem"), plateIn(record)};
        for (const Json& member : listIn(record, "concepts")) {
            const ConceptId id = member.is_string() ? m_map.conceptByKey(member.get<std::string>()) : ConceptId{};
            const RelationId relation = relationBetween(anchor, id);
            if (!m_read.shows(id) || !relation.isValid())
                continue;
            block.members.push_back(id);
            block.relations.push_back(relation);
        }
        if (!block.members.empty())
            m_read.add(std::move(block));
    }

    RelationId relationBetween(ConceptId anchor, ConceptId member) const
    {
        if (!m_map.find(member))
            return {};
        for (RelationId id : m_map.relationsOf(member)) {
            const Relation& relation = *m_map.find(id);
            if (relation.from == anchor || relation.to == anchor)
                return id;
        }
        return {};
    }
};

}  // namespace

Result<PreviousLayout> readLayout(const ConceptMap& map, const std::string& json, const std::string& name)
{
    const Json whole = Json::parse(json, nullptr, false);
    if (!whole.is_object() || !whole.contains("concepts") || !whole.contains("orientation"))
        return unexpected(ErrorCode::Input,
                          "'" + name + "' is not a layout; give it what `conspectus layout MAP --json` printed.");
    const auto depth = whole.find("depth");
    const int levels = depth != whole.end() && depth->is_number_integer() ? depth->get<int>() : 0;
    return PreviousLayout{Reader(map, whole).read(), std::max(0, levels)};
}

}  // namespace conspectus
