// source_tree.h: the files of this tree and what they include.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace conspectus {

/// One #include line. `file` is relative to the root of the tree, with forward slashes.
struct Include {
    std::string file;
    int line = 0;
    std::string target;
    bool isQuoted = false;  // "target" rather than <target>
};

std::filesystem::path sourceRoot();

/// Sorted, relative to the root. What is not there gives nothing.
std::vector<std::string> filesUnder(const std::string& folder);
std::string contentOf(const std::string& file);

std::vector<Include> includesIn(const std::string& file, const std::string& content);

}  // namespace conspectus
