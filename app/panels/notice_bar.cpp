#include "app/panels/notice_bar.h"

#include <QGridLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace conspectus {

namespace {

constexpr int kDetailLines = 5;

QToolButton* makeButton(const QString& text, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("link"));
    button->setAutoRaise(true);
    button->setText(text);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

const char* nameOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Info:
        return "info";
    case Notice::Kind::Warning:
        return "warning";
    case Notice::Kind::Failure:
        return "failure";
    }
    return "info";
}

}  // namespace

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("notice"));
    setAccessibleName(tr("Notice"));
    m_mark = new QLabel(this);
    m_mark->setObjectName(QStringLiteral("notice-mark"));
    m_mark->setFixedSize(4, 20);
    m_text = new QLabel(this);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_more = makeButton(tr("Details"), this);
    m_more->setCheckable(true);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(140, 6);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel = makeButton(tr("Cancel"), this);
    m_close = makeButton(tr("Close"), this);
    m_details = new QPlainTextEdit(this);
    m_details->setAccessibleName(tr("Details"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setFixedHeight(m_details->fontMetrics().lineSpacing() * kDetailLines + 10);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(10, 6, 8, 6);
    grid->setHorizontalSpacing(8);
    grid->addWidget(m_mark, 0, 0);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_progress, 0, 2);
    m_actions = new QHBoxLayout;
    grid->addLayout(m_actions, 0, 3);
    grid->addWidget(m_more, 0, 4);
    grid->addWidget(m_cancel, 0, 5);
    grid->addWidget(m_close, 0, 6);
    grid->addWidget(m_details, 1, 1, 1, 6);
    grid->setColumnStretch(1, 1);

    connect(m_more, &QToolButton::toggled, this, &NoticeBar::showDetails);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    connect(m_cancel, &QToolButton::clicked, this, &NoticeBar::cancelled);
    dismiss();
}

void NoticeBar::say(const Notice& notice)
{
    m_isWorking = false;
    m_said = notice;
    m_isSaying = true;
    put(notice);
}

void NoticeBar::put(const Notice& notice)
{
    m_text->setText(notice.text);
    setAccessibleDescription(notice.text);
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Notice::Action& action : notice.actions) {
        QToolButton* button = makeButton(action.text, this);
        m_actions->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, run = action.run] {
            dismiss();
            run();
        });
    }
    m_details->setPlainText(notice.details.join(QLatin1Char('\n')));
    m_more->setVisible(!notice.details.isEmpty());
    m_more->setChecked(false);
    showDetails(false);
    m_progress->hide();
    m_cancel->hide();
    m_close->show();
    m_mark->setProperty("kind", QLatin1String(nameOf(notice.kind)));
    m_mark->style()->polish(m_mark);
    show();
}

void NoticeBar::beginWork(const QString& text, Work work)
{
    put({Notice::Kind::Info, text, {}});
    m_isWorking = true;
    m_progress->show();
    m_cancel->setVisible(work == Work::MayBeCancelled);
    m_close->hide();
}

void NoticeBar::endWork()
{
    if (!m_isWorking)
        return;
    if (m_isSaying)
        say(m_said);
    else
        dismiss();
}

void NoticeBar::dismiss()
{
    m_isWorking = m_isSaying = false;
    hide();
    emit dismissed();
}

void NoticeBar::showDetails(bool wanted) { m_details->setVisible(wanted); }

OfferBars::OfferBars(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

void OfferBars::say(const Notice& offer)
{
    auto* bar = new NoticeBar(this);
    m_bars.push_back(bar);
    layout()->addWidget(bar);
    bar->say(offer);
    connect(bar, &NoticeBar::dismissed, this, [this, bar] { remove(bar); });
}

/// The bar may be handling an event: it is deleted later.
void OfferBars::remove(NoticeBar* bar)
{
    if (std::erase(m_bars, bar) > 0)
        bar->deleteLater();
}

void OfferBars::clear()
{
    for (NoticeBar* bar : std::vector(m_bars))
        bar->dismiss();
}

}  // namespace conspectus
