#include "app/panels/insights_panel.h"

#include "app/paint/numbers.h"
#include "app/paint/picture_style.h"
#include "app/panels/page_browser.h"
#include "app/panels/text_writer.h"
#include "core/base/within_memory.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>

namespace conspectus {

namespace {

constexpr int kPauseMs = 400;
constexpr std::size_t kMostNamed = 8;  // concepts listed on a line; a link shows all of them on the map

const QString kLight = QStringLiteral("light");

QUrl lightUrl(const QString& what) { return QUrl(kLight + QLatin1Char(':') + what); }

QImage swatch(const QColor& colour, const QColor& border, double ratio)
{
    QImage image(QSize(22, 14) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(1, 1, 20, 12), 3, 3);
    return image;
}

}  // namespace

InsightsPanel::InsightsPanel(MapSession& session, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_theme(theme),
      m_measures(new QComboBox(this)),
      m_page(new PageBrowser(this))
{
    setAccessibleName(tr("Graph statistics"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_measures->setAccessibleName(tr("Colour concepts by"));
    m_measures->addItem(tr("their level in the map"));
    for (const auto& [measure, name] :
         {std::pair(Measure::Connections, tr("number of relations")),
          std::pair(Measure::Bridging, tr("how much they bridge")),
          std::pair(Measure::Centrality, tr("how central they are")),
          std::pair(Measure::Reach, tr("how much lies below them")),
          std::pair(Measure::Level, tr("steps from the top")), std::pair(Measure::Community, tr("community"))})
        m_measures->addItem(name, static_cast<int>(measure));
    m_page->setAccessibleName(tr("Graph statistics"));
    m_page->setObjectName(QStringLiteral("inspector"));
    auto* label = new QLabel(tr("Colour by"), this);
    label->setBuddy(m_measures);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 10, 12, 0);
    row->addWidget(label);
    row->addWidget(m_measures, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_page, 1);
    setFocusProxy(m_page);

    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &InsightsPanel::calculate);
    connect(m_page, &QTextBrowser::anchorClicked, this, &InsightsPanel::follow);
    connect(m_measures, &QComboBox::activated, this, [this](int choice) {
        const QVariant measure = m_measures->itemData(choice);
        m_session.setMeasure(measure.isValid() ? std::optional(static_cast<Measure>(measure.toInt())) : std::nullopt);
    });
    connect(&session, &MapSession::mapOpened, this, [this] {
        m_insights.reset();
        outdate();
    });
    connect(&session, &MapSession::mapChanged, this, &InsightsPanel::outdate);
    connect(&session, &MapSession::languageChanged, this, &InsightsPanel::write);
    connect(&session, &MapSession::measureChanged, this, [this] {
        const auto measure = m_session.measure();
        m_measures->setCurrentIndex(measure ? m_measures->findData(static_cast<int>(*measure)) : 0);
        write();
    });
}

void InsightsPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    write();
}

void InsightsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isOutdated)
        calculate();
}

void InsightsPanel::outdate()
{
    m_isOutdated = true;
    ++m_ticket;
    if (isVisible())
        m_pause.start();
    write();
}

void InsightsPanel::calculate()
{
    m_isOutdated = false;
    const quint64 ticket = ++m_ticket;
    auto map = std::make_shared<const ConceptMap>(m_session.map());
    QThreadPool::globalInstance()->start([self = QPointer<InsightsPanel>(this), ticket, map = std::move(map)] {
        const auto found = withinMemory(ErrorCode::Layout, [&]() -> Result<std::shared_ptr<Insights>> {
            return std::make_shared<Insights>(insightsOf(*map, Taxonomy(*map)));
        });
        QMetaObject::invokeMethod(qApp, [self, ticket, found] {
            if (self)
                self->acceptInsights(ticket, found);
        });
    });
    write();
}

void InsightsPanel::acceptInsights(quint64 ticket, const Result<std::shared_ptr<Insights>>& found)
{
    if (ticket != m_ticket)
        return;
    m_insights = found.value_or(nullptr);
    m_failure = found ? QString() : QString::fromStdString(describe(found.error()));
    write();
    emit settled();
}

void InsightsPanel::write()
{
    TextWriter page(*m_page->document(), m_page->palette(), m_page->font());
    writeLegend(page);
    if (!m_insights && !m_failure.isEmpty())
        return page.aside(m_failure);
    if (!m_insights) {
        page.aside(m_session.map().conceptCount() > 0 ? tr("Calculating…")
                       : m_session.isOpen()           ? tr("This map has no concepts.")
                                                      : tr("No map is open."));
        return;
    }
    const Insights& it = *m_insights;
    page.title(it.concepts == 1 ? tr("1 concept")
                                : tr("%1 concepts", nullptr, static_cast<int>(it.concepts)).arg(counted(it.concepts)));
    QStringList levels;
    for (std::size_t count : it.levels)
        levels << counted(count);
    page.aside(it.relations == 1
                   ? tr("1 relation")
                   : tr("%1 relations", nullptr, static_cast<int>(it.relations)).arg(counted(it.relations)));
    page.aside(
        it.levels.size() == 1
            ? tr("1 level")
            : tr("%n levels: %1", nullptr, static_cast<int>(it.levels.size())).arg(levels.join(QStringLiteral(" · "))));
    page.aside(it.parts == 1 ? tr("All connected")
                             : tr("%1 unconnected parts", nullptr, static_cast<int>(it.parts)).arg(counted(it.parts)));
    writeRanking(page, tr("Most connected"), it.mostConnected, true);
    writeRanking(page, it.bridgingIsEstimated ? tr("Most bridging (estimated)") : tr("Most bridging"), it.mostBridging,
                 false);
    writeRanking(page, tr("Most central"), it.mostCentral, false);
    writeConcepts(page, tr("Top concepts"), QStringLiteral("roots"), it.roots);
    for (std::size_t i = 0; i < std::min(it.communities.size(), kMostNamed); ++i)
        writeConcepts(page, tr("Community %1").arg(i + 1), QStringLiteral("community/%1").arg(i), it.communities[i]);
    for (std::size_t i = 0; i < std::min(it.cycles.size(), kMostNamed); ++i)
        writeConcepts(page, tr("Cycle in the hierarchy"), QStringLiteral("cycle/%1").arg(i), it.cycles[i]);
    for (std::size_t i = 0; i < std::min(it.duplicates.size(), kMostNamed); ++i)
        writeConcepts(page, tr("Same label"), QStringLiteral("duplicate/%1").arg(i), it.duplicates[i]);
    writeConcepts(page, tr("Without any relation"), QStringLiteral("orphans"), it.orphans);
    writeConcepts(page, tr("Without a definition"), QStringLiteral("undefined"), it.undefined);
    if (it.phraseless.empty())
        return;
    page.heading(tr("Without a linking phrase"));
    for (std::size_t i = 0; i < std::min(it.phraseless.size(), kMostNamed); ++i) {
        page.begin(2);
        page.link(toQString(sentence(m_session.map(), it.phraseless[i], m_session.language().toStdString())),
                  TextWriter::relationUrl(it.phraseless[i]));
    }
}

void InsightsPanel::writeLegend(TextWriter& page)
{
    const std::optional<Measure> measure = m_session.measure();
    if (!measure)
        return;
    page.heading(tr("Colours"));
    if (measure == Measure::Community) {
        const std::size_t groups = m_insights ? m_insights->communities.size() : 0;
        for (std::size_t i = 0; i < std::min(groups, m_theme.palette.size() - 1); ++i)
            page.entry(swatch(groupColour(m_theme, static_cast<int>(i)), m_theme.faint, devicePixelRatioF()),
                       tr("Community %1").arg(i + 1));
        return;
    }
    for (const auto& [share, text] :
         {std::pair(1.0, tr("most")), std::pair(0.5, tr("a quarter of the most")), std::pair(0.0, tr("none"))})
        page.entry(swatch(shadeColour(m_theme, share), m_theme.faint, devicePixelRatioF()), text);
}

void InsightsPanel::writeConcepts(TextWriter& page, const QString& heading, const QString& lit,
                                  const std::vector<ConceptId>& concepts)
{
    if (concepts.empty())
        return;
    page.heading(heading);
    page.begin(2);
    for (std::size_t i = 0; i < std::min(concepts.size(), kMostNamed); ++i) {
        if (i > 0)
            page.plain(QStringLiteral(", "));
        page.link(nameIn(m_session.map(), concepts[i], m_session.language()), TextWriter::conceptUrl(concepts[i]));
    }
    if (concepts.size() == 1)
        return;
    page.plain(QStringLiteral("  "));
    page.link(tr("Show all %1", nullptr, static_cast<int>(concepts.size())).arg(counted(concepts.size())),
              lightUrl(lit));
}

void InsightsPanel::writeRanking(TextWriter& page, const QString& heading, const std::vector<Ranked>& ranking,
                                 bool isWhole)
{
    if (ranking.empty())
        return;
    page.heading(heading);
    for (std::size_t i = 0; i < std::min<std::size_t>(ranking.size(), 5); ++i) {
        page.begin(2);
        page.link(nameIn(m_session.map(), ranking[i].subject, m_session.language()),
                  TextWriter::conceptUrl(ranking[i].subject));
        page.grey(QStringLiteral("  ") +
                  QString::fromStdString(isWhole ? grouped(static_cast<std::uint64_t>(ranking[i].value))
                                                 : threeDigits(ranking[i].value)));
    }
}

void InsightsPanel::follow(const QUrl& link)
{
    if (const ConceptId id = TextWriter::conceptOf(link); id.isValid()) {
        m_session.revealConcept(id);
        m_session.select({id}, id);
        return;
    }
    if (const RelationId id = TextWriter::relationOf(link); id.isValid()) {
        m_session.selectRelation(id);
        return;
    }
    if (link.scheme() != kLight || !m_insights)
        return;
    const QString what = link.path().section(QLatin1Char('/'), 0, 0);
    const std::size_t i = link.path().section(QLatin1Char('/'), 1, 1).toULongLong();
    const auto at = [&](const std::vector<std::vector<ConceptId>>& groups) {
        return i < groups.size() ? groups[i] : std::vector<ConceptId>();
    };
    const std::vector<ConceptId> lit = what == QLatin1String("roots") ? m_insights->roots
        : what == QLatin1String("community")                          ? at(m_insights->communities)
        : what == QLatin1String("cycle")                              ? at(m_insights->cycles)
        : what == QLatin1String("duplicate")                          ? at(m_insights->duplicates)
        : what == QLatin1String("orphans")                            ? m_insights->orphans
                                                                      : m_insights->undefined;
    m_session.setSpotlight({lit, {}});
}

}  // namespace conspectus
