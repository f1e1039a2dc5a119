#include "app/window/themes/theme_form.h"

#include "app/paint/map_font.h"
#include "app/panels/map_text.h"
#include "app/session/plain_tip.h"
#include "app/window/parts/colour_button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <cmath>

namespace conspectus {

namespace {

constexpr int kColumns = 5;
constexpr int kTypingWidth = 84;
constexpr int kNameEms = 7;

/// The name of the background of a colour with too little contrast.
QString groundName(const QString& setting)
{
    if (setting == QLatin1String("colours/canvas"))
        return ThemeForm::tr("the canvas");
    if (setting == QLatin1String("colours/plate"))
        return ThemeForm::tr("the plate");
    if (setting == QLatin1String("colours/block"))
        return ThemeForm::tr("blocks");
    return setting.endsWith(QLatin1String("/text")) ? ThemeForm::tr("its text") : ThemeForm::tr("its fill");
}

/// Rounded down, so that a contrast below the limit does not look like the limit.
QString ratioText(double ratio) { return QLocale().toString(std::floor(ratio * 10) / 10, 'f', 1); }

}  // namespace

QString faultText(const ContrastFault& fault)
{
    return ThemeForm::tr("%1:1 on %2, at least %3:1")
        .arg(ratioText(fault.ratio), groundName(fault.against), QLocale().toString(fault.least));
}

ThemeForm::ThemeForm(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setColumnStretch(kColumns, 1);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
}

void ThemeForm::addHeadings(const QStringList& headings)
{
    ++m_row;
    for (int i = 0; i < headings.size(); ++i)
        m_grid->addWidget(new QLabel(headings[i], this), m_row, i + 1);
}

void ThemeForm::addNote(const QString& text)
{
    auto* note = new QLabel(text, this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    m_grid->addWidget(note, ++m_row, 0, 1, kColumns + 1);
}

void ThemeForm::addRow(const QString& name)
{
    m_row += 2;  // a row of fields, and one for its warning
    m_column = 1;
    m_rowName = new QLabel(this);
    m_rowName->setTextFormat(Qt::PlainText);
    const QFontMetrics metrics = m_rowName->fontMetrics();
    const QString shown = metrics.elidedText(name, Qt::ElideRight, metrics.height() * kNameEms);
    m_rowName->setText(withoutMnemonics(shown));
    if (shown != name)
        m_rowName->setToolTip(plainTip(name));
    m_grid->addWidget(m_rowName, m_row, 0);
    m_warning = new QLabel(this);
    m_warning->setTextFormat(Qt::PlainText);
    m_warning->setWordWrap(true);
    m_warning->setObjectName(QStringLiteral("contrast"));
    m_warning->hide();
    m_grid->addWidget(m_warning, m_row + 1, 1, 1, kColumns);
}

void ThemeForm::place(QWidget* field, const QString& name)
{
    field->setAccessibleName(name);
    if (m_column == 1)
        m_rowName->setBuddy(field);
    m_grid->addWidget(field, m_row, m_column++);
}

template <class Value>
void ThemeForm::changeValue(const ThemePlace<Value>& place, const Value& value, const QString& what, bool isTyped)
{
    Theme after = m_theme;
    place.set(after, value);
    if (!(after == m_theme))
        emit edited(after, what, isTyped);
}

QComboBox* ThemeForm::addChoice(const QString& name, const QStringList& texts, ThemePlace<int> at)
{
    auto* box = new QComboBox(this);
    box->addItems(texts);
    place(box, name);
    connect(box, &QComboBox::activated, this, [this, at, name](int index) { changeValue(at, index, name); });
    m_loaders.push_back([box, at](const Theme& theme) { box->setCurrentIndex(at.get(theme)); });
    return box;
}

QComboBox* ThemeForm::addFamily(const QString& name, ThemePlace<QString> at)
{
    auto* box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(20);
    for (const QString& family : bundledFamilies())
        box->addItem(family);
    box->insertSeparator(box->count());
    for (const QString& family : QFontDatabase::families())
        if (QFontDatabase::isSmoothlyScalable(family) && box->findText(family) < 0)
            box->addItem(family);
    m_grid->addWidget(box, m_row, 1, 1, kColumns - 1);
    box->setAccessibleName(name);
    m_rowName->setBuddy(box);
    connect(box, &QComboBox::activated, this, [this, box, at, name] { changeValue(at, box->currentText(), name); });
    m_loaders.push_back([box, at](const Theme& theme) {
        if (box->findText(at.get(theme)) < 0)
            box->addItem(at.get(theme));
        box->setCurrentIndex(box->findText(at.get(theme)));
    });
    return box;
}

QSpinBox* ThemeForm::addNumber(const QString& name, int least, int most, ThemePlace<int> at)
{
    auto* box = new QSpinBox(this);
    box->setRange(least, most);
    box->setFixedWidth(kTypingWidth);
    place(box, name);
    connect(box, &QSpinBox::valueChanged, this, [this, at, name](int value) { changeValue(at, value, name, true); });
    m_loaders.push_back([box, at](const Theme& theme) {
        const QSignalBlocker quiet(box);
        box->setValue(at.get(theme));
    });
    return box;
}

QWidget* ThemeForm::addWidth(const QString& name, const QString& unset, ThemePlace<std::optional<double>> at)
{
    auto* box = new QDoubleSpinBox(this);
    const double least = unset.isEmpty() ? 0.1 : 0;  // the least value means none
    box->setRange(least, 20);
    box->setDecimals(1);
    box->setSingleStep(0.1);
    box->setSpecialValueText(unset);
    box->setFixedWidth(kTypingWidth);
    place(box, name);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, at, name](double value) {
        changeValue(at, value > 0 ? std::optional(value) : std::nullopt, name, true);
    });
    m_loaders.push_back([box, at](const Theme& theme) {
        const QSignalBlocker quiet(box);
        box->setValue(at.get(theme).value_or(0));
    });
    return box;
}

QCheckBox* ThemeForm::addSwitch(const QString& text, ThemePlace<bool> at)
{
    auto* box = new QCheckBox(text, this);
    place(box, text);
    connect(box, &QCheckBox::clicked, this, [this, at, text](bool isOn) { changeValue(at, isOn, text); });
    m_loaders.push_back([box, at](const Theme& theme) { box->setChecked(at.get(theme)); });
    return box;
}

ColourButton* ThemeForm::addColour(const QString& name, const QString& setting, const QString& unset,
                                   ThemePlace<std::optional<QColor>> at)
{
    auto* button = new ColourButton(unset, this);
    button->setObjectName(setting);
    place(button, name);
    connect(button, &ColourButton::chosen, this,
            [this, at, name](const std::optional<QColor>& colour) { changeValue(at, colour, name); });
    m_loaders.push_back([button, at](const Theme& theme) { button->setColour(at.get(theme)); });
    m_warned.push_back({setting, button, m_warning});
    return button;
}

void ThemeForm::addSpace() { m_grid->setRowStretch(m_row + 2, 1); }

void ThemeForm::load(const Theme& theme)
{
    m_theme = theme;
    for (const auto& loader : m_loaders)
        loader(theme);
    showFaults(contrastFaults(theme));
}

void ThemeForm::showFaults(const std::vector<ContrastFault>& faults)
{
    std::map<QLabel*, QStringList> texts;
    for (const Warned& each : m_warned) {
        QStringList& ofRow = texts[each.label];
        QStringList own;
        for (const ContrastFault& fault : faults)
            if (fault.setting == each.setting)
                own.append(faultText(fault));
        each.button->setAccessibleDescription(own.join(QStringLiteral("; ")));
        ofRow.append(own);
    }
    for (const auto& [label, lines] : texts) {
        label->setText(QStringLiteral("\u26A0 ") + lines.join(QStringLiteral("; ")));
        label->setVisible(!lines.isEmpty());
    }
}

}  // namespace conspectus
