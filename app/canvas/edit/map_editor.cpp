#include "app/canvas/edit/map_editor.h"

#include "app/canvas/edit/in_place_fields.h"
#include "app/canvas/edit/phrase_editor.h"
#include "app/canvas/view/map_view.h"
#include "app/paint/map_font.h"
#include "core/edit/edits.h"
#include "core/edit/linking.h"
#include "core/edit/moving.h"

#include <algorithm>

namespace conspectus {

namespace {

const QString kArrow = QStringLiteral("->");

}  // namespace

MapEditor::MapEditor(MapSession& session, MapView& view)
    : QObject(&view), m_session(session), m_view(view), m_phrases(std::make_unique<PhraseEditor>(session, view))
{
    QObject::connect(&view, &MapView::cameraChanged, this, &MapEditor::placeFields);
    QObject::connect(&session, &MapSession::pictureChanged, this, &MapEditor::placeFields);
    QObject::connect(&session, &MapSession::mapOpened, this, &MapEditor::closeFields);
}

MapEditor::~MapEditor() = default;

void MapEditor::addChild() { grow(conspectus::addChild(m_session.map(), m_session.current(), {})); }
void MapEditor::addSibling() { grow(conspectus::addSibling(m_session.map(), m_session.current(), {})); }
void MapEditor::addParent() { grow(conspectus::addParent(m_session.map(), m_session.current(), {})); }
void MapEditor::addFree() { grow(conspectus::addFree(m_session.map(), {})); }
void MapEditor::addFreeAt(Point place) { grow(conspectus::addFree(m_session.map(), {}, place)); }

void MapEditor::addSiblingBefore()
{
    const ConceptId next = m_session.current();
    grow(conspectus::addSibling(m_session.map(), next, {}));
    const ConceptId added = m_session.current();
    if (!m_label || added == next)
        return;
    const auto siblings = m_session.taxonomy().broader(added).empty()
        ? std::span<const ConceptId>()
        : m_session.taxonomy().narrower(m_session.taxonomy().broader(added).front());
    const auto place = std::find(siblings.begin(), siblings.end(), next);
    Result<Transaction> step = reorder(m_session.map(), added, -static_cast<int>(siblings.end() - place - 1));
    if (!step || place == siblings.end())
        return;
    step->merge = "rename " + std::to_string(added.value);  // all of it is one step
    m_session.performOrSay(step);
}

void MapEditor::settle()
{
    if (m_label)
        acceptLabel(m_label->toPlainText());
    else
        m_phrases->settle();
}

void MapEditor::grow(const Result<Growth>& growth)
{
    if (!growth) {
        m_session.performOrSay(unexpected(growth.error()));
        return;
    }
    Transaction step = growth->transaction;
    tagAdded(step, m_session.view().scope.tags);
    const ConceptId before = m_session.current();
    if (!m_session.performOrSay(std::move(step)))
        return;
    m_session.select({growth->added}, growth->added);
    m_session.revealConcept(growth->added);
    openLabel(growth->added, true);
    m_grownFrom = before;
}

void MapEditor::rename()
{
    if (!m_session.selectedRelations().empty()) {
        closeFields();
        m_phrases->openFor(m_session.selectedRelations());
    } else if (m_session.map().find(m_session.current())) {
        m_session.revealConcept(m_session.current());
        openLabel(m_session.current(), false);
    }
}

void MapEditor::openLabel(ConceptId id, bool isNew)
{
    closeFields();
    m_named = id;
    m_isNew = isNew;
    const int shown = m_view.picture().indexOf(id);
    const std::string_view label = labelOf(*m_session.map().find(id), m_session.language().toStdString());
    const QString text = QString::fromUtf8(label.data(), qsizetype(label.size()));
    const int level = shown < 0 ? 1 : m_view.picture().concepts[static_cast<std::size_t>(shown)].level;
    m_label = new LabelField(text, labelFont(level, text), m_view.camera().scale(), &m_view);
    QObject::connect(m_label, &LabelField::accepted, this, &MapEditor::acceptLabel);
    QObject::connect(m_label, &LabelField::dropped, this, &MapEditor::dropLabel);
    QObject::connect(m_label, &LabelField::acceptedForChild, this, &MapEditor::goOnBelow);
    QObject::connect(m_label, &LabelField::acceptedForSibling, this, &MapEditor::goOnBeside);
    QObject::connect(m_label, &LabelField::acceptedForAbove, this, &MapEditor::goOnAbove);
    m_label->standOver(QRectF(m_view.rect().center() - QPoint(60, 18), QSizeF(120, 36)));
    placeFields();
    m_view.reveal(id);
    m_label->show();
    m_label->raise();
    m_label->setFocus(Qt::OtherFocusReason);
}

/// A new concept that got no name is removed again.
MapEditor::Accepted MapEditor::acceptLabel(const QString& text)
{
    if (!m_label)
        return Accepted::Nothing;
    const QString label = text.trimmed();
    if (label.isEmpty()) {
        dropLabel();
        return Accepted::Nothing;
    }
    const ConceptId named = m_named;
    const bool isNew = m_isNew;
    closeFields();
    const qsizetype arrow = label.indexOf(kArrow);
    if (isNew && arrow >= 0 && !m_session.map().relationsOf(named).empty())
        return acceptProposition(named, label.left(arrow).simplified(), label.mid(arrow + kArrow.size()).trimmed());
    const Concept* subject = m_session.map().find(named);
    const std::string language = m_session.language().toStdString();
    if (subject && labelOf(*subject, language) != label.toStdString())
        m_session.performOrSay(conspectus::rename(m_session.map(), named, label.toStdString(), language));
    m_view.reveal(named);
    return Accepted::Named;
}

/// "phrase->label", typed for a new concept, gives its relation a phrase. If there is a concept with that label
/// already, the new one is replaced by a relation to it.
MapEditor::Accepted MapEditor::acceptProposition(ConceptId added, const QString& phrase, const QString& label)
{
    const ConceptMap& map = m_session.map();
    const Relation& own = *map.find(map.relationsOf(added).front());
    const ConceptId source = own.from == added ? own.to : own.from;
    const RelationId relation = own.id;
    if (const ConceptId known = conceptCalled(label); known.isValid()) {
        m_session.undo();
        Result<Transaction> step = phrase.isEmpty() ? hangAlsoUnder(map, known, source)
                                                    : conspectus::connect(map, source, known, phrase.toStdString());
        if (step)
            tagAdded(*step, m_session.view().scope.tags);
        m_session.performOrSay(step);
        m_session.select({source}, source);
        return Accepted::Linked;
    }
    const std::string merge = "rename " + std::to_string(added.value);  // all of it is one step
    m_session.performOrSay(conspectus::rename(map, added, label.toStdString(), m_session.language().toStdString()));
    if (Result<Transaction> step = rephrase(map, relation, phrase.toStdString()); step && !phrase.isEmpty()) {
        step->merge = merge;
        m_session.performOrSay(step);
    }
    m_view.reveal(added);
    return Accepted::Named;
}

/// By its label in the language shown; the first of several with that label.
ConceptId MapEditor::conceptCalled(const QString& label) const
{
    const std::string wanted = label.toStdString(), language = m_session.language().toStdString();
    for (ConceptId id : m_session.map().concepts())
        if (labelOf(*m_session.map().find(id), language) == wanted)
            return id;
    return {};
}

void MapEditor::goOnBelow(const QString& text)
{
    if (acceptLabel(text) != Accepted::Nothing)
        addChild();
}

/// After a relation to a known concept was added, the next concept goes below the source of that relation.
void MapEditor::goOnBeside(const QString& text)
{
    const Accepted accepted = acceptLabel(text);
    if (accepted == Accepted::Named)
        addSibling();
    else if (accepted == Accepted::Linked)
        addChild();
}

void MapEditor::goOnAbove(const QString& text)
{
    const Accepted accepted = acceptLabel(text);
    if (accepted == Accepted::Named)
        selectParent();
    if (accepted != Accepted::Nothing)
        addSibling();
}

void MapEditor::selectParent()
{
    const auto broader = m_session.taxonomy().broader(m_session.current());
    if (!broader.empty())
        m_session.select({broader.front()}, broader.front());
}

void MapEditor::dropLabel()
{
    const bool isTakenBack = m_label && m_isNew && m_session.map().find(m_named);
    closeFields();
    if (!isTakenBack)
        return;
    m_session.undo();
    if (m_session.map().find(m_grownFrom))
        m_session.select({m_grownFrom}, m_grownFrom);
}

bool MapEditor::canConnect() const { return m_session.selection().size() == 2; }

void MapEditor::connectSelected()
{
    if (!canConnect())
        return;
    const std::vector<ConceptId>& two = m_session.selection();
    const ConceptId to = m_session.current() == two.front() ? two.front() : two.back();
    connect(to == two.front() ? two.back() : two.front(), to);
}

void MapEditor::connect(ConceptId from, ConceptId to)
{
    closeFields();
    m_phrases->openForNew(from, to);
}

void MapEditor::reverseSelected()
{
    const std::vector<RelationId> relations = m_session.selectedRelations();
    if (m_session.performOrSay(reverseAll(m_session.map(), relations)))
        m_session.selectRelations(relations);
}

void MapEditor::closeFields()
{
    closeField(m_label, *this, m_view);
    m_label.clear();
    m_phrases->close();
}

void MapEditor::placeFields()
{
    const int shown = m_label ? m_view.picture().indexOf(m_named) : -1;
    if (shown >= 0)
        m_label->standOver(m_view.boxOnScreen(shown));
    m_phrases->place();
}

}  // namespace conspectus
