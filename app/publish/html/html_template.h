// html_template.h: a page with gaps, and what goes into them.
#pragma once
#include <map>
#include <string>
#include <string_view>

namespace conspectus {

/// By the gap's name.
using Fillings = std::map<std::string, std::string, std::less<>>;

/// `page` with every "{{name}}" replaced by what `fillings` has under that name (nothing if there is none). What was
/// filled in is not looked at again, so that a label may say "{{name}}" too.
std::string filled(std::string_view page, const Fillings& fillings);

}  // namespace conspectus
