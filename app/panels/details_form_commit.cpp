// The part of DetailsForm that writes the fields into the map.
#include "app/panels/details_form.h"

#include "app/panels/map_text.h"
#include "core/edit/edits.h"
#include "core/edit/linking.h"
#include "core/edit/revising.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace conspectus {

namespace {

std::string textOf(const QPlainTextEdit& field) { return field.toPlainText().toStdString(); }
std::string textOf(const QLineEdit& field) { return field.text().trimmed().toStdString(); }

/// Those of `wanted` that are not in `known`.
std::vector<std::string> missing(const std::vector<std::string>& wanted, const std::vector<std::string>& known)
{
    std::vector<std::string> list;
    std::set_difference(wanted.begin(), wanted.end(), known.begin(), known.end(), std::back_inserter(list));
    return list;
}

}  // namespace

void DetailsForm::commit()
{
    m_pause.stop();
    if (!m_edited)
        return;
    // Unmarked first: the edit may change the selection, which settles this form again.
    QWidget* field = std::exchange(m_edited, nullptr);
    const QScopedValueRollback committing(m_committed, field);
    switch (m_subject) {
    case Subject::Nothing:
        break;
    case Subject::Concept:
        commitConcept(field);
        break;
    case Subject::Concepts:
        commitConcepts(field);
        break;
    case Subject::Relation:
        commitRelation(field);
        break;
    }
}

void DetailsForm::commitConcept(const QWidget* field)
{
    const ConceptMap& map = m_session.map();
    const Concept* subject = map.find(m_concepts.front());
    if (!subject)
        return;
    if (field == m_labels)
        return commitLabels();
    if (field == m_label) {
        if (const std::string label = textOf(*m_label); label != subject->label)
            m_session.performOrSay(rename(map, subject->id, label));
        return;
    }
    ConceptRevision revision;
    if (field == m_definition)
        revision.definition = textOf(*m_definition);
    else if (field == m_notes)
        revision.notes = textOf(*m_notes);
    else if (field == m_source)
        revision.source = textOf(*m_source);
    else if (field == m_link)
        revision.link = textOf(*m_link);
    else if (field == m_style)
        revision.style = m_style->currentText().trimmed().toStdString();
    else if (field == m_tags) {
        const std::vector<std::string> tags = tagsFrom(textOf(*m_tags));
        revision.addedTags = missing(tags, subject->tags);
        revision.removedTags = missing(subject->tags, tags);
    }
    m_session.performOrSay(revise(map, m_concepts, revision));
}

/// The field shows the tags that all selected concepts have: removals and additions apply to all of them.
void DetailsForm::commitConcepts(const QWidget* field)
{
    ConceptRevision revision;
    if (field == m_source)
        revision.source = textOf(*m_source);
    else if (field == m_style)
        revision.style = m_style->currentText().trimmed().toStdString();
    else if (field == m_tags) {
        const std::vector<std::string> tags = tagsFrom(textOf(*m_tags));
        const std::vector<std::string> common = tagsFrom(m_tags->property("common").toString().toStdString());
        revision.addedTags = missing(tags, common);
        revision.removedTags = missing(common, tags);
    }
    m_session.performOrSay(revise(m_session.map(), m_concepts, revision));
}

void DetailsForm::commitRelation(QWidget* field)
{
    const ConceptMap& map = m_session.map();
    const Relation* relation = map.find(m_relation);
    if (!relation)
        return;
    if (field == m_phrase) {
        m_session.performOrSay(rephrase(map, m_relation, m_phrase->text().simplified().toStdString()));
        return;
    }
    RelationRevision revision;
    if (field == m_from || field == m_to) {
        const QString name = static_cast<QLineEdit*>(field)->text().simplified();
        const ConceptId end = conceptNamed(name);
        if (!end.isValid()) {
            emit m_session.noticed(
                {Notice::Kind::Warning,
                 tr("There is no concept called \u201C%1\u201D; the relation is unchanged.").arg(name),
                 {}});
            return load();
        }
        (field == m_from ? revision.from : revision.to) = end;
    } else if (field == m_type) {
        revision.type = RelationTypeId{m_type->currentData().toUInt()};
    } else if (field == m_definition) {
        revision.definition = textOf(*m_definition);
    } else if (field == m_notes) {
        revision.notes = textOf(*m_notes);
    } else if (field == m_source) {
        revision.source = textOf(*m_source);
    }
    m_session.performOrSay(revise(map, {m_relation}, revision));
}

void DetailsForm::commitLabels()
{
    LocalizedTexts labels;
    for (int row = 0; row < m_labels->rowCount(); ++row) {
        const auto cell = [&](int column) {
            const QTableWidgetItem* item = m_labels->item(row, column);
            return item ? item->text().trimmed().toStdString() : std::string();
        };
        labels.push_back({cell(0), cell(1)});
    }
    const bool isHalf = std::ranges::any_of(
        labels, [](const LocalizedText& each) { return each.language.empty() != each.text.empty(); });
    if (!isHalf)  // the other half is still to come
        m_session.performOrSay(relabel(m_session.map(), m_concepts.front(), std::move(labels)));
}

}  // namespace conspectus
