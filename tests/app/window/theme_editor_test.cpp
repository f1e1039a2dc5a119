#include "app/window/themes/theme_editor.h"

#include "app/canvas/map_canvas.h"
#include "app/theme/theme_file.h"
#include "app/window/actions/action_set.h"
#include "app/window/parts/colour_button.h"
#include "app/window/themes/theme_preview.h"
#include "core/document/file_store.h"
#include "tests/app/window/window.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <gtest/gtest.h>

#include <set>

namespace conspectus::test {
namespace {

class Themes : public testing::Test {
protected:
    Themes()
    {
        setThemeFolder(test.folder.filePath(QStringLiteral("themes")));
        test.window.show();
        test.window.actions().action("themes")->trigger();
        editor = test.window.findChild<ThemeEditor*>();
    }
    ~Themes() override { setThemeFolder({}); }

    ThemeDraft& draftOf(const char* name) { return *editor->desk().draft(QLatin1String(name)); }
    /// A copy of a theme that comes with the program, chosen in the editor.
    ThemeDraft& copyOf(const char* name)
    {
        editor->choose(QLatin1String(name));
        editor->duplicate();
        return *editor->desk().draft(chosen());
    }
    QString chosen() { return list()->currentItem()->data(Qt::UserRole).toString(); }
    QListWidget* list() { return editor->findChild<QListWidget*>(); }
    QPushButton* button(const char* name) { return editor->findChild<QPushButton*>(QLatin1String(name)); }
    ColourButton* colour(const char* setting) { return editor->findChild<ColourButton*>(QLatin1String(setting)); }
    template <class Field> Field* named(const char* name)
    {
        for (Field* field : editor->findChildren<Field*>())
            if (field->accessibleName() == QLatin1String(name))
                return field;
        return nullptr;
    }
    QString fileOf(const char* name) { return QDir(themeFolder()).filePath(QLatin1String(name)); }

    WindowTest test{"power->hard power->soft soft~hard"};
    ThemeEditor* editor = nullptr;
};

TEST_F(Themes, ThatComeWithTheProgramAreListedAndCannotBeChanged)
{
    ASSERT_NE(editor, nullptr);
    QStringList names;
    for (int row = 0; row < list()->count(); ++row)
        if (const QString name = list()->item(row)->data(Qt::UserRole).toString(); !name.isEmpty())
            names += name;
    EXPECT_EQ(
        names,
        (QStringList{"paper", "night", "high-contrast", "print", "plain-serif", "plain-sans", "high-contrast-print"}));
    for (const QString& name : names) {
        editor->choose(name);
        EXPECT_FALSE(colour("colours/ink")->isEnabled()) << name.toStdString();
        EXPECT_FALSE(button("delete")->isEnabled());
        EXPECT_FALSE(button("save")->isEnabled());
    }
}

TEST_F(Themes, AreDuplicatedEditedUndoneAndSaved)
{
    ThemeDraft& copy = copyOf("plain-serif");
    EXPECT_EQ(copy.kept.name, "plain-serif-2");
    EXPECT_EQ(copy.kept.title, "Plain serif 2");
    EXPECT_TRUE(QFile::exists(fileOf("plain-serif-2.theme")));
    const QColor red(0xFFAA0000);
    colour("colours/ink")->choose(red);
    EXPECT_EQ(copy.now.ink, red);
    EXPECT_EQ(copy.now.palette[0], red) << "relations without a colour of their own have the ink's";
    EXPECT_EQ(findTheme("plain-serif-2")->ink, QColor(Qt::black)) << "not yet";
    button("undo")->click();
    EXPECT_FALSE(copy.isModified());
    EXPECT_EQ(colour("colours/ink")->colour(), QColor(Qt::black));
    button("redo")->click();
    button("save")->click();
    EXPECT_EQ(findTheme("plain-serif-2")->ink, red);
    EXPECT_FALSE(button("save")->isEnabled());
    button("undo")->click();
    EXPECT_TRUE(button("save")->isEnabled()) << "steps before the save can be undone";
    button("revert")->click();
    EXPECT_EQ(copy.now.ink, red);
}

TEST_F(Themes, MergeWhatIsTypedIntoOneStep)
{
    ThemeDraft& copy = copyOf("paper");
    auto* size = named<QSpinBox>("Level 0: size");
    ASSERT_NE(size, nullptr);
    size->setValue(30);
    size->setValue(31);
    named<QSpinBox>("Level 1: size")->setValue(20);
    EXPECT_EQ(copy.now.type.levels[0].px, 31);
    button("undo")->click();
    button("undo")->click();
    EXPECT_EQ(copy.now.type.levels[0].px, 20);
    EXPECT_FALSE(copy.isModified());
}

TEST_F(Themes, ShowTheOpenMapAtOnce)
{
    copyOf("paper");
    auto* preview = editor->findChild<ThemePreview*>();
    const double before = preview->picture().concepts.front().box.width;
    named<QSpinBox>("Level 0: size")->setValue(60);
    EXPECT_GT(preview->picture().concepts.front().box.width, before * 1.5);
    colour("colours/canvas")->choose(QColor(0xFF123456));
    EXPECT_EQ(preview->theme().canvas, QColor(0xFF123456));
    EXPECT_TRUE(test.window.canvas().theme() == test.appearance.theme()) << "the window keeps its own";
}

TEST_F(Themes, OfferTheClassesAndRelationsOfTheMap)
{
    ThemeDraft& copy = copyOf("paper");
    EXPECT_EQ(named<QComboBox>("figure: shape"), nullptr);
    ConceptMap map = test.session().map();
    Concept styled = *map.find(test::named(map, "hard"));
    styled.style = "figure";
    applied(map, SetConcept{styled});
    test.session().adopt(std::move(map), {});
    editor->refresh();
    auto* shape = named<QComboBox>("figure: shape");
    ASSERT_NE(shape, nullptr);
    shape->setCurrentIndex(3);
    emit shape->activated(3);
    EXPECT_EQ(copy.now.classes["figure"].shape, Shape::Capsule);
    colour("class figure/fill")->choose(QColor(Qt::black));
    EXPECT_EQ(copy.now.classes["figure"].fill, QColor(Qt::black));
    colour("class figure/fill")->choose({});
    emit shape->activated(0);
    EXPECT_TRUE(copy.now.classes.empty()) << "nothing of its own is not in the theme";
    colour("relation touches/colour")->choose(QColor(Qt::blue));
    named<QDoubleSpinBox>("touches: width")->setValue(2);
    EXPECT_EQ(copy.now.lines["touches"].width, 2);
}

TEST_F(Themes, SayWhatCannotBeRead)
{
    copyOf("paper");
    colour("level 0/text")->choose(colour("level 0/fill")->colour());
    EXPECT_EQ(colour("level 0/text")->accessibleDescription(), "1.0:1 on its fill, at least 4.5:1");
    const QList<QLabel*> warnings = editor->findChildren<QLabel*>(QStringLiteral("contrast"));
    EXPECT_TRUE(std::any_of(warnings.begin(), warnings.end(), [](const QLabel* label) {
        return !label->isHidden() && label->text().contains(QLatin1String("at least 4.5:1"));
    }));
    EXPECT_TRUE(
        editor->findChild<QLabel*>(QStringLiteral("faults"))->text().contains(QLatin1String("too little contrast")));
}

TEST_F(Themes, AreDeletedAndBroughtBack)
{
    copyOf("night");
    colour("colours/ink")->choose(QColor(0xFFFFEEDD));
    button("delete")->click();
    EXPECT_EQ(editor->desk().draft("night-2"), nullptr);
    EXPECT_FALSE(QFile::exists(fileOf("night-2.theme")));
    ASSERT_TRUE(button("bring-back")->isVisible());
    button("bring-back")->click();
    EXPECT_EQ(chosen(), "night-2");
    EXPECT_EQ(draftOf("night-2").now.ink, QColor(0xFFFFEEDD)) << "as it was being edited";
    EXPECT_FALSE(button("bring-back")->isVisible());
}

TEST_F(Themes, AreRenamedInTheListAndInTheirFile)
{
    ThemeDraft& copy = copyOf("paper");
    const Theme* kept = findTheme("paper-2");
    auto* name = editor->findChild<QLineEdit*>(QStringLiteral("name"));
    auto* title = editor->findChild<QLineEdit*>(QStringLiteral("title"));
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("My journal"));
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("night"));
    EXPECT_FALSE(button("save")->isEnabled()) << "that is another theme";
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("my-journal"));
    button("save")->click();
    EXPECT_EQ(copy.kept.name, "my-journal");
    EXPECT_EQ(findTheme("my-journal"), kept);
    EXPECT_EQ(kept->title, "My journal");
    EXPECT_FALSE(QFile::exists(fileOf("paper-2.theme")));
    EXPECT_TRUE(QFile::exists(fileOf("my-journal.theme")));
    EXPECT_EQ(list()->currentItem()->text(), "My journal");
}

TEST_F(Themes, AreSharedAsFiles)
{
    ThemeDraft& copy = copyOf("plain-sans");
    const QString path = test.folder.filePath(QStringLiteral("shared.theme"));
    ASSERT_TRUE(editor->desk().exportTo(copy, path));
    const Result<ThemeDraft*> imported = editor->desk().importFrom(path);
    ASSERT_TRUE(imported);
    EXPECT_EQ((*imported)->now.name, "plain-sans-2-2") << "the first is there";
    EXPECT_EQ((*imported)->now.type, copy.now.type);
    ASSERT_TRUE(writeFile(path.toStdString(), "[lines]\nwidth = wide\n"));
    EXPECT_FALSE(editor->desk().importFrom(path));
}

TEST_F(Themes, TellOfFilesThatAreNone)
{
    copyOf("paper");
    ASSERT_TRUE(writeFile(fileOf("bad.theme").toStdString(), "[lines]\nwidth = wide\n"));
    editor->refresh();
    bool isSaid = false;
    for (const QLabel* label : editor->findChildren<QLabel*>())
        isSaid = isSaid || label->text().contains(QLatin1String("bad.theme: line 2: Write a width"));
    EXPECT_TRUE(isSaid);
}

TEST_F(Themes, HaveANameOnEveryControlAndOneKeyForEach)
{
    std::set<QString> keys;
    for (QWidget* widget : editor->findChildren<QWidget*>()) {
        const bool isField = qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
            qobject_cast<ColourButton*>(widget) || qobject_cast<QListWidget*>(widget);
        if (isField) {
            EXPECT_FALSE(widget->accessibleName().isEmpty()) << widget->metaObject()->className();
            EXPECT_NE(widget->focusPolicy(), Qt::NoFocus) << widget->accessibleName().toStdString();
        }
    }
    const auto claim = [&](const QString& text) {
        if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty()) {
            EXPECT_TRUE(keys.insert(key.toString()).second) << text.toStdString();
        }
    };
    for (const QPushButton* each : editor->findChildren<QPushButton*>())
        claim(each->text());
    for (const QLabel* each : editor->findChildren<QLabel*>())
        if (each->buddy())
            claim(each->text());
    for (const QCheckBox* each : editor->findChildren<QCheckBox*>())
        claim(each->text());
    const auto* tabs = editor->findChild<QTabWidget*>();
    for (int i = 0; i < tabs->count(); ++i)
        claim(tabs->tabText(i));
    EXPECT_GE(keys.size(), 17u);
}

TEST_F(Themes, AreReachedByTabFromTheirPageToThePreview)
{
    copyOf("paper");
    auto* tabs = editor->findChild<QTabWidget*>();
    tabs->setCurrentIndex(2);
    const auto next = [](QWidget* from) {
        do
            from = from->nextInFocusChain();
        while (!from->isVisible() || !from->isEnabled() || !(from->focusPolicy() & Qt::TabFocus));
        return from;
    };
    QStringList settings;
    QWidget* stop = next(tabs->findChild<QTabBar*>());
    for (; qobject_cast<ColourButton*>(stop); stop = next(stop))
        settings += stop->objectName();
    EXPECT_EQ(settings.size(), 12);
    EXPECT_EQ(settings.value(0), "level 0/fill");
    EXPECT_EQ(settings.value(11), "level 3/text");
    EXPECT_EQ(stop, editor->findChild<ThemePreview*>());
}

TEST_F(Themes, FitASmallScreen)
{
    copyOf("paper");
    EXPECT_LE(editor->minimumSizeHint().width(), 1240);
    EXPECT_LE(editor->minimumSizeHint().height(), 620);
    editor->setLayoutDirection(Qt::RightToLeft);
    editor->resize(1240, 620);
    const QPoint listAt = list()->mapTo(editor, QPoint());
    EXPECT_GT(listAt.x(), editor->width() / 2);
}

TEST_F(Themes, AreSeenByAnotherWindowWhenTheyAreSaved)
{
    ThemeDesk other;
    copyOf("paper");
    colour("colours/ink")->choose(QColor(0xFF112233));
    EXPECT_NE(other.draft("paper-2")->now.ink, QColor(0xFF112233));
    button("save")->click();
    EXPECT_EQ(other.draft("paper-2")->now.ink, QColor(0xFF112233));
}

}  // namespace
}  // namespace conspectus::test
