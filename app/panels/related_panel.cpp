#include "app/panels/related_panel.h"

#include "app/panels/page_browser.h"
#include "app/panels/related_links.h"
#include "app/panels/text_writer.h"
#include "core/query/search.h"

#include <QFormLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::size_t kMostWays = 12;  // listed between two concepts

/// The concepts with the label that is most like `text`; several when they share it.
std::vector<ConceptId> conceptsCalled(const ConceptMap& map, const QString& text, const QString& language)
{
    const SearchIndex index(map);
    std::vector<SearchHit> hits = index.find(text.toStdString(), 1);
    if (hits.empty())
        hits = index.findNearly(text.toStdString(), 1);
    std::vector<ConceptId> found;
    if (hits.empty() || hits.front().field != SearchField::Label)
        return found;
    const QString name = nameIn(map, hits.front().subject, language);
    for (ConceptId id : map.concepts())
        if (nameIn(map, id, language) == name)
            found.push_back(id);
    return found;
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

    connect(m_from, &QLineEdit::returnPressed, this, [this] { readField(0); });
    connect(m_to, &QLineEdit::returnPressed, this, [this] { readField(1); });
    connect(m_typeMenu, &QMenu::aboutToShow, this, &RelatedPanel::fillTypes);
    connect(m_asView, &QToolButton::clicked, this, &RelatedPanel::showAsView);
    connect(m_page, &QTextBrowser::anchorClicked, this, &RelatedPanel::follow);
    connect(&session, &MapSession::mapOpened, this, [this] {
        m_wanted.clear();
        ask({});
    });
    connect(&session, &MapSession::mapChanged, this, [this] {
        dropLost();
        look();
    });
    connect(&session, &MapSession::languageChanged, this, [this] {
        m_asked.reset();
        settleFields();
        look();
    });
    ask({});
}

void RelatedPanel::ask(std::vector<ConceptId> subjects)
{
    m_subjects = std::move(subjects);
    m_asked.reset();
    settleFields();
    look();
    if (m_ways.empty())
        putOut();
    else
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

void RelatedPanel::readField(std::size_t place)
{
    const QString text = field(place).text().simplified();
    if (text.isEmpty())
        return setSubject(place, {});
    if (place < m_subjects.size() && text == nameIn(m_session.map(), m_subjects[place], m_session.language()))
        return setSubject(place, m_subjects[place]);
    std::vector<ConceptId> named = conceptsCalled(m_session.map(), text, m_session.language());
    if (named.size() == 1)
        return setSubject(place, named.front());
    m_asked = Asked{place, text, std::move(named)};
    if (place < m_subjects.size())
        m_subjects[place] = {};
    look();
    putOut();
    if (m_asked->named.empty())
        field(place).selectAll();
    else
        m_page->setFocus();
}

void RelatedPanel::setSubject(std::size_t place, ConceptId subject)
{
    std::vector<ConceptId> subjects = m_subjects;
    subjects.resize(std::max(subjects.size(), place + 1));
    subjects[place] = subject;
    ask(std::move(subjects));
    if (place == 0 && subject.isValid())
        m_to->setFocus();
    field(1).selectAll();  // so that typing replaces it
}

/// Empties the fields of concepts that were removed from the map.
void RelatedPanel::dropLost()
{
    const auto isLost = [this](ConceptId id) {
        return !m_session.map().find(id);
    };
    m_asked.reset();
    std::ranges::replace_if(m_subjects, isLost, ConceptId());
    if (m_subjects.size() > 2)
        std::erase(m_subjects, ConceptId());
    settleFields();
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
            ask(m_subjects);
        });
    }
}

void RelatedPanel::look()
{
    const ConceptMap& map = m_session.map();
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
    m_asView->setVisible(!m_ways.empty());
    write();
}

void RelatedPanel::light(std::span<const Path> ways)
{
    m_lit = {conceptsOn(ways), relationsOn(ways)};
    m_session.setSpotlight(m_lit);
}

/// Ends the highlighting of the last answer, but not what others highlighted.
void RelatedPanel::putOut()
{
    if (m_session.spotlight() == m_lit)
        m_session.setSpotlight({});
    m_lit = {};
}

void RelatedPanel::follow(const QUrl& link)
{
    if (const std::optional<std::size_t> way = wayOf(link)) {
        if (*way >= m_ways.size())
            return;
        for (ConceptId id : m_ways[*way].concepts)
            m_session.revealConcept(id);
        light(std::span(m_ways).subspan(*way, 1));
    } else if (const ConceptId chosen = choiceOf(link); chosen.isValid()) {
        if (m_asked)
            setSubject(m_asked->place, chosen);
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
