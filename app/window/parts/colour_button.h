// colour_button.h: a button that shows a colour and opens a colour dialog.
#pragma once
#include <QColor>
#include <QPushButton>

#include <optional>

namespace conspectus {

class ColourButton : public QPushButton {
    Q_OBJECT
public:
    /// `unset`: the text of the button while it has no colour; empty: it always has one. The accessible name is also
    /// the title of the dialog.
    explicit ColourButton(const QString& unset = {}, QWidget* parent = nullptr);

    std::optional<QColor> colour() const { return m_colour; }
    void setColour(std::optional<QColor> colour);
    /// Sets a colour and emits the change, as when a person chose it.
    void choose(std::optional<QColor> colour);

signals:
    void chosen(const std::optional<QColor>& colour);

protected:
    void keyPressEvent(QKeyEvent* event) override;  // Delete removes the colour
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void askForColour();
    void showColour();

    QString m_unset;
    std::optional<QColor> m_colour;
};

}  // namespace conspectus
