// typist.h: somebody who types into a window and counts the strokes that are no text.
#pragma once
#include <QApplication>
#include <QTest>

namespace conspectus::test {

/// Keys go to whatever has the focus, as a desktop sends them.
class Typist {
public:
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++strokes;
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void text(const char* text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text)); }

    int strokes = 0;  // beyond the texts
};

}  // namespace conspectus::test
