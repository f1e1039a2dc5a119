// The part of RelatedPanel that writes its page.
#include "app/panels/related_panel.h"

#include "app/paint/numbers.h"
#include "app/panels/page_browser.h"
#include "app/panels/related_links.h"
#include "app/panels/text_writer.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::size_t kMostEnds = 5;  // concepts named for an unconnected part of the map
constexpr std::size_t kMostChoices = 12;

bool areNamed(const std::vector<ConceptId>& subjects)
{
    return subjects.size() > 1 && std::ranges::all_of(subjects, &ConceptId::isValid);
}

/// All concepts connected with `start`, those with most relations first.
std::vector<ConceptId> partAround(const ConceptMap& map, ConceptId start)
{
    const std::vector<int> distance = distancesFrom(Links(map), start);
    std::vector<ConceptId> part;
    for (ConceptId id : map.concepts())
        if (distance[id.value] >= 0)
            part.push_back(id);
    std::ranges::stable_sort(part, std::ranges::greater(), [&](ConceptId id) { return map.degree(id); });
    return part;
}

}  // namespace

void RelatedPanel::write()
{
    TextWriter page(*m_page->document(), m_page->palette(), m_page->font());
    if (m_asked)
        writeChoices(page);
    else if (!areNamed(m_subjects))
        page.aside(tr("Select two concepts on the map and press R, or type them above."));
    else if (std::ranges::count(m_subjects, m_subjects.front()) == std::ssize(m_subjects))
        page.aside(tr("From and to are the same concept."));
    else if (m_ways.empty())
        writeNothing(page);
    else
        writeWays(page);
    m_page->moveCursor(QTextCursor::Start);
}

/// For typed text that names no concept, or several.
void RelatedPanel::writeChoices(TextWriter& page)
{
    const std::vector<ConceptId>& named = m_asked->named;
    if (named.empty()) {
        page.title(tr("No concept is called “%1”").arg(m_asked->text));
        page.aside(tr("Type the beginning of its label, or select it on the map and press R."));
        return;
    }
    const ConceptMap& map = m_session.map();
    const Taxonomy taxonomy(map);
    page.title(
        tr("%1 concepts are called “%2”").arg(counted(named.size()), nameIn(map, named.front(), m_session.language())));
    page.aside(tr("Which one is meant?"));
    for (std::size_t i = 0; i < std::min(named.size(), kMostChoices); ++i) {
        page.begin(8);
        page.link(nameIn(map, named[i], m_session.language()), choiceUrl(named[i]));
        const auto broader = taxonomy.broader(named[i]);
        const std::string& definition = map.find(named[i])->definition;
        if (!broader.empty())
            page.grey(tr("  below %1").arg(nameIn(map, broader.front(), m_session.language())));
        else if (!definition.empty())
            page.grey(QStringLiteral("  ") + toQString(definition).simplified());
    }
    if (named.size() > kMostChoices)
        page.aside(tr("And %1 more: select the one that is meant on the map and press R.")
                       .arg(counted(named.size() - kMostChoices)));
}

/// For two concepts that no chain of relations connects.
void RelatedPanel::writeNothing(TextWriter& page)
{
    const ConceptMap& map = m_session.map();
    page.title(tr("Not related in this map"));
    page.paragraph(
        m_wanted.empty()
            ? tr("No chain of relations leads from one to the other; they stand in different parts of the map.")
            : tr("No chain of these kinds of relation leads from one to the other."));
    for (ConceptId subject : m_subjects) {
        const std::vector<ConceptId> part = partAround(map, subject);
        const QString name = nameIn(map, subject, m_session.language());
        page.heading(part.size() == 1 ? tr("%1 has no relations").arg(name)
                                      : tr("%1 is in a part of %2 concepts", nullptr, static_cast<int>(part.size()))
                                            .arg(name, counted(part.size())));
        page.begin();
        for (std::size_t i = 0; i < std::min(part.size(), kMostEnds); ++i) {
            if (i > 0)
                page.plain(QStringLiteral(", "));
            page.link(nameIn(map, part[i], m_session.language()), TextWriter::conceptUrl(part[i]));
        }
    }
}

/// For more concepts than the two fields can name.
void RelatedPanel::writeSubjects(TextWriter& page)
{
    QStringList names;
    for (std::size_t i = 0; i < std::min(m_subjects.size(), kMostSubjects); ++i)
        names << nameIn(m_session.map(), m_subjects[i], m_session.language());
    page.aside(m_subjects.size() > kMostSubjects
                   ? tr("Between the first %1 of %2 concepts: %3")
                         .arg(kMostSubjects)
                         .arg(counted(m_subjects.size()), names.join(QStringLiteral(", ")))
                   : tr("Between each two of: %1").arg(names.join(QStringLiteral(", "))));
}

void RelatedPanel::writeWays(TextWriter& page)
{
    const ConceptMap& map = m_session.map();
    const std::string language = m_session.language().toStdString();
    const auto count = static_cast<int>(m_ways.size());
    if (m_subjects.size() > 2)
        writeSubjects(page);
    page.title(m_isCut          ? tr("The %n shortest ways", nullptr, count)
                   : count == 1 ? tr("1 way")
                                : tr("%n ways", nullptr, count));
    for (std::size_t i = 0; i < m_ways.size(); ++i) {
        const Path& way = m_ways[i];
        page.begin(12);
        page.link(way.length() == 1 ? tr("1 step") : tr("%n steps", nullptr, static_cast<int>(way.length())),
                  wayUrl(i));
        for (std::size_t step = 0; step < way.steps.size(); ++step)
            for (RelationId id : way.steps[step]) {
                page.begin(2);
                page.link(toQString(sentence(map, id, language)), TextWriter::relationUrl(id));
            }
    }
    const std::vector<ConceptId> common = lowestCommonBroader(Taxonomy(map), m_subjects);
    if (common.empty())
        return;
    page.heading(tr("What they have in common"));
    page.begin();
    page.plain(tr("All of them are below "));
    for (std::size_t i = 0; i < common.size(); ++i) {
        if (i > 0)
            page.plain(QStringLiteral(", "));
        page.link(nameIn(map, common[i], m_session.language()), TextWriter::conceptUrl(common[i]));
    }
}

}  // namespace conspectus
