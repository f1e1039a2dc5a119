// insights_panel.h: what the graph says of the map; each line a click to show it.
#pragma once
#include "app/session/map_session.h"
#include "app/theme/theme.h"
#include "core/query/insights.h"

#include <QComboBox>
#include <QTextBrowser>
#include <QTimer>

#include <memory>

namespace conspectus {

class TextWriter;

/// Reckons on a thread of its own, on a copy of the map, once it is shown and whenever the map has changed since.
class InsightsPanel : public QWidget {
    Q_OBJECT
public:
    explicit InsightsPanel(MapSession& session, const Theme& theme, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    QString text() const { return m_page->toPlainText(); }
    void follow(const QUrl& link);

signals:
    void settled();  // what it says is of the map as it is

protected:
    void showEvent(QShowEvent* event) override;

private:
    void outdate();
    void reckon();
    void take(quint64 ticket, const Result<std::shared_ptr<Insights>>& found);
    void write();
    void writeConcepts(TextWriter& page, const QString& heading, const QString& lit,
                       const std::vector<ConceptId>& concepts);
    void writeRanking(TextWriter& page, const QString& heading, const std::vector<Ranked>& ranking, bool isWhole);
    void writeLegend(TextWriter& page);

    MapSession& m_session;
    Theme m_theme;
    QComboBox* m_measures;
    QTextBrowser* m_page;
    QTimer m_pause;
    quint64 m_ticket = 0;
    bool m_isOutdated = true;
    std::shared_ptr<const Insights> m_insights;
    QString m_failure;  // why there are none
};

}  // namespace conspectus
