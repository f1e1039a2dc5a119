#include "app/cli/terminal_progress.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>

namespace conspectus {

TerminalProgress::TerminalProgress() : m_isTerminal(isatty(STDERR_FILENO) == 1) { }

TerminalProgress::~TerminalProgress() { write({}); }

void TerminalProgress::say(const std::string& stage, int percent)
{
    write(stage + (percent < 0 ? std::string(" …") : " … " + std::to_string(percent) + "%"));
}

void TerminalProgress::note(const std::string& sentence)
{
    write({});
    std::cerr << "conspectus: note: " << sentence << std::endl;
}

void TerminalProgress::write(const std::string& line)
{
    if (!m_isTerminal || (line.empty() && m_width == 0))
        return;
    const std::size_t rest = m_width > line.size() ? m_width - line.size() : 0;
    std::cerr << '\r' << line << std::string(rest, ' ') << (line.empty() ? "\r" : "") << std::flush;
    m_width = line.size();
}

}  // namespace conspectus
