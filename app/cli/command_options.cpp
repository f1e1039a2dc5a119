#include "app/cli/command_options.h"

#include <CLI/CLI.hpp>

namespace conspectus {

namespace {

constexpr int kLargestCount = 1'000'000;
constexpr double kLargestNumber = 1e6;

}  // namespace

void CommandOptions::argument(const std::string& name, std::string& place, const std::string& help)
{
    m_app.add_option(name, place, help)->required();
}

void CommandOptions::arguments(const std::string& name, std::vector<std::string>& place, const std::string& help)
{
    m_app.add_option(name, place, help)->required();
}

void CommandOptions::text(const std::string& names, std::string& place, const std::string& value,
                          const std::string& help)
{
    m_app.add_option(names, place, help)->type_name(value);
}

void CommandOptions::requiredText(const std::string& names, std::string& place, const std::string& value,
                                  const std::string& help)
{
    m_app.add_option(names, place, help)->type_name(value)->required();
}

void CommandOptions::texts(const std::string& names, std::vector<std::string>& place, const std::string& value,
                           const std::string& help)
{
    m_app.add_option(names, place, help)
        ->type_name(value)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void CommandOptions::count(const std::string& names, std::optional<int>& place, const std::string& value,
                           const std::string& help)
{
    m_app.add_option(names, place, help)->type_name(value)->check(CLI::Range(0, kLargestCount));
}

void CommandOptions::number(const std::string& names, std::optional<double>& place, const std::string& value,
                            const std::string& help)
{
    m_app.add_option(names, place, help)->type_name(value)->check(CLI::Range(0.0, kLargestNumber));
}

void CommandOptions::flag(const std::string& names, bool& place, const std::string& help)
{
    m_app.add_flag(names, place, help);
}

}  // namespace conspectus
