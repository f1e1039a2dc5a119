// The paper's Figure 1 from an empty window, by keys alone.
#include "app/session/show.h"
#include "core/document/file_store.h"
#include "core/query/propositions.h"
#include "tests/app/window/typist.h"
#include "tests/app/window/window.h"
#include "tests/support/paths.h"

#include <QTest>
#include <gmock/gmock.h>

#include <set>

namespace conspectus::test {
namespace {

/// Labels one after the other; an arrow in one counts as strokes, because it is no part of a text.
class LabelTypist : public Typist {
public:
    void below(const char* text) { end(text, Qt::Key_Tab); }
    void beside(const char* text) { end(text, Qt::Key_Return, Qt::ControlModifier); }
    void above(const char* text) { end(text, Qt::Key_Backtab); }
    void last(const char* text) { end(text, Qt::Key_Return); }

private:
    void end(const char* text, Qt::Key with, Qt::KeyboardModifiers modifiers = {})
    {
        strokes += std::string_view(text).find("->") != std::string_view::npos ? 2 : 0;
        this->text(text);
        key(with, modifiers);
    }
};

std::set<std::string> saidIn(const ConceptMap& map, std::string_view tag)
{
    std::set<std::string> sentences;
    for (RelationId id : map.relations())
        if (tag.empty() || hasTag(map.find(id)->tags, tag))
            sentences.insert(sentence(map, id, {}));
    return sentences;
}

TEST(FigureOne, IsBuiltByKeysAloneInUnderSixtyStrokes)
{
    WindowTest test;
    test.window.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&test.window));
    LabelTypist typist;
    typist.key(Qt::Key_N, Qt::ControlModifier);
    typist.below("comprehensive national power");
    typist.below("soft power");
    typist.below("cultural soft power");
    typist.beside("is derived from->soft power");
    typist.last("is the core of->soft power");
    typist.key(Qt::Key_Return);
    typist.beside("political soft power");
    typist.beside("social soft power");
    typist.beside("consists of->values");
    typist.beside("national institutions (system)");
    typist.beside("diplomatic capability");
    typist.below("culture");
    typist.beside("in the broad sense->all results of social practice, material and spiritual");
    typist.below("in the narrow sense->spiritual products");
    typist.beside("customs");
    typist.beside("->values");
    typist.beside("ways of thinking");
    typist.beside("academic thought");
    typist.above("institutions");
    typist.beside("is both->national in nature");
    typist.above("cosmopolitan (global) in nature");
    typist.beside("works through->appeal");
    typist.beside("cohesion");
    typist.above("penetration");
    typist.below("hard power");
    typist.beside("economic power");
    typist.beside("military power");
    typist.beside("scientific and technological power");
    typist.beside("is the basis of->soft power");
    typist.last("contrasts with->soft power");
    typist.key(Qt::Key_Left, Qt::ControlModifier);
    typist.key(Qt::Key_Tab);
    typist.last("gives spiritual and intellectual support to->hard power");

    const Result<ConceptMap> paper = loadMap(QStringLiteral("builtin:cultural-soft-power"));
    ASSERT_TRUE(paper);
    std::set<std::string> expected = saidIn(*paper, "figure-1");
    const std::string basis = "hard power \u2014 is the basis of (material support) \u2192 soft power";
    if (expected.erase(basis) > 0)
        expected.insert("hard power \u2014 is the basis of \u2192 soft power");
    EXPECT_THAT(saidIn(test.session().map(), {}), testing::ContainerEq(expected));
    EXPECT_EQ(test.session().map().conceptCount(), 24u);
    EXPECT_LT(typist.strokes, 60);

    const QString file = test.folder.filePath(QStringLiteral("figure.graphml"));
    ASSERT_TRUE(test.session().save(file));
    const Result<std::string> saved = readFile(file.toStdString());
    const Result<std::string> fixture = readFile(sourcePath("tests/data/figure-1.graphml"));
    ASSERT_TRUE(saved && fixture);
    EXPECT_EQ(*saved, *fixture);
}

}  // namespace
}  // namespace conspectus::test
