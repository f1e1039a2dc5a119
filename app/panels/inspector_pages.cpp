#include "app/panels/inspector_pages.h"

#include "app/paint/numbers.h"
#include "app/panels/legend.h"
#include "app/session/languages.h"
#include "core/model/map_info.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <span>

namespace conspectus {

namespace {

QString tr(const char* text, int count = -1) { return QCoreApplication::translate("Inspector", text, nullptr, count); }

/// Entries of one kind on a page; the rest is counted. A page of 100,000 entries takes half a minute to lay out.
constexpr std::size_t kMostListed = 200;
constexpr std::size_t kMostPropositions = 2'000;

void writeRest(TextWriter& page, std::size_t all, std::size_t most = kMostListed)
{
    if (all > most)
        page.grey(tr("and %1 more", static_cast<int>(all - most)).arg(counted(all - most)));
}

/// Propositions that differ only in the other end: "power -- includes -> wealth, knowledge".
struct Reading {
    std::string phrase;
    bool isOutgoing = true;
    std::vector<const Proposition*> members;
};

std::vector<Reading> readings(std::span<const Proposition> propositions)
{
    std::vector<Reading> groups;
    for (const Proposition& each : propositions) {
        const auto found = std::find_if(groups.begin(), groups.end(), [&](const Reading& group) {
            return group.phrase == each.phrase && group.isOutgoing == each.isOutgoing;
        });
        if (found == groups.end())
            groups.push_back({each.phrase, each.isOutgoing, {&each}});
        else
            found->members.push_back(&each);
    }
    return groups;
}

void writeConceptLink(TextWriter& page, const PageContext& context, ConceptId id)
{
    page.link(nameIn(context.map, id, context.language), TextWriter::conceptUrl(id));
}

void writeOtherEnds(TextWriter& page, const PageContext& context, const Reading& reading)
{
    bool isFirst = true;
    for (const Proposition* each : std::span(reading.members).first(std::min(reading.members.size(), kMostListed))) {
        if (!isFirst)
            page.plain(QStringLiteral(", "));
        isFirst = false;
        writeConceptLink(page, context, reading.isOutgoing ? each->to : each->from);
    }
    if (reading.members.size() > kMostListed)
        page.plain(QStringLiteral(" "));
    writeRest(page, reading.members.size());
}

void writePhrase(TextWriter& page, const std::string& phrase)
{
    page.plain(phrase.empty() ? QStringLiteral(" ") : QStringLiteral(" \u2014 "));
    page.phrase(toQString(phrase));
    page.plain(phrase.empty() ? QStringLiteral("\u2192 ") : QStringLiteral(" \u2192 "));
}

void writeSources(TextWriter& page, const ConceptMap& map, const Reading& reading)
{
    std::set<std::string> sources;
    for (const Proposition* each : reading.members)
        if (const std::string& source = map.find(each->relation)->source; !source.empty())
            sources.insert(source);
    QStringList all;
    for (const std::string& source : sources)
        all.append(toQString(source));
    if (!all.isEmpty())
        page.grey(QStringLiteral("  ") + all.join(QStringLiteral("; ")));
}

void writePropositions(TextWriter& page, const PageContext& context, ConceptId id)
{
    const auto propositions = propositionsOf(context.map, id, context.language.toStdString());
    if (propositions.empty())
        return;
    page.heading(tr("Propositions"));
    const QString name = nameIn(context.map, id, context.language);
    const auto said = std::span(propositions).first(std::min(propositions.size(), kMostPropositions));
    for (const Reading& reading : readings(said)) {
        page.begin();
        if (reading.isOutgoing)
            page.plain(name);
        else
            writeOtherEnds(page, context, reading);
        writePhrase(page, reading.phrase);
        if (reading.isOutgoing)
            writeOtherEnds(page, context, reading);
        else
            page.plain(name);
        writeSources(page, context.map, reading);
    }
    if (propositions.size() > kMostPropositions)
        page.begin();
    writeRest(page, propositions.size(), kMostPropositions);
}

void writeSection(TextWriter& page, const QString& heading, const std::string& text)
{
    if (text.empty())
        return;
    page.heading(heading);
    page.paragraph(toQString(text));
}

void writeTags(TextWriter& page, const std::vector<std::string>& tags)
{
    QStringList all;
    for (const std::string& tag : tags)
        all.append(toQString(tag));
    if (all.isEmpty())
        return;
    page.heading(tr("Tags"));
    page.paragraph(all.join(QStringLiteral(", ")));
}

/// The concept's label in every language except the one in the title.
void writeTranslations(TextWriter& page, const PageContext& context, const Concept& subject)
{
    const std::string& own = context.map.info().language;
    const auto write = [&](const std::string& language, const std::string& label) {
        if (toQString(language) == context.language || label.empty())
            return;
        page.begin(2);
        page.plain(toQString(label).simplified());
        page.grey(QStringLiteral("  ") + languageName(toQString(language)));
    };
    write(own, subject.label);
    for (const LocalizedText& each : subject.labels)
        write(each.language, each.text);
}

void writeLegend(TextWriter& page, const PageContext& context)
{
    std::set<RelationTypeId> used;
    for (RelationId id : context.map.relations())
        used.insert(context.map.find(id)->type);
    if (used.empty())
        return;
    page.heading(tr("Relations"));
    for (RelationTypeId id : used) {
        const RelationType& type = *context.map.find(id);
        const auto phrase = textIn(type.phrases, context.language.toStdString(), type.phrase);
        page.entry(sampleOf(type, context.theme, context.devicePixelRatio),
                   toQString(phrase.empty() ? std::string_view(type.name) : phrase));
    }
}

}  // namespace

void writeConceptPage(TextWriter& page, const PageContext& context, ConceptId id)
{
    const Concept& subject = *context.map.find(id);
    page.title(nameIn(context.map, id, context.language));
    writeTranslations(page, context, subject);
    if (!subject.definition.empty()) {
        page.begin(10);
        page.plain(toQString(subject.definition));
    }
    if (!subject.source.empty())
        page.aside(toQString(subject.source));
    if (!subject.link.empty()) {
        page.begin();
        page.link(toQString(subject.link), QUrl(toQString(subject.link), QUrl::StrictMode));
    }
    writePropositions(page, context, id);
    writeSection(page, tr("Notes"), subject.notes);
    writeTags(page, subject.tags);
}

void writeRelationPage(TextWriter& page, const PageContext& context, RelationId id)
{
    const Relation& relation = *context.map.find(id);
    const RelationType& type = *context.map.find(relation.type);
    const std::string language = context.language.toStdString();
    page.title(toQString(phraseOf(relation, type, language)));
    page.begin(10);
    writeConceptLink(page, context, relation.from);
    writePhrase(page, std::string(phraseOf(relation, type, language)));
    writeConceptLink(page, context, relation.to);
    if (!relation.source.empty())
        page.aside(toQString(relation.source));
    writeSection(page, tr("Definition"), relation.definition);
    writeSection(page, tr("Notes"), relation.notes);
    page.heading(tr("Kind of relation"));
    page.entry(sampleOf(type, context.theme, context.devicePixelRatio), toQString(type.name));
    writeTags(page, relation.tags);
}

void writeRelationsPage(TextWriter& page, const PageContext& context, const std::vector<RelationId>& ids)
{
    page.title(tr("%1 relations", static_cast<int>(ids.size())).arg(counted(ids.size())));
    const std::size_t listed = std::min(ids.size(), kMostListed);
    for (RelationId id : std::span(ids).first(listed)) {
        page.begin(2);
        page.link(toQString(sentence(context.map, id, context.language.toStdString())), TextWriter::relationUrl(id));
    }
    if (ids.size() > listed)
        page.begin(2);
    writeRest(page, ids.size());
}

void writeSelectionPage(TextWriter& page, const PageContext& context, const std::vector<ConceptId>& ids)
{
    page.title(tr("%1 concepts", static_cast<int>(ids.size())).arg(counted(ids.size())));
    for (ConceptId id : std::span(ids).first(std::min(ids.size(), kMostListed))) {
        page.begin(2);
        writeConceptLink(page, context, id);
    }
    if (ids.size() > kMostListed)
        page.begin(2);
    writeRest(page, ids.size());
    std::size_t between = 0;
    for (ConceptId id : ids)
        for (RelationId each : context.map.relationsFrom(id)) {
            if (!std::binary_search(ids.begin(), ids.end(), context.map.find(each)->to))
                continue;
            if (between == 0)
                page.heading(tr("Between them"));
            if (++between > kMostListed)
                continue;
            page.begin();
            page.link(toQString(sentence(context.map, each, context.language.toStdString())),
                      TextWriter::relationUrl(each));
        }
    if (between > kMostListed)
        page.begin();
    writeRest(page, between);
}

void writeMapPage(TextWriter& page, const PageContext& context)
{
    const MapInfo& info = context.map.info();
    const auto title = textIn(info.titles, context.language.toStdString(), info.title);
    page.title(title.empty() ? tr("Untitled map") : toQString(title));
    if (!info.description.empty()) {
        page.begin(10);
        page.plain(toQString(info.description));
    }
    if (!info.source.empty())
        page.aside(toQString(info.source));
    const auto concepts = static_cast<int>(context.map.conceptCount());
    const auto relations = static_cast<int>(context.map.relationCount());
    page.aside(
        tr("%1, %2").arg(concepts == 1 ? tr("1 concept") : tr("%1 concepts", concepts).arg(counted(concepts)),
                         relations == 1 ? tr("1 relation") : tr("%1 relations", relations).arg(counted(relations))));
    writeLegend(page, context);
}

}  // namespace conspectus
