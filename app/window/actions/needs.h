// needs.h: conditions under which actions are enabled, and what to say when one is not met.
#pragma once
#include <QtGlobal>

#include <cstddef>

namespace conspectus {

struct Workbench;

/// A condition of an action. The reason is one sentence, untranslated (context "Needs"), that says what to do first.
struct Need {
    bool (*isMet)(const Workbench&) = nullptr;  // null: always
    const char* reason = nullptr;

    constexpr Need(std::nullptr_t) { }
    constexpr Need(bool (*condition)(const Workbench&), const char* why) : isMet(condition), reason(why) { }

    bool operator()(const Workbench& bench) const { return !isMet || isMet(bench); }
};

namespace needs {
bool aMap(const Workbench& bench);
bool aCurrentConcept(const Workbench& bench);
bool aSelectedConcept(const Workbench& bench);
bool twoConcepts(const Workbench& bench);
bool threeConcepts(const Workbench& bench);
bool aSelection(const Workbench& bench);
bool aRelation(const Workbench& bench);
bool aCurrentOrARelation(const Workbench& bench);
}  // namespace needs

// Conditions that several menus use.
inline constexpr Need hasMap{needs::aMap, QT_TRANSLATE_NOOP("Needs", "The map needs a concept first")};
inline constexpr Need hasCurrent{needs::aCurrentConcept, QT_TRANSLATE_NOOP("Needs", "Select a concept first")};
inline constexpr Need hasSelected{needs::aSelectedConcept, QT_TRANSLATE_NOOP("Needs", "Select a concept first")};
inline constexpr Need hasTwo{needs::twoConcepts, QT_TRANSLATE_NOOP("Needs", "Select two concepts or more first")};
inline constexpr Need hasThree{needs::threeConcepts, QT_TRANSLATE_NOOP("Needs", "Select three concepts or more first")};
inline constexpr Need hasSelection{needs::aSelection,
                                   QT_TRANSLATE_NOOP("Needs", "Select a concept or a relation first")};
inline constexpr Need hasRelation{needs::aRelation, QT_TRANSLATE_NOOP("Needs", "Select a relation first")};
inline constexpr Need hasNamed{needs::aCurrentOrARelation,
                               QT_TRANSLATE_NOOP("Needs", "Select a concept or a relation first")};

}  // namespace conspectus
