// command_options.h: how a command says what it takes. The parser (CLI11) stays behind it: its header costs every file
// that sees it seconds to compile.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace conspectus {

/// Options of one command, each bound to a place that the parser fills. The places must outlive the parsing.
class CommandOptions {
public:
    explicit CommandOptions(CLI::App& app) : m_app(app) { }

    /// What stands without a name, in the order of these calls.
    void argument(const std::string& name, std::string& place, const std::string& help);
    void arguments(const std::string& name, std::vector<std::string>& place, const std::string& help);

    /// `names`: "-o,--output"; `value`: what stands for it in the help.
    void text(const std::string& names, std::string& place, const std::string& value, const std::string& help);
    void requiredText(const std::string& names, std::string& place, const std::string& value, const std::string& help);
    /// May be given several times.
    void texts(const std::string& names, std::vector<std::string>& place, const std::string& value,
               const std::string& help);
    void count(const std::string& names, std::optional<int>& place, const std::string& value, const std::string& help);
    /// Any number from 0 on.
    void number(const std::string& names, std::optional<double>& place, const std::string& value,
                const std::string& help);
    void flag(const std::string& names, bool& place, const std::string& help);

private:
    CLI::App& m_app;
};

}  // namespace conspectus
