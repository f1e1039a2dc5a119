#include "app/panels/related_panel.h"

#include "app/panels/page_browser.h"
#include "app/panels/text_writer.h"
#include "core/query/search.h"

#include <QFormLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::size_t kMostSubjects = 4;
constexpr std::size_t kMostWays = 12;  // between two concepts
constexpr std::size_t kMostEnds = 5;  // that are named for a part of the map

const QString kWay = QStringLiteral("way");

QUrl wayUrl(std::size_t way) { return QUrl(kWay + QLatin1Char(':') + QString::number(way)); }

/// Everything that is connected with `start`, the most connected first.
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

RelatedPanel::RelatedPanel(MapSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_from(new QLineEdit(this)),
      m_to(new QLineEdit(this)),
      m_types(new QToolButton(this)),
      m_typeMenu(new QMenu(this)),
      m_asView(new QToolButton(this)),
      m_page(new PageBrowser(this))
{
    setAccessibleName(tr("How are these related?"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_from->setAccessibleName(tr("From this concept"));
    m_to->setAccessibleName(tr("To this concept"));
    for (QLineEdit* field : {m_from, m_to})
        field->setPlaceholderText(tr("Type a concept, press Enter"));
    m_types->setText(tr("Over all relations"));
    m_types->setAccessibleName(tr("Over which relations"));
    m_types->setPopupMode(QToolButton::InstantPopup);
    m_types->setMenu(m_typeMenu);
    m_asView->setObjectName(QStringLiteral("link"));
    m_asView->setText(tr("Show as a view"));
    m_page->setAccessibleName(tr("Ways between them"));
    m_page->setObjectName(QStringLiteral("inspector"));

    auto* form = new QFormLayout;
    form->setContentsMargins(12, 10, 12, 0);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("To"), m_to);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(12, 0, 12, 0);
    tools->addWidget(m_types);
    tools->addStretch(1);
    tools->addWidget(m_asView);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(form);
    column->addLayout(tools);
    column->addWidget(m_page, 1);
    setFocusProxy(m_from);

    connect(m_from, &QLineEdit::returnPressed, this, [this] { takeTyped(*m_from, 0); });
    connect(m_to, &QLineEdit::returnPressed, this, [this] { takeTyped(*m_to, 1); });
    connect(m_typeMenu, &QMenu::aboutToShow, this, &RelatedPanel::fillTypes);
    connect(m_asView, &QToolButton::clicked, this, &RelatedPanel::showAsView);
    connect(m_page, &QTextBrowser::anchorClicked, this, &RelatedPanel::follow);
    connect(&session, &MapSession::mapOpened, this, [this] {
        m_wanted.clear();
        ask({});
    });
    for (auto signal : {&MapSession::mapChanged, &MapSession::languageChanged})
        connect(&session, signal, this, &RelatedPanel::look);
    ask({});
}

void RelatedPanel::ask(std::vector<ConceptId> subjects)
{
    m_subjects = std::move(subjects);
    settleFields();
    look();
    if (!m_ways.empty())
        light(m_ways);
}

void RelatedPanel::begin(std::vector<ConceptId> subjects)
{
    ask(std::move(subjects));
    if (m_subjects.size() < 2)
        (m_subjects.empty() ? m_from : m_to)->setFocus();
}

void RelatedPanel::settleFields()
{
    const auto name = [&](std::size_t place) {
        return place < m_subjects.size() ? nameIn(m_session.map(), m_subjects[place], m_session.language()) : QString();
    };
    m_from->setText(name(0));
    m_to->setText(name(1));
}

void RelatedPanel::takeTyped(QLineEdit& field, std::size_t place)
{
    const SearchIndex index(m_session.map());
    std::vector<SearchHit> hits = index.find(field.text().toStdString(), 1);
    if (hits.empty())
        hits = index.findNearly(field.text().toStdString(), 1);
    if (hits.empty()) {
        field.selectAll();
        return;
    }
    std::vector<ConceptId> subjects = m_subjects;
    subjects.resize(std::max(subjects.size(), place + 1));
    subjects[place] = hits.front().subject;
    ask(std::move(subjects));
    if (place == 0)
        m_to->setFocus();
}

void RelatedPanel::fillTypes()
{
    m_typeMenu->clear();
    const ConceptMap& map = m_session.map();
    for (RelationTypeId id : map.relationTypes()) {
        const RelationType& type = *map.find(id);
        QAction* action = m_typeMenu->addAction(withoutMnemonics(toQString(type.name.empty() ? type.key : type.name)));
        action->setCheckable(true);
        action->setChecked(m_wanted.empty() || std::ranges::find(m_wanted, id) != m_wanted.end());
        connect(action, &QAction::toggled, this, [this, id](bool isOn) {
            if (m_wanted.empty())
                m_wanted = m_session.map().relationTypes();
            std::erase(m_wanted, id);
            if (isOn)
                m_wanted.push_back(id);
            if (m_wanted.size() == m_session.map().relationTypes().size())
                m_wanted.clear();
            look();
            light(m_ways);
        });
    }
}

void RelatedPanel::look()
{
    const ConceptMap& map = m_session.map();
    std::erase_if(m_subjects, [&](ConceptId id) { return id.isValid() && !map.find(id); });
    std::erase_if(m_wanted, [&](RelationTypeId id) { return !map.find(id); });
    m_types->setText(m_wanted.empty() ? tr("Over all relations")
                                      : tr("Over %n kinds of relation", nullptr, static_cast<int>(m_wanted.size())));
    m_ways.clear();
    m_isCut = false;
    const std::size_t count = std::min(m_subjects.size(), kMostSubjects);
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t k = i + 1; k < count; ++k) {
            if (!m_subjects[i].isValid() || !m_subjects[k].isValid() || m_subjects[i] == m_subjects[k])
                continue;
            PathWish wish{m_subjects[i], m_subjects[k], m_wanted};
            wish.most = kMostWays;
            Paths found = pathsBetween(map, wish);
            m_isCut = m_isCut || found.isCut;
            std::ranges::move(found.paths, std::back_inserter(m_ways));
        }
    m_asView->setEnabled(!m_ways.empty());
    write();
}

void RelatedPanel::write()
{
    TextWriter page(*m_page->document(), m_page->palette(), m_page->font());
    if (m_subjects.size() < 2)
        page.aside(tr("Select two concepts on the map and press R, or type them above."));
    else if (m_ways.empty())
        writeNothing(page);
    else
        writeWays(page);
    m_page->moveCursor(QTextCursor::Start);
}

/// What there is to say when no chain of relations leads from one to the other.
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
        page.heading((part.size() == 1 ? tr("%1 stands alone")
                                       : tr("%1 is in a part of %n concepts", nullptr, static_cast<int>(part.size())))
                         .arg(nameIn(map, subject, m_session.language())));
        page.begin();
        for (std::size_t i = 0; i < std::min(part.size(), kMostEnds); ++i) {
            if (i > 0)
                page.plain(QStringLiteral(", "));
            page.link(nameIn(map, part[i], m_session.language()), TextWriter::conceptUrl(part[i]));
        }
    }
}

void RelatedPanel::writeWays(TextWriter& page)
{
    const ConceptMap& map = m_session.map();
    const std::string language = m_session.language().toStdString();
    const auto count = static_cast<int>(m_ways.size());
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

void RelatedPanel::light(std::span<const Path> ways) { m_session.setSpotlight({conceptsOn(ways), relationsOn(ways)}); }

void RelatedPanel::follow(const QUrl& link)
{
    if (link.scheme() == kWay) {
        const std::size_t i = link.path().toULongLong();
        if (i >= m_ways.size())
            return;
        for (ConceptId id : m_ways[i].concepts)
            m_session.revealConcept(id);
        light(std::span(m_ways).subspan(i, 1));
    } else if (const ConceptId id = TextWriter::conceptOf(link); id.isValid()) {
        m_session.revealConcept(id);
        m_session.select({id}, id);
    } else if (const RelationId relation = TextWriter::relationOf(link); relation.isValid()) {
        if (const Relation* shown = m_session.map().find(relation)) {
            m_session.revealConcept(shown->from);
            m_session.revealConcept(shown->to);
        }
        m_session.selectRelation(relation);
    }
}

void RelatedPanel::showAsView() { m_session.showOnly(conceptsOn(m_ways)); }

}  // namespace conspectus
