#include "core/edit/merge/merge_concept.h"

#include "core/edit/merge/merge_fields.h"

namespace conspectus {

namespace {

constexpr const char* kBoth = "Both changed the ";

/// Texts that did not go together, gathered for the notes.
class Leftovers {
public:
    Leftovers(const std::string& name, Sentences& sentences) : m_name(name), m_sentences(sentences) { }

    void text(const std::string& field, const std::string& base, std::string& ours, const std::string& theirs)
    {
        if (mergeValue(base, ours, theirs))
            return;
        if (ours.empty())
            ours = theirs;
        else if (!theirs.empty())
            return keep(field, ours, theirs);
        m_sentences.push_back(kBoth + field + " of " + m_name + ": " + quoted(ours) + " stays.");
    }

    void texts(const std::string& field, const LocalizedTexts& base, LocalizedTexts& ours, const LocalizedTexts& theirs)
    {
        const LocalizedTexts before = ours;
        mergeTexts(base, ours, theirs, [&](const std::string& language, const std::string& other) {
            keep(field + " (" + language + ")", std::string(textIn(before, language, {})), other);
        });
    }

    void notes(const std::string& base, std::string& ours, const std::string& theirs)
    {
        MergedText merged = mergedText(base, ours, theirs);
        if (merged.isConflict)
            m_sentences.push_back(kBoth + std::string("notes of ") + m_name + ": what both wrote is kept.");
        ours = std::move(merged.text);
        for (const std::string& line : m_lines)
            if (ours.find(line) == std::string::npos)
                ours += (ours.empty() ? "" : "\n\n") + line;
    }

private:
    const std::string& m_name;
    Sentences& m_sentences;
    Sentences m_lines;

    void keep(const std::string& field, const std::string& ours, const std::string& theirs)
    {
        m_lines.push_back("Other version of the " + field + ": " + theirs);
        m_sentences.push_back(kBoth + field + " of " + m_name + ": " + quoted(ours) + " stays, " + quoted(theirs) +
                              " is kept in the notes.");
    }
};

void mergePin(const Versions<Concept>& of, std::optional<Point>& place, const std::string& name, Sentences& sentences)
{
    if (mergeValue(of.base.pin, place, of.theirs.pin))
        return;
    if (!place)
        place = of.theirs.pin;
    sentences.push_back("Both moved " + name + ": it stays where " +
                        (of.ours.pin ? "it was put here." : "the other put it."));
}

void mergeLook(const Look& base, Look& ours, const Look& theirs, const std::string& name, Sentences& sentences)
{
    const bool merges[] = {mergeValue(base.fill, ours.fill, theirs.fill), mergeValue(base.line, ours.line, theirs.line),
                           mergeValue(base.text, ours.text, theirs.text),
                           mergeValue(base.outline, ours.outline, theirs.outline)};
    if (!std::ranges::all_of(merges, std::identity()))
        sentences.push_back("Both changed the look of " + name + ": what was set here stays.");
}

}  // namespace

void mergeForeign(const Attributes& base, Attributes& ours, const Attributes& theirs, const std::string& name,
                  Sentences& sentences)
{
    Attributes others;
    mergeAttributes(base, ours, theirs, [&](const Attribute& other) {
        sentences.push_back("Both changed " + quoted(other.name) + " of " + name + ": what was set here stays" +
                            (other.type == "xml" ? "." : ", the other is kept beside it."));
        if (other.type != "xml")  // another program knows the element by its name
            others.push_back({other.name + " (other version)", other.type, other.value});
    });
    for (Attribute& other : others)
        if (std::ranges::find(ours, other) == ours.end())
            ours.push_back(std::move(other));
}

Concept mergedConcept(Versions<Concept> of, const std::string& name, Sentences& sentences)
{
    Leftovers left(name, sentences);
    Concept merged = of.ours;
    left.text("label", of.base.label, merged.label, of.theirs.label);
    left.texts("label", of.base.labels, merged.labels, of.theirs.labels);
    left.text("definition", of.base.definition, merged.definition, of.theirs.definition);
    left.text("source", of.base.source, merged.source, of.theirs.source);
    left.text("link", of.base.link, merged.link, of.theirs.link);
    left.notes(of.base.notes, merged.notes, of.theirs.notes);
    mergeSet(of.base.tags, merged.tags, of.theirs.tags);
    std::ranges::sort(merged.tags);
    if (!mergeValue(of.base.style, merged.style, of.theirs.style))
        sentences.push_back("Both changed the style of " + name + ": " + quoted(merged.style) + " stays, not " +
                            quoted(of.theirs.style) + ".");
    mergeLook(of.base.look, merged.look, of.theirs.look, name, sentences);
    mergePin(of, merged.pin, name, sentences);
    mergeForeign(of.base.attributes, merged.attributes, of.theirs.attributes, name, sentences);
    return merged;
}

MergedThing<Relation> mergedRelation(Versions<Relation> of, const std::string& name, Sentences& sentences)
{
    Leftovers left(name, sentences);
    MergedThing<Relation> result{of.ours};
    Relation& merged = result.value;
    const auto ends = [](const Relation& relation) {
        return std::pair(relation.from, relation.to);
    };
    const auto saying = [](const Relation& relation) {
        return std::pair(relation.type, relation.phrase);
    };
    auto between = ends(merged);
    auto says = saying(merged);
    const bool endsMerge = mergeValue(ends(of.base), between, ends(of.theirs));
    const bool sayingMerges = mergeValue(saying(of.base), says, saying(of.theirs));
    result.needsSecond = !endsMerge || !sayingMerges;
    if (!result.needsSecond) {
        std::tie(merged.from, merged.to) = between;
        std::tie(merged.type, merged.phrase) = says;
        left.texts("linking phrase", of.base.phrases, merged.phrases, of.theirs.phrases);
    }
    left.text("definition", of.base.definition, merged.definition, of.theirs.definition);
    left.text("source", of.base.source, merged.source, of.theirs.source);
    left.notes(of.base.notes, merged.notes, of.theirs.notes);
    mergeSet(of.base.tags, merged.tags, of.theirs.tags);
    std::ranges::sort(merged.tags);
    if (!mergeValue(of.base.weight, merged.weight, of.theirs.weight))
        sentences.push_back("Both changed the weight of " + name + ": what was set here stays.");
    if (!mergeValue(of.base.colour, merged.colour, of.theirs.colour))
        sentences.push_back("Both changed the colour of " + name + ": what was set here stays.");
    mergeForeign(of.base.attributes, merged.attributes, of.theirs.attributes, name, sentences);
    return result;
}

MergedThing<RelationType> mergedType(Versions<RelationType> of, Sentences& sentences)
{
    MergedThing<RelationType> result{of.ours};
    RelationType& merged = result.value;
    const std::string name = "the relation type " + quoted(of.ours.name.empty() ? of.ours.key : of.ours.name);
    bool isSame = mergeValue(of.base.name, merged.name, of.theirs.name);
    isSame = mergeValue(of.base.phrase, merged.phrase, of.theirs.phrase) && isSame;
    isSame = mergeValue(of.base.hierarchy, merged.hierarchy, of.theirs.hierarchy) && isSame;
    mergeTexts(of.base.phrases, merged.phrases, of.theirs.phrases,
               [&](const std::string&, const std::string&) { isSame = false; });
    result.needsSecond = !isSame;
    if (!isSame) {  // as it was said here, not half of each
        merged.name = of.ours.name;
        merged.phrase = of.ours.phrase;
        merged.hierarchy = of.ours.hierarchy;
        merged.phrases = of.ours.phrases;
    }
    bool looksSame = mergeValue(of.base.phraseShown, merged.phraseShown, of.theirs.phraseShown);
    looksSame = mergeValue(of.base.line, merged.line, of.theirs.line) && looksSame;
    looksSame = mergeValue(of.base.arrow, merged.arrow, of.theirs.arrow) && looksSame;
    looksSame = mergeValue(of.base.colour, merged.colour, of.theirs.colour) && looksSame;
    if (!isSame)
        sentences.push_back("Both changed " + name + ": the other version is kept as a type of its own.");
    else if (!looksSame)
        sentences.push_back("Both changed how " + name + " is drawn: what was set here stays.");
    mergeForeign(of.base.attributes, merged.attributes, of.theirs.attributes, name, sentences);
    return result;
}

}  // namespace conspectus
