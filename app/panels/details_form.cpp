#include "app/panels/details_form.h"

#include "app/panels/map_text.h"
#include "core/edit/edits.h"
#include "core/edit/linking.h"
#include "core/edit/revising.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <set>

namespace conspectus {

namespace {

constexpr int kPauseMs = 500;

std::string textOf(const QPlainTextEdit& field) { return field.toPlainText().toStdString(); }
std::string textOf(const QLineEdit& field) { return field.text().trimmed().toStdString(); }

/// Only what differs, so that the cursor stays where one types.
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

/// Those of `wanted` that are not in `known`.
std::vector<std::string> missing(const std::vector<std::string>& wanted, const std::vector<std::string>& known)
{
    std::vector<std::string> list;
    std::set_difference(wanted.begin(), wanted.end(), known.begin(), known.end(), std::back_inserter(list));
    return list;
}

}  // namespace

DetailsForm::DetailsForm(MapSession& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    setAccessibleName(tr("Details"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget(scroll);
    page->setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_rows = new QFormLayout(page);
    m_rows->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_rows->setContentsMargins(12, 8, 12, 8);
    scroll->setWidget(page);
    column->addWidget(scroll);

    m_hint = new QLabel(page);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_rows->addRow(m_hint);
    m_label = addText(tr("&Label"), 2);
    m_from = addLine(tr("&From"));
    m_phrase = addLine(tr("Linking &phrase"));
    m_to = addLine(tr("&To"));
    m_type = new QComboBox(page);
    addRow(tr("T&ype"), m_type);
    m_definition = addText(tr("&Definition"), 4);
    m_notes = addText(tr("&Notes (Markdown)"), 5);
    m_tags = addLine(tr("Ta&gs, between commas"));
    m_source = addLine(tr("&Source (section, page)"));
    m_link = addLine(tr("&Address (https or doi)"));
    m_style = new QComboBox(page);
    m_style->setEditable(true);
    addRow(tr("St&yle class"), m_style);
    m_labels = new QTableWidget(0, 2, page);
    m_labels->setHorizontalHeaderLabels({tr("Language"), tr("Label")});
    m_labels->horizontalHeader()->setStretchLastSection(true);
    m_labels->verticalHeader()->hide();
    m_labels->setFixedHeight(fontMetrics().height() * 7);
    m_labels->setTabKeyNavigation(false);
    addRow(tr("In &other languages"), m_labels);
    auto* finish = new QPushButton(tr("D&one"), this);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 8);
    foot->addStretch();
    foot->addWidget(finish);
    column->addLayout(foot);
    connect(finish, &QPushButton::clicked, this, &DetailsForm::done);

    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DetailsForm::commit);
    connect(m_type, &QComboBox::activated, this, [this] {
        changed(m_type);
        commit();
    });
    connect(m_style, &QComboBox::editTextChanged, this, [this] { changed(m_style); });
    connect(m_labels, &QTableWidget::cellChanged, this, [this] {
        changed(m_labels);
        commit();
    });
    for (auto signal : {&MapSession::mapOpened, &MapSession::mapChanged})
        connect(&session, signal, this, &DetailsForm::load);
    connect(&session, &MapSession::selectionChanged, this, [this] {
        settle();
        load();
    });
    load();
}

QPlainTextEdit* DetailsForm::addText(const QString& name, int lines)
{
    auto* field = new QPlainTextEdit(this);
    field->setTabChangesFocus(true);
    field->document()->setDocumentMargin(3);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * lines + 14);
    connect(field, &QPlainTextEdit::textChanged, this, [this, field] { changed(field); });
    addRow(name, field);
    return field;
}

QLineEdit* DetailsForm::addLine(const QString& name)
{
    auto* field = new QLineEdit(this);
    connect(field, &QLineEdit::textEdited, this, [this, field] { changed(field); });
    addRow(name, field);
    return field;
}

void DetailsForm::addRow(const QString& name, QWidget* field)
{
    field->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    field->installEventFilter(this);
    m_rows->addRow(name, field);
}

void DetailsForm::changed(QWidget* field)
{
    if (m_isLoading)
        return;
    if (m_edited && m_edited != field)
        commit();
    m_edited = field;
    // A wrong end of a relation is said once the field is left, not in the middle of a word.
    if (field != m_from && field != m_to)
        m_pause.start();
}

bool DetailsForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && watched == m_edited)
        settle();
    const auto isEscape = [&] {
        return static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    };
    if (event->type() == QEvent::ShortcutOverride && isEscape()) {
        event->accept();  // it is this form's, not the window's
        return true;
    }
    if (event->type() == QEvent::KeyPress && isEscape()) {
        settle();
        emit done();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DetailsForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    settle();
    emit done();
}

void DetailsForm::settle()
{
    if (m_edited)
        commit();
}

void DetailsForm::focusFirst()
{
    QWidget* first = m_subject == Subject::Relation ? static_cast<QWidget*>(m_phrase)
        : m_subject == Subject::Concepts            ? static_cast<QWidget*>(m_tags)
                                                    : m_definition;
    first->setFocus(Qt::ShortcutFocusReason);
}

// --- From the form to the map

void DetailsForm::commit()
{
    m_pause.stop();
    if (!m_edited)
        return;
    m_isCommitting = true;
    switch (m_subject) {
    case Subject::Nothing:
        break;
    case Subject::Concept:
        commitConcept();
        break;
    case Subject::Concepts:
        commitConcepts();
        break;
    case Subject::Relation:
        commitRelation();
        break;
    }
    m_edited = nullptr;
    m_isCommitting = false;
}

void DetailsForm::commitConcept()
{
    const ConceptMap& map = m_session.map();
    const Concept* subject = map.find(m_concepts.front());
    if (!subject)
        return;
    if (m_edited == m_labels)
        return commitLabels();
    if (m_edited == m_label) {
        if (const std::string label = textOf(*m_label); label != subject->label)
            m_session.performOrSay(rename(map, subject->id, label));
        return;
    }
    ConceptRevision revision;
    if (m_edited == m_definition)
        revision.definition = textOf(*m_definition);
    else if (m_edited == m_notes)
        revision.notes = textOf(*m_notes);
    else if (m_edited == m_source)
        revision.source = textOf(*m_source);
    else if (m_edited == m_link)
        revision.link = textOf(*m_link);
    else if (m_edited == m_style)
        revision.style = m_style->currentText().trimmed().toStdString();
    else if (m_edited == m_tags) {
        const std::vector<std::string> tags = tagsFrom(textOf(*m_tags));
        revision.addedTags = missing(tags, subject->tags);
        revision.removedTags = missing(subject->tags, tags);
    }
    m_session.performOrSay(revise(map, m_concepts, revision));
}

/// Tags that all have are shown: what is taken from them is taken from all, what is added is added to all.
void DetailsForm::commitConcepts()
{
    ConceptRevision revision;
    if (m_edited == m_source)
        revision.source = textOf(*m_source);
    else if (m_edited == m_style)
        revision.style = m_style->currentText().trimmed().toStdString();
    else if (m_edited == m_tags) {
        const std::vector<std::string> tags = tagsFrom(textOf(*m_tags));
        const std::vector<std::string> common = tagsFrom(m_tags->property("common").toString().toStdString());
        revision.addedTags = missing(tags, common);
        revision.removedTags = missing(common, tags);
    }
    m_session.performOrSay(revise(m_session.map(), m_concepts, revision));
}

void DetailsForm::commitRelation()
{
    const ConceptMap& map = m_session.map();
    const Relation* relation = map.find(m_relation);
    if (!relation)
        return;
    if (m_edited == m_phrase) {
        m_session.performOrSay(rephrase(map, m_relation, m_phrase->text().simplified().toStdString()));
        return;
    }
    RelationRevision revision;
    if (m_edited == m_from || m_edited == m_to) {
        const QString name = static_cast<QLineEdit*>(m_edited)->text().simplified();
        const ConceptId end = conceptNamed(name);
        if (!end.isValid()) {
            emit m_session.noticed({Notice::Kind::Warning,
                                    tr("There is no concept called \u201C%1\u201D; the relation stays.").arg(name),
                                    {}});
            return load();
        }
        (m_edited == m_from ? revision.from : revision.to) = end;
    } else if (m_edited == m_type) {
        revision.type = RelationTypeId{m_type->currentData().toUInt()};
    } else if (m_edited == m_definition) {
        revision.definition = textOf(*m_definition);
    } else if (m_edited == m_notes) {
        revision.notes = textOf(*m_notes);
    } else if (m_edited == m_source) {
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

// --- From the map to the form

void DetailsForm::load()
{
    if (m_isCommitting && m_edited == m_labels)
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
        m_hint->setText(tr("Select a concept or a relation to edit what is said of it."));
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
    if (!m_isCommitting || m_edited != m_tags)
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
    const int rows = static_cast<int>(labels.size()) + 1;  // the last is for one more
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
    m_hint->setText(tr("%n concepts at once: what is changed here is changed for all of them.", nullptr,
                       static_cast<int>(m_concepts.size())));
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

/// By its name in one line; of several that are called so, the first.
ConceptId DetailsForm::conceptNamed(const QString& name) const
{
    for (ConceptId id : m_session.map().concepts())
        if (nameOf(id).compare(name, Qt::CaseInsensitive) == 0)
            return id;
    return {};
}

}  // namespace conspectus
