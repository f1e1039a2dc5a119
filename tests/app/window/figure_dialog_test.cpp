#include "app/window/figure/figure_dialog.h"

#include "app/window/actions/action_set.h"
#include "core/document/file_store.h"
#include "core/model/map_info.h"
#include "tests/app/window/window.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <gtest/gtest.h>

#include <set>

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

    /// What the dialog for the file proposes.
    std::string offeredName()
    {
        QString offered;
        const auto look = [&] {
            auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(files, nullptr);
            offered = QFileInfo(files->selectedFiles().value(0)).fileName();
            files->reject();
        };
        for (QPushButton* button : dialog->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("&Export…") &&
                QTest::qWaitFor([button] { return button->isEnabled(); }, 20'000)) {
                QTimer::singleShot(200, dialog, look);
                button->click();
            }
        return offered.toStdString();
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

TEST_F(FigureDialogTest, OffersTheNameOfWhatIsShown)
{
    Figure table = dialog->form().figure();
    table.width = 114;
    set(table);
    dialog->keepAs(QStringLiteral("Table 1"));
    EXPECT_EQ(offeredName(), "Table 1.svg");
    auto* presets = dialog->findChildren<QComboBox*>().first();
    auto* contents = dialog->form().findChildren<QComboBox*>().first();
    contents->setCurrentIndex(contents->findText(QStringLiteral("the whole map")));
    QSignalSpy made(dialog->findChild<FigureWork*>(), &FigureWork::made);
    emit contents->activated(contents->currentIndex());
    ASSERT_TRUE(QTest::qWaitFor([&] { return made.count() > 0; }, 20'000));
    EXPECT_EQ(presets->currentIndex(), 0) << "it is another figure now";
    EXPECT_NE(offeredName(), "Table 1.svg");
    EXPECT_EQ(test.session().map().info().figures.size(), 1u) << "the kept one stays";
}

TEST_F(FigureDialogTest, ThePreviewLeavesNoLabelOut)
{
    test.session().adopt(mapFrom("综合国力->硬实力 综合国力->软实力 软实力->文化软实力 文化软实力->价值观"), {});
    Figure small;
    small.width = 178;
    small.type = 6;
    set(small);
    auto& preview = const_cast<FigurePreview&>(dialog->preview());
    preview.setMinimumSize(0, 0);
    preview.resize(280, 240);  // type of about three px
    const QImage seen = preview.grab().toImage();
    const MadeFigure& figure = *preview.figure();
    const Placement placement = place(figure.picture, figure.options);
    const QSizeF page = figure.options.size;
    const double scale = std::min((280 - 36) / page.width(), (240 - 36) / page.height());
    for (const PictureConcept& shown : figure.picture.concepts) {
        const Point middle = placement.offset + shown.box.centre() * placement.scale;
        const QPointF at(140 + (middle.x - page.width() / 2) * scale, 120 + (middle.y - page.height() / 2) * scale);
        std::set<QRgb> colours;
        for (int x = -4; x <= 4; ++x)
            for (int y = -1; y <= 1; ++y)
                colours.insert(seen.pixel(qRound(at.x()) + x, qRound(at.y()) + y));
        EXPECT_GT(colours.size(), 1u) << "an empty box at " << at.x() << ", " << at.y();
    }
}

}  // namespace
}  // namespace conspectus::test
