// terminal_progress.h: what a command that takes its time is at, for the person who waits.
#pragma once
#include <cstddef>
#include <string>

namespace conspectus {

/// One line on standard error, rewritten as the work goes on and gone at its end. Says nothing where standard error is
/// not a terminal.
class TerminalProgress {
public:
    TerminalProgress();
    ~TerminalProgress();
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    /// "Writing the file"; `percent` below 0: not known.
    void say(const std::string& stage, int percent = -1);
    /// A line of its own that stays, wherever standard error goes: "conspectus: note: ...".
    void note(const std::string& sentence);
    void clear() { write({}); }
    bool isShown() const { return m_isTerminal; }

private:
    void write(const std::string& line);

    const bool m_isTerminal;
    std::size_t m_width = 0;  // of what stands there
};

}  // namespace conspectus
