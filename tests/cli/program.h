// program.h: runs the built program the way a shell does.
#pragma once
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace conspectus {

struct Outcome {
    int exitCode = -1;  // -1: it did not exit by itself
    std::string trouble;  // a signal or too long a time, in words; empty for an ordinary exit
    std::string out;
    std::string err;
};

/// `conspectus ARGUMENT...`, without a display, its input from `in`; killed after `limit`.
Outcome run(const std::vector<std::string>& arguments, const std::string& in = {},
            std::chrono::seconds limit = std::chrono::seconds(60));

/// The same with standard output going to a file.
Outcome runInto(const std::filesystem::path& out, const std::vector<std::string>& arguments);

/// Any program, found by PATH, under the same rules.
Outcome runProgram(const std::vector<std::string>& commandLine, std::chrono::seconds limit = std::chrono::seconds(60));

/// A folder of its own for each test, gone afterwards.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string file(const std::string& name) const { return (m_path / name).string(); }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

std::string bytesOf(const std::filesystem::path& file);
void write(const std::filesystem::path& file, const std::string& bytes);

inline constexpr const char* kBuiltIn = "builtin:cultural-soft-power";

}  // namespace conspectus
