// The panels that edit: details, table of propositions, history.
#include "app/panels/details_form.h"
#include "app/panels/history_panel.h"
#include "app/panels/outline_model.h"
#include "app/panels/propositions_model.h"
#include "app/panels/propositions_panel.h"
#include "tests/support/session.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <gtest/gtest.h>

namespace conspectus::test {
namespace {

template <class Field> Field* fieldOf(QWidget& form, const char* name)
{
    for (Field* field : form.findChildren<Field*>())
        if (field->accessibleName() == QLatin1String(name))
            return field;
    ADD_FAILURE() << "no field " << name;
    return nullptr;
}

TEST(DetailsForm, WritesWhatIsTypedAndIsUndoneInOneStep)
{
    const auto session = sessionOn("a->b");
    DetailsForm form(*session);
    const ConceptId a = named(session->map(), "a");
    session->select({a}, a);
    auto* definition = fieldOf<QPlainTextEdit>(form, "Definition");
    definition->setPlainText(QStringLiteral("fi"));
    definition->setPlainText(QStringLiteral("first letter"));
    form.settle();
    EXPECT_EQ(session->map().find(a)->definition, "first letter");
    auto* tags = fieldOf<QLineEdit>(form, "Tags, separated by commas");
    QTest::keyClicks(tags, QStringLiteral("y, x"));
    form.settle();
    EXPECT_EQ(session->map().find(a)->tags, (std::vector<std::string>{"x", "y"}));
    session->undo();
    session->undo();
    EXPECT_EQ(session->map().find(a)->definition, "");
    EXPECT_EQ(definition->toPlainText(), QString());
}

TEST(DetailsForm, WritesAfterAPauseByItself)
{
    const auto session = sessionOn("a->b");
    DetailsForm form(*session);
    const ConceptId a = named(session->map(), "a");
    session->select({a}, a);
    QTest::keyClicks(fieldOf<QLineEdit>(form, "Source (section, page)"), QStringLiteral("p. 3"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session->map().find(a)->source == "p. 3"; }, 3'000));
}

TEST(DetailsForm, KeepsWhatIsTypedWhenSomethingElseIsSelected)
{
    const auto session = sessionOn("a->b");
    DetailsForm form(*session);
    const ConceptId a = named(session->map(), "a"), b = named(session->map(), "b");
    session->select({a}, a);
    fieldOf<QPlainTextEdit>(form, "Notes (Markdown)")->setPlainText(QStringLiteral("note"));
    session->select({b}, b);
    EXPECT_EQ(session->map().find(a)->notes, "note");
    EXPECT_EQ(session->map().find(b)->notes, "");
    EXPECT_EQ(fieldOf<QPlainTextEdit>(form, "Notes (Markdown)")->toPlainText(), QString());
}

TEST(DetailsForm, ChangesSeveralConceptsAtOnce)
{
    const auto session = sessionOn("a->b");
    DetailsForm form(*session);
    const ConceptId a = named(session->map(), "a"), b = named(session->map(), "b");
    session->select({a, b}, b);
    QTest::keyClicks(fieldOf<QLineEdit>(form, "Tags, separated by commas"), QStringLiteral("both"));
    form.settle();
    EXPECT_EQ(session->map().find(a)->tags, std::vector<std::string>{"both"});
    EXPECT_EQ(session->map().find(b)->tags, std::vector<std::string>{"both"});
    session->undo();
    EXPECT_TRUE(session->map().find(a)->tags.empty() && session->map().find(b)->tags.empty());
}

TEST(DetailsForm, ReendsARelationAndSaysWhenNobodyIsCalledSo)
{
    const auto session = sessionOn("a->b c");
    DetailsForm form(*session);
    const RelationId relation = session->map().relations().front();
    session->selectRelation(relation);
    auto* to = fieldOf<QLineEdit>(form, "To");
    to->clear();
    QTest::keyClicks(to, QStringLiteral("c"));
    form.settle();
    EXPECT_EQ(toText(session->map()), "a b c a->c");
    QSignalSpy notices(session.get(), &MapSession::noticed);
    QTest::keyClicks(to, QStringLiteral("xyz"));
    form.settle();
    EXPECT_EQ(notices.size(), 1);
    EXPECT_EQ(toText(session->map()), "a b c a->c");
    EXPECT_EQ(to->text(), QStringLiteral("c"));
}

TEST(DetailsForm, RephrasesOnceWhenTheTableSelectsTheRelationAgain)
{
    const auto session = sessionOn("a->b");
    DetailsForm form(*session);
    PropositionsPanel table(*session);
    auto* rows = table.findChild<QTableView*>();
    QObject::connect(rows->model(), &QAbstractItemModel::modelReset, rows, [rows] { rows->selectRow(0); });
    rows->selectRow(0);
    const RelationId relation = session->map().relations().front();
    ASSERT_EQ(session->selectedRelation(), relation);
    const std::size_t before = session->stepsDone();
    auto* phrase = fieldOf<QLineEdit>(form, "Linking phrase");
    phrase->selectAll();
    QTest::keyClicks(phrase, QStringLiteral("drives"));
    form.settle();
    EXPECT_EQ(session->map().find(relation)->phrase, "drives");
    EXPECT_EQ(session->stepsDone(), before + 1);
}

TEST(DetailsForm, RelabelsOnceWhenTheEditSelectsTheConceptAgain)
{
    const auto session = sessionOn("a->b");
    DetailsForm form(*session);
    const ConceptId a = named(session->map(), "a");
    session->select({a}, a);
    QObject::connect(session.get(), &MapSession::mapChanged, session.get(), [&] { session->select({a}, a); });
    const std::size_t before = session->stepsDone();
    auto* labels = fieldOf<QTableWidget>(form, "In other languages");
    labels->item(0, 0)->setText(QStringLiteral("fr"));
    labels->item(0, 1)->setText(QStringLiteral("la"));
    EXPECT_EQ(session->map().find(a)->labels, (LocalizedTexts{{"fr", "la"}}));
    EXPECT_EQ(session->stepsDone(), before + 1);
}

TEST(TextField, PastesNothingFromAnEmptyClipboard)
{
    const auto session = sessionOn("a->b");
    DetailsForm form(*session);
    const ConceptId a = named(session->map(), "a");
    session->select({a}, a);
    auto* definition = fieldOf<QPlainTextEdit>(form, "Definition");
    definition->setPlainText(QStringLiteral("first"));
    QGuiApplication::clipboard()->setMimeData(new QMimeData);
    QTest::keySequence(definition, QKeySequence::Paste);
    EXPECT_EQ(definition->toPlainText(), QStringLiteral("first"));
    QGuiApplication::clipboard()->setText(QStringLiteral("pasted"));
    definition->selectAll();
    QTest::keySequence(definition, QKeySequence::Paste);
    EXPECT_EQ(definition->toPlainText(), QStringLiteral("pasted"));
}

TEST(PropositionsTable, EditsEveryCell)
{
    const auto session = sessionOn("a->b c b~c");
    PropositionsModel model(*session);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0, PropositionsModel::Phrase).data().toString(), QStringLiteral("includes"));
    EXPECT_TRUE(model.setData(model.index(0, PropositionsModel::To), QStringLiteral("c"), Qt::EditRole));
    EXPECT_EQ(toText(session->map()), "a b c a->c b~c");
    EXPECT_TRUE(model.setData(model.index(0, PropositionsModel::From), QStringLiteral("new one"), Qt::EditRole));
    EXPECT_EQ(session->map().conceptCount(), 4u);
    session->undo();
    EXPECT_EQ(toText(session->map()), "a b c a->c b~c");
    EXPECT_TRUE(model.setData(model.index(0, PropositionsModel::Phrase), QStringLiteral("drives"), Qt::EditRole));
    EXPECT_EQ(session->map().find(session->map().relations().front())->phrase, "drives");
    EXPECT_TRUE(model.setData(model.index(0, PropositionsModel::Type), QStringLiteral("touches"), Qt::EditRole));
    EXPECT_EQ(session->map().find(session->map().relations().front())->type, session->map().typeByKey("touches"));
    EXPECT_FALSE(model.setData(model.index(0, PropositionsModel::Type), QStringLiteral("no such"), Qt::EditRole));
    EXPECT_FALSE(model.setData(model.index(0, PropositionsModel::From), QString(), Qt::EditRole));
}

TEST(PropositionsTable, TakesRowsFromASpreadsheetAndGivesThemBack)
{
    const auto session = sessionOn("a->b");
    PropositionsPanel panel(*session);
    QGuiApplication::clipboard()->setText(QStringLiteral("a\tdrives\tx\nx\t\tb\na - leads to -> b\n"));
    panel.paste();
    EXPECT_EQ(session->map().relationCount(), 4u);
    EXPECT_EQ(session->map().conceptCount(), 3u);
    panel.table().selectAll();
    panel.copy();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("a\tincludes\tb\na\tdrives\tx\n")));
    panel.removeSelected();
    EXPECT_EQ(session->map().relationCount(), 0u);
    session->undo();
    EXPECT_EQ(session->map().relationCount(), 4u);
    QSignalSpy notices(session.get(), &MapSession::noticed);
    QGuiApplication::clipboard()->setText(QStringLiteral("no proposition"));
    panel.paste();
    EXPECT_EQ(notices.size(), 1);
}

TEST(History, GoesToAnyStep)
{
    const auto session = sessionOn("a->b");
    HistoryPanel panel(*session);
    EXPECT_EQ(panel.count(), 1);
    for (const char* text : {"x", "y"}) {
        QGuiApplication::clipboard()->setText(QLatin1String(text));
        Concept added;
        added.id = session->map().nextConceptId();
        added.label = text;
        ASSERT_TRUE(session->perform({"Add concept", {AddConcept{added}}, {}}));
    }
    EXPECT_EQ(panel.count(), 3);
    EXPECT_EQ(panel.currentRow(), 2);
    emit panel.itemClicked(panel.item(0));
    EXPECT_EQ(session->map().conceptCount(), 2u);
    EXPECT_EQ(panel.currentRow(), 0);
    emit panel.itemClicked(panel.item(2));
    EXPECT_EQ(session->map().conceptCount(), 4u);
}

TEST(OutlineDragAndDrop, HangsABranchElsewhereAndPutsItInItsPlace)
{
    const auto session = sessionOn("top->a top->b top->c a->d");
    OutlineModel model(*session);
    const auto drag = [&](const char* what, const char* onto, int row) {
        const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(named(session->map(), what))}));
        model.dropMimeData(data.get(), Qt::MoveAction, row, 0, model.indexOf(named(session->map(), onto)));
    };
    drag("a", "b", -1);
    EXPECT_EQ(toText(session->map()), "top a b c d b->a top->b top->c a->d");
    session->undo();
    drag("c", "top", 0);
    EXPECT_EQ(toText(session->map()), "top a b c d top->c top->a top->b a->d");
    QSignalSpy notices(session.get(), &MapSession::noticed);
    drag("a", "d", -1);
    EXPECT_EQ(notices.size(), 1) << "a circle is refused";
}

}  // namespace
}  // namespace conspectus::test
