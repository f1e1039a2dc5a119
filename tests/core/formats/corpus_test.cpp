// corpus_test.cpp: real files of other programs, where they are at hand (they are not ours to pass on).
#include "core/base/text.h"
#include "tests/core/formats/reading.h"
#include "tests/support/paths.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace conspectus;
using namespace conspectus::test;
using testing::IsEmpty;
namespace fs = std::filesystem;

namespace {

const fs::path kCorpus = sourcePath("../shared/corpus");

std::string contents(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The rows of a table with a header, cut at tabs.
std::vector<std::vector<std::string>> rowsOf(const fs::path& path)
{
    std::vector<std::vector<std::string>> rows;
    const std::string table = contents(path);
    for (std::string_view line : split(table, '\n')) {
        std::vector<std::string> cells;
        for (std::string_view cell : split(line, '\t'))
            cells.emplace_back(cell);
        rows.push_back(std::move(cells));
    }
    rows.erase(rows.begin());
    return rows;
}

class Corpus : public testing::Test {
protected:
    void SetUp() override
    {
        if (!fs::exists(kCorpus / "MANIFEST.tsv"))
            GTEST_SKIP() << "no corpus beside the project";
    }
};

/// True for the folders of formats that are read.
bool isRead(const std::string& folder)
{
    const Format* format = formatByName(folder);
    return folder == "graphml_yed" || (format && format->read);
}

/// True if the manifest gives this number, or none.
bool agrees(std::size_t count, const std::string& stated) { return stated == "n/a" || std::to_string(count) == stated; }

/// True if it opens and is sound; a file that does not open must be one that the manifest could not count either.
bool opens(const std::vector<std::string>& row)
{
    const auto found = readMap(contents(kCorpus / row[0] / row[1]), row[1]);
    const bool isGuess = row.size() > 7 && row[7].find("approximate count") != std::string::npos;
    if (!found) {
        EXPECT_TRUE(isGuess || row[5] == "n/a" || row[5] == "0") << describe(found.error());
        EXPECT_FALSE(found.error().message.empty());
        return false;
    }
    EXPECT_THAT(verify(found->map), IsEmpty());
    const bool isAsCounted = isGuess || row[6] == "n/a" ||  // then the manifest counts rows
        (agrees(found->map.conceptCount(), row[5]) && agrees(found->map.relationCount(), row[6]));
    EXPECT_TRUE(isAsCounted || !found->losses.empty())
        << found->map.conceptCount() << " concepts, " << found->map.relationCount() << " relations";
    return true;
}

TEST_F(Corpus, OpensWithItsCountsOrSaysWhyNot)
{
    int opened = 0;
    for (const auto& row : rowsOf(kCorpus / "MANIFEST.tsv")) {
        if (row.size() < 7 || !isRead(row[0]))
            continue;
        SCOPED_TRACE(row[1]);
        opened += opens(row) ? 1 : 0;
    }
    EXPECT_GE(opened, 100);
}

TEST_F(Corpus, SurvivesAsADocument)
{
    for (const auto& folder : fs::directory_iterator(kCorpus)) {
        if (!fs::is_directory(folder) || !isRead(folder.path().filename().string()))
            continue;
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (fs::file_size(entry) > 500'000)
                continue;
            SCOPED_TRACE(entry.path().filename());
            const auto found = readMap(contents(entry), entry.path().filename().string());
            if (found) {
                EXPECT_EQ(read(written("graphml", found->map), "map.graphml").map, found->map);
            }
        }
    }
}

TEST_F(Corpus, FilesThatKillGraphvizOpen)
{
    for (const auto& entry : fs::directory_iterator(kCorpus / "graphviz-killers"))
        EXPECT_GT(read(contents(entry), entry.path().filename().string()).map.relationCount(), 0u);
}

/// Broken and hostile files, made on the spot by the corpus' own script.
class Malformed : public Corpus {
protected:
    void SetUp() override
    {
        Corpus::SetUp();
        if (IsSkipped())
            return;
        std::string name = (fs::temp_directory_path() / "conspectus-malformed-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        m_folder = name;
        const std::string command =
            "python3 '" + (kCorpus / "make_malformed.py").string() + "' '" + name + "' >/dev/null 2>&1";
        if (std::system(command.c_str()) != 0)
            GTEST_SKIP() << "the script that makes the files does not run here";
    }
    void TearDown() override
    {
        if (!m_folder.empty())
            fs::remove_all(m_folder);
    }

    fs::path m_folder;
};

TEST_F(Malformed, GivesASentenceOrASoundMap)
{
    // By the numbers that start their names: what must not open, what has something sound in it, what has a line.
    const std::set<std::string> refused = {"01", "05", "12", "14", "16", "21", "23", "35", "50", "51", "59"};
    const std::set<std::string> sound = {"09", "11", "29", "30", "44", "52", "53", "63"};
    const std::set<std::string> withLine = {"05", "35", "59"};
    for (const auto& entry : fs::directory_iterator(m_folder)) {
        std::error_code unreadable;
        if (!fs::is_regular_file(entry, unreadable))
            continue;
        const std::string name = entry.path().filename().string(), number = name.substr(0, 2);
        SCOPED_TRACE(name);
        const auto found = readMap(contents(entry), name);
        const Error error = found ? Error() : found.error();
        EXPECT_TRUE(found ? verify(found->map).empty() : error.message.size() > 10);
        EXPECT_FALSE(found && refused.contains(number));
        EXPECT_FALSE(!found && sound.contains(number)) << error.message;
        EXPECT_FALSE(error.line == 0 && withLine.contains(number));
    }
}

}  // namespace
