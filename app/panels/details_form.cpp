#include "app/panels/details_form.h"

#include "app/canvas/edit/text_field.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace conspectus {

namespace {

constexpr int kPauseMs = 500;

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
    m_type->setSizeAdjustPolicy(
        QComboBox::AdjustToMinimumContentsLengthWithIcon);  // a long name must not widen the form
    addRow(tr("T&ype"), m_type);
    m_definition = addText(tr("&Definition"), 4);
    m_notes = addText(tr("&Notes (Markdown)"), 5);
    m_tags = addLine(tr("Ta&gs, separated by commas"));
    m_source = addLine(tr("&Source (section, page)"));
    m_link = addLine(tr("&Address (https or doi)"));
    m_style = new QComboBox(page);
    m_style->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
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
    auto* field = new TextField(this);
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
    // An unknown end of a relation is reported when the field is left, not while a word is being typed.
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
        event->accept();  // a key of this form, not a shortcut of the window
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

}  // namespace conspectus
