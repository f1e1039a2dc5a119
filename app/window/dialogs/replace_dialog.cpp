#include "app/window/dialogs/replace_dialog.h"

#include "app/paint/numbers.h"
#include "app/panels/map_text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace conspectus {

namespace {

constexpr int kPauseMs = 150;
constexpr std::size_t kMostShown = 2'000;

}  // namespace

ReplaceDialog::ReplaceDialog(MapSession& session, QWidget* parent) : QDialog(parent), m_session(session)
{
    setWindowTitle(tr("Find and replace"));
    m_wanted = new QLineEdit(this);
    m_replacement = new QLineEdit(this);
    const auto box = [this](const QString& text, bool isOn) {
        auto* check = new QCheckBox(text, this);
        check->setChecked(isOn);
        connect(check, &QCheckBox::toggled, this, &ReplaceDialog::look);
        return check;
    };
    m_labels = box(tr("&Labels"), true);
    m_phrases = box(tr("Linking &phrases"), true);
    m_texts = box(tr("&Definitions, notes, sources"), false);
    m_case = box(tr("Match &case"), false);
    m_words = box(tr("&Whole words"), false);
    m_list = new QTreeWidget(this);
    m_list->setAccessibleName(tr("Texts that would change"));
    m_list->setHeaderLabels({tr("Where"), tr("Before"), tr("After")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_count = new QLabel(this);
    m_count->setTextFormat(Qt::PlainText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_replace = buttons->addButton(tr("&Replace the checked ones"), QDialogButtonBox::ActionRole);

    auto* form = new QFormLayout;
    form->addRow(tr("&Find"), m_wanted);
    form->addRow(tr("&Replace with"), m_replacement);
    auto* options = new QHBoxLayout;
    for (QCheckBox* check : {m_labels, m_phrases, m_texts, m_case, m_words})
        options->addWidget(check);
    options->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addLayout(options);
    column->addWidget(m_list, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(buttons);
    column->addLayout(foot);
    resize(720, 460);

    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ReplaceDialog::look);
    for (QLineEdit* field : {m_wanted, m_replacement})
        connect(field, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_replace, &QPushButton::clicked, this, &ReplaceDialog::replace);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::hide);
    connect(m_list, &QTreeWidget::itemActivated, this, &ReplaceDialog::showFound);
    connect(m_list, &QTreeWidget::itemClicked, this, &ReplaceDialog::showFound);
    for (auto signal : {&MapSession::mapOpened, &MapSession::mapChanged})
        connect(&session, signal, this, [this] {
            if (isVisible())
                m_pause.start();
        });
    look();
}

void ReplaceDialog::look()
{
    TextSearch search;
    search.wanted = m_wanted->text().toStdString();
    search.replacement = m_replacement->text().toStdString();
    search.matchesCase = m_case->isChecked();
    search.wholeWords = m_words->isChecked();
    search.inLabels = m_labels->isChecked();
    search.inPhrases = m_phrases->isChecked();
    search.inTexts = m_texts->isChecked();
    m_matches = matchesOf(m_session.map(), search);
    m_list->clear();
    QList<QTreeWidgetItem*> items;
    for (std::size_t i = 0; i < std::min(m_matches.size(), kMostShown); ++i) {
        const TextMatch& match = m_matches[i];
        auto* item = new QTreeWidgetItem(
            {placeOf(match), toQString(match.before).simplified(), toQString(match.after).simplified()});
        item->setCheckState(0, Qt::Checked);
        item->setData(0, Qt::UserRole, static_cast<qulonglong>(i));
        items.append(item);
    }
    m_list->addTopLevelItems(items);
    m_count->setText(search.wanted.empty()
                         ? tr("Type the text to find.")
                         : tr("%1 texts", nullptr, static_cast<int>(m_matches.size())).arg(counted(m_matches.size())));
    m_replace->setEnabled(!m_matches.empty());
}

QString ReplaceDialog::placeOf(const TextMatch& match) const
{
    using Field = TextMatch::Field;
    const QString language =
        match.language.empty() ? QString() : QStringLiteral(" (%1)").arg(toQString(match.language));
    switch (match.field) {
    case Field::Label:
        return tr("label") + language;
    case Field::Phrase:
        return tr("phrase") + language;
    case Field::TypePhrase:
        return tr("phrase of a type") + language;
    case Field::Definition:
        return tr("definition");
    case Field::Notes:
        return tr("notes");
    case Field::Source:
        return tr("source");
    }
    return {};
}

void ReplaceDialog::showFound(QTreeWidgetItem* item)
{
    const auto at = static_cast<std::size_t>(item->data(0, Qt::UserRole).toULongLong());
    if (at >= m_matches.size())
        return;
    const TextMatch& match = m_matches[at];
    if (match.subject.isValid()) {
        m_session.select({match.subject}, match.subject);
        m_session.revealConcept(match.subject);
    } else if (match.relation.isValid()) {
        m_session.selectRelation(match.relation);
    }
}

void ReplaceDialog::replace()
{
    std::vector<TextMatch> chosen(m_matches.begin() + std::ptrdiff_t(std::min(m_matches.size(), kMostShown)),
                                  m_matches.end());
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        if (const QTreeWidgetItem* item = m_list->topLevelItem(row); item->checkState(0) == Qt::Checked)
            chosen.push_back(m_matches[static_cast<std::size_t>(item->data(0, Qt::UserRole).toULongLong())]);
    if (chosen.empty())
        return;
    const Result<Transaction> step = replaceIn(m_session.map(), chosen);
    const auto done = step ? m_session.perform(*step) : Result<void>(unexpected(step.error()));
    m_count->setText(done
                         ? tr("%1 texts replaced", nullptr, static_cast<int>(chosen.size())).arg(counted(chosen.size()))
                         : QString::fromStdString(done.error().message));
    m_replace->setEnabled(false);
}

}  // namespace conspectus
