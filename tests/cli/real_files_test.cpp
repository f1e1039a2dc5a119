// Files of other people and files that mean harm, where there are some beside this tree (hostile_files_test.cpp has our
// own). Each must give a map, or a sentence with exit code 2, in good time.
#include "tests/cli/map_or_sentence.h"
#include "tests/support/paths.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace fs = std::filesystem;

namespace conspectus {
namespace {

using nlohmann::json;

fs::path corpus() { return test::sourcePath("../shared/corpus"); }

struct Listed {
    std::string format;
    std::string file;
    std::string nodes;
    std::string edges;
};

/// The rows of the corpus' list that are of one of `formats`.
std::vector<Listed> listedAs(const std::vector<std::string>& formats)
{
    std::vector<Listed> rows;
    std::istringstream lines(bytesOf(corpus() / "MANIFEST.tsv"));
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string> cells;
        std::istringstream parts(line);
        for (std::string cell; std::getline(parts, cell, '\t');)
            cells.push_back(cell);
        if (cells.size() >= 7 && std::ranges::find(formats, cells[0]) != formats.end())
            rows.push_back({cells[0], cells[1], cells[5], cells[6]});
    }
    return rows;
}

std::vector<fs::path> filesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    if (fs::exists(folder))
        for (const fs::directory_entry& entry : fs::directory_iterator(folder))
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

TEST(RealFiles, HaveTheirCountsOrAWarning)
{
    const std::vector<Listed> rows = listedAs({"graphml", "graphml_yed", "dot"});
    if (rows.empty())
        GTEST_SKIP() << "there is no corpus beside this tree";
    for (const Listed& row : rows) {
        const Outcome outcome = run({"info", (corpus() / row.format / row.file).string(), "--json"});
        expectMapOrSentence(outcome, row.file);
        // What the list could not count is broken, or says nothing that is a graph.
        const bool isRefusedByAll = row.nodes == "n/a" || (row.nodes == "0" && row.edges == "0");
        if (outcome.exitCode != 0) {
            EXPECT_TRUE(isRefusedByAll) << row.file << ": " << outcome.err;
            continue;
        }
        const json info = json::parse(outcome.out);
        const bool isWhole = std::to_string(info.at("concepts").get<int>()) == row.nodes &&
            std::to_string(info.at("relations").get<int>()) == row.edges;
        EXPECT_TRUE(isWhole || isRefusedByAll || !info.at("warnings").empty())
            << row.file << " has " << row.nodes << "/" << row.edges << ": " << outcome.out.substr(0, 400);
    }
}

TEST(RealFiles, ThatMeanHarmGiveASentence)
{
    const Folder folder;
    const std::string target = folder.file("malformed");
    if (!fs::exists(corpus() / "make_malformed.py"))
        GTEST_SKIP() << "there is no corpus beside this tree";
    if (runProgram({"python3", (corpus() / "make_malformed.py").string(), target}).exitCode != 0)
        GTEST_SKIP() << "the files could not be made here";
    for (const fs::path& file : filesIn(target))
        expectMapOrSentence(run({"info", file.string(), "--json"}), file.filename().string());
}

class KillerOfTheCorpus : public testing::TestWithParam<std::string> { };

TEST_P(KillerOfTheCorpus, GivesAPictureOrASentence)
{
    const std::vector<fs::path> files = filesIn(corpus() / "graphviz-killers");
    if (files.empty())
        GTEST_SKIP() << "there is no corpus beside this tree";
    for (const fs::path& file : files)
        expectMapOrSentence(run({"layout", file.string(), "--json", "--engine", GetParam()}), file.filename().string());
}

INSTANTIATE_TEST_SUITE_P(Engines, KillerOfTheCorpus, testing::Values("layered", "radial", "organic", "circular"),
                         [](const auto& each) { return each.param; });

}  // namespace
}  // namespace conspectus
