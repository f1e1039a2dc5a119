#include "core/model/verify.h"

#include "core/base/text.h"
#include "core/model/map_storage.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace conspectus {

namespace {

/// Collects sentences; each check names what it looked at.
class Checker {
public:
    explicit Checker(const ConceptMap& map) : m_map(map) { }

    std::vector<std::string> run()
    {
        for (ConceptId id : m_map.concepts())
            check(*m_map.find(id));
        for (RelationId id : m_map.relations())
            check(*m_map.find(id));
        for (RelationTypeId id : m_map.relationTypes())
            check(*m_map.find(id));
        check(m_map.info());
        checkIncidences();
        checkCounts();
        return std::move(m_faults);
    }

private:
    void require(bool claim, const std::string& subject, const char* fault)
    {
        if (!claim)
            m_faults.push_back(subject + ": " + fault);
    }

    void checkTexts(const std::string& subject, std::initializer_list<const std::string*> texts)
    {
        for (const std::string* text : texts)
            require(isValidUtf8(*text), subject, "its text is not valid UTF-8.");
    }

    void checkTranslations(const std::string& subject, const LocalizedTexts& texts)
    {
        for (std::size_t i = 1; i < texts.size(); ++i)
            require(texts[i - 1].language < texts[i].language, subject, "its languages are not sorted.");
        for (const LocalizedText& each : texts)
            require(isValidUtf8(each.text), subject, "a translation is not valid UTF-8.");
    }

    void checkTags(const std::string& subject, const std::vector<std::string>& tags)
    {
        require(std::is_sorted(tags.begin(), tags.end()) && std::adjacent_find(tags.begin(), tags.end()) == tags.end(),
                subject, "its tags are not sorted and unique.");
        for (const std::string& tag : tags)
            require(isValidUtf8(tag), subject, "a tag is not valid UTF-8.");
    }

    void checkAttributes(const std::string& subject, const Attributes& attributes)
    {
        for (const Attribute& each : attributes)
            checkTexts(subject, {&each.name, &each.type, &each.value});
    }

    void check(const Concept& subject)
    {
        const std::string name = "concept '" + subject.key + "'";
        checkTexts(name,
                   {&subject.key, &subject.label, &subject.definition, &subject.notes, &subject.source, &subject.link,
                    &subject.style});
        checkTranslations(name, subject.labels);
        checkTags(name, subject.tags);
        checkAttributes(name, subject.attributes);
        require(!subject.key.empty() && m_map.conceptByKey(subject.key) == subject.id, name, "its key is not its own.");
        require(!subject.pin || isFinite(*subject.pin), name, "its pin is not a finite place.");
    }

    void check(const Relation& subject)
    {
        const std::string name = "relation '" + subject.key + "'";
        checkTexts(name, {&subject.key, &subject.phrase, &subject.definition, &subject.notes, &subject.source});
        checkTranslations(name, subject.phrases);
        checkTags(name, subject.tags);
        checkAttributes(name, subject.attributes);
        require(!subject.key.empty() && m_map.relationByKey(subject.key) == subject.id, name,
                "its key is not its own.");
        require(m_map.find(subject.from) && m_map.find(subject.to), name, "it ends at a concept that is not there.");
        require(m_map.find(subject.type) != nullptr, name, "its type is not there.");
        require(std::isfinite(subject.weight), name, "its weight is not a number.");
    }

    void check(const RelationType& subject)
    {
        const std::string name = "relation type '" + subject.key + "'";
        checkTexts(name, {&subject.key, &subject.name, &subject.phrase});
        checkTranslations(name, subject.phrases);
        checkAttributes(name, subject.attributes);
        require(!subject.key.empty() && m_map.typeByKey(subject.key) == subject.id, name, "its key is not its own.");
    }

    void check(const MapInfo& info)
    {
        checkTexts("map", {&info.title, &info.language, &info.description, &info.source});
        checkTranslations("map", info.titles);
        checkAttributes("map", info.attributes);
        std::set<std::string> names;
        for (const NamedView& view : info.views) {
            const std::string name = "view '" + view.name + "'";
            require(names.insert(view.name).second, name, "another view has the same name.");
            check(view, name);
        }
        names.clear();
        for (const Tour& tour : info.tours) {
            const std::string name = "tour '" + tour.name + "'";
            require(names.insert(tour.name).second, name, "another tour has the same name.");
            checkTexts(name, {&tour.name});
            checkTranslations(name, tour.names);
            checkAttributes(name, tour.attributes);
            for (const TourStop& stop : tour.stops)
                check(stop, name + ", stop '" + stop.title + "'");
        }
        names.clear();
        for (const Figure& figure : info.figures) {
            const std::string name = "figure '" + figure.name + "'";
            require(names.insert(figure.name).second, name, "another figure has the same name.");
            check(figure, name);
        }
    }

    void check(const SavedArrangement& arrangement, const std::string& name)
    {
        require(std::ranges::is_sorted(arrangement.places, {}, &PlacedBox::of) &&
                    std::ranges::is_sorted(arrangement.lines, {}, &BentLine::of),
                name, "its places are not in order.");
        const auto isSound = [](const Rect& box) {
            return isFinite(Point{box.x, box.y}) && isFinite(Point{box.width, box.height});
        };
        for (const PlacedBox& place : arrangement.places)
            require(isSound(place.box), name, "a place is not a number.");
        for (const BentLine& line : arrangement.lines)
            require(std::ranges::all_of(line.corners, isFinite), name, "a bend is not a number.");
        for (const Frame& frame : arrangement.frames) {
            require(isSound(frame.box), name, "a frame's place is not a number.");
            checkTexts(name, {&frame.label});
        }
    }

    void check(const NamedView& view, const std::string& name)
    {
        checkTexts(name, {&view.name, &view.engine, &view.theme, &view.filter});
        require(std::ranges::is_sorted(view.only), name, "the concepts that it is limited to are not in order.");
        check(*view.arrangement, name);
        require(!view.camera || std::isfinite(view.camera->zoom), name, "its zoom is not a number.");
        checkTranslations(name, view.names);
        checkTags(name, view.tags);
        checkAttributes(name, view.attributes);
    }

    void check(const Figure& figure, const std::string& name)
    {
        check(figure.shown, name);
        checkTexts(name,
                   {&figure.name, &figure.view, &figure.theme, &figure.language, &figure.caption, &figure.page,
                    &figure.alternative, &figure.longDescription});
        checkAttributes(name, figure.attributes);
        for (double length : {figure.width, figure.height, figure.type, figure.leastType, figure.margin, figure.overlap,
                              figure.resolution})
            require(std::isfinite(length) && length >= 0, name, "one of its sizes is no length.");
    }

    void check(const TourStop& stop, const std::string& name)
    {
        check(stop.view, name);
        checkTexts(name, {&stop.title, &stop.notes});
        checkTranslations(name, stop.titles);
        checkAttributes(name, stop.attributes);
        require(std::ranges::is_sorted(stop.lit) && std::ranges::is_sorted(stop.litRelations), name,
                "what it lights is not in order.");
        require(std::isfinite(stop.planned) && std::isfinite(stop.rehearsed), name, "its times are not numbers.");
        for (const InkStroke& stroke : stop.ink)
            require(std::ranges::all_of(stroke.points, isFinite) && std::isfinite(stroke.width), name,
                    "its ink is not at finite places.");
    }

    /// With the equal counts below, lists and records agree.
    void checkIncidences()
    {
        for (ConceptId id : m_map.concepts()) {
            for (const Incidence& each : m_map.incidencesFrom(id))
                checkIncidence(each, id, each.other);
            for (const Incidence& each : m_map.incidencesTo(id))
                checkIncidence(each, each.other, id);
            m_outgoing += m_map.incidencesFrom(id).size();
            m_incoming += m_map.incidencesTo(id).size();
        }
    }

    void checkIncidence(const Incidence& incidence, ConceptId from, ConceptId to)
    {
        const Relation* relation = m_map.find(incidence.relation);
        require(relation && relation->from == from && relation->to == to, "map",
                "a list of relations and a relation's record do not agree.");
    }

    void checkCounts()
    {
        const MapStorage& storage = m_map.storage();
        require(m_map.concepts().size() == m_map.conceptCount(), "map", "the number of concepts is wrong.");
        require(m_map.relations().size() == m_map.relationCount(), "map", "the number of relations is wrong.");
        require(m_outgoing == m_map.relationCount() && m_incoming == m_map.relationCount(), "map",
                "the lists of relations have others.");
        require(storage.conceptKeys.size() == m_map.conceptCount(), "map", "the table of concept keys is off.");
        require(storage.relationKeys.size() == m_map.relationCount(), "map", "the table of relation keys is off.");
        require(storage.typeKeys.size() == m_map.relationTypes().size(), "map", "the table of type keys is off.");
    }

    const ConceptMap& m_map;
    std::size_t m_outgoing = 0;  // relations met in the lists
    std::size_t m_incoming = 0;
    std::vector<std::string> m_faults;
};

}  // namespace

std::vector<std::string> verify(const ConceptMap& map) { return Checker(map).run(); }

}  // namespace conspectus
