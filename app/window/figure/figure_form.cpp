#include "app/window/figure/figure_form.h"

#include "app/canvas/edit/text_field.h"
#include "app/panels/map_text.h"
#include "app/publish/paper.h"
#include "app/session/languages.h"
#include "app/theme/theme_library.h"
#include "app/window/themes/theme_titles.h"
#include "core/model/map_info.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <array>
#include <cmath>

namespace conspectus {

namespace {

/// Widths of columns as most journals have them, in mm.
constexpr std::array kColumns{85.0, 114.0, 178.0};
constexpr int kTextRows = 3;

// Contents other than views of the map, which are listed by name.
const QString kAsNow = QStringLiteral("\x01now");
const QString kSelected = QStringLiteral("\x01selected");
const QString kKept = QStringLiteral("\x01kept");
const QString kWhole = QString();

const QString kLandscape = QStringLiteral("-landscape");

/// Scrolling the form must not change the field under the pointer.
class QuietWheel : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() != QEvent::Wheel || !widget || widget->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

}  // namespace

FigureForm::FigureForm(MapSession& session, QWidget* parent) : QScrollArea(parent), m_session(session)
{
    auto* fields = new QWidget(this);
    m_rows = new QFormLayout(fields);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->setRowWrapPolicy(QFormLayout::DontWrapRows);
    setWidget(fields);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_contents = addChoice(tr("S&how"));
    addHeading(tr("Size on paper"));
    m_column = addChoice(tr("&Column"));
    for (double width : kColumns)
        m_column->addItem(QString(), width);
    m_column->setItemText(0, tr("one column, 85 mm"));
    m_column->setItemText(1, tr("one and a half, 114 mm"));
    m_column->setItemText(2, tr("two columns, 178 mm"));
    m_column->addItem(tr("as wide as the picture"), 0.0);
    m_column->addItem(tr("another width"), -1.0);
    m_width = addSize(tr("&Width"), tr(" mm"), 5000, 1, tr("any"));
    m_height = addSize(tr("Ma&ximum height"), tr(" mm"), 5000, 1, tr("any"));
    m_type = addSize(tr("T&ype"), tr(" pt"), 200, 1);
    m_type->setMinimum(1);
    m_leastType = addSize(tr("Smallest type"), tr(" pt"), 200, 1);
    m_margin = addSize(tr("&Margin"), tr(" mm"), 500, 1);
    m_page = addChoice(tr("&Paper"));
    m_page->addItem(tr("none: the figure is the page"), QString());
    for (const std::string& name : paperNames())
        m_page->addItem(toQString(name).toUpper(), toQString(name));
    m_landscape = addSwitch(tr("Lan&dscape paper"));
    m_tiled = addSwitch(tr("A poster over several sheets (PDF)"));
    m_overlap = addSize(tr("Overlap"), tr(" mm"), 100, 1);

    addHeading(tr("Appearance"));
    m_theme = addChoice(tr("&Theme"));
    m_language = addChoice(tr("&Language"));
    m_legend = addSwitch(tr("Le&gend of the lines"));
    m_grey = addSwitch(tr("Shades of g&rey"));
    m_transparent = addSwitch(tr("No &background"));

    addHeading(tr("Text"));
    m_caption = addText(tr("Capt&ion"));
    m_source = addSwitch(tr("State where the map comes &from"));
    m_alternative = addText(tr("&Alternative text"));
    m_description = addText(tr("Long description"));
    m_description->setPlaceholderText(tr("all propositions, one after the other"));

    addHeading(tr("File"));
    m_text = addChoice(tr("Fonts"));
    m_text->addItem(tr("as text"), static_cast<int>(FigureText::Live));
    m_text->addItem(tr("as text with embedded fonts"), static_cast<int>(FigureText::Embedded));
    m_text->addItem(tr("as outlines"), static_cast<int>(FigureText::Outlined));
    m_resolution = addSize(tr("Resol&ution"), tr(" dpi"), 2400, 0);
    m_resolution->setMinimum(36);

    connect(m_contents, &QComboBox::activated, this, &FigureForm::commitContents);
    connect(m_column, &QComboBox::activated, this, [this] {
        const double width = m_column->currentData().toDouble();
        if (width >= 0)
            m_width->setValue(width);
        else
            m_width->setFocus();
    });
    auto* quiet = new QuietWheel(this);
    for (QWidget* field : fields->findChildren<QWidget*>())
        if (qobject_cast<QComboBox*>(field) || qobject_cast<QDoubleSpinBox*>(field)) {
            field->setFocusPolicy(Qt::StrongFocus);
            field->installEventFilter(quiet);
        }
    connect(&themeNews(), &ThemeNews::changed, this, [this] {
        fillChoices();
        emit changed();
    });
    fillChoices();
    setMinimumWidth(fields->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
}

void FigureForm::addHeading(const QString& title)
{
    auto* label = new QLabel(title, widget());
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setContentsMargins(0, 8, 0, 0);
    m_rows->addRow(label);
}

QDoubleSpinBox* FigureForm::addSize(const QString& title, const QString& unit, double most, int decimals,
                                    const QString& zero)
{
    auto* field = new QDoubleSpinBox(widget());
    field->setRange(0, most);
    field->setDecimals(decimals);
    field->setSuffix(unit);
    field->setSpecialValueText(zero);
    field->setKeyboardTracking(false);
    m_rows->addRow(title, field);
    field->setAccessibleName(QString(title).remove(u'&'));
    connect(field, &QDoubleSpinBox::valueChanged, this, &FigureForm::commit);
    return field;
}

QCheckBox* FigureForm::addSwitch(const QString& title)
{
    auto* field = new QCheckBox(title, widget());
    m_rows->addRow(QString(), field);
    connect(field, &QCheckBox::toggled, this, &FigureForm::commit);
    return field;
}

QComboBox* FigureForm::addChoice(const QString& title)
{
    auto* field = new QComboBox(widget());
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(18);
    m_rows->addRow(title, field);
    field->setAccessibleName(QString(title).remove(u'&'));
    connect(field, &QComboBox::activated, this, &FigureForm::commit);
    return field;
}

QPlainTextEdit* FigureForm::addText(const QString& title)
{
    auto* field = new TextField(widget());
    field->setTabChangesFocus(true);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * kTextRows + 12);
    m_rows->addRow(title, field);
    field->setAccessibleName(QString(title).remove(u'&'));
    connect(field, &QPlainTextEdit::textChanged, this, &FigureForm::commit);
    return field;
}

void FigureForm::setMadeAlternative(const QString& text) { m_alternative->setPlaceholderText(text); }

void FigureForm::fillChoices()
{
    const bool wasLoading = std::exchange(m_isLoading, true);
    m_contents->clear();
    m_contents->addItem(tr("what the window shows"), kAsNow);
    if (!m_session.selection().empty())
        m_contents->addItem(tr("what is selected (%n)", nullptr, static_cast<int>(m_session.selection().size())),
                            kSelected);
    m_contents->addItem(tr("the whole map"), kWhole);
    for (const NamedView& view : m_session.map().info().views)
        m_contents->addItem(toQString(textIn(view.names, m_session.language().toStdString(), view.name)),
                            toQString(view.name));
    m_language->clear();
    m_language->addItem(tr("the map's own"), QString());
    for (const QString& tag : languagesOf(m_session.map()))
        m_language->addItem(languageName(tag), tag);
    m_theme->clear();
    m_theme->addItem(tr("the view's own"), QString());
    for (const ListedTheme& each : allThemes())
        m_theme->addItem(themeTitle(*each.theme), each.theme->name);
    m_isLoading = wasLoading;
    load();
}

void FigureForm::setFigure(const Figure& figure)
{
    m_figure = figure;
    load();
}

void FigureForm::load()
{
    m_isLoading = true;
    const auto choose = [](QComboBox* box, const QVariant& value) {
        box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    const QString view = toQString(m_figure.view);
    const int kept = m_contents->findData(kKept);
    if (kept >= 0)
        m_contents->removeItem(kept);
    if (!view.isEmpty()) {
        if (m_contents->findData(view) < 0)
            m_contents->addItem(tr("%1 (missing)").arg(view), view);
        choose(m_contents, view);
    } else if (m_figure.shown == NamedView()) {
        choose(m_contents, kWhole);
    } else if (m_figure.shown == m_session.viewNow()) {
        choose(m_contents, kAsNow);
    } else {
        m_contents->addItem(tr("what it was made of"), kKept);
        choose(m_contents, kKept);
    }
    m_width->setValue(m_figure.width);
    m_height->setValue(m_figure.height);
    m_type->setValue(m_figure.type);
    m_leastType->setValue(m_figure.leastType);
    m_margin->setValue(m_figure.margin);
    m_overlap->setValue(m_figure.overlap);
    m_resolution->setValue(m_figure.resolution);
    const int column = m_column->findData(m_figure.width);
    m_column->setCurrentIndex(column >= 0 ? column : m_column->count() - 1);
    QString page = toQString(m_figure.page);
    m_landscape->setChecked(page.endsWith(kLandscape));
    if (page.endsWith(kLandscape))
        page.chop(kLandscape.size());
    choose(m_page, page);
    m_tiled->setChecked(m_figure.isTiled);
    choose(m_theme, toQString(m_figure.theme));
    choose(m_language, toQString(m_figure.language));
    choose(m_text, static_cast<int>(m_figure.text));
    m_grey->setChecked(m_figure.isGrey);
    m_transparent->setChecked(m_figure.isTransparent);
    m_legend->setChecked(m_figure.hasLegend);
    m_source->setChecked(m_figure.hasSource);
    const auto put = [](QPlainTextEdit* field, const std::string& text) {
        if (field->toPlainText() != toQString(text))
            field->setPlainText(toQString(text));
    };
    put(m_caption, m_figure.caption);
    put(m_alternative, m_figure.alternative);
    put(m_description, m_figure.longDescription);
    const bool hasPaper = !m_figure.page.empty();
    m_landscape->setEnabled(hasPaper);
    m_tiled->setEnabled(hasPaper);
    m_overlap->setEnabled(hasPaper && m_figure.isTiled);
    m_isLoading = false;
}

void FigureForm::commitContents()
{
    if (m_isLoading)
        return;
    const QString chosen = m_contents->currentData().toString();
    if (chosen == kKept)
        return;
    m_figure.name.clear();  // other contents make it another figure
    m_figure.view.clear();
    m_figure.shown = {};
    if (chosen == kAsNow || chosen == kSelected) {
        m_figure.shown = m_session.viewNow();
        m_figure.shown.camera.reset();
        if (chosen == kSelected)
            m_figure.shown.only = m_session.selection();
    } else {
        m_figure.view = chosen.toStdString();
    }
    emit changed();
}

void FigureForm::commit()
{
    if (m_isLoading)
        return;
    const Figure before = m_figure;
    m_figure.width = m_width->value();
    m_figure.height = m_height->value();
    m_figure.type = m_type->value();
    m_figure.leastType = m_leastType->value();
    m_figure.margin = m_margin->value();
    m_figure.overlap = m_overlap->value();
    m_figure.resolution = m_resolution->value();
    const QString page = m_page->currentData().toString();
    m_figure.page =
        page.isEmpty() ? std::string() : (page + (m_landscape->isChecked() ? kLandscape : QString())).toStdString();
    m_figure.isTiled = m_tiled->isChecked() && !page.isEmpty();
    m_figure.theme = m_theme->currentData().toString().toStdString();
    m_figure.language = m_language->currentData().toString().toStdString();
    m_figure.text = static_cast<FigureText>(m_text->currentData().toInt());
    m_figure.isGrey = m_grey->isChecked();
    m_figure.isTransparent = m_transparent->isChecked();
    m_figure.hasLegend = m_legend->isChecked();
    m_figure.hasSource = m_source->isChecked();
    m_figure.caption = m_caption->toPlainText().toStdString();
    m_figure.alternative = m_alternative->toPlainText().toStdString();
    m_figure.longDescription = m_description->toPlainText().toStdString();
    if (m_figure == before)
        return;
    load();
    emit changed();
}

}  // namespace conspectus
