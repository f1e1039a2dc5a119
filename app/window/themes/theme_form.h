// theme_form.h: fields that show a theme and change it. What each is about is given when it is made; what is wrong with
// its colours is said below it.
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

/// The place of a value in a theme.
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
    /// Begins a row; what is added next stands in it.
    void addRow(const QString& name);

    // `name` is for screen readers and undo: "Level 1: fill".
    QComboBox* addChoice(const QString& name, const QStringList& texts, ThemePlace<int> place);
    QComboBox* addFamily(const QString& name, ThemePlace<QString> place);
    QSpinBox* addNumber(const QString& name, int least, int most, ThemePlace<int> place);
    /// px with one digit after the point; `unset`: what stands for no value, empty if there always is one.
    QWidget* addWidth(const QString& name, const QString& unset, ThemePlace<std::optional<double>> place);
    QCheckBox* addSwitch(const QString& text, ThemePlace<bool> place);
    /// `setting`: as ContrastFault names it.
    ColourButton* addColour(const QString& name, const QString& setting, const QString& unset,
                            ThemePlace<std::optional<QColor>> place);
    /// Ends the page.
    void addSpace();

    /// Shows a theme; no field says that it was edited.
    void load(const Theme& theme);

signals:
    /// `isTyped`: one of many steps to what is meant.
    void edited(const conspectus::Theme& after, const QString& what, bool isTyped);

private:
    struct Warned {
        QString setting;
        ColourButton* button;
        QLabel* label;  // of its row
    };

    void place(QWidget* field, const QString& name);
    template <class Value>
    void take(const ThemePlace<Value>& place, const Value& value, const QString& what, bool isTyped = false);
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
