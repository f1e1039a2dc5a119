// late_widget.h: a part of the window that is made when it is first shown, so that the window opens sooner.
#pragma once
#include <QVBoxLayout>
#include <QWidget>

#include <functional>

namespace conspectus {

class LateWidget : public QWidget {
    Q_OBJECT
public:
    /// `hint`: its preferred size until then.
    LateWidget(std::function<QWidget*(QWidget* parent)> make, QSize hint, QWidget* parent = nullptr)
        : QWidget(parent), m_make(std::move(make)), m_hint(hint)
    {
    }

    QSize sizeHint() const override { return m_hint; }

protected:
    void showEvent(QShowEvent* event) override
    {
        if (const auto make = std::exchange(m_make, nullptr)) {
            QWidget* content = make(this);
            auto* column = new QVBoxLayout(this);
            column->setContentsMargins(0, 0, 0, 0);
            column->addWidget(content);
            setFocusProxy(content);
        }
        QWidget::showEvent(event);
    }

private:
    std::function<QWidget*(QWidget*)> m_make;
    QSize m_hint;
};

}  // namespace conspectus
