// merge_test.cpp: what two people made of one map, by hand and by git.
#include "tests/cli/program.h"
#include "tests/support/paths.h"

#include <gmock/gmock.h>

#include <cstdlib>

namespace conspectus {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string mapOf(const std::string& nodes)
{
    return "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:c=\"urn:conspectus:map:1\">"
           "<key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/><graph edgedefault=\"directed\">" +
        nodes + "</graph></graphml>";
}

std::string node(const std::string& key, const std::string& label)
{
    return "<node id=\"" + key + "\"><data key=\"label\">" + label + "</data></node>";
}

struct Sides {
    explicit Sides(const std::string& ours, const std::string& theirs)
    {
        write(folder.file("base.graphml"), mapOf(node("a", "heat")));
        write(folder.file("ours.graphml"), mapOf(ours));
        write(folder.file("theirs.graphml"), mapOf(theirs));
    }
    Outcome merged()
    {
        return run({"merge", folder.file("base.graphml"), folder.file("ours.graphml"), folder.file("theirs.graphml"),
                    "-o", folder.file("out.graphml")});
    }
    Folder folder;
};

TEST(Merge, KeepsWhatBothSidesAdded)
{
    Sides sides(node("a", "heat") + node("b", "work"), node("a", "warmth") + node("c", "energy"));
    const Outcome outcome = sides.merged();
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_THAT(outcome.err, IsEmpty());
    EXPECT_THAT(bytesOf(sides.folder.file("out.graphml")),
                AllOf(HasSubstr("warmth"), HasSubstr("work"), HasSubstr("energy"), Not(HasSubstr(">heat<"))));
}

TEST(Merge, SaysConflictsInSentencesAndKeepsBoth)
{
    Sides sides(node("a", "warmth"), node("a", "hotness"));
    const Outcome outcome = sides.merged();
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("conflict: "), HasSubstr("1 conflict;")));
    EXPECT_THAT(bytesOf(sides.folder.file("out.graphml")), AllOf(HasSubstr("warmth"), HasSubstr("hotness")));
}

TEST(Merge, LeavesTheOutputAloneWhenASideCannotBeRead)
{
    Sides sides(node("a", "warmth"), "<node");
    write(sides.folder.file("out.graphml"), "precious");
    EXPECT_EQ(sides.merged().exitCode, 2);
    EXPECT_EQ(bytesOf(sides.folder.file("out.graphml")), "precious");
}

TEST(Merge, TakesFilesWithoutExtensionAndAnEmptyBase)
{
    const Folder folder;
    write(folder.file("base"), "");
    write(folder.file("ours"), mapOf(node("a", "heat")));
    write(folder.file("theirs"), mapOf(node("b", "work")));
    const Outcome outcome =
        run({"merge", folder.file("base"), folder.file("ours"), folder.file("theirs"), "-o", folder.file("ours")});
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_THAT(bytesOf(folder.file("ours")), AllOf(HasSubstr("heat"), HasSubstr("work")));
}

TEST(GitSetup, PrintsAttributesAndCommands)
{
    const Outcome all = run({"git-setup"});
    EXPECT_EQ(all.exitCode, 0) << all.err;
    EXPECT_THAT(all.out,
                AllOf(HasSubstr("*.graphml diff=conspectus merge=conspectus\n"),
                      HasSubstr("git config merge.conspectus.driver "), HasSubstr("# *.gv diff=conspectus\n")));
    EXPECT_THAT(run({"git-setup", "--attributes"}).out, Not(HasSubstr("git config")));
    EXPECT_THAT(run({"git-setup", "--config"}).out, Not(HasSubstr("*.graphml")));
}

/// A repository with our drivers, and a history in which two branches changed one map.
class Repository {
public:
    explicit Repository(const std::string& ours, const std::string& theirs)
    {
        const std::string program = test::programPath("conspectus");
        m_setup =
            shell("git init -q -b main . && git config user.name t && git config user.email t@example.org && '" +
                  program + "' git-setup --attributes > .gitattributes && '" + program + "' git-setup --config | sh");
        commit("base", mapOf(node("a", "heat")));
        shell("git checkout -q -b side");
        commit("theirs", mapOf(theirs));
        shell("git checkout -q main");
        commit("ours", mapOf(ours));
    }

    Outcome shell(const std::string& command)
    {
        return runProgram({"env", "HOME=" + m_folder.path().string(), "GIT_CONFIG_NOSYSTEM=1", "sh", "-c",
                           "cd '" + m_folder.path().string() + "' && " + command});
    }
    std::string map() const { return bytesOf(m_folder.file("map.graphml")); }
    const Outcome& setup() const { return m_setup; }

private:
    void commit(const std::string& title, const std::string& map)
    {
        write(m_folder.file("map.graphml"), map);
        shell("git add -A && git commit -q -m " + title);
    }

    Folder m_folder;
    Outcome m_setup;
};

bool hasGit() { return runProgram({"git", "--version"}).exitCode == 0; }

TEST(GitSetup, LetsGitMergeAndCompareMaps)
{
    if (!hasGit())
        GTEST_SKIP() << "needs git";
    Repository repository(node("a", "heat") + node("b", "work"), node("a", "warmth"));
    ASSERT_EQ(repository.setup().exitCode, 0) << repository.setup().err;
    const Outcome merged = repository.shell("git merge -q --no-edit side");
    EXPECT_EQ(merged.exitCode, 0) << merged.out << merged.err;
    EXPECT_THAT(repository.map(), AllOf(HasSubstr("warmth"), HasSubstr("work")));
    EXPECT_THAT(repository.shell("git diff main~1 main -- map.graphml").out, HasSubstr("~ heat is now called warmth"));
}

TEST(GitSetup, LetsGitKnowOfConflicts)
{
    if (!hasGit())
        GTEST_SKIP() << "needs git";
    Repository repository(node("a", "warmth"), node("a", "hotness"));
    const Outcome merged = repository.shell("git merge -q --no-edit side");
    EXPECT_EQ(merged.exitCode, 1) << merged.out << merged.err;
    EXPECT_THAT(merged.err, HasSubstr("conflict: "));
    EXPECT_THAT(repository.shell("git status --porcelain").out, HasSubstr("UU map.graphml"));
    EXPECT_THAT(repository.map(), AllOf(HasSubstr("warmth"), HasSubstr("hotness")));
}

}  // namespace
}  // namespace conspectus
