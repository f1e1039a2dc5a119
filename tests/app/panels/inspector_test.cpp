#include "app/panels/inspector_panel.h"

#include "tests/support/session.h"

#include <QLineEdit>
#include <QTest>
#include <QTextBlock>
#include <gtest/gtest.h>

#include <functional>

namespace conspectus::test {
namespace {

QTextBrowser* pageOf(InspectorPanel& panel) { return panel.findChild<QTextBrowser*>(); }

/// Every link of the page: what it says and where it leads.
std::vector<std::pair<QString, QString>> linksOf(InspectorPanel& panel)
{
    std::vector<std::pair<QString, QString>> links;
    const QTextDocument& document = *pageOf(panel)->document();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto piece = block.begin(); !piece.atEnd(); ++piece)
            if (piece.fragment().charFormat().isAnchor())
                links.emplace_back(piece.fragment().text(), piece.fragment().charFormat().anchorHref());
    return links;
}

void change(ConceptMap& map, std::string_view key, const std::function<void(Concept&)>& how)
{
    Concept changed = *map.find(named(map, key));
    how(changed);
    applied(map, SetConcept{std::move(changed)});
}

TEST(Inspector, SpeaksOfTheMapWhileNothingIsSelected)
{
    const auto session = sessionOn("power->hard");
    const InspectorPanel panel(*session);
    EXPECT_TRUE(panel.text().contains(QStringLiteral("2 concepts")));
    EXPECT_TRUE(panel.text().contains(QStringLiteral("includes")));
}

TEST(Inspector, ReadsRelationsAsSentencesWithTheOtherConceptAsALink)
{
    const auto session = sessionOn("power->soft hard~soft soft->culture soft->values");
    InspectorPanel panel(*session);
    const ConceptId soft = named(session->map(), "soft");
    session->select({soft}, soft);
    EXPECT_TRUE(panel.text().contains(QString::fromUtf8("soft — includes → culture, values")));
    EXPECT_TRUE(panel.text().contains(QString::fromUtf8("hard — touches → soft")));
    QStringList linked;
    for (const auto& [text, target] : linksOf(panel))
        linked.append(text);
    EXPECT_EQ(linked,
              (QStringList{QStringLiteral("culture"), QStringLiteral("values"), QStringLiteral("power"),
                           QStringLiteral("hard")}));
}

TEST(Inspector, ALinkSelectsAndReveals)
{
    const auto session = sessionOn("power->soft soft->culture");
    session->foldToLevel(1);
    InspectorPanel panel(*session);
    const ConceptId soft = named(session->map(), "soft"), culture = named(session->map(), "culture");
    session->select({soft}, soft);
    emit pageOf(panel)->anchorClicked(QUrl(linksOf(panel).front().second));
    EXPECT_EQ(session->current(), culture);
    EXPECT_GE(session->visible().indexOf(culture), 0);
}

TEST(Inspector, NeverTakesTextOfAMapForMarkup)
{
    const QString evil =
        QStringLiteral("<h1>big</h1><img src=\"/etc/hostname\"><a href=\"file:///etc/passwd\">x</a>&amp;");
    ConceptMap map = mapFrom("a->b");
    change(map, "a", [&](Concept& a) {
        a.label = a.definition = a.notes = a.source = evil.toStdString();
        a.tags = {evil.toStdString()};
        a.labels = {{"zh", evil.toStdString()}};
    });
    const auto session = sessionWithoutWorkers();
    session->adopt(std::move(map), {});
    InspectorPanel panel(*session);
    const ConceptId a = named(session->map(), "a");
    session->select({a}, a);
    EXPECT_EQ(panel.text().count(evil), 7);
    ASSERT_EQ(linksOf(panel).size(), 1u);
    EXPECT_EQ(linksOf(panel).front().first, QStringLiteral("b"));
}

TEST(Inspector, HandsAddressesOnInsteadOfOpeningThem)
{
    ConceptMap map = mapFrom("a");
    change(map, "a", [](Concept& a) { a.link = "https://example.org/paper"; });
    const auto session = sessionWithoutWorkers();
    session->adopt(std::move(map), {});
    InspectorPanel panel(*session);
    const ConceptId a = named(session->map(), "a");
    session->select({a}, a);
    QSignalSpy activated(&panel, &InspectorPanel::linkActivated);
    emit pageOf(panel)->anchorClicked(QUrl(linksOf(panel).front().second));
    ASSERT_EQ(activated.count(), 1);
    EXPECT_EQ(activated.first().first().toUrl(), QUrl(QStringLiteral("https://example.org/paper")));
}

TEST(Inspector, TellsOfASelectedRelation)
{
    const auto session = sessionOn("hard~soft");
    const InspectorPanel panel(*session);
    session->selectRelation(session->map().relations().front());
    EXPECT_TRUE(panel.text().contains(QString::fromUtf8("hard — touches → soft")));
}

TEST(Inspector, ListsSeveralSelectedConceptsAndWhatJoinsThem)
{
    const auto session = sessionOn("hard~soft power->hard");
    const InspectorPanel panel(*session);
    const ConceptId hard = named(session->map(), "hard"), soft = named(session->map(), "soft");
    session->select({hard, soft}, hard);
    EXPECT_TRUE(panel.text().contains(QString::fromUtf8("hard — touches → soft")));
    EXPECT_FALSE(panel.text().contains(QStringLiteral("power")));
}

TEST(Inspector, SaysOfVeryManyThingsHowManyMoreThereAre)
{
    ConceptMap map;
    const ConceptId hub = put(map, "hub");
    const RelationTypeId includes = putType(map, "includes", Hierarchy::FromIsBroader);
    for (int i = 0; i < 3'000; ++i)
        putRelation(map, hub, put(map, "c" + std::to_string(i)), includes);
    const auto session = sessionWithoutWorkers();
    session->adopt(std::move(map), {});
    InspectorPanel panel(*session);
    session->select({hub}, hub);
    EXPECT_TRUE(panel.text().contains(QStringLiteral("and 1800 more")) ||
                panel.text().contains(QStringLiteral("and 1,800 more")))
        << panel.text().right(300).toStdString();
    EXPECT_TRUE(panel.text().contains(QStringLiteral("1000 more")) ||
                panel.text().contains(QStringLiteral("1,000 more")));
    session->select(session->map().concepts(), hub);
    EXPECT_TRUE(panel.text().contains(QStringLiteral("801 more")));
    EXPECT_LT(linksOf(panel).size(), 500u);
}

}  // namespace
}  // namespace conspectus::test
