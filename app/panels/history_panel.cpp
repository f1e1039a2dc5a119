#include "app/panels/history_panel.h"

#include <QCoreApplication>

namespace conspectus {

HistoryPanel::HistoryPanel(MapSession& session, QWidget* parent) : QListWidget(parent), m_session(session)
{
    setAccessibleName(tr("History"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    for (auto signal : {&MapSession::mapOpened, &MapSession::mapChanged})
        connect(&session, signal, this, &HistoryPanel::refresh);
    connect(&session, &MapSession::modifiedChanged, this, &HistoryPanel::refresh);
    const auto goTo = [this](const QListWidgetItem* item) {
        m_session.goToStep(static_cast<std::size_t>(row(item)));
    };
    connect(this, &QListWidget::itemClicked, this, goTo);
    connect(this, &QListWidget::itemActivated, this, goTo);
    refresh();
}

/// The first row is the map as it was opened; row n is the map after n steps.
void HistoryPanel::refresh()
{
    clear();
    addItem(tr("As it was opened"));
    for (const std::string& label : m_session.stepLabels())
        addItem(QCoreApplication::translate("Edits", label.c_str()));
    const int done = static_cast<int>(m_session.stepsDone());
    for (int row = 0; row < count(); ++row) {
        QFont font = item(row)->font();
        font.setItalic(row > done);
        item(row)->setFont(font);
        if (row > done)
            item(row)->setForeground(palette().placeholderText());
    }
    setCurrentRow(done);
    scrollToItem(item(done));
}

}  // namespace conspectus
