// merge_concept.h: one concept, relation or type that two people changed.
#pragma once
#include "core/edit/merge/merge_report.h"

namespace conspectus {

/// One thing in three maps; `base` is empty where both added it.
template <class T> struct Versions {
    T base;
    T ours;
    T theirs;
};

/// What does not go together stands in the notes. `name`: what the sentences call it.
Concept mergedConcept(Versions<Concept> of, const std::string& name, Sentences& sentences);

template <class T> struct MergedThing {
    T value;
    bool needsSecond = false;  // theirs says something else, and is to be kept as a second one
};

/// Ends, and type with phrase, are one field each: only together do they say something.
MergedThing<Relation> mergedRelation(Versions<Relation> of, const std::string& name, Sentences& sentences);

MergedThing<RelationType> mergedType(Versions<RelationType> of, Sentences& sentences);

/// For data that we give no meaning to: ours stays, and theirs is kept under a name of its own.
void mergeForeign(const Attributes& base, Attributes& ours, const Attributes& theirs, const std::string& name,
                  Sentences& sentences);

}  // namespace conspectus
