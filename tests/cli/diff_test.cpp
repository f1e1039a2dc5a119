// diff_test.cpp: two maps compared, for people, for programs and for git.
#include "core/formats/elements/figure_elements.h"
#include "core/formats/elements/map_elements.h"
#include "core/formats/elements/tour_elements.h"
#include "core/formats/fields.h"
#include "core/formats/format.h"
#include "core/formats/map_builder.h"
#include "core/formats/xml/xml_file.h"
#include "tests/cli/program.h"
#include "tests/support/random_map.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

#include <map>

namespace conspectus {
namespace {

using Json = nlohmann::ordered_json;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kBefore = R"(digraph { heat; work; heat -> work [relation=drives, key=r1]; old; })";
const std::string kAfter =
    R"(digraph { heat [label=warmth]; work [definition="force times way"]; heat -> work [relation=hinders, key=r1]; fresh; })";

Outcome diffOf(const std::string& before, const std::string& after, std::vector<std::string> more = {})
{
    const Folder folder;
    write(folder.file("a.dot"), before);
    write(folder.file("b.dot"), after);
    std::vector<std::string> arguments = {"diff", folder.file("a.dot"), folder.file("b.dot")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
}

TEST(Diff, SaysWhatDiffersInSentences)
{
    const Outcome outcome = diffOf(kBefore, kAfter);
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    for (const char* line : {"+ fresh\n", "- old\n", "~ heat is now called warmth\n", "~ work: definition\n",
                             "~ heat — drives → work is now warmth — hinders → work\n"})
        EXPECT_THAT(outcome.out, HasSubstr(line));
}

TEST(Diff, SaysNothingOfEqualMaps) { EXPECT_THAT(diffOf(kBefore, kBefore).out, IsEmpty()); }

TEST(Diff, IsDataForPrograms)
{
    const Json found = Json::parse(diffOf(kBefore, kAfter, {"--json"}).out);
    EXPECT_EQ(found.at("concepts").at("added")[0].at("id"), "fresh");
    EXPECT_EQ(found.at("concepts").at("removed")[0].at("id"), "old");
    EXPECT_EQ(found.at("concepts").at("changed")[0].at("fields").at("label").at("is"), "warmth");
    EXPECT_EQ(found.at("relations").at("changed")[0].at("fields").at("relation").at("is"), "hinders");
    EXPECT_EQ(found.at("sentences").at("added")[0], "fresh");
}

TEST(Diff, RefusesAnythingButTwoMaps)
{
    const Outcome outcome = run({"diff", kBuiltIn, kBuiltIn, kBuiltIn});
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_THAT(outcome.err, HasSubstr("two maps"));
}

TEST(Diff, TakesWhatGitPasses)
{
    const Folder folder;
    write(folder.file("new.dot"), kBefore);
    const Outcome outcome =
        run({"diff", "maps/heat.dot", "/dev/null", ".", ".", folder.file("new.dot"), "abc", "100644"});
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("maps/heat.dot\n+ heat\n"));
}

/// The records of a map by key, in order, as the JSON of diff calls them; and how they change by it.
class Applied {
public:
    Applied(const ConceptMap& map, const Json& changes) : m_changes(changes)
    {
        LossList nothing;
        const KeysOut keys{[&](ConceptId id) { return map.find(id) ? map.find(id)->key : std::string(); },
                           [&](RelationId id) {
                               return map.find(id) ? map.find(id)->key : std::string();
                           }};
        for (RelationTypeId id : map.relationTypes())
            m_types.push_back({map.find(id)->key, {{"element", typeElement(*map.find(id), nothing)}}});
        for (ConceptId id : map.concepts())
            m_concepts.push_back({map.find(id)->key, recordOf(fieldsOf(*map.find(id)), map.find(id)->attributes)});
        for (RelationId id : map.relations()) {
            const Relation& relation = *map.find(id);
            Json record = recordOf(fieldsOf(relation, *map.find(relation.type)), relation.attributes);
            record["from"] = map.find(relation.from)->key;
            record["to"] = map.find(relation.to)->key;
            m_relations.push_back({relation.key, record});
        }
        m_info = recordOf(fieldsOf(map.info()), map.info().attributes);
        m_info["views"] = m_info["tours"] = m_info["figures"] = Json::array();
        for (const NamedView& view : map.info().views)
            for (const std::string& line : viewElements(view, keys, nothing))
                m_info["views"].push_back(line);
        for (const Tour& tour : map.info().tours)
            for (const std::string& line : tourElements(tour, keys, nothing))
                m_info["tours"].push_back(line);
        for (const Figure& figure : map.info().figures)
            m_info["figures"].push_back(figureElement(figure, keys, nothing));
        apply("types", m_types);
        apply("concepts", m_concepts);
        apply("relations", m_relations);
        change(m_info, changes.at("map"));
    }

    ConceptMap map() const
    {
        ReadLimits limits;
        LossList losses;
        MapBuilder builder(1 << 20, limits, losses);
        for (const auto& [key, record] : m_types)
            for (pugi::xml_node element : Elements(Json::array({record.at("element")})).all)
                builder.add(typeFrom(element));
        for (const auto& [key, record] : m_concepts) {
            Concept made;
            made.key = key;
            fill(made, record);
            EXPECT_TRUE(builder.add(std::move(made), 0));
        }
        for (const auto& [key, record] : m_relations) {
            Relation made;
            made.key = key;
            made.from = builder.map().conceptByKey(record.at("from").get<std::string>());
            made.to = builder.map().conceptByKey(record.at("to").get<std::string>());
            made.type = builder.typeByKey(record.at("fields").at("relation").get<std::string>());
            fill(made, record);
            EXPECT_TRUE(builder.add(std::move(made), 0));
        }
        MapInfo info;
        fill(info, m_info);
        const KeysIn keys{[&](std::string_view key) { return builder.map().conceptByKey(key); },
                          [&](std::string_view key) {
                              return builder.map().relationByKey(key);
                          }};
        const Elements views(m_info.at("views")), tours(m_info.at("tours")), figures(m_info.at("figures"));
        info.views = viewsFrom(views.all, keys, losses);
        info.tours = toursFrom(tours.all, keys, losses);
        info.figures = figuresFrom(figures.all, keys, losses);
        builder.setInfo(info);
        return builder.take();
    }

private:
    using Records = std::vector<std::pair<std::string, Json>>;

    /// The elements that lines of XML hold.
    struct Elements {
        explicit Elements(const Json& lines)
        {
            std::string text = "<c:all xmlns:c=\"" + std::string(kMapNamespace) + "\">";
            for (const Json& line : lines)
                text += line.get<std::string>();
            LossList losses;
            file = std::make_unique<XmlFile>(XmlFile::open(text + "</c:all>", ReadLimits(), losses).value());
            for (pugi::xml_node element : file->root())
                all.push_back(element);
        }
        std::unique_ptr<XmlFile> file;
        std::vector<pugi::xml_node> all;
    };

    static Json recordOf(const std::vector<Field>& fields, const Attributes& attributes)
    {
        Json record = {{"fields", Json::object()}, {"attributes", Json::array()}};
        for (const Field& field : fields)
            record["fields"][field.name] = field.text;
        for (const Attribute& each : attributes)
            record["attributes"].push_back({{"name", each.name}, {"type", each.type}, {"value", each.value}});
        return record;
    }

    template <class Record> static void fill(Record& made, const Json& record)
    {
        for (const auto& [name, text] : record.at("fields").items())
            setField(made, name, text.template get<std::string>());
        for (const Json& each : record.at("attributes"))
            made.attributes.push_back({each.at("name"), each.at("type"), each.at("value")});
        settle(made);
    }

    static void change(Json& record, const Json& change)
    {
        for (const auto& [name, value] : change.items()) {
            if (name == "fields") {
                for (const auto& [field, text] : value.items())
                    if (text.at("is").is_null())
                        record["fields"].erase(field);
                    else
                        record["fields"][field] = text.at("is");
            } else if (name != "id" && name != "label") {
                record[name] = value.at("is");
            }
        }
    }

    void apply(const char* kind, Records& records)
    {
        const Json& changes = m_changes.at(kind);
        const auto named = [&](const Json& each) {
            return std::find_if(records.begin(), records.end(),
                                [&](const auto& known) { return known.first == each.at("id"); });
        };
        for (const Json& each : changes.at("removed"))
            records.erase(named(each));
        for (const Json& each : changes.at("changed"))
            change(named(each)->second, each);
        for (const Json& each : changes.at("added"))
            records.emplace_back(each.at("id"), each);
        if (!m_changes.at("order").contains(kind))
            return;
        std::map<std::string, std::size_t> places;
        for (const Json& key : m_changes.at("order").at(kind))
            places.emplace(key, places.size());
        std::sort(records.begin(), records.end(),
                  [&](const auto& a, const auto& b) { return places.at(a.first) < places.at(b.first); });
    }

    Json m_changes;
    Records m_types, m_concepts, m_relations;
    Json m_info;
};

std::string graphMl(const ConceptMap& map) { return formatByName("graphml")->write(map)->bytes; }

RC_GTEST_PROP(Diff, MakesTheSecondMapOfTheFirst, ())
{
    const auto anyMap = [] {
        test::RandomMapOptions options;
        options.concepts = *rc::gen::inRange<std::uint32_t>(0, 8);
        options.relations = *rc::gen::inRange<std::uint32_t>(0, 10);
        options.removals = true;
        // Through a file: what the program compares is what was read.
        return readMap(graphMl(test::randomMap(*rc::gen::arbitrary<std::uint64_t>(), options)), "map.graphml")->map;
    };
    const ConceptMap before = anyMap(), after = anyMap();
    const Folder folder;
    write(folder.file("a.graphml"), graphMl(before));
    write(folder.file("b.graphml"), graphMl(after));
    const Outcome outcome = run({"diff", folder.file("a.graphml"), folder.file("b.graphml"), "--json"});
    RC_ASSERT(outcome.exitCode == 0);
    RC_ASSERT(graphMl(Applied(before, Json::parse(outcome.out)).map()) == graphMl(after));
}

}  // namespace
}  // namespace conspectus
