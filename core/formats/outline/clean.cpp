#include "core/formats/outline/clean.h"

#include "core/formats/xml/xml_text.h"

namespace conspectus {

namespace {

void clean(std::string& text, LossList& losses)
{
    if (!isXmlText(text))
        text = asXmlText(text, losses);
}

void clean(LocalizedTexts& texts, LossList& losses)
{
    for (LocalizedText& each : texts) {
        clean(each.language, losses);
        clean(each.text, losses);
    }
}

void clean(Attributes& attributes, LossList& losses)
{
    for (Attribute& each : attributes) {
        clean(each.name, losses);
        clean(each.value, losses);
    }
}

}  // namespace

Concept cleaned(Concept subject, LossList& losses)
{
    for (std::string* text : {&subject.key, &subject.label, &subject.definition, &subject.notes, &subject.source,
                              &subject.link, &subject.style})
        clean(*text, losses);
    for (std::string& tag : subject.tags)
        clean(tag, losses);
    clean(subject.labels, losses);
    clean(subject.attributes, losses);
    return subject;
}

Relation cleaned(Relation relation, LossList& losses)
{
    for (std::string* text : {&relation.key, &relation.phrase, &relation.definition, &relation.notes, &relation.source})
        clean(*text, losses);
    for (std::string& tag : relation.tags)
        clean(tag, losses);
    clean(relation.phrases, losses);
    clean(relation.attributes, losses);
    return relation;
}

}  // namespace conspectus
