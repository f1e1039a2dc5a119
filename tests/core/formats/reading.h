// reading.h: what the tests of formats share.
#pragma once
#include "core/formats/format.h"
#include "core/model/verify.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus::test {

/// Reads, and fails the test with the reader's sentence if it cannot.
inline ReadMap read(std::string_view text, std::string_view name)
{
    Result<ReadMap> read = readMap(text, name);
    if (!read) {
        ADD_FAILURE() << describe(read.error());
        return {};
    }
    EXPECT_THAT(verify(read->map), testing::IsEmpty());
    return std::move(*read);
}

/// The map as a reader sees it: "heat -drives-> work" a line, then concepts without relations.
inline std::string sketch(const ConceptMap& map)
{
    std::string text;
    const auto line = [&](const std::string& more) {
        text += (text.empty() ? "" : "\n") + more;
    };
    for (RelationId id : map.relations()) {
        const Relation& relation = *map.find(id);
        const RelationType& type = *map.find(relation.type);
        const std::string phrase(phraseOf(relation, type, ""));
        const std::string head = type.arrow == ArrowStyle::None ? "-" : ">";
        line(map.find(relation.from)->label + (phrase.empty() ? " -" : " -" + phrase + "-") + head + " " +
             map.find(relation.to)->label);
    }
    for (ConceptId id : map.concepts())
        if (map.degree(id) == 0)
            line(map.find(id)->label);
    return text;
}

inline const Concept& conceptIn(const ConceptMap& map, std::string_view key)
{
    static const Concept nothing;
    const Concept* found = map.find(map.conceptByKey(key));
    EXPECT_TRUE(found) << "no concept '" << key << "'";
    return found ? *found : nothing;
}

inline const Relation& relationIn(const ConceptMap& map, std::string_view key)
{
    static const Relation nothing;
    const Relation* found = map.find(map.relationByKey(key));
    EXPECT_TRUE(found) << "no relation '" << key << "'";
    return found ? *found : nothing;
}

/// The value of an attribute, "(none)" if it is not there.
inline std::string valueOf(const Attributes& attributes, std::string_view name)
{
    for (const Attribute& attribute : attributes)
        if (attribute.name == name)
            return attribute.value;
    return "(none)";
}

inline std::vector<std::string> messages(const std::vector<Loss>& losses)
{
    std::vector<std::string> all;
    for (const Loss& loss : losses)
        all.push_back(loss.message);
    return all;
}

/// The first loss that says this; a test failure if there is none.
inline Loss lossThatSays(const std::vector<Loss>& losses, std::string_view words)
{
    for (const Loss& loss : losses)
        if (loss.message.find(words) != std::string::npos)
            return loss;
    ADD_FAILURE() << "no loss says '" << words << "', only " << testing::PrintToString(messages(losses));
    return {};
}

/// A concept with nothing but these.
inline Concept conceptOf(std::string key, std::string label)
{
    Concept made;
    made.key = std::move(key);
    made.label = std::move(label);
    return made;
}

/// A map of concepts without relations; they get their ids here.
inline ConceptMap mapOf(std::vector<Concept> concepts)
{
    ConceptMap map;
    for (Concept& each : concepts) {
        each.id = map.nextConceptId();
        EXPECT_TRUE(map.apply(AddConcept{std::move(each)}));
    }
    return map;
}

/// The lines that differ first; empty if none do.
inline std::string firstDifference(std::string_view a, std::string_view b)
{
    const auto [at, other] = std::ranges::mismatch(a, b);
    if (at == a.end() && other == b.end())
        return {};
    const auto lineIn = [](std::string_view text, std::size_t offset) {
        const auto start = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
        return std::string(text.substr(start, std::min<std::size_t>(text.find('\n', offset), start + 400) - start));
    };
    const auto offset = static_cast<std::size_t>(at - a.begin());
    return lineIn(a, offset) + " | " + lineIn(b, offset);
}

inline std::string written(std::string_view format, const ConceptMap& map)
{
    const auto made = formatByName(format)->write(map);
    EXPECT_TRUE(made);
    return made ? made->bytes : std::string();
}

}  // namespace conspectus::test
