// inspector_panel.h: what is known of what is selected; of the map while nothing is.
#pragma once
#include "app/session/map_session.h"
#include "app/theme/theme.h"

#include <QStackedWidget>
#include <QTextBrowser>
#include <QToolButton>

namespace conspectus {

class DetailsForm;
class TextWriter;

/// Map text is shown as plain text. Links to concepts and relations select them; addresses go out by linkActivated().
class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    explicit InspectorPanel(MapSession& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// What it speaks of, in a word: for the heading above it.
    QString heading() const { return m_heading; }
    /// What is written, for tests and the clipboard.
    QString text() const { return m_page->toPlainText(); }

    /// Shows the form in place of the page, or the page again.
    void editDetails(bool wanted);
    /// Takes what is being typed into the form as it is.
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
