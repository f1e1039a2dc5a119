// colour_button.h: a button that shows a colour, and asks for another one when it is pressed.
#pragma once
#include <QColor>
#include <QPushButton>

#include <optional>

namespace conspectus {

class ColourButton : public QPushButton {
    Q_OBJECT
public:
    /// `unset`: what the button says while it has no colour; empty: it always has one. Its accessible name is also the
    /// title of what it opens.
    explicit ColourButton(const QString& unset = {}, QWidget* parent = nullptr);

    std::optional<QColor> colour() const { return m_colour; }
    void setColour(std::optional<QColor> colour);
    /// As if a person had chosen it.
    void choose(std::optional<QColor> colour);

signals:
    void chosen(const std::optional<QColor>& colour);

protected:
    void keyPressEvent(QKeyEvent* event) override;  // Delete: none
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void askForColour();
    void showColour();

    QString m_unset;
    std::optional<QColor> m_colour;
};

}  // namespace conspectus
