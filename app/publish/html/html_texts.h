// html_texts.h: what the interactive page itself says, in the program's language.
#pragma once
#include <QString>

#include <utility>
#include <vector>

namespace conspectus {

/// Keys are those of page.html and of the script; "%1" and "%2" in a text are filled in by the script.
std::vector<std::pair<QString, QString>> pageTexts();

}  // namespace conspectus
