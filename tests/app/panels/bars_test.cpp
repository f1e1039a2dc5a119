#include "app/panels/breadcrumb.h"
#include "app/panels/notice_bar.h"
#include "app/panels/views_panel.h"

#include "core/model/map_info.h"
#include "tests/support/session.h"
#include "tests/support/set_info.h"

#include <QTest>
#include <gtest/gtest.h>

namespace conspectus::test {
namespace {

QStringList textsIn(const QWidget& bar)
{
    QStringList texts;
    for (const QToolButton* button : bar.findChildren<QToolButton*>())
        if (!button->isHidden())
            texts.append(button->text());
    return texts;
}

QToolButton* button(const QWidget& bar, const QString& text)
{
    for (QToolButton* each : bar.findChildren<QToolButton*>())
        if (!each->isHidden() && each->text() == text)
            return each;
    return nullptr;
}

TEST(Breadcrumb, LeadsFromTheViewToTheCurrentConcept)
{
    const auto session = sessionOn("power->soft soft->culture");
    const Breadcrumb bar(*session);
    EXPECT_EQ(textsIn(bar), QStringList{QStringLiteral("Whole map")});
    const ConceptId culture = named(session->map(), "culture");
    session->select({culture}, culture);
    EXPECT_EQ(textsIn(bar),
              (QStringList{QStringLiteral("Whole map"), QStringLiteral("power"), QStringLiteral("soft"),
                           QStringLiteral("culture")}));
}

TEST(Breadcrumb, AStepSelectsItsConcept)
{
    const auto session = sessionOn("power->soft soft->culture");
    const Breadcrumb bar(*session);
    const ConceptId culture = named(session->map(), "culture");
    session->select({culture}, culture);
    button(bar, QStringLiteral("soft"))->click();
    EXPECT_EQ(session->current(), named(session->map(), "soft"));
}

TEST(Breadcrumb, SaysHowMuchIsShownAndShowsTheRest)
{
    const auto session = sessionOn("power->soft soft->culture culture->opera");
    const Breadcrumb bar(*session);
    EXPECT_EQ(button(bar, QStringLiteral("Show all")), nullptr);
    session->foldToLevel(1);
    ASSERT_NE(button(bar, QStringLiteral("Show all")), nullptr);
    button(bar, QStringLiteral("Show all"))->click();
    EXPECT_EQ(session->visible().hidden, 0u);
}

TEST(NoticeBar, IsHiddenUntilThereIsSomethingToSay)
{
    NoticeBar bar;
    EXPECT_TRUE(bar.isHidden());
    bar.say({Notice::Kind::Failure, QStringLiteral("<b>No</b>"), {QStringLiteral("because")}});
    EXPECT_FALSE(bar.isHidden());
    for (const QLabel* label : bar.findChildren<QLabel*>())
        EXPECT_NE(label->textFormat(), Qt::RichText);
    button(bar, QStringLiteral("Close"))->click();
    EXPECT_TRUE(bar.isHidden());
}

TEST(NoticeBar, WorkCanBeCancelledAndLeavesNoTrace)
{
    NoticeBar bar;
    QSignalSpy cancelled(&bar, &NoticeBar::cancelled);
    bar.beginWork(QStringLiteral("Reading"));
    button(bar, QStringLiteral("Cancel"))->click();
    EXPECT_EQ(cancelled.count(), 1);
    bar.endWork();
    EXPECT_TRUE(bar.isHidden());
}

TEST(NoticeBar, WhatWasSaidDuringWorkStaysAfterIt)
{
    NoticeBar bar;
    bar.beginWork(QStringLiteral("Reading"));
    bar.say({Notice::Kind::Failure, QStringLiteral("It cannot be read."), {}});
    bar.endWork();
    EXPECT_FALSE(bar.isHidden());
}

TEST(ViewsList, OffersTheWholeMapAndTheNamedViews)
{
    ConceptMap map = mapFrom("power->soft power->hard");
    MapInfo info = map.info();
    NamedView soft;
    soft.name = "Soft & gentle";
    soft.roots = {named(map, "soft")};
    info.views = {soft};
    setInfo(map, info);
    const auto session = sessionWithoutWorkers();
    session->adopt(std::move(map), {});

    ViewsModel model(*session);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0).data().toString(), QStringLiteral("Whole map"));
    EXPECT_EQ(model.index(1).data().toString(), QStringLiteral("Soft & gentle"));
    EXPECT_EQ(model.currentRow(), 0);
    model.show(1);
    EXPECT_EQ(shownIn(*session), "soft");
    EXPECT_EQ(model.currentRow(), 1);
    ViewSpec hard;
    hard.roots = {named(session->map(), "hard")};
    session->showView(hard, PictureCause::ViewChosen);
    EXPECT_EQ(model.currentRow(), -1);
    model.show(0);
    EXPECT_EQ(shownIn(*session), "power soft hard");
}

}  // namespace
}  // namespace conspectus::test
