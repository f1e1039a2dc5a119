#include "tests/soak/monkey.h"

#include "app/window/actions/action_set.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QKeySequence>
#include <QMenu>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

namespace conspectus::soak {

namespace {

constexpr int kDeepest = 5;  // dialogs that opened dialogs

/// What keys go to first, and only: a menu, else a dialog.
QWidget* asked()
{
    if (QWidget* popup = QApplication::activePopupWidget())
        return popup;
    return QApplication::activeModalWidget();
}

QPoint placeIn(const QWidget& widget, double x, double y)
{
    return {static_cast<int>(x * (widget.width() - 1)), static_cast<int>(y * (widget.height() - 1))};
}

/// Events go to the widget that is under the mouse.
QWidget& under(QWidget& window, QPoint& place)
{
    QWidget* child = window.childAt(place);
    if (!child)
        return window;
    place = child->mapFrom(&window, place);
    return *child;
}

}  // namespace

Monkey::Monkey(MainWindow& window, const QString& folder, QFile& log, NextStep next)
    : m_window(window), m_folder(folder), m_log(log), m_next(std::move(next))
{
}

void Monkey::start()
{
    m_isOver = false;
    QTimer::singleShot(0, this, &Monkey::turn);
}

void Monkey::turn()
{
    if (m_isOver && m_depth == 0 && !asked()) {
        emit finished();
        return;
    }
    // The next turn is asked for first: what is done here may open a dialog, with a loop of its own.
    QTimer::singleShot(0, this, &Monkey::turn);
    if (m_isOver || m_depth > kDeepest)
        return leave();
    if (!m_window.isVisible())
        m_window.show();
    const std::optional<Step> step = m_next(asked() != nullptr);
    m_isOver = !step;
    if (!step)
        return;
    m_log.write(lineOf(*step).toUtf8() + '\n');
    m_log.flush();
    ++m_done;
    ++m_depth;
    if (auto* files = qobject_cast<QFileDialog*>(asked()))
        answer(*files);
    else
        carryOut(*step);
    --m_depth;
}

/// Closes what is open above the window, one thing a turn.
void Monkey::leave()
{
    if (auto* dialog = qobject_cast<QDialog*>(asked()))
        dialog->reject();
    else if (asked())
        asked()->close();
    else
        press(QStringLiteral("Esc"), m_window);
}

QWidget* Monkey::target(int window) const
{
    if (QWidget* first = asked())
        return first;
    QWidgetList windows;
    for (QWidget* each : QApplication::topLevelWidgets())
        if (each->isVisible() && each->isEnabled() && each->width() > 1 && each->height() > 1)
            windows.append(each);
    std::sort(windows.begin(), windows.end(), [](const QWidget* a, const QWidget* b) {
        return std::pair(a->windowTitle(), a->objectName()) < std::pair(b->windowTitle(), b->objectName());
    });
    if (window > 0 && !windows.isEmpty())
        return windows[window % windows.size()];
    QWidget* active = QApplication::activeWindow();
    return active ? active : const_cast<MainWindow*>(&m_window);
}

void Monkey::carryOut(const Step& step)
{
    QWidget& window = *target(step.window);
    QWidget& typist = window.focusWidget() ? *window.focusWidget() : window;
    switch (step.kind) {
    case Step::Kind::Key:
        return press(step.what, typist);
    case Step::Kind::Text:
        return type(step.what, typist);
    case Step::Kind::Escape:
        return press(QStringLiteral("Esc"), typist);
    case Step::Kind::Action:
        return trigger(step.what);
    default:
        return useMouse(step, window);
    }
}

/// With a file of the folder, or with none.
void Monkey::answer(QFileDialog& dialog)
{
    constexpr const char* kNames[] = {"map.graphml", "map.dot",     "picture.svg",
                                      "picture.pdf", "picture.png", "new.graphml"};
    const bool isOpening = dialog.acceptMode() == QFileDialog::AcceptOpen;
    const QString path =
        m_folder + u'/' + QLatin1String(kNames[isOpening ? 0 : std::size_t(m_done) % std::size(kNames)]);
    if (m_done % 3 == 0 || (isOpening && !QFile::exists(path)))
        return dialog.reject();
    dialog.setDirectory(m_folder);
    dialog.selectFile(path);
    QMetaObject::invokeMethod(&dialog, "accept");
}

/// As from its menu: not while a dialog is open.
void Monkey::trigger(const QString& action)
{
    if (asked())
        return;
    QAction* found = m_window.actions().action(action.toStdString());
    if (found && found->isEnabled())
        found->trigger();
}

void Monkey::press(const QString& keys, QWidget& target)
{
    const QKeyCombination key = QKeySequence(keys, QKeySequence::PortableText)[0];
    QTest::keyClick(&target, key.key(), key.keyboardModifiers());
}

void Monkey::type(const QString& text, QWidget& target)
{
    const QPointer<QWidget> still(&target);
    for (const uint each : text.toUcs4())
        if (still && each < 0x80)
            QTest::keyClick(still.data(), static_cast<char>(each));
        else if (still)
            QTest::sendKeyEvent(QTest::Click, still.data(), Qt::Key_unknown,
                                QString::fromUcs4(reinterpret_cast<const char32_t*>(&each), 1), Qt::NoModifier);
}

void Monkey::useMouse(const Step& step, QWidget& window)
{
    QPoint place = placeIn(window, step.x, step.y);
    QWidget& widget = under(window, place);
    const QPointer<QWidget> still(&widget);
    if (step.kind == Step::Kind::Click)
        return QTest::mouseClick(&widget, Qt::LeftButton, {}, place);
    if (step.kind == Step::Kind::DoubleClick)
        return QTest::mouseDClick(&widget, Qt::LeftButton, {}, place);
    if (step.kind == Step::Kind::MenuClick) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, widget.mapToGlobal(place));
        QApplication::sendEvent(&widget, &event);
        return;
    }
    if (step.kind == Step::Kind::Wheel) {
        QWheelEvent event(place, widget.mapToGlobal(place), {}, {0, static_cast<int>(480 * step.toY) - 240}, {},
                          step.toX < 0.3 ? Qt::ControlModifier : Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&widget, &event);
        return;
    }
    const QPoint end = placeIn(widget, step.toX, step.toY);
    QTest::mousePress(&widget, Qt::LeftButton, {}, place);
    for (int i = 1; i <= 4 && still; ++i)
        QTest::mouseMove(still.data(), place + (end - place) * i / 4);
    if (still)
        QTest::mouseRelease(still.data(), Qt::LeftButton, {}, end);
}

}  // namespace conspectus::soak
