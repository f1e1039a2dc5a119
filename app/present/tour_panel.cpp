#include "app/present/tour_panel.h"

#include "app/canvas/edit/text_field.h"
#include "app/panels/thumbnail_delegate.h"
#include "core/model/tour.h"
#include "core/view/tour_play.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace conspectus {

namespace {

constexpr int kNotesLines = 5;
constexpr int kLongestPlan = 3'600;

}  // namespace

TourPanel::TourPanel(TourDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(desk),
      m_thumbnails(desk, this),
      m_tours(new QComboBox(this)),
      m_more(new QToolButton(this)),
      m_stops(new QListView(this)),
      m_empty(new QLabel(this))
{
    setAccessibleName(tr("Tour"));
    m_tours->setAccessibleName(tr("Tour"));
    m_tours->setMinimumContentsLength(10);
    m_tours->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_more->setText(QStringLiteral("\u2026"));
    m_more->setAccessibleName(tr("More about tours"));
    m_more->setToolTip(tr("New tours, and edits of tours and stops"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto* add = new QPushButton(this);
    add->setText(tr("Add view"));
    add->setToolTip(tr("Add what is shown now as the next stop"));
    auto* present = new QPushButton(this);
    present->setText(tr("Present"));
    present->setToolTip(tr("Show the tour from this stop on"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 8, 0);
    head->addWidget(m_tours, 1);
    head->addWidget(m_more);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 0, 8, 0);
    buttons->addWidget(add);
    buttons->addWidget(present);
    buttons->addStretch(1);

    m_stops->setAccessibleName(tr("Stops"));
    m_stops->setObjectName(QStringLiteral("stops"));
    m_stops->setFrameShape(QFrame::NoFrame);
    m_stops->setUniformItemSizes(true);
    m_stops->setItemDelegate(new ThumbnailDelegate(m_thumbnails, StopsModel::kKeyRole, this));
    m_stops->setModel(&m_model);
    m_stops->setDragDropMode(QAbstractItemView::InternalMove);
    m_stops->setDefaultDropAction(Qt::MoveAction);
    m_stops->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_empty->setContentsMargins(12, 8, 12, 8);
    m_empty->setText(
        tr("A tour presents the map to an audience, stop by stop.\n\nShow what the first stop shall show and "
           "choose \u201CAdd view\u201D; or let a tour be made of a branch or of the views (\u2026)."));
    m_form = makeForm();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addLayout(buttons);
    column->addWidget(m_empty);
    column->addWidget(m_stops, 1);
    column->addWidget(m_form);

    connect(m_tours, &QComboBox::activated, this,
            [this](int row) { m_desk.chooseTour(m_tours->itemData(row).toString()); });
    connect(add, &QPushButton::clicked, this, &TourPanel::addAsked);
    connect(present, &QPushButton::clicked, this, &TourPanel::presentAsked);
    connect(m_stops, &QListView::clicked, this, &TourPanel::chooseRow);
    connect(m_stops, &QListView::activated, this, &TourPanel::chooseRow);
    connect(&m_thumbnails, &ViewThumbnails::made, m_stops->viewport(), qOverload<>(&QWidget::update));
    connect(&desk, &TourDesk::changed, this, &TourPanel::load);
    load();
}

QWidget* TourPanel::makeForm()
{
    auto* form = new QWidget(this);
    m_title = new QLineEdit(form);
    m_planned = new QSpinBox(form);
    m_planned->setRange(0, kLongestPlan);
    m_planned->setSingleStep(15);
    m_planned->setSuffix(tr(" s"));
    m_planned->setSpecialValueText(tr("not planned"));
    m_reveal = new QPushButton(form);
    auto* reveals = new QMenu(m_reveal);
    reveals->addAction(tr("All at once"), this, [this] { m_desk.setReveal(TourDesk::Reveal::AllAtOnce); });
    reveals->addAction(tr("Concept by concept"), this, [this] { m_desk.setReveal(TourDesk::Reveal::ByConcept); });
    reveals->addAction(tr("Level by level"), this, [this] { m_desk.setReveal(TourDesk::Reveal::ByLevel); });
    reveals->addAction(tr("What is selected comes next"), this, [this] { m_desk.addStep(); });
    m_reveal->setMenu(reveals);
    m_hidden = new QCheckBox(tr("Hidden during a show"), form);
    m_notes = new TextField(form);
    m_notes->setPlaceholderText(tr("Notes for the speaker (Markdown)"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(fontMetrics().lineSpacing() * kNotesLines + 12);
    m_state = new QLabel(form);
    m_state->setWordWrap(true);
    m_title->setAccessibleName(tr("Title of the stop"));
    m_planned->setAccessibleName(tr("Planned time"));
    m_reveal->setAccessibleName(tr("Order in which the stop is revealed"));
    m_notes->setAccessibleName(tr("Notes"));
    auto* rows = new QFormLayout(form);
    rows->setContentsMargins(8, 4, 8, 8);
    rows->addRow(tr("Title"), m_title);
    rows->addRow(tr("Time"), m_planned);
    rows->addRow(tr("Reveal"), m_reveal);
    rows->addRow(m_notes);
    rows->addRow(m_hidden);
    rows->addRow(m_state);
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& text) { m_desk.setTitle(text); });
    connect(m_planned, &QSpinBox::valueChanged, this, [this](int seconds) {
        if (!m_isLoading)
            m_desk.setPlanned(seconds);
    });
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isLoading)
            m_desk.setNotes(m_notes->toPlainText());
    });
    connect(m_hidden, &QCheckBox::clicked, this, [this](bool isHidden) { m_desk.setHidden(isHidden); });
    return form;
}

void TourPanel::chooseRow(const QModelIndex& index)
{
    if (index.isValid())
        m_desk.chooseStop(index.row());
}

void TourPanel::load()
{
    m_tours->clear();
    for (const QString& name : m_desk.tourNames())
        m_tours->addItem(m_desk.titleOf(name), name);
    m_tours->setCurrentIndex(m_tours->findData(m_desk.name()));
    m_tours->setEnabled(m_tours->count() > 0);
    const bool hasStops = m_model.rowCount() > 0;
    m_empty->setVisible(!hasStops);
    m_stops->setVisible(hasStops);
    m_form->setVisible(m_desk.current() != nullptr);
    if (hasStops)
        m_stops->setCurrentIndex(m_model.index(m_desk.stop()));
    loadForm();
}

/// Does nothing when the text is the same, so that the cursor stays in place.
void TourPanel::loadForm()
{
    const TourStop* stop = m_desk.current();
    if (!stop)
        return;
    m_isLoading = true;
    const QString title = QString::fromStdString(
        std::string(textIn(stop->titles, m_desk.session().language().toStdString(), stop->title)));
    if (m_title->text() != title)
        m_title->setText(title);
    const QString notes = QString::fromStdString(stop->notes);
    if (m_notes->toPlainText() != notes)
        m_notes->setPlainText(notes);
    m_planned->setValue(static_cast<int>(stop->planned));
    m_hidden->setChecked(stop->isHidden);
    const int steps = static_cast<int>(stepsOf(m_desk.session().map(), *stop).size());
    m_reveal->setText(steps == 0       ? tr("All at once")
                          : steps == 1 ? tr("In 1 step")
                                       : tr("In %n steps", nullptr, steps));
    QStringList state;
    if (const std::size_t missing = missingFrom(m_desk.session().map(), *stop); missing > 0)
        state.append(QStringLiteral("\u26A0 ") + StopsModel::missingText(missing));
    if (stop->rehearsed > 0)
        state.append(tr("Took %1 s at the last rehearsal.").arg(qRound(stop->rehearsed)));
    if (!stop->ink.empty())
        state.append(tr("Has ink."));
    m_state->setText(state.join(u'\n'));
    m_state->setVisible(!state.isEmpty());
    m_isLoading = false;
}

}  // namespace conspectus
