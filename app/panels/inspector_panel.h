// inspector_panel.h: the details of the selection, or of the map when nothing is selected.
#pragma once
#include "app/session/map_session.h"
#include "app/theme/theme.h"

#include <QStackedWidget>
#include <QTextBrowser>
#include <QToolButton>

namespace conspectus {

class DetailsForm;
class TextWriter;

/// Map text is shown as plain text. Links to concepts and relations select them; addresses are emitted by
/// linkActivated().
class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    explicit InspectorPanel(MapSession& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// The kind of what is shown, in a word, for the heading above the panel.
    QString heading() const { return m_heading; }
    /// The text of the page, for tests and the clipboard.
    QString text() const { return m_page->toPlainText(); }

    /// Shows the form in place of the page, or the page again.
    void editDetails(bool wanted);
    /// Writes what is being typed into the form into the map now.
    void settle();

signals:
    void headingChanged(const QString& heading);
    void editingEnded();
    void linkActivated(const QUrl& address);

private:
    void refresh();
    QString write(TextWriter& page);
    void follow(const QUrl& link);
    void makeForm();

    MapSession& m_session;
    Theme m_theme;
    QStackedWidget* m_sides;
    QTextBrowser* m_page;
    QToolButton* m_edit;
    DetailsForm* m_form = nullptr;  // made when it is first wanted
    QString m_heading;
};

}  // namespace conspectus
