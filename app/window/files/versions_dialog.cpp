#include "app/window/files/versions_dialog.h"

#include "app/panels/map_text.h"
#include "core/edit/merge/becoming.h"
#include "core/formats/format.h"
#include "core/query/comparison.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QLocale>
#include <QVBoxLayout>

namespace conspectus {

namespace {

void append(QString& text, const QString& heading, const std::vector<std::string>& lines)
{
    if (lines.empty())
        return;
    text += heading + QLatin1Char('\n');
    for (const std::string& line : lines)
        text += QStringLiteral("    ") + toQString(line) + QLatin1Char('\n');
    text += QLatin1Char('\n');
}

}  // namespace

VersionsDialog::VersionsDialog(MapSession& session, DocumentGuard& guard, QWidget* parent)
    : QDialog(parent), m_session(session), m_guard(guard)
{
    setWindowTitle(tr("Versions"));
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Saved versions, latest first"));
    m_difference = new QPlainTextEdit(this);
    m_difference->setAccessibleName(tr("How this version differs from the map as it is now"));
    m_difference->setReadOnly(true);
    m_difference->setTabChangesFocus(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_restore = buttons->addButton(tr("&Go back to this version"), QDialogButtonBox::ActionRole);
    auto* row = new QHBoxLayout;
    row->addWidget(m_list, 2);
    row->addWidget(m_difference, 3);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(buttons);
    resize(720, 440);
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionsDialog::showChosen);
    connect(m_restore, &QPushButton::clicked, this, &VersionsDialog::restoreChosen);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::hide);
    connect(&session, &MapSession::mapOpened, this, &VersionsDialog::load);
    connect(&session, &MapSession::saved, this, &VersionsDialog::load);
    connect(&session, &MapSession::mapChanged, this, &VersionsDialog::showChosen);
    load();
}

void VersionsDialog::load()
{
    m_versions = m_guard.versions();
    m_list->clear();
    for (const Version& version : m_versions)
        m_list->addItem(QLocale().toString(QDateTime::fromSecsSinceEpoch(version.saved), QLocale::ShortFormat));
    m_list->setCurrentRow(m_versions.empty() ? -1 : 0);
    showChosen();
}

Result<ConceptMap> VersionsDialog::chosenMap() const
{
    const int row = m_list->currentRow();
    if (row < 0)
        return unexpected(ErrorCode::Input, "Choose a version first.");
    const Result<std::string> bytes = readVersion(m_versions[static_cast<std::size_t>(row)]);
    if (!bytes)
        return unexpected(bytes.error());
    const std::string name = m_session.path().toStdString();
    return readMap(*bytes, name).map([](ReadMap read) { return std::move(read.map); });
}

void VersionsDialog::showChosen()
{
    m_restore->setEnabled(false);
    if (m_versions.empty()) {
        m_difference->setPlainText(tr("Nothing has been saved yet. The last 20 saves of a map are kept here."));
        return;
    }
    const Result<ConceptMap> then = chosenMap();
    if (!then) {
        m_difference->setPlainText(QString::fromStdString(then.error().message));
        return;
    }
    const Comparison since = compare(*then, m_session.map());
    QString text;
    append(text, tr("Added since then:"), since.added);
    append(text, tr("Removed since then:"), since.removed);
    append(text, tr("Changed since then:"), since.changed);
    m_difference->setPlainText(since.isEmpty() ? tr("The map has not changed since then.") : text);
    m_restore->setEnabled(!since.isEmpty());
}

void VersionsDialog::restoreChosen()
{
    const Result<ConceptMap> then = chosenMap();
    if (then)
        (void)m_session.perform(become(m_session.map(), *then, "Go back to a version"));
}

}  // namespace conspectus
