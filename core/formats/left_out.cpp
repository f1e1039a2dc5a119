#include "core/formats/left_out.h"

#include "core/formats/fields.h"
#include "core/model/map_info.h"

#include <algorithm>

namespace conspectus {

namespace {

struct Phrase {
    std::string_view field;
    std::string_view words;
};

constexpr Phrase kPhrases[] = {{"label", "A label"},
                               {"label@", "A label in another language"},
                               {"definition", "A definition"},
                               {"notes", "Notes"},
                               {"source", "A citation"},
                               {"link", "A link"},
                               {"style", "A style class"},
                               {"tags", "Tags"},
                               {"x", "A pinned place"},
                               {"weight", "A weight"},
                               {"relation", "A type of relation"},
                               {"title", "The title"},
                               {"title@", "The title in another language"},
                               {"language", "The map's language"},
                               {"description", "The map's description"},
                               {"fill", "A colour"},
                               {"line_colour", "A colour"},
                               {"text_colour", "A colour"},
                               {"outline", "An outline"}};

class LeftOut {
public:
    LeftOut(LossList& losses, std::string_view format, FieldNames kept, std::string_view example)
        : m_losses(losses), m_format(format), m_kept(kept), m_example(example)
    {
    }

    void fields(const std::vector<Field>& fields)
    {
        for (const Field& field : fields) {
            const std::string name = field.name.substr(0, field.name.find('@') + 1);
            const std::string_view kind = name.empty() ? std::string_view(field.name) : std::string_view(name);
            if (kind != "y" && !isKept(kind))
                note(wordsFor(kind));
        }
    }

    void attributes(const Attributes& attributes)
    {
        if (!attributes.empty() && !isKept("attributes"))
            m_losses.note(sentence("Data of another program"), 0, attributes.front().name);
    }

    void items(std::string_view kind, std::string_view words, bool isThere)
    {
        if (isThere && !isKept(kind))
            m_losses.note(sentence(words));
    }

private:
    bool isKept(std::string_view kind) const { return std::find(m_kept.begin(), m_kept.end(), kind) != m_kept.end(); }

    static std::string_view wordsFor(std::string_view kind)
    {
        for (const Phrase& phrase : kPhrases)
            if (phrase.field == kind)
                return phrase.words;
        return kind;
    }

    std::string sentence(std::string_view words) const
    {
        const bool isMany = words == "Tags" || words == "Notes" || words == "Named views" || words == "Tours" ||
            words == "Figures" || words.starts_with("Places");
        return std::string(words) + (isMany ? " were" : " was") + " left out: " + std::string(m_format) +
            " has no place for " + (isMany ? "them." : "it.");
    }

    void note(std::string_view words) { m_losses.note(sentence(words), 0, m_example); }

    LossList& m_losses;
    std::string_view m_format;
    FieldNames m_kept;
    std::string_view m_example;
};

}  // namespace

void noteLeftOut(LossList& losses, std::string_view format, const Concept& subject, FieldNames kept)
{
    LeftOut note(losses, format, kept, subject.label);
    note.fields(fieldsOf(subject));
    note.attributes(subject.attributes);
}

void noteLeftOut(LossList& losses, std::string_view format, const Relation& relation, const RelationType& type,
                 FieldNames kept)
{
    LeftOut note(losses, format, kept, phraseOf(relation, type, ""));
    note.fields(fieldsOf(relation, type));
    note.attributes(relation.attributes);
}

void noteLeftOut(LossList& losses, std::string_view format, const MapInfo& info, FieldNames kept)
{
    LeftOut note(losses, format, kept, info.title);
    note.fields(fieldsOf(info));
    note.attributes(info.attributes);
    const auto isDrawn = [](const NamedView& view) {
        return !view.arrangement->isEmpty();
    };
    const auto drawn = std::count_if(info.views.begin(), info.views.end(), isDrawn);
    note.items("views", "Named views", static_cast<std::size_t>(drawn) < info.views.size());
    note.items("places", "Places as they were drawn", drawn > 0);
    note.items("tours", "Tours", !info.tours.empty());
    note.items("figures", "Figures", !info.figures.empty());
}

}  // namespace conspectus
