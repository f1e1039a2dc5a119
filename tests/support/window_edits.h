// window_edits.h: random edits through the functions that the window uses, for property tests.
#pragma once
#include "core/edit/edits.h"
#include "core/edit/growing.h"
#include "core/edit/linking.h"
#include "core/edit/moving.h"
#include "core/edit/pasting.h"
#include "core/edit/placing.h"
#include "core/edit/relation_types.h"
#include "core/edit/replacing.h"
#include "core/edit/reshaping.h"
#include "core/edit/revising.h"
#include "tests/support/random_map.h"

namespace conspectus::test {

/// One edit after the other, each of a kind chosen by chance, of things that are mostly there.
class WindowEdits {
public:
    explicit WindowEdits(std::uint64_t seed) : m_random(seed) { }

    /// An error where the edit refuses, as it should for some.
    Result<Transaction> next(const ConceptMap& map)
    {
        switch (m_random.below(27)) {
        case 0:
        case 1:
            return transactionOf(addChild(map, some(map), text()));
        case 2:
            return transactionOf(addSibling(map, some(map), text()));
        case 3:
            return transactionOf(addParent(map, some(map), text()));
        case 4:
            return addFree(map, text(), place()).transaction;
        case 5:
            return transactionOf(addGroup(map, several(map), text()));
        case 6:
            return rename(map, some(map), text(), m_random.chance(30) ? "zh-Hans" : "");
        case 7:
            return connect(map, some(map), some(map), phrase());
        case 8:
            return rephrase(map, someRelation(map), phrase());
        case 9:
            return reverse(map, someRelation(map));
        case 10:
            return removeConcepts(map, several(map));
        case 11:
            return removeRelation(map, someRelation(map));
        case 12:
            return moveUnder(map, several(map), some(map));
        case 13:
            return cutLoose(map, several(map));
        case 14:
            return reorder(map, some(map), static_cast<int>(m_random.below(5)) - 2);
        case 15:
            return mergeConcepts(map, some(map), several(map));
        case 16:
            return transactionOf(splitConcept(map, some(map)));
        case 17:
            return transactionOf(duplicate(map, several(map)));
        case 18:
            return pinAll(map, places(map), "Move");
        case 19:
            return unpinAll(map, several(map));
        case 20:
            return revise(map, several(map), conceptRevision());
        case 21:
            return revise(map, {someRelation(map)}, relationRevision(map));
        case 22:
            return m_random.chance(50) ? Result<Transaction>(addType(map, "type").transaction)
                                       : setType(map, changed(map));
        case 23:
            return removeType(map, someType(map), someType(map));
        case 24:
            return replaceIn(map, matchesOf(map, {"a", text(), false, false, true, true, true}));
        case 25:
            return transactionOf(pasteText(map, some(map), m_random.chance(50) ? "a\n\tb\n\tc" : "a - leads to -> b"));
        default:
            return relabel(map, some(map), {{"de", text()}, {"zh-Hans", text()}});
        }
    }

private:
    Random m_random;

    template <class Edit> static Result<Transaction> transactionOf(Result<Edit> edit)
    {
        if (!edit)
            return tl::unexpected(edit.error());
        return std::move(edit->transaction);
    }

    std::string text()
    {
        constexpr const char* kTexts[] = {"",           "heat", "work, energy", "a\nb", "\u6587\u5316",
                                          "soft power", "a/b",  "aaa"};
        return kTexts[m_random.below(8)];
    }

    std::string phrase()
    {
        constexpr const char* kPhrases[] = {"", "drives", "leads to", "includes", "a"};
        return kPhrases[m_random.below(5)];
    }

    ConceptId some(const ConceptMap& map)
    {
        const auto all = map.concepts();
        return all.empty() ? ConceptId{} : all[m_random.below(static_cast<std::uint32_t>(all.size()))];
    }

    std::vector<ConceptId> several(const ConceptMap& map)
    {
        std::vector<ConceptId> ids;
        for (std::uint32_t count = 1 + m_random.below(3); count > 0; --count)
            if (const ConceptId id = some(map); id.isValid() && std::find(ids.begin(), ids.end(), id) == ids.end())
                ids.push_back(id);
        return ids;
    }

    RelationId someRelation(const ConceptMap& map)
    {
        const auto all = map.relations();
        return all.empty() ? RelationId{} : all[m_random.below(static_cast<std::uint32_t>(all.size()))];
    }

    RelationTypeId someType(const ConceptMap& map)
    {
        const auto all = map.relationTypes();
        return all.empty() ? RelationTypeId{} : all[m_random.below(static_cast<std::uint32_t>(all.size()))];
    }

    Point place() { return {static_cast<double>(m_random.below(900)), static_cast<double>(m_random.below(900))}; }

    std::vector<Placed> places(const ConceptMap& map)
    {
        std::vector<Placed> list;
        for (ConceptId id : several(map))
            list.push_back({id, Rect::around(place(), {80, 30})});
        return m_random.chance(50) ? aligned(list, static_cast<Line>(m_random.below(6))) : distributed(list, true);
    }

    ConceptRevision conceptRevision()
    {
        ConceptRevision revision;
        if (m_random.chance(50))
            revision.definition = text();
        if (m_random.chance(30))
            revision.notes = text();
        revision.addedTags = tagsFrom(text());
        revision.removedTags = tagsFrom(text());
        return revision;
    }

    RelationRevision relationRevision(const ConceptMap& map)
    {
        RelationRevision revision;
        if (m_random.chance(50))
            revision.to = some(map);
        if (m_random.chance(50))
            revision.type = someType(map);
        return revision;
    }

    RelationType changed(const ConceptMap& map)
    {
        const RelationType* known = map.find(someType(map));
        RelationType type = known ? *known : RelationType{};
        type.hierarchy = static_cast<Hierarchy>(m_random.below(3));
        type.phrase = phrase();
        return type;
    }
};

}  // namespace conspectus::test
