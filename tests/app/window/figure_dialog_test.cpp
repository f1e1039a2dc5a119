#include "app/window/figure_dialog.h"

#include "app/window/action_set.h"
#include "core/document/file_store.h"
#include "tests/app/window/window.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace conspectus::test {
namespace {

class FigureDialogTest : public testing::Test {
protected:
    void SetUp() override
    {
        test.window.show();
        test.window.actions().action("figure")->trigger();
        dialog = test.window.findChild<FigureDialog*>();
        ASSERT_NE(dialog, nullptr);
        ASSERT_TRUE(isMade());
    }

    bool isMade()
    {
        return QTest::qWaitFor([this] { return dialog->preview().figure() != nullptr; }, 20'000);
    }

    /// Sets it up anew and waits for the picture.
    void set(const Figure& figure)
    {
        QSignalSpy made(dialog->findChild<FigureWork*>(), &FigureWork::made);
        dialog->form().setFigure(figure);
        emit dialog->form().changed();
        ASSERT_TRUE(QTest::qWaitFor([&] { return made.count() > 0; }, 20'000));
    }

    WindowTest test{"power->hard power->soft soft~hard"};
    FigureDialog* dialog = nullptr;
};

TEST_F(FigureDialogTest, ShowsExactlyWhatWillBeWritten)
{
    const double width = dialog->preview().figure()->options.size.width();
    EXPECT_NEAR(width, 178 * 96 / 25.4, 0.01);
    EXPECT_EQ(dialog->preview().figure()->picture.concepts.size(), 3u);
    EXPECT_FALSE(dialog->findings().findings().empty());
}

TEST_F(FigureDialogTest, FollowsItsFields)
{
    auto* width = dialog->form().findChildren<QDoubleSpinBox*>().first();
    width->setValue(85);
    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return std::abs(dialog->preview().figure()->options.size.width() - 85 * 96 / 25.4) < 0.01; }, 20'000));
    EXPECT_EQ(dialog->form().figure().width, 85);
}

TEST_F(FigureDialogTest, KeepsFiguresInTheMapAsSteps)
{
    Figure figure = dialog->form().figure();
    figure.width = 114;
    figure.caption = "Powers";
    set(figure);
    dialog->keepAs(QStringLiteral("Journal"));
    ASSERT_EQ(test.session().map().info().figures.size(), 1u);
    EXPECT_EQ(test.session().map().info().figures[0].width, 114);
    EXPECT_EQ(test.session().map().info().figures[0].caption, "Powers");
    EXPECT_GE(dialog->findChildren<QComboBox*>().first()->findText(QStringLiteral("Journal")), 1);
    test.session().undo();
    EXPECT_TRUE(test.session().map().info().figures.empty());
}

TEST_F(FigureDialogTest, MendsWhatItFinds)
{
    Figure figure = dialog->form().figure();
    figure.type = 4;
    set(figure);
    const auto& findings = dialog->findings().findings();
    const auto small = std::ranges::find(findings, FindingKind::SmallType, &Finding::kind);
    ASSERT_NE(small, findings.end());
    EXPECT_TRUE(small->isSerious);
    const Finding finding = *small;
    QSignalSpy made(dialog->findChild<FigureWork*>(), &FigureWork::made);
    emit dialog->findChild<FigureFindings*>()->mendAsked(finding);
    ASSERT_TRUE(QTest::qWaitFor([&] { return made.count() > 0; }, 20'000));
    EXPECT_EQ(std::ranges::count(dialog->findings().findings(), FindingKind::SmallType, &Finding::kind), 0);
    EXPECT_GT(dialog->form().figure().type, 4);
}

TEST_F(FigureDialogTest, ShowsTheMapAsItIsAfterAnEdit)
{
    QSignalSpy made(dialog->findChild<FigureWork*>(), &FigureWork::made);
    test.session().adopt(mapFrom("one->two"), {});
    Figure whole;
    whole.width = 85;
    set(whole);
    EXPECT_EQ(dialog->preview().figure()->picture.concepts.size(), 2u);
}

TEST_F(FigureDialogTest, SaysWhatIsWrong)
{
    dialog->form().setFigure([] {
        Figure figure;
        figure.view = "gone";
        return figure;
    }());
    emit dialog->form().changed();
    ASSERT_TRUE(QTest::qWaitFor([this] { return dialog->preview().figure() == nullptr; }, 20'000));
    bool isSaid = false;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        isSaid = isSaid || label->text().contains(QStringLiteral("'gone'"));
    EXPECT_TRUE(isSaid);
}

}  // namespace
}  // namespace conspectus::test
