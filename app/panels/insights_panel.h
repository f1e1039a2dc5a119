// insights_panel.h: statistics of the map as a graph; each line is a link that shows its concepts.
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

/// Calculates on a thread of the pool, on a copy of the map, when it is first shown and after every change.
class InsightsPanel : public QWidget {
    Q_OBJECT
public:
    explicit InsightsPanel(MapSession& session, const Theme& theme, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    QString text() const { return m_page->toPlainText(); }
    void follow(const QUrl& link);

signals:
    void settled();  // the page is up to date with the map

protected:
    void showEvent(QShowEvent* event) override;

private:
    void outdate();
    void calculate();
    void acceptInsights(quint64 ticket, const Result<std::shared_ptr<Insights>>& found);
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
    QString m_failure;  // why there are no insights; empty: no failure
};

}  // namespace conspectus
