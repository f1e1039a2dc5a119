// theme_form.h: a form of fields for settings of a theme, with warnings about contrast below them.
#pragma once
#include "app/theme/theme_colours.h"

#include <QGridLayout>
#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace conspectus {

class ColourButton;

/// Finds a value in a theme.
template <class Value> struct ThemePlace {
    std::function<Value(const Theme&)> get;
    std::function<void(Theme&, const Value&)> set;
};

/// A grid of fields: names at the left, the rest beside each other.
class ThemeForm : public QWidget {
    Q_OBJECT
public:
    explicit ThemeForm(QWidget* parent = nullptr);

    /// Headings of the columns after the first.
    void addHeadings(const QStringList& headings);
    void addNote(const QString& text);
    /// Begins a row, to which the following fields are added.
    void addRow(const QString& name);

    // `name` is for screen readers and undo: "Level 1: fill".
    QComboBox* addChoice(const QString& name, const QStringList& texts, ThemePlace<int> place);
    QComboBox* addFamily(const QString& name, ThemePlace<QString> place);
    QSpinBox* addNumber(const QString& name, int least, int most, ThemePlace<int> place);
    /// px with one decimal; `unset`: the text for no value, empty if there always is one.
    QWidget* addWidth(const QString& name, const QString& unset, ThemePlace<std::optional<double>> place);
    QCheckBox* addSwitch(const QString& text, ThemePlace<bool> place);
    /// `setting`: the name of the colour in ContrastFault.
    ColourButton* addColour(const QString& name, const QString& setting, const QString& unset,
                            ThemePlace<std::optional<QColor>> place);
    /// Ends the page.
    void addSpace();

    /// Shows a theme without emitting edits.
    void load(const Theme& theme);

signals:
    /// `isTyped`: one of many intermediate values.
    void edited(const conspectus::Theme& after, const QString& what, bool isTyped);

private:
    struct Warned {
        QString setting;
        ColourButton* button;
        QLabel* label;  // of the warning, in the row below
    };

    void place(QWidget* field, const QString& name);
    template <class Value>
    void changeValue(const ThemePlace<Value>& place, const Value& value, const QString& what, bool isTyped = false);
    void showFaults(const std::vector<ContrastFault>& faults);

    Theme m_theme;
    QGridLayout* m_grid;
    int m_row = -1;
    int m_column = 0;
    QLabel* m_rowName = nullptr;
    QLabel* m_warning = nullptr;  // of the row that is being made
    std::vector<std::function<void(const Theme&)>> m_loaders;
    std::vector<Warned> m_warned;
};

/// "3.1:1 on the canvas, at least 4.5:1"
QString faultText(const ContrastFault& fault);

}  // namespace conspectus
