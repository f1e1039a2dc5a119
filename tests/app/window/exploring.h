// exploring.h: the built-in map in a window, asked by clicks and keys.
#pragma once
#include "app/canvas/map_canvas.h"
#include "app/window/actions/action_set.h"
#include "app/window/search/search_box.h"
#include "tests/app/window/typist.h"
#include "tests/app/window/window.h"

#include <gtest/gtest.h>

namespace conspectus::test {

inline const QString kBuiltIn = QStringLiteral("builtin:cultural-soft-power");

class Exploring : public testing::Test {
protected:
    void SetUp() override
    {
        test.window.resize(1500, 950);
        test.window.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&test.window));
        test.window.open(kBuiltIn);
    }

    MapSession& session() { return test.session(); }
    ConceptId idOf(const char* key) { return session().map().conceptByKey(key); }
    void run(const char* action)
    {
        QAction* found = test.window.actions().action(action);
        ASSERT_TRUE(found) << action;
        ASSERT_TRUE(found->isEnabled()) << action;
        found->trigger();
    }

    /// Types into the search box, as after Ctrl+K.
    void search(const char* text)
    {
        run("find");
        test.window.searchBox().clear();
        Typist().text(text);
    }
    std::vector<std::string> found()
    {
        std::vector<std::string> titles;
        for (const FoundItem& item : test.window.searchBox().hits().items())
            if (item.kind == FoundItem::Kind::Concept)
                titles.push_back(item.title.toStdString());
        return titles;
    }
    std::vector<std::string> lit()
    {
        std::vector<std::string> names;
        for (ConceptId id : session().spotlight().concepts)
            names.push_back(session().map().find(id)->label);
        return names;
    }
    void clickOn(ConceptId id, Qt::KeyboardModifiers modifiers = {})
    {
        const int shown = test.window.canvas().picture().indexOf(id);
        ASSERT_GE(shown, 0);
        QTest::mouseClick(&test.window.canvas(), Qt::LeftButton, modifiers,
                          test.window.canvas().boxOnScreen(shown).center().toPoint());
    }

    WindowTest test{"a->b"};
};

}  // namespace conspectus::test
