#include "tests/cli/program.h"
#include "tests/support/paths.h"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace fs = std::filesystem;

namespace conspectus {
namespace {

struct Streams {
    fs::path in;
    fs::path out;
    fs::path err;
};

void redirect(int stream, const fs::path& file, int flags)
{
    const int opened = open(file.c_str(), flags, 0600);
    if (opened < 0 || dup2(opened, stream) < 0)
        _exit(126);
}

[[noreturn]] void become(const std::vector<std::string>& commandLine, const Streams& streams)
{
    redirect(0, streams.in, O_RDONLY);
    redirect(1, streams.out, O_WRONLY | O_CREAT);
    redirect(2, streams.err, O_WRONLY | O_CREAT);
    for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        unsetenv(variable);
    std::vector<char*> words;
    for (const std::string& word : commandLine)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    execvp(words[0], words.data());
    _exit(127);
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kSlowness = 6;  // the programs are built for the sanitizer, too
#else
constexpr int kSlowness = 1;
#endif

/// Waits, but not for ever.
void await(pid_t child, std::chrono::seconds limit, Outcome& outcome)
{
    const auto deadline = std::chrono::steady_clock::now() + kSlowness * limit;
    int status = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > deadline) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
            outcome.trouble = "did not end within " + std::to_string(limit.count()) + " s";
            return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    if (WIFEXITED(status))
        outcome.exitCode = WEXITSTATUS(status);
    else
        outcome.trouble = std::string("ended by signal: ") + strsignal(WTERMSIG(status));
}

Outcome execute(const std::vector<std::string>& commandLine, const Streams& streams, std::chrono::seconds limit)
{
    Outcome outcome;
    const pid_t child = fork();
    if (child == 0)
        become(commandLine, streams);
    await(child, limit, outcome);
    return outcome;
}

std::vector<std::string> ours(const std::vector<std::string>& arguments)
{
    std::vector<std::string> commandLine{test::programPath("conspectus")};
    commandLine.insert(commandLine.end(), arguments.begin(), arguments.end());
    return commandLine;
}

Outcome capture(const std::vector<std::string>& commandLine, const std::string& in, std::chrono::seconds limit)
{
    const Folder folder;
    const Streams streams{folder.file("in"), folder.file("out"), folder.file("err")};
    write(streams.in, in);
    Outcome outcome = execute(commandLine, streams, limit);
    outcome.out = bytesOf(streams.out);
    outcome.err = bytesOf(streams.err);
    return outcome;
}

}  // namespace

Outcome run(const std::vector<std::string>& arguments, const std::string& in, std::chrono::seconds limit)
{
    return capture(ours(arguments), in, limit);
}

Outcome runProgram(const std::vector<std::string>& commandLine, std::chrono::seconds limit)
{
    return capture(commandLine, {}, limit);
}

Outcome runInto(const fs::path& out, const std::vector<std::string>& arguments)
{
    const Folder folder;
    const Streams streams{"/dev/null", out, folder.file("err")};
    Outcome outcome = execute(ours(arguments), streams, std::chrono::seconds(60));
    outcome.err = bytesOf(streams.err);
    return outcome;
}

Folder::Folder()
{
    std::string name = (fs::temp_directory_path() / "conspectus-XXXXXX").string();
    m_path = mkdtemp(name.data());
}

Folder::~Folder()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& file, const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }

}  // namespace conspectus
