// plain_text_test.cpp: whatever a map says, no widget takes it for HTML, which would open the files that it names.
#include "app/panels/focus_bar.h"
#include "app/present/presentation.h"
#include "app/session/file_names.h"
#include "app/window/actions/action_set.h"
#include "app/window/search/search_box.h"
#include "core/edit/edits.h"
#include "core/model/map_info.h"
#include "tests/app/window/window.h"
#include "tests/support/set_info.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QHelpEvent>
#include <QLabel>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolTip>
#include <gtest/gtest.h>

namespace conspectus::test {
namespace {

constexpr const char* kEvil = "<img src=\"file:///hostile.png\">&lt;b&gt; & so on";

bool isTakenForHtml(const QString& text)
{
    return text.contains(QLatin1String("<img src")) && Qt::mightBeRichText(text);
}

/// Evil texts wherever a map can hold one.
ConceptMap evilMap()
{
    ConceptMap map = mapFrom("a->b a->c b~c");
    for (ConceptId id : map.concepts()) {
        Concept subject = *map.find(id);
        subject.label = kEvil + subject.key;
        subject.labels = {{"zh-Hans", kEvil + subject.key}, {kEvil, kEvil}};
        subject.definition = subject.source = subject.link = subject.style = kEvil;
        subject.notes = std::string(kEvil) + " ![x](file:///hostile.png)";
        subject.tags = {kEvil};
        applied(map, SetConcept{subject});
    }
    for (RelationTypeId id : map.relationTypes()) {
        RelationType type = *map.find(id);
        type.name = type.phrase = kEvil + type.key;
        applied(map, SetRelationType{type});
    }
    for (RelationId id : map.relations()) {
        Relation relation = *map.find(id);
        relation.phrase = relation.definition = relation.notes = relation.source = kEvil;
        relation.tags = {kEvil};
        applied(map, SetRelation{relation});
    }
    MapInfo info = map.info();
    info.title = info.description = info.source = kEvil;
    NamedView view;
    view.name = kEvil;
    view.engine = view.theme = kEvil;
    view.roots = {named(map, "a")};
    info.views = {view};
    Tour tour;
    tour.name = kEvil;
    tour.stops.resize(2);
    tour.stops.changeEach([&](TourStop& stop) {
        stop.title = kEvil;
        stop.notes = std::string(kEvil) + " ![x](file:///hostile.png)";
        stop.gone = 1;
        stop.steps = {{named(map, "b")}};
    });
    info.tours = {tour};
    Figure figure;
    figure.name = figure.caption = figure.alternative = figure.theme = kEvil;
    figure.view = kEvil;
    info.figures = {figure};
    setInfo(map, info);
    return map;
}

class PlainText : public testing::Test {
protected:
    PlainText()
    {
        test.window.resize(1400, 900);
        test.window.show();
        test.session().adopt(evilMap(), {});
        EXPECT_TRUE(
            test.session().save(test.folder.filePath(QString::fromLatin1("<img src=\"hostile.png\">.graphml"))));
        test.settings.addRecentFile(test.session().path());
        test.window.shelf().setLayouts(
            [] { return std::make_unique<LayoutService>(std::make_unique<WorkerPool>("/there/is/no/such/program")); });
    }

    void expectPlain(const QString& text, const QString& where)
    {
        ++m_looked;
        EXPECT_FALSE(isTakenForHtml(text)) << m_after << ": " << where.toStdString() << ": " << text.toStdString();
    }

    void look(const QAction& action)
    {
        // A tooltip that is the action's text is shown by tool buttons alone, whose own tooltip it then is. Status bars
        // paint their text as it is.
        if (action.toolTip() != action.text().remove(u'&'))
            expectPlain(action.toolTip(), QStringLiteral("action ") + action.objectName());
        expectPlain(action.whatsThis(), QStringLiteral("action ") + action.objectName());
    }

    void look(const QAbstractItemModel& model, const QModelIndex& parent, int depth)
    {
        for (int row = 0; row < std::min(model.rowCount(parent), 100); ++row)
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                for (int role : {Qt::ToolTipRole, Qt::WhatsThisRole})
                    expectPlain(index.data(role).toString(), QLatin1String(model.metaObject()->className()));
                if (column == 0 && depth < 5)
                    look(model, index, depth + 1);
            }
    }

    void look(const QTextDocument& page, const QString& where)
    {
        for (QTextBlock block = page.begin(); block.isValid(); block = block.next())
            for (auto part = block.begin(); !part.atEnd(); ++part)
                if (const QTextCharFormat format = part.fragment().charFormat(); format.isImageFormat()) {
                    const QUrl name(format.toImageFormat().name());
                    EXPECT_TRUE(page.resource(QTextDocument::ImageResource, name).isNull() || !name.isLocalFile())
                        << where.toStdString();
                }
    }

    void look(QWidget& widget)
    {
        const QString where = QLatin1String(widget.metaObject()->className()) + QStringLiteral(" in ") +
            QLatin1String(widget.window()->metaObject()->className());
        for (const QString& text : {widget.toolTip(), widget.whatsThis()})
            expectPlain(text, where);
        if (const auto* label = qobject_cast<QLabel*>(&widget); label && label->textFormat() != Qt::PlainText)
            expectPlain(label->text(), where);
        if (const auto* view = qobject_cast<QAbstractItemView*>(&widget); view && view->model())
            look(*view->model(), view->rootIndex(), 0);
        if (const auto* page = qobject_cast<QTextEdit*>(&widget))
            look(*page->document(), where);
        for (const QAction* action : widget.actions())
            look(*action);
    }

    /// Every widget that there is, shown or not.
    void lookAround(const char* after)
    {
        m_after = after;
        for (QWidget* widget : QApplication::allWidgets())
            look(*widget);
    }

    /// Does an action; a dialog that holds everything up is looked at and left.
    void lookAfter(const char* id)
    {
        QTimer dialogs;
        QObject::connect(&dialogs, &QTimer::timeout, [&] {
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
                lookAround(id);
                dialog->reject();
            }
        });
        dialogs.start(20);
        QAction* action = test.window.actions().action(id);
        ASSERT_NE(action, nullptr) << id;
        action->trigger();
        QTest::qWait(30);
        lookAround(id);
    }

    WindowTest test{"x"};
    std::string m_after;
    std::size_t m_looked = 0;
};

TEST_F(PlainText, IsWhatEveryPanelShowsOfAMap)
{
    lookAround("opening");
    MapSession& session = test.session();
    for (const char* id : {"table", "history", "related", "insights", "tour-panel", "second-view"})
        lookAfter(id);
    session.select({named(session.map(), "a")}, named(session.map(), "a"));
    for (const char* id : {"details", "focus", "branch", "find"})
        lookAfter(id);
    test.window.searchBox().setText(QStringLiteral("img"));
    lookAround("searching");
    session.selectRelation(session.map().relations().front());
    lookAfter("details");
    EXPECT_TRUE(session.perform(*rename(session.map(), named(session.map(), "b"), std::string(kEvil) + " again")));
    emit session.noticed({Notice::Kind::Failure, QString::fromUtf8(kEvil), {QString::fromUtf8(kEvil)}});
    lookAround("a notice");
    EXPECT_GT(m_looked, 500u);
}

TEST_F(PlainText, IsWhatEveryDialogShowsOfAMap)
{
    MapSession& session = test.session();
    session.showNamedView(QString::fromUtf8(kEvil));
    for (const char* id : {"replace", "types", "versions", "filter", "figure", "themes", "store-view", "rename-view",
                           "rename-tour", "new-tour", "about", "keys"})
        lookAfter(id);
    EXPECT_TRUE(session.perform(*rename(session.map(), named(session.map(), "b"), "changed")));
    lookAfter("close");
    lookAfter("new");
    lookAfter("revert");
}

TEST_F(PlainText, IsWhatAShowShowsOfAMap)
{
    lookAfter("present-first");
    ASSERT_NE(test.window.shelf().show(), nullptr);
    lookAround("presenting");
    test.window.shelf().show()->end();
}

TEST_F(PlainText, IsWhatATooltipShows)
{
    MapSession& session = test.session();
    session.select({named(session.map(), "a")}, named(session.map(), "a"));
    lookAfter("focus");
    auto* label = test.window.findChild<FocusBar*>()->findChild<QLabel*>();
    ASSERT_TRUE(label->toolTip().contains(QStringLiteral("hostile")));
    QHelpEvent help(QEvent::ToolTip, QPoint(3, 3), label->mapToGlobal(QPoint(3, 3)));
    QApplication::sendEvent(label, &help);
    ASSERT_TRUE(QToolTip::text().contains(QStringLiteral("hostile")));
    QTextDocument shown;
    shown.setHtml(QToolTip::text());
    EXPECT_TRUE(shown.toPlainText().contains(QLatin1String("<img src=\"file:///hostile.png\">")));
    EXPECT_FALSE(shown.toPlainText().contains(QChar::ObjectReplacementCharacter));
    QToolTip::hideText();
}

}  // namespace
}  // namespace conspectus::test
