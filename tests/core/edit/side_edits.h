// side_edits.h: what one of two people does to a map, at random and so that it can be found again: every text that they
// write is a word of its own.
#pragma once
#include "core/edit/edits.h"
#include "core/edit/figures.h"
#include "core/edit/growing.h"
#include "core/edit/keys.h"
#include "core/edit/linking.h"
#include "core/edit/moving.h"
#include "core/edit/relation_types.h"
#include "core/edit/reshaping.h"
#include "core/edit/revising.h"
#include "core/edit/touring.h"
#include "core/edit/views.h"
#include "core/model/info_changes.h"
#include "core/model/map_info.h"
#include "tests/support/random_map.h"

namespace conspectus::test {

inline ConceptRevision definedAs(std::string definition)
{
    ConceptRevision revision;
    revision.definition = std::move(definition);
    return revision;
}

inline ConceptRevision tagged(std::vector<std::string> tags)
{
    ConceptRevision revision;
    revision.addedTags = std::move(tags);
    return revision;
}

inline ConceptRevision noted(std::string notes, std::vector<std::string> tags = {})
{
    ConceptRevision revision = tagged(std::move(tags));
    revision.notes = std::move(notes);
    return revision;
}

class SideEdits {
public:
    /// `side`: what the words start with. `drawsKeys`: else they are counted.
    SideEdits(ConceptMap& map, char side, std::uint64_t seed, bool drawsKeys) : m_map(map), m_side(side), m_random(seed)
    {
        if (drawsKeys)
            m_draw = [random = std::mt19937_64(seed)]() mutable {
                return random();
            };
    }

    void doSome(std::uint32_t count)
    {
        for (; count > 0; --count) {
            Result<Transaction> step = m_random.chance(55) ? graphEdit() : infoEdit();
            if (!step)
                continue;  // refused, as some must be
            drawKeys(*step, m_map, m_draw);
            if (!perform(m_map, std::move(*step)))
                throw std::logic_error("an edit cannot be performed");
        }
    }

private:
    ConceptMap& m_map;
    char m_side;
    Random m_random;
    KeySource m_draw;
    int m_words = 0;

    std::string word() { return std::string("<") + m_side + std::to_string(m_words++) + ">"; }

    template <class IdT> IdT oneOf(const std::vector<IdT>& ids) { return ids.empty() ? IdT{} : m_random.oneOf(ids); }
    ConceptId some() { return oneOf(m_map.concepts()); }
    RelationId someRelation() { return oneOf(m_map.relations()); }

    Result<Transaction> graphEdit()
    {
        switch (m_random.below(13)) {
        case 0:
        case 1:
            return addChild(m_map, some(), word()).map([](Growth grown) { return std::move(grown.transaction); });
        case 2:
            return rename(m_map, some(), word());
        case 3:
            return revise(m_map, {some()}, definedAs(word()));
        case 4:
            return revise(m_map, {some()}, noted(word(), {word()}));
        case 5:
            return relabel(m_map, some(), {{"de", word()}});
        case 6:
            return connect(m_map, some(), some(), word());
        case 7:
            return rephrase(m_map, someRelation(), word());
        case 8:
            return redirected();
        case 9:
            return addType(m_map, word()).transaction;
        case 10:
            return reorder(m_map, some(), static_cast<int>(m_random.below(5)) - 2);
        case 11:
            return m_random.chance(40) ? removeConcepts(m_map, {some()}) : removeRelation(m_map, someRelation());
        default:
            return retype();
        }
    }

    Result<Transaction> redirected()
    {
        RelationRevision revision;
        revision.to = some();
        revision.notes = word();
        return revise(m_map, {someRelation()}, revision);
    }

    Result<Transaction> retype()
    {
        const RelationType* before = m_map.find(oneOf(m_map.relationTypes()));
        if (!before)
            return unexpected(ErrorCode::Edit, "There is none.");
        RelationType after = *before;
        after.phrase = word();
        return setType(m_map, std::move(after));
    }

    Result<Transaction> infoEdit()
    {
        const MapInfo& info = m_map.info();
        switch (m_random.below(9)) {
        case 0:
            return described();
        case 1:
            return storeView(m_map, view(word()));
        case 2:
            return info.views.empty() ? storeView(m_map, view(word()))
                                      : storeView(m_map, view(m_random.oneOf(info.views).name));
        case 3:
            return info.views.empty() ? storeView(m_map, view(word()))
                                      : removeView(m_map, m_random.oneOf(info.views).name);
        case 4:
            return storeTour(m_map, {word(), {}, {stop()}, {}}, "Tour");
        case 5:
            return storeFigure(m_map, figure(word()));
        case 6:
            return info.figures.empty() ? storeFigure(m_map, figure(word()))
                                        : storeFigure(m_map, figure(m_random.oneOf(info.figures).name));
        default:
            return tourEdit();
        }
    }

    Result<Transaction> described()
    {
        MapInfo info = m_map.info();
        (m_random.chance(50) ? info.title : info.description) = word();
        return Transaction{"Describe", changesTo(info, m_map.info()), {}};
    }

    NamedView view(const std::string& name)
    {
        NamedView made;
        made.name = name;
        made.filter = word();
        if (some().isValid())
            made.only = {some()};
        return made;
    }

    TourStop stop()
    {
        TourStop made;
        made.title = word();
        made.notes = word();
        made.view = view({});
        return made;
    }

    Figure figure(const std::string& name)
    {
        Figure made;
        made.name = name;
        made.caption = word();
        if (!m_map.info().views.empty())
            made.view = m_random.oneOf(m_map.info().views).name;
        return made;
    }

    Result<Transaction> tourEdit()
    {
        if (m_map.info().tours.empty())
            return storeTour(m_map, {"Tour", {}, {stop(), stop(), stop()}, {}}, "Tour");
        const Tour& tour = m_random.oneOf(m_map.info().tours);
        const std::size_t count = tour.stops.size();
        const std::size_t at = m_random.below(static_cast<std::uint32_t>(count));
        switch (m_random.below(4)) {
        case 0:
            return insertStop(m_map, tour.name, at, stop());
        case 1:
            return removeStop(m_map, tour.name, at);
        case 2:
            return moveStop(m_map, tour.name, at, m_random.below(static_cast<std::uint32_t>(count)));
        default: {
            if (count == 0)
                return insertStop(m_map, tour.name, 0, stop());
            TourStop changed = tour.stops[at];
            changed.notes = word();
            return setStop(m_map, tour.name, at, changed, "Notes");
        }
        }
    }
};

}  // namespace conspectus::test
