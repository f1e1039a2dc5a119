// hostile_places_test.cpp: maps, names and places made by somebody who means harm, and odd but honest habits.
#include "tests/cli/program.h"
#include "tests/support/paths.h"

#include <gmock/gmock.h>

#include <pty.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

namespace conspectus {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

namespace fs = std::filesystem;

const std::string kProgram = test::programPath("conspectus");

/// What a shell makes of it; $1 is the program, $2 and further are `arguments`.
Outcome shell(const std::string& script, const std::vector<std::string>& arguments)
{
    std::vector<std::string> line{"bash", "-c", script, "bash", kProgram};
    line.insert(line.end(), arguments.begin(), arguments.end());
    return runProgram(line);
}

/// All that `conspectus ARGUMENT...` writes to a terminal that it runs in.
std::string onATerminal(const std::vector<std::string>& arguments)
{
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        std::vector<char*> words{const_cast<char*>(kProgram.c_str())};
        for (const std::string& word : arguments)
            words.push_back(const_cast<char*>(word.c_str()));
        words.push_back(nullptr);
        execv(words[0], words.data());
        _exit(127);
    }
    std::string seen;
    std::array<char, 4096> buffer;
    for (ssize_t got = 0; (got = read(terminal, buffer.data(), buffer.size())) > 0;)
        seen.append(buffer.data(), static_cast<std::size_t>(got));
    close(terminal);
    waitpid(child, nullptr, 0);
    return seen;
}

/// Nothing that drives a terminal or turns its lines around.
void expectHarmless(const std::string& text)
{
    EXPECT_THAT(text, Not(HasSubstr("\x1b"))) << "ESC";
    EXPECT_THAT(text, Not(HasSubstr("\x07"))) << "BEL";
    EXPECT_THAT(text, Not(HasSubstr("\xc2\x9b"))) << "CSI of C1";
    EXPECT_THAT(text, Not(HasSubstr("\xe2\x80\xae"))) << "right-to-left override";
}

/// False in a bare system without /dev/pts.
bool hasPseudoTerminals()
{
    int terminal = -1, program = -1;
    if (openpty(&terminal, &program, nullptr, nullptr, nullptr) != 0)
        return false;
    close(terminal);
    close(program);
    return true;
}

/// CSI, BEL and a right-to-left override as a title and labels can hold them.
const std::string kDriving = "red\xc2\x9b"
                             "31m \x1b]0;title\x07 \xe2\x80\xae"
                             "txt";

class HostilePlace : public testing::Test {
protected:
    std::string drivingMap() const
    {
        write(folder.file("driving.dot"),
              "digraph \"" + kDriving + "\" { label=\"" + kDriving + "\"; a [label=\"" + kDriving + "\"]; b [label=\"" +
                  kDriving + "\"]; a -> b [label=\"" + kDriving + "\"]; a -> a; }");
        return folder.file("driving.dot");
    }
    std::string plainMap() const
    {
        write(folder.file("plain.dot"), "digraph { one -> two; }");
        return folder.file("plain.dot");
    }

    Folder folder;
};

TEST_F(HostilePlace, TextOfAMapDoesNotDriveATerminal)
{
    if (!hasPseudoTerminals())
        GTEST_SKIP() << "This system has no pseudo-terminals (/dev/pts).";
    const std::string map = drivingMap();
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"info", map},
             {"info", map, "--json"},
             {"validate", map},
             {"layout", map},
             {"layout", map, "--json"},
             {"query", map, "red"},
             {"path", map, kDriving, kDriving},
             {"convert", map, "-", "--to", "dot"},
             {"convert", map, "/dev/stdout", "--to", "graphml"},
             {"convert", map, "/dev/tty", "--to", "dot"},
             {"export", map, "-o", "-", "--format", "svg"},
         }) {
        const std::string seen = onATerminal(arguments);
        EXPECT_FALSE(seen.empty()) << arguments[0];
        SCOPED_TRACE(arguments[0] + ": " + seen);
        expectHarmless(seen);
    }
}

TEST_F(HostilePlace, TextOfAMapDoesNotDriveATerminalAfterAPipe)
{
    for (const char* command : {"info", "validate", "layout"}) {
        const Outcome outcome = run({command, drivingMap()});
        SCOPED_TRACE(command);
        expectHarmless(outcome.out);
        expectHarmless(outcome.err);
    }
    EXPECT_THAT(run({"info", drivingMap()}).out, HasSubstr("\\u009b"));
    EXPECT_THAT(run({"convert", drivingMap(), "-", "--to", "dot"}).out, HasSubstr("\xc2\x9b"))
        << "a file stays as it is";
}

TEST_F(HostilePlace, NamesOfFilesInMessagesDoNotDriveATerminal)
{
    for (const std::string& name : {kDriving,
                                    std::string("raw \x9b"
                                                "31m")}) {
        const Outcome outcome = run({"info", folder.file(name) + ".graphml"});
        EXPECT_EQ(outcome.exitCode, 2);
        expectHarmless(outcome.err);
        EXPECT_THAT(outcome.err, Not(HasSubstr(" \x9b")));
        EXPECT_THAT(outcome.err, AllOf(StartsWith("conspectus: "), HasSubstr("31m")));
        expectHarmless(run({"info", plainMap(), name}).err);
        expectHarmless(run({"export", plainMap(), "-o", folder.file("x.svg"), "--view", name}).err);
    }
}

TEST_F(HostilePlace, PicturesAreNotPouredIntoATerminal)
{
    if (!hasPseudoTerminals())
        GTEST_SKIP() << "This system has no pseudo-terminals (/dev/pts).";
    const std::string seen = onATerminal({"export", plainMap(), "-o", "/dev/stdout", "--format", "png"});
    EXPECT_THAT(seen, AllOf(HasSubstr("not written to a terminal"), Not(HasSubstr("PNG\r\n"))));
}

TEST_F(HostilePlace, StandardOutputByItsNameIsAPipeToo)
{
    const Outcome piped = shell("\"$1\" export \"$2\" -o /dev/stdout --format svg | cat", {plainMap()});
    EXPECT_THAT(piped.out, AllOf(StartsWith("<?xml"), HasSubstr("</svg>"))) << piped.err;
    const Outcome descriptor = shell("\"$1\" convert \"$2\" >(cat >&2) --to dot; wait $!", {plainMap()});
    EXPECT_THAT(descriptor.err, HasSubstr("digraph"));
}

TEST_F(HostilePlace, StandardOutputByItsNameIsWrittenToWhereItStands)
{
    const std::string out = folder.file("out");
    const Outcome outcome =
        shell("{ echo before; \"$1\" convert \"$2\" /dev/stdout --to dot; echo after; } > \"$3\"", {plainMap(), out});
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_THAT(bytesOf(out), AllOf(StartsWith("before\n"), HasSubstr("digraph"), testing::EndsWith("after\n")));
}

TEST_F(HostilePlace, ANamedPipeIsWrittenToAndStays)
{
    ASSERT_EQ(mkfifo(folder.file("pipe").c_str(), 0600), 0);
    const Outcome outcome =
        shell("cat \"$3\" & \"$1\" convert \"$2\" \"$3\" --to dot; wait", {plainMap(), folder.file("pipe")});
    EXPECT_THAT(outcome.out, HasSubstr("digraph")) << outcome.err;
    EXPECT_TRUE(fs::is_fifo(folder.file("pipe")));
    EXPECT_EQ(run({"export", plainMap(), "-o", "/dev/null", "--format", "svg"}).exitCode, 0);
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(HostilePlace, AnotherNameOfTheFileIsSpokenOf)
{
    write(folder.file("one.dot"), "old");
    fs::create_hard_link(folder.file("one.dot"), folder.file("two.dot"));
    const Outcome outcome = run({"convert", plainMap(), folder.file("one.dot")});
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_THAT(outcome.err, HasSubstr("hard link"));
    EXPECT_EQ(bytesOf(folder.file("two.dot")), "old");
    EXPECT_EQ(run({"convert", plainMap(), folder.file("one.dot")}).err, "");
}

TEST_F(HostilePlace, AMapComesFromStandardInputByItsNameAndMustEnd)
{
    const Outcome piped = shell("cat \"$2\" | \"$1\" info /dev/stdin", {plainMap()});
    EXPECT_THAT(piped.out, HasSubstr("Concepts:       2")) << piped.err;
    const Outcome substituted = shell("\"$1\" info <(cat \"$2\")", {plainMap()});
    EXPECT_THAT(substituted.out, HasSubstr("Concepts:       2")) << substituted.err;
    for (const char* endless :
         {"yes | \"$1\" info -", "yes | \"$1\" info /dev/stdin", "\"$1\" info /dev/stdin < /dev/zero"}) {
        const Outcome outcome = shell(endless, {});
        EXPECT_EQ(outcome.exitCode, 2) << endless << outcome.trouble;
        EXPECT_THAT(outcome.err, HasSubstr("larger than 256 MB")) << endless;
    }
    EXPECT_THAT(run({"info", "/dev/zero"}).err, HasSubstr("not an ordinary file"));
}

TEST_F(HostilePlace, PicturesThatNotesNameAreNotOpened)
{
    ASSERT_EQ(mkfifo(folder.file("pipe").c_str(), 0600), 0);
    write(folder.file("map.graphml"),
          "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"
          "<key id=\"tours\" for=\"graph\" attr.name=\"tours\" attr.type=\"string\"/><graph edgedefault=\"directed\">"
          "<data key=\"tours\"><c:tour xmlns:c=\"urn:conspectus:map:1\" name=\"Talk\"/>"
          "<c:stop xmlns:c=\"urn:conspectus:map:1\" title=\"One\"><c:view/><c:notes>See ![it](file://" +
              folder.file("pipe") + ") here</c:notes></c:stop></data><node id=\"a\"/></graph></graphml>");
    const Outcome outcome = run({"tour", folder.file("map.graphml"), "--notes", "--pdf", folder.file("talk.pdf")}, {},
                                std::chrono::seconds(20));
    EXPECT_EQ(outcome.exitCode, 0) << outcome.trouble << outcome.err;
}

TEST_F(HostilePlace, NamesThatAreNotUtf8AreNamesOfFiles)
{
    const std::string map = folder.file("caf\xe9.dot"), copy = folder.file("copie \xff.graphml"),
                      picture = folder.file("image \xe9.svg");
    write(map, "digraph { one -> two; }");
    EXPECT_THAT(run({"info", map}).out, HasSubstr("Concepts:       2"));
    EXPECT_EQ(run({"convert", map, copy}).exitCode, 0);
    EXPECT_EQ(run({"export", copy, "-o", picture}).exitCode, 0);
    EXPECT_TRUE(fs::exists(copy));
    EXPECT_THAT(bytesOf(picture), HasSubstr("</svg>"));
    EXPECT_THAT(run({"validate", map}).out, HasSubstr("caf\\xe9.dot: ok"));
    EXPECT_EQ(run({"tour", kBuiltIn, "--png", folder.file("pages \xe9")}).exitCode, 0);
    EXPECT_TRUE(fs::is_regular_file(folder.path() / "pages \xe9" / "001.png"));
}

}  // namespace
}  // namespace conspectus
