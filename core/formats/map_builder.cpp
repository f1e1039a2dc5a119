#include "core/formats/map_builder.h"

#include "core/model/info_changes.h"

#include <algorithm>
#include <utility>

namespace conspectus {

namespace {

constexpr std::string_view kKeyTwice = "An id that comes twice was changed for the second one.";
constexpr std::string_view kNoPlace = "A place that is no number, or beyond any screen, was left out.";
constexpr double kReach = 1e6;  // px
constexpr std::size_t kLeastBudget = 32u << 20;
constexpr std::size_t kMostBudget = 2'000u << 20;
constexpr std::size_t kUnfolding = 100;
constexpr std::size_t kAttributeOverhead = sizeof(Attribute);

bool isWithinReach(const Rect& box)
{
    const auto isNear = [](double length) {
        return std::abs(length) <= kReach;  // false for what is no number
    };
    return isNear(box.x) && isNear(box.y) && isNear(box.width) && isNear(box.height) && box.width >= 0 &&
        box.height >= 0;
}

/// Documents hold tenths of a px: what is read is what they give back.
double tenths(double px) { return std::round(px * 10) / 10; }

Rect tenths(const Rect& box) { return {tenths(box.x), tenths(box.y), tenths(box.width), tenths(box.height)}; }

std::size_t bytesOf(const LocalizedTexts& texts)
{
    std::size_t bytes = 0;
    for (const LocalizedText& each : texts)
        bytes += each.language.size() + each.text.size();
    return bytes;
}

std::size_t bytesOf(const Attributes& attributes)
{
    std::size_t bytes = 0;
    for (const Attribute& each : attributes)
        bytes += each.name.size() + each.type.size() + each.value.size() + kAttributeOverhead;
    return bytes;
}

std::size_t bytesOf(const std::vector<std::string>& tags)
{
    std::size_t bytes = 0;
    for (const std::string& tag : tags)
        bytes += tag.size();
    return bytes;
}

std::size_t bytesOf(const Concept& subject)
{
    return subject.key.size() + subject.label.size() + bytesOf(subject.labels) + subject.definition.size() +
        subject.notes.size() + subject.source.size() + bytesOf(subject.tags) + bytesOf(subject.attributes);
}

std::size_t bytesOf(const Relation& relation)
{
    return relation.key.size() + relation.phrase.size() + bytesOf(relation.phrases) + relation.definition.size() +
        relation.notes.size() + relation.source.size() + bytesOf(relation.tags) + bytesOf(relation.attributes);
}

tl::unexpected<Error> tooMany(std::size_t limit, const char* what, int line)
{
    return unexpected(ErrorCode::Input, "The file has more than " + std::to_string(limit) + " " + what + ".", line);
}

}  // namespace

MapBuilder::MapBuilder(std::size_t fileBytes, const ReadLimits& limits, LossList& losses)
    : m_limits(limits), m_losses(losses), m_budget(std::min(kLeastBudget + kUnfolding * fileBytes, kMostBudget))
{
}

Result<void> MapBuilder::spend(std::size_t bytes, int line)
{
    if (bytes > m_budget)
        return unexpected(ErrorCode::Input, "The file unfolds to more text and data than a map may hold.", line);
    m_budget -= bytes;
    return {};
}

template <class IsTaken> std::string MapBuilder::freeKey(const std::string& wanted, IsTaken isTaken)
{
    std::string key = wanted;
    if (!isTaken(key))
        return key;
    for (int& copies = m_copies.try_emplace(wanted, 1).first->second; isTaken(key);)
        key = wanted + '_' + std::to_string(++copies);
    return key;
}

Result<ConceptId> MapBuilder::add(Concept subject, int line)
{
    if (m_map.conceptCount() >= m_limits.concepts)
        return tooMany(m_limits.concepts, "concepts", line);
    if (const auto charged = spend(bytesOf(subject), line); !charged)
        return tl::unexpected(charged.error());
    if (m_map.conceptByKey(subject.key).isValid()) {
        m_losses.note(kKeyTwice, line, subject.key);
        subject.key = freeKey(subject.key, [&](const std::string& key) { return m_map.conceptByKey(key).isValid(); });
    }
    subject.id = m_map.nextConceptId();
    const ConceptId id = subject.id;
    return m_map.apply(AddConcept{std::move(subject)}).map([id](const Change&) { return id; });
}

Result<RelationId> MapBuilder::add(Relation relation, int line)
{
    if (m_map.relationCount() >= m_limits.relations)
        return tooMany(m_limits.relations, "relations", line);
    if (const auto charged = spend(bytesOf(relation), line); !charged)
        return tl::unexpected(charged.error());
    const auto isTaken = [this](const std::string& key) {
        return m_map.relationByKey(key).isValid() || m_reserved.contains(key);
    };
    relation.id = m_map.nextRelationId();
    if (relation.key.empty()) {
        relation.key = freeKey("e" + std::to_string(relation.id.value), isTaken);
    } else if (m_map.relationByKey(relation.key).isValid()) {
        m_losses.note(kKeyTwice, line, relation.key);
        relation.key = freeKey(relation.key, isTaken);
    }
    const RelationId id = relation.id;
    return m_map.apply(AddRelation{std::move(relation)}).map([id](const Change&) { return id; });
}

RelationTypeId MapBuilder::add(RelationType type)
{
    if (const RelationTypeId known = m_map.typeByKey(type.key); known.isValid())
        return known;
    type.id = m_map.nextRelationTypeId();
    const RelationTypeId id = type.id;
    return m_map.apply(AddRelationType{std::move(type)}) ? id : RelationTypeId();
}

RelationTypeId MapBuilder::plainType(ArrowStyle arrow)
{
    static constexpr std::string_view kKeys[] = {"undirected", "directed", "two-way"};  // by ArrowStyle
    const auto kind = static_cast<std::size_t>(arrow);
    RelationTypeId& known = m_plain[kind];
    if (known.isValid())
        return known;
    RelationType type;
    type.key = type.name = "relation";
    type.arrow = arrow;
    if (typeByKey(type.key).isValid()) {
        type.key = kKeys[kind];
        (type.name = kKeys[kind]) += " relation";
    }
    while (typeByKey(type.key).isValid())
        type.key += '_';
    return known = add(std::move(type));
}

RelationTypeId MapBuilder::namedType(std::string_view name, ArrowStyle arrow)
{
    RelationType type;
    type.key = type.name = type.phrase = name;
    for (RelationTypeId known = typeByKey(type.key); known.isValid(); known = typeByKey(type.key)) {
        if (m_map.find(known)->arrow == arrow)
            return known;
        std::string next = std::exchange(type, *m_map.find(known)).key + '_';
        type.key = std::move(next);
    }
    type.arrow = arrow;
    return add(std::move(type));
}

void MapBuilder::place(ConceptId id, const Rect& box)
{
    if (isWithinReach(box))
        m_drawn.places.push_back({id, tenths(box)});
    else
        m_losses.note(kNoPlace);
}

void MapBuilder::bend(RelationId id, std::vector<Point> corners)
{
    if (corners.empty())
        return;
    for (Point& corner : corners)
        corner = {tenths(corner.x), tenths(corner.y)};
    if (std::ranges::all_of(corners, [](Point corner) { return isWithinReach({corner.x, corner.y, 0, 0}); }))
        m_drawn.lines.push_back({id, std::move(corners)});
    else
        m_losses.note(kNoPlace);
}

void MapBuilder::frame(Frame frame)
{
    frame.box = tenths(frame.box);
    if (isWithinReach(frame.box))
        m_drawn.frames.push_back(std::move(frame));
    else
        m_losses.note(kNoPlace);
}

namespace {

constexpr std::string_view kWholeMap = "Whole map";

/// `wanted`, or "wanted 2", "wanted 3", ... if a view has that name.
std::string freeName(const MapInfo& info, std::string_view wanted)
{
    std::string name(wanted);
    for (int copy = 2; std::ranges::any_of(info.views, [&](const NamedView& each) { return each.name == name; });)
        name = std::string(wanted) + ' ' + std::to_string(copy++);
    return name;
}

}  // namespace

void MapBuilder::setInfo(MapInfo info)
{
    if (!m_drawn.isEmpty()) {
        settle(m_drawn);
        const bool isMostlyPlaced = 2 * m_drawn.places.size() >= m_map.conceptCount();
        NamedView view;
        view.name = freeName(info, kAsDrawn);
        view.engine = "drawn";
        view.arrangement = Cow(std::move(m_drawn));
        info.views.insert(0, std::move(view));
        if (!isMostlyPlaced) {  // a picture of so little is not the first that one wants to see
            NamedView whole;
            whole.name = freeName(info, kWholeMap);
            info.views.insert(0, std::move(whole));
        }
    }
    for (Change& change : changesTo(info, m_map.info()))
        static_cast<void>(m_map.apply(std::move(change)));
}

const SavedArrangement* drawnArrangement(const ConceptMap& map)
{
    const Cow<SavedArrangement>* drawn = drawnArrangement(map.info());
    return drawn ? &**drawn : nullptr;
}

}  // namespace conspectus
