// replacing.h: finding a text wherever a map has it, and replacing it.
#pragma once
#include "core/edit/transaction.h"

namespace conspectus {

struct TextSearch {
    std::string wanted;
    std::string replacement;
    bool matchesCase = false;  // of ASCII letters; other scripts as they are written
    bool wholeWords = false;
    bool inLabels = true;  // of all languages
    bool inPhrases = true;
    bool inTexts = false;  // definitions, notes, sources
};

/// One text that has it.
struct TextMatch {
    enum class Field { Label, Definition, Notes, Source, Phrase, TypePhrase };
    ConceptId subject;  // whose it is: one of these three is valid
    RelationId relation;
    RelationTypeId type;
    Field field = Field::Label;
    std::string language;  // of a label or phrase; empty: the map's own
    std::string before;
    std::string after;
};

/// In the order of concepts, relations, types. Nothing for an empty text.
std::vector<TextMatch> matchesOf(const ConceptMap& map, const TextSearch& search);

/// Replaces those texts, as one step. Error: one of them is not what it was when it was found.
Result<Transaction> replaceIn(const ConceptMap& map, const std::vector<TextMatch>& matches);

}  // namespace conspectus
