#include "app/cli/json.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace conspectus {
namespace {

std::string inOneLine(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

bool isListOfRecords(const Json& value) { return value.is_array() && !value.empty() && value.front().is_object(); }

std::string oneRecordALine(const Json& list)
{
    std::string text = "[";
    for (const Json& record : list)
        text += (text.size() == 1 ? "\n    " : ",\n    ") + inOneLine(record);
    return text + "\n  ]";
}

}  // namespace

std::string printed(const Json& object)
{
    std::string text = "{";
    for (const auto& [name, value] : object.items()) {
        text += (text.size() == 1 ? "\n  " : ",\n  ") + inOneLine(name) + ": ";
        text += isListOfRecords(value) ? oneRecordALine(value) : inOneLine(value);
    }
    return text + "\n}\n";
}

double rounded(double px)
{
    const double value = std::round(px * 100) / 100;
    return value == 0 ? 0 : value;  // never -0
}

}  // namespace conspectus
