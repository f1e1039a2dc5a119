#include "app/canvas/edit/phrase_editor.h"

#include "app/canvas/edit/in_place_fields.h"
#include "app/canvas/view/map_view.h"
#include "core/edit/edits.h"
#include "core/edit/growing.h"
#include "core/edit/linking.h"

#include <algorithm>

namespace conspectus {

namespace {

QStringList phrasesOf(const ConceptMap& map)
{
    QStringList phrases;
    for (const std::string& phrase : phrasesInUse(map))
        phrases.append(QString::fromStdString(phrase));
    return phrases;
}

}  // namespace

PhraseEditor::PhraseEditor(MapSession& session, MapView& view) : m_session(session), m_view(view) { }

void PhraseEditor::openForNew(ConceptId from, ConceptId to)
{
    m_relations.clear();
    m_from = from;
    m_to = to;
    open({});
}

void PhraseEditor::openFor(const std::vector<RelationId>& relations)
{
    const ConceptMap& map = m_session.map();
    const std::string language = m_session.language().toStdString();
    const auto phraseIn = [&](RelationId id) {
        const Relation& relation = *map.find(id);
        return phraseOf(relation, *map.find(relation.type), language);
    };
    const std::string_view phrase = phraseIn(relations.front());
    if (std::ranges::any_of(relations, [&](RelationId id) { return phraseIn(id) != phrase; })) {
        m_session.performOrSay(
            unexpected(ErrorCode::Edit, "These relations have different phrases: select one of them first."));
        return;
    }
    m_relations = relations;
    m_from = map.find(relations.front())->from;
    m_to = map.find(relations.front())->to;
    open(QString::fromUtf8(phrase.data(), qsizetype(phrase.size())));
}

void PhraseEditor::open(const QString& text)
{
    close();
    m_field = new PhraseField(text, phrasesOf(m_session.map()), &m_view);
    connect(m_field, &PhraseField::accepted, this, &PhraseEditor::accept);
    connect(m_field, &PhraseField::dropped, this, &PhraseEditor::close);
    place();
    m_field->show();
    m_field->raise();
    m_field->setFocus(Qt::OtherFocusReason);
}

void PhraseEditor::settle()
{
    if (m_field && !m_field->text().trimmed().isEmpty())
        accept(m_field->text());
    else
        close();
}

void PhraseEditor::accept(const QString& text)
{
    if (!m_field)
        return;
    close();
    const std::string phrase = text.simplified().toStdString();
    const RelationId made = m_session.map().nextRelationId();
    if (!m_relations.empty()) {
        m_session.performOrSay(rephraseAll(m_session.map(), m_relations, phrase));
        return;
    }
    Result<Transaction> step = conspectus::connect(m_session.map(), m_from, m_to, phrase);
    if (step)
        tagAdded(*step, m_session.view().scope.tags);
    if (m_session.performOrSay(step))
        m_session.selectRelation(made);
}

void PhraseEditor::close()
{
    closeField(m_field, *this, m_view);
    m_field.clear();
}

void PhraseEditor::place()
{
    if (m_field)
        m_field->standAt(middleOfLink());
}

/// Of the phrase where that is shown, else of the stem of their block, else between the ends.
QPointF PhraseEditor::middleOfLink() const
{
    const Picture& picture = m_view.picture();
    for (const PictureRelation& each : picture.relations) {
        if (!std::ranges::includes(m_relations, each.relations) || m_relations.empty())
            continue;
        if (!each.phrase.lines.isEmpty())
            return m_view.camera().toView(each.plate).center();
        if (each.block < 0)
            continue;
        const PictureBlock& block = picture.blocks[static_cast<std::size_t>(each.block)];
        return m_view.camera().toView(block.phrase.lines.isEmpty() ? boundsOf(block.stem) : block.plate).center();
    }
    const int from = picture.indexOf(m_from), to = picture.indexOf(m_to);
    if (from < 0 || to < 0)
        return QRectF(m_view.rect()).center();
    return (m_view.boxOnScreen(from).center() + m_view.boxOnScreen(to).center()) / 2;
}

void closeField(QWidget* field, const QObject& listener, QWidget& view)
{
    if (!field)
        return;
    field->disconnect(&listener);
    const bool hadFocus = field->hasFocus();
    field->hide();
    field->deleteLater();
    if (hadFocus)
        view.setFocus(Qt::ShortcutFocusReason);
}

}  // namespace conspectus
