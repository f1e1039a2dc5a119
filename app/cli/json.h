// json.h: how the command line writes JSON.
#pragma once
#include <nlohmann/json_fwd.hpp>

#include <string>

namespace conspectus {

/// Members keep the order they were given in.
using Json = nlohmann::ordered_json;

/// One member a line, and in a list of records one record a line, so that two answers can be compared line by line.
/// Bytes that are not UTF-8 (file names) become U+FFFD.
std::string printed(const Json& object);

/// To a hundredth of a pixel: enough for any picture, and short.
double rounded(double px);

}  // namespace conspectus
