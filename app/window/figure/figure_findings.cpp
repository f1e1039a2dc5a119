#include "app/window/figure/figure_findings.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace conspectus {

FigureFindings::FigureFindings(QWidget* parent) : QWidget(parent)
{
    m_verdict = new QLabel(this);
    m_verdict->setTextFormat(Qt::PlainText);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Problems of the figure"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_check = new QPushButton(tr("Chec&k now"), this);
    m_mend = new QPushButton(this);
    m_show = new QPushButton(tr("Show in the &map"), this);

    auto* head = new QHBoxLayout;
    head->addWidget(m_verdict, 1);
    head->addWidget(m_check);
    head->addWidget(m_show);
    head->addWidget(m_mend);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_list, 1);

    connect(m_check, &QPushButton::clicked, this, &FigureFindings::checkAsked);
    connect(m_list, &QListWidget::currentRowChanged, this, &FigureFindings::follow);
    connect(m_mend, &QPushButton::clicked, this, [this] {
        if (const Finding* finding = chosen())
            emit mendAsked(*finding);
    });
    const auto showConcept = [this] {
        if (const Finding* finding = chosen(); finding && !finding->places.empty())
            emit conceptAsked(finding->places.front().subject);
    };
    connect(m_show, &QPushButton::clicked, this, showConcept);
    connect(m_list, &QListWidget::itemActivated, this, showConcept);
    clear();
}

void FigureFindings::show(std::vector<Finding> findings, const std::vector<bool>& isMendable)
{
    m_findings = std::move(findings);
    m_isMendable = isMendable;
    m_list->clear();
    int serious = 0;
    for (const Finding& finding : m_findings) {
        const auto icon = finding.isSerious ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation;
        auto* item = new QListWidgetItem(style()->standardIcon(icon), finding.sentence, m_list);
        const QString weight = finding.isSerious ? tr("problem") : tr("worth checking");
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1: %2").arg(weight, finding.sentence));
        serious += finding.isSerious ? 1 : 0;
    }
    const auto hints = static_cast<int>(m_findings.size()) - serious;
    m_verdict->setText(serious == 1      ? tr("1 problem")
                           : serious > 1 ? tr("%n problems", nullptr, serious)
                           : hints == 1  ? tr("Ready to print; 1 thing is worth checking")
                           : hints > 1   ? tr("Ready to print; %n things are worth checking", nullptr, hints)
                                         : tr("Ready to print"));
    m_check->hide();
    follow();
}

void FigureFindings::offer()
{
    clear();
    m_verdict->setText(tr("Large figure: press “Check now” to check it"));
    m_check->show();
}

void FigureFindings::clear()
{
    m_check->hide();
    m_findings.clear();
    m_isMendable.clear();
    m_list->clear();
    m_verdict->clear();
    follow();
}

const Finding* FigureFindings::chosen() const
{
    const auto row = static_cast<std::size_t>(m_list->currentRow());
    return row < m_findings.size() ? &m_findings[row] : nullptr;
}

void FigureFindings::follow()
{
    const Finding* finding = chosen();
    const bool isMendable = finding && m_isMendable[static_cast<std::size_t>(m_list->currentRow())];
    m_mend->setVisible(isMendable);
    m_mend->setText(isMendable ? titleOf(finding->mend) : QString());
    m_show->setVisible(finding && !finding->places.empty() && finding->places.front().subject.isValid());
    std::vector<Rect> areas;
    if (finding)
        for (const FindingPlace& place : finding->places)
            areas.push_back(place.area);
    emit pointed(areas);
}

}  // namespace conspectus
