// The part of DetailsForm that fills the fields from the map.
#include "app/panels/details_form.h"

#include "app/panels/map_text.h"
#include "core/model/map_info.h"

#include <QFormLayout>

#include <set>

namespace conspectus {

namespace {

/// Does nothing when the text is the same, so that the cursor stays in place.
void setText(QPlainTextEdit& field, const QString& text)
{
    if (field.toPlainText() != text)
        field.setPlainText(text);
}

void setText(QLineEdit& field, const QString& text)
{
    if (field.text() != text)
        field.setText(text);
}

QString joined(const std::vector<std::string>& tags)
{
    QStringList list;
    for (const std::string& tag : tags)
        list.append(toQString(tag));
    return list.join(QLatin1String(", "));
}

}  // namespace

void DetailsForm::load()
{
    if (m_committed == m_labels)
        return;
    m_isLoading = true;
    const ConceptMap& map = m_session.map();
    const Relation* relation = map.find(m_session.selectedRelation());
    m_concepts = m_session.selection();
    std::erase_if(m_concepts, [&](ConceptId id) { return !map.find(id); });
    m_relation = relation ? relation->id : RelationId{};
    if (relation)
        loadRelation(*relation);
    else if (m_concepts.size() > 1)
        loadConcepts();
    else if (m_concepts.size() == 1)
        loadConcept(*map.find(m_concepts.front()));
    else {
        m_subject = Subject::Nothing;
        m_hint->setText(tr("Select a concept or a relation to edit its details."));
        showRows({m_hint});
    }
    m_isLoading = false;
}

void DetailsForm::showRows(const QList<QWidget*>& fields)
{
    for (QWidget* field : std::initializer_list<QWidget*>{m_hint, m_label, m_from, m_phrase, m_to, m_type, m_definition,
                                                          m_notes, m_tags, m_source, m_link, m_style, m_labels}) {
        const bool isWanted = fields.contains(field);
        field->setVisible(isWanted);
        if (QWidget* name = m_rows->labelForField(field))
            name->setVisible(isWanted);
    }
}

void DetailsForm::loadConcept(const Concept& subject)
{
    m_subject = Subject::Concept;
    setText(*m_label, toQString(subject.label));
    setText(*m_definition, toQString(subject.definition));
    setText(*m_notes, toQString(subject.notes));
    if (m_committed != m_tags)
        setText(*m_tags, joined(subject.tags));
    setText(*m_source, toQString(subject.source));
    setText(*m_link, toQString(subject.link));
    std::set<std::string> styles;
    if (m_session.map().conceptCount() <= 5000)
        for (ConceptId id : m_session.map().concepts())
            styles.insert(m_session.map().find(id)->style);
    styles.erase(std::string());
    m_style->clear();
    for (const std::string& style : styles)
        m_style->addItem(toQString(style));
    m_style->setEditText(toQString(subject.style));
    loadLabels(subject.labels);
    showRows({m_label, m_definition, m_notes, m_tags, m_source, m_link, m_style, m_labels});
}

void DetailsForm::loadLabels(const LocalizedTexts& labels)
{
    const int rows = static_cast<int>(labels.size()) + 1;  // the last row is empty, for another language
    m_labels->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const bool isLast = row + 1 == rows;
        const LocalizedText& label = isLast ? LocalizedText{} : labels[static_cast<std::size_t>(row)];
        m_labels->setItem(row, 0, new QTableWidgetItem(toQString(label.language)));
        m_labels->setItem(row, 1, new QTableWidgetItem(toQString(label.text)));
    }
}

void DetailsForm::loadConcepts()
{
    m_subject = Subject::Concepts;
    const ConceptMap& map = m_session.map();
    const Concept& first = *map.find(m_concepts.front());
    std::vector<std::string> common = first.tags;
    std::string source = first.source, style = first.style;
    for (ConceptId id : m_concepts) {
        const Concept& subject = *map.find(id);
        std::erase_if(common, [&](const std::string& tag) { return !hasTag(subject.tags, tag); });
        source = subject.source == source ? source : std::string();
        style = subject.style == style ? style : std::string();
    }
    m_hint->setText(
        tr("%n concepts: a change here applies to all of them.", nullptr, static_cast<int>(m_concepts.size())));
    setText(*m_tags, joined(common));
    m_tags->setProperty("common", joined(common));
    setText(*m_source, toQString(source));
    m_style->setEditText(toQString(style));
    showRows({m_hint, m_tags, m_source, m_style});
}

void DetailsForm::loadRelation(const Relation& relation)
{
    m_subject = Subject::Relation;
    const ConceptMap& map = m_session.map();
    setText(*m_from, nameOf(relation.from));
    setText(*m_to, nameOf(relation.to));
    setText(*m_phrase, toQString(phraseOf(relation, *map.find(relation.type), map.info().language)));
    m_type->clear();
    for (RelationTypeId id : map.relationTypes()) {
        const RelationType& type = *map.find(id);
        m_type->addItem(toQString(type.name.empty() ? type.phrase : type.name), id.value);
        if (id == relation.type)
            m_type->setCurrentIndex(m_type->count() - 1);
    }
    setText(*m_definition, toQString(relation.definition));
    setText(*m_notes, toQString(relation.notes));
    setText(*m_source, toQString(relation.source));
    showRows({m_from, m_phrase, m_to, m_type, m_definition, m_notes, m_source});
}

QString DetailsForm::nameOf(ConceptId id) const
{
    return nameIn(m_session.map(), id, toQString(m_session.map().info().language));
}

/// By its label on one line; the first of several with that label.
ConceptId DetailsForm::conceptNamed(const QString& name) const
{
    for (ConceptId id : m_session.map().concepts())
        if (nameOf(id).compare(name, Qt::CaseInsensitive) == 0)
            return id;
    return {};
}

}  // namespace conspectus
