// The part of ThemeEditor that makes its widgets.
#include "app/window/themes/theme_editor.h"

#include "app/window/themes/theme_preview.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace conspectus {

namespace {

constexpr QSize kSize{1240, 640};
constexpr QSize kDecoration{16, 64};  // px, roughly, that a window manager and a desktop panel take
constexpr int kListWidth = 210;
constexpr int kSettingsWidth = 440;

}  // namespace

ThemeEditor::ThemeEditor(MapSession& session, Settings& settings, QWidget* parent)
    : QDialog(parent), m_session(session), m_settings(settings), m_desk(new ThemeDesk(this))
{
    setWindowTitle(tr("Themes"));
    setObjectName(QStringLiteral("theme-editor"));
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    for (QWidget* part : {makeList(), makeSettings(), makePreview()})
        split->addWidget(part);
    split->setStretchFactor(2, 1);
    auto* column = new QVBoxLayout(this);
    column->addWidget(split, 1);
    column->addWidget(makeFoot());
    resize(kSize.boundedTo(screen()->availableSize() - kDecoration));
    split->setSizes({kListWidth, kSettingsWidth, width() - kListWidth - kSettingsWidth});

    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_isLoading)
            say({});
        load();
    });
    connect(m_desk, &ThemeDesk::listChanged, this, &ThemeEditor::fillList);
    connect(m_desk, &ThemeDesk::draftChanged, this, [this](ThemeDraft* draft) {
        for (int row = 0; row < m_list->count(); ++row)
            if (m_list->item(row)->data(Qt::UserRole).toString() == draft->kept.name)
                m_list->item(row)->setText(itemText(*draft));
        load();
    });
    for (auto [keys, run] :
         {std::pair(QKeySequence::Undo, &ThemeEditor::undo), std::pair(QKeySequence::Redo, &ThemeEditor::redo),
          std::pair(QKeySequence::Save, &ThemeEditor::save)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, run);
    fillPages();
    fillList();
    m_list->setFocus();
}

QPushButton* ThemeEditor::makeButton(const QString& text, const char* name, void (ThemeEditor::*run)())
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

QWidget* ThemeEditor::makeList()
{
    auto* part = new QWidget(this);
    m_list = new QListWidget(part);
    m_list->setAccessibleName(tr("Themes"));
    m_remove = makeButton(tr("De&lete"), "delete", &ThemeEditor::remove);
    auto* buttons = new QGridLayout;
    buttons->addWidget(makeButton(tr("&Duplicate"), "duplicate", &ThemeEditor::duplicate), 0, 0);
    buttons->addWidget(m_remove, 0, 1);
    buttons->addWidget(makeButton(tr("Im&port..."), "import", &ThemeEditor::importTheme), 1, 0);
    buttons->addWidget(makeButton(tr("E&xport..."), "export", &ThemeEditor::exportTheme), 1, 1);
    buttons->addWidget(makeButton(tr("Show &folder"), "folder", &ThemeEditor::showFolder), 2, 0, 1, 2);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    return part;
}

QWidget* ThemeEditor::makeSettings()
{
    auto* part = new QWidget(this);
    m_title = new QLineEdit(part);
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setMaxLength(100);
    m_name = new QLineEdit(part);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(64);
    m_dark = new QCheckBox(tr("Dar&k: light on a dark canvas"), part);
    m_hint = new QLabel(part);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_tabs = new QTabWidget(part);
    m_tabs->setAccessibleName(tr("Settings"));
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_title);
    form->addRow(tr("Na&me in files"), m_name);
    form->addRow(QString(), m_dark);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(4, 0, 4, 0);
    column->addWidget(m_hint);
    column->addLayout(form);
    column->addWidget(m_tabs, 1);
    for (QLineEdit* field : {m_title, m_name})
        connect(field, &QLineEdit::textEdited, this, &ThemeEditor::editTitle);
    connect(m_dark, &QCheckBox::clicked, this, &ThemeEditor::editTitle);
    return part;
}

QWidget* ThemeEditor::makePreview()
{
    auto* part = new QWidget(this);
    m_preview = new ThemePreview(m_session, part);
    m_preview->setMinimumSize(280, 200);
    m_faults = new QLabel(part);
    m_faults->setTextFormat(Qt::PlainText);
    m_faults->setObjectName(QStringLiteral("faults"));
    m_faults->setWordWrap(true);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_preview, 1);
    column->addWidget(m_faults);
    return part;
}

QWidget* ThemeEditor::makeFoot()
{
    auto* part = new QWidget(this);
    m_said = new QLabel(part);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_back = makeButton(tr("&Bring back"), "bring-back", &ThemeEditor::bringBack);
    m_back->hide();
    m_undo = makeButton(tr("&Undo"), "undo", &ThemeEditor::undo);
    m_redo = makeButton(tr("&Redo"), "redo", &ThemeEditor::redo);
    m_revert = makeButton(tr("Re&vert"), "revert", &ThemeEditor::revert);
    m_save = makeButton(tr("&Save"), "save", &ThemeEditor::save);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_said, 1);
    for (QPushButton* button :
         {m_back, m_undo, m_redo, m_revert, m_save, makeButton(tr("&Close"), "close", &ThemeEditor::reject)})
        row->addWidget(button);
    return part;
}

/// Sets the tab order: the pages are made last, but come between the tabs and the preview.
void ThemeEditor::orderTabs()
{
    QWidget* before = m_tabs->findChild<QTabBar*>();
    for (const ThemeForm* form : m_forms)
        for (QWidget* field : form->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            if (field->focusPolicy() & Qt::TabFocus) {
                setTabOrder(before, field);
                before = field;
            }
    setTabOrder(before, m_preview);
}

/// Makes the pages that depend on the map again.
void ThemeEditor::fillPages()
{
    struct Page {
        QString title;
        std::function<void(ThemeForm&)> fill;
    };
    m_subjects = subjects();
    const Page pages[] = {{tr("&Type and lines"), fillTypePage},
                          {tr("C&olours"), fillColourPage},
                          {tr("L&evels"), fillLevelPage},
                          {tr("Cl&asses"),
                           [this](ThemeForm& form) {
                               fillClassPage(form, m_subjects);
                           }},
                          {tr("Relat&ions"), [this](ThemeForm& form) {
                               fillRelationPage(form, m_subjects);
                           }}};
    const int chosen = std::max(m_tabs->currentIndex(), 0);
    m_forms.clear();
    while (m_tabs->count() > 0)
        delete m_tabs->widget(0);
    for (const Page& page : pages) {
        auto* form = new ThemeForm;
        page.fill(*form);
        connect(form, &ThemeForm::edited, this, &ThemeEditor::edit);
        m_forms.push_back(form);
        auto* scroller = new QScrollArea(m_tabs);
        scroller->setWidget(form);
        scroller->setWidgetResizable(true);
        scroller->setFrameShape(QFrame::NoFrame);
        scroller->setMinimumWidth(form->minimumSizeHint().width() + scroller->verticalScrollBar()->sizeHint().width());
        m_tabs->addTab(scroller, page.title);
    }
    m_tabs->setCurrentIndex(chosen);
    orderTabs();
    load();
}

}  // namespace conspectus
