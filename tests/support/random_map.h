// random_map.h: random concept maps for property tests; the same seed gives the same map on every machine.
#pragma once
#include "core/model/concept_map.h"
#include "core/model/info_changes.h"
#include "core/model/map_info.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <stdexcept>

namespace conspectus::test {

struct RandomMapOptions {
    std::uint32_t concepts = 12;
    std::uint32_t relations = 20;  // between any two concepts: cycles, self-loops and parallel ones come by themselves
    std::uint32_t types = 3;  // at least one where there are relations
    std::uint32_t views = 2;
    bool removals = false;  // some things are removed again, so that ids have gaps and views name the dead
};

/// Random draws by nothing but the engine's own numbers, which the standard fixes.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) { }

    std::uint32_t below(std::uint32_t end) { return end == 0 ? 0 : static_cast<std::uint32_t>(m_engine() % end); }
    bool chance(std::uint32_t percent) { return below(100) < percent; }
    template <class Range> const auto& oneOf(const Range& range)
    {
        return range[below(static_cast<std::uint32_t>(std::size(range)))];
    }

private:
    std::mt19937_64 m_engine;
};

/// Text as people and programs really write it: empty, long, quoted, marked up, many scripts, many line ends. Never
/// holds what XML 1.0 cannot (C0 controls other than tab, LF and CR).
inline std::string oddText(Random& random)
{
    static constexpr std::string_view kPieces[] = {"heat",
                                                   "energy",
                                                   "work",
                                                   "entropy",
                                                   "cultural soft power",
                                                   " ",
                                                   "\t",
                                                   "\n",
                                                   "\r\n",
                                                   "\r",
                                                   "\"",
                                                   "'",
                                                   "\\",
                                                   "\\n",
                                                   "\\N",
                                                   "\\\"",
                                                   "\\\\",
                                                   ";",
                                                   "\\;",
                                                   "a;b",
                                                   "&",
                                                   "&amp;",
                                                   "&#0;",
                                                   "<",
                                                   ">",
                                                   "<script>alert(1)</script>",
                                                   "]]>",
                                                   "<![CDATA[",
                                                   "<!--",
                                                   "-->",
                                                   "<?xml?>",
                                                   "{a|<p> b}",
                                                   "热力学",
                                                   "文化软实力",
                                                   "طاقة حرارية",
                                                   "שלום",
                                                   "\xF0\x9F\x8C\x8D",
                                                   "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xAC",
                                                   "naïve café",
                                                   "+->--//# /*"};
    std::string text;
    for (std::uint32_t pieces = random.below(4); pieces > 0; --pieces)
        text += random.oneOf(kPieces);
    if (random.chance(2))
        text += std::string(20'000, 'x');
    return text;
}

/// Builds one map; randomMap() is the way to use it.
class RandomMapMaker {
public:
    RandomMapMaker(std::uint64_t seed, const RandomMapOptions& options) : m_random(seed), m_options(options) { }

    ConceptMap make()
    {
        for (std::uint32_t i = 0; i < m_options.concepts; ++i)
            apply(AddConcept{randomConcept()});
        for (std::uint32_t i = 0; i < m_options.types; ++i)
            apply(AddRelationType{randomType()});
        if (m_options.concepts > 0 && m_options.types > 0)
            for (std::uint32_t i = 0; i < m_options.relations; ++i)
                apply(AddRelation{randomRelation()});
        for (Change& change : changesTo(randomInfo(), {}))
            apply(std::move(change));
        if (m_options.removals)
            removeSome();
        return std::move(m_map);
    }

private:
    void apply(Change change)
    {
        if (const auto done = m_map.apply(std::move(change)); !done)
            throw std::logic_error(done.error().message);
    }

    std::string text() { return oddText(m_random); }
    std::string textOrNone() { return m_random.chance(50) ? text() : std::string(); }

    LocalizedTexts translations()
    {
        static constexpr std::string_view kLanguages[] = {"ar", "de", "en-GB", "he", "zh-Hans", "zh-Hant"};
        LocalizedTexts texts;
        for (std::string_view language : kLanguages)
            if (m_random.chance(15))
                texts.push_back({std::string(language), text()});
        return texts;
    }

    std::vector<std::string> tags()
    {
        std::vector<std::string> tags;
        for (std::uint32_t count = m_random.below(4); count > 0; --count)
            if (std::string tag = text(); !tag.empty())
                tags.push_back(std::move(tag));
        std::sort(tags.begin(), tags.end());
        tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
        return tags;
    }

    Attributes attributes()
    {
        Attributes list;
        if (m_random.chance(70))
            return list;
        const std::array<Attribute, 9> choice = {
            {{"visible", "boolean", "true"},
             {"rank", "int", "-3"},
             {"size", "long", "5000000000"},
             {"level", "float", "0.5"},
             {"viz:radius", "double", "1e-07"},
             {"名 & <name>", "string", text()},
             {"style", "string", "filled"},
             {"remark", "string", ""},
             {"graphics", "xml", R"(<y:Box xmlns:y="urn:y" w="3">a &amp; b<y:In/></y:Box>)"}}};
        for (const Attribute& attribute : choice)
            if (m_random.chance(30))
                list.push_back(attribute);
        return list;
    }

    /// Half of the keys are left to the map; the others look like those of other programs.
    std::string key(std::string_view prefix)
    {
        ++m_keys;
        return m_random.chance(50) ? std::string() : std::string(prefix) + text() + "::" + std::to_string(m_keys);
    }

    double number() { return (static_cast<double>(m_random.below(2'000'001)) - 1'000'000) / 7; }

    ConceptId anyConcept() { return ConceptId{1 + m_random.below(m_options.concepts)}; }

    Concept randomConcept()
    {
        static constexpr std::string_view kLinks[] = {"https://example.org/a?b=c&d=%20", "http://example.org/",
                                                      "mailto:someone@example.org", "doi:10.1000/182"};
        Concept made;
        made.id = m_map.nextConceptId();
        made.key = key("c");
        made.label = text();
        made.labels = translations();
        made.definition = textOrNone();
        made.notes = textOrNone();
        made.source = textOrNone();
        if (m_random.chance(25))
            made.link = m_random.oneOf(kLinks);
        made.tags = tags();
        if (m_random.chance(25))
            made.style = "key idea";
        if (m_random.chance(25))
            made.pin = Point{number(), number()};
        if (m_random.chance(25))
            made.look = look();
        made.attributes = attributes();
        return made;
    }

    Rgba colour()
    {
        return m_random.chance(60) ? Rgba()
                                   : Rgba::of(m_random.below(256), m_random.below(256), m_random.below(256),
                                              m_random.chance(80) ? 255 : 1 + m_random.below(254));
    }

    Look look() { return {colour(), colour(), colour(), static_cast<Outline>(m_random.below(8))}; }

    Rect box()
    {
        const auto tenths = [this](int least, std::uint32_t most) {
            return (least + static_cast<double>(m_random.below(most))) / 10;
        };
        return {tenths(-3'000, 9'000), tenths(-3'000, 9'000), tenths(0, 2'000), tenths(10, 600)};
    }

    RelationType randomType()
    {
        RelationType made;
        made.id = m_map.nextRelationTypeId();
        made.key = key("t");
        made.name = text();
        made.phrase = text();
        made.phrases = translations();
        made.hierarchy = static_cast<Hierarchy>(m_random.below(3));
        made.phraseShown = m_random.chance(50);
        made.line = static_cast<LineStyle>(m_random.below(3));
        made.arrow = static_cast<ArrowStyle>(m_random.below(3));
        made.colour = static_cast<int>(m_random.below(9));
        made.attributes = attributes();
        return made;
    }

    Relation randomRelation()
    {
        Relation made;
        made.id = m_map.nextRelationId();
        made.key = key("r");
        made.from = anyConcept();
        made.to = m_random.chance(10) ? made.from : anyConcept();
        made.type = RelationTypeId{1 + m_random.below(m_options.types)};
        made.phrase = textOrNone();
        made.phrases = translations();
        made.definition = textOrNone();
        made.notes = textOrNone();
        made.source = textOrNone();
        made.tags = tags();
        if (m_random.chance(25))
            made.weight = number();
        made.colour = colour();
        made.attributes = attributes();
        return made;
    }

    std::vector<ConceptId> someConcepts()
    {
        std::vector<ConceptId> ids;
        if (m_options.concepts > 0)
            for (std::uint32_t count = m_random.below(4); count > 0; --count)
                ids.push_back(anyConcept());
        return ids;
    }

    MapInfo randomInfo()
    {
        MapInfo info;
        info.title = text();
        info.titles = translations();
        info.language = m_random.chance(50) ? "en" : "zh-Hans";
        info.description = textOrNone();
        info.source = textOrNone();
        for (std::uint32_t i = 0; i < m_options.views; ++i) {
            NamedView view = anyView();
            view.name = "View " + std::to_string(i) + text();
            view.names = translations();
            info.views.push_back(std::move(view));
        }
        for (std::uint32_t i = 0; i < m_options.views; ++i)
            info.tours.push_back(anyTour(i));
        for (std::uint32_t i = 0; i < m_options.views; ++i)
            info.figures.push_back(anyFigure(i));
        info.attributes = attributes();
        return info;
    }

    SavedArrangement arrangement()
    {
        SavedArrangement made;
        for (ConceptId id : someConcepts())
            made.places.push_back({id, box()});
        if (m_random.chance(50) && m_options.relations > 0 && m_options.concepts > 0 && m_options.types > 0)
            made.lines.push_back(
                {RelationId{1 + m_random.below(m_options.relations)}, {{box().x, box().y}, {box().x, box().y}}});
        if (m_random.chance(50))
            made.frames.push_back({text(), box(), someConcepts(), look()});
        settle(made);
        return made;
    }

    NamedView anyView()
    {
        NamedView view;

        view.roots = someConcepts();
        view.tags = tags();
        view.folded = someConcepts();
        view.depth = static_cast<int>(m_random.below(4));
        view.most = static_cast<int>(m_random.below(3)) * 20;
        view.filter = textOrNone();
        view.only = someConcepts();
        std::ranges::sort(view.only);
        view.opened = someConcepts();
        view.kept = someConcepts();
        if (m_random.chance(30))
            view.without = {"t1"};
        if (const std::vector<ConceptId> at = someConcepts(); !at.empty() && m_random.chance(50))
            view.camera = ViewCamera{at.front(), 0.5};
        view.engine = m_random.chance(50) ? "" : "layered";
        view.theme = m_random.chance(50) ? "" : "paper";
        view.attributes = attributes();
        if (m_random.chance(40))
            view.arrangement = Cow(arrangement());
        if (const std::vector<ConceptId> at = someConcepts(); !at.empty() && m_random.chance(20)) {
            view.centre = at.front();
            view.hops = 1 + static_cast<int>(m_random.below(5));
        }
        return view;
    }

    Figure anyFigure(std::uint32_t number)
    {
        Figure figure;
        figure.name = "Figure " + std::to_string(number) + text();
        figure.view = textOrNone();
        if (figure.view.empty())
            figure.shown = anyView();
        figure.width = m_random.below(400) / 2.0;
        figure.height = m_random.below(300);
        figure.type = 6 + m_random.below(10) / 4.0;
        figure.leastType = m_random.below(8);
        figure.margin = m_random.below(20) / 2.0;
        figure.theme = m_random.chance(50) ? "" : "print";
        figure.language = m_random.chance(50) ? "" : "zh-Hans";
        figure.isTransparent = m_random.chance(20);
        figure.isGrey = m_random.chance(20);
        figure.hasLegend = m_random.chance(50);
        figure.caption = textOrNone();
        figure.hasSource = m_random.chance(20);
        figure.page = m_random.chance(50) ? "" : "a3-landscape";
        figure.isTiled = m_random.chance(20);
        figure.overlap = m_random.below(20);
        figure.text = static_cast<FigureText>(m_random.below(3));
        figure.resolution = 72 + m_random.below(600);
        figure.alternative = textOrNone();
        figure.longDescription = textOrNone();
        figure.attributes = attributes();
        return figure;
    }

    Tour anyTour(std::uint32_t number)
    {
        Tour tour;
        tour.name = "Tour " + std::to_string(number) + text();
        tour.names = translations();
        tour.attributes = attributes();
        for (std::uint32_t i = m_random.below(4); i > 0; --i) {
            TourStop stop;
            stop.title = textOrNone();
            stop.titles = translations();
            stop.view = anyView();
            stop.lit = someConcepts();
            std::ranges::sort(stop.lit);
            if (const std::vector<RelationId> relations = m_map.relations(); !relations.empty())
                stop.litRelations = {m_random.oneOf(relations)};
            for (std::uint32_t steps = m_random.below(3); steps > 0; --steps)
                stop.steps.push_back(someConcepts());
            stop.notes = textOrNone();
            stop.planned = m_random.below(200);
            stop.rehearsed = m_random.below(200) / 4.0;
            stop.isHidden = m_random.chance(20);
            if (const std::vector<ConceptId> at = someConcepts(); !at.empty())
                stop.ink.push_back({at.front(), {{1.5, -2}, {30, 4.2}}, 2.5, static_cast<int>(m_random.below(8))});
            stop.attributes = attributes();
            tour.stops.push_back(std::move(stop));
        }
        return tour;
    }

    void removeSome()
    {
        for (ConceptId id : m_map.concepts()) {
            if (!m_random.chance(20))
                continue;
            for (RelationId relation : m_map.relationsOf(id))
                apply(RemoveRelation{relation});
            apply(RemoveConcept{id});
        }
        for (RelationId id : m_map.relations())
            if (m_random.chance(10))
                apply(RemoveRelation{id});
    }

    Random m_random;
    RandomMapOptions m_options;
    ConceptMap m_map;
    int m_keys = 0;
};

/// A map that verify() finds sound, with every field of the model in use somewhere.
inline ConceptMap randomMap(std::uint64_t seed, const RandomMapOptions& options = {})
{
    return RandomMapMaker(seed, options).make();
}

}  // namespace conspectus::test
