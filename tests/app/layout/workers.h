// workers.h: workers for the tests of this room, real ones and fakes, and what the system knows of our children.
#pragma once
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

#include <unistd.h>

#include <fstream>
#include <string>
#include <vector>

namespace conspectus::test {

inline const std::string kRealWorker = programPath("conspectus-layout");

/// A program that behaves as its name says (see fake_worker.cpp), once.
class FakeWorker {
public:
    explicit FakeWorker(const std::string& behaviour) : m_program(m_folder.path() / behaviour)
    {
        std::filesystem::create_symlink(programPath("fake_worker"), m_program);
    }

    std::string program() const { return m_program; }

private:
    TemporaryFolder m_folder;
    std::filesystem::path m_program;
};

struct Child {
    pid_t pid = 0;
    char state = '?';
};

/// Our child processes, zombies too.
inline std::vector<Child> children()
{
    std::vector<Child> found;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator("/proc", ignored)) {
        std::string line;
        std::getline(std::ifstream(entry.path() / "stat"), line);
        const std::size_t end = line.rfind(')');
        if (end == std::string::npos || end + 4 >= line.size())
            continue;
        const Child child{std::stoi(line), line[end + 2]};
        if (std::stoi(line.substr(end + 4)) == getpid())
            found.push_back(child);
    }
    return found;
}

inline std::size_t openFiles()
{
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/fd"))
        ++count;
    return count;
}

}  // namespace conspectus::test
