#include "app/theme/theme_file.h"
#include "tests/fuzz/entries.h"

#include <algorithm>

namespace conspectus::fuzz {

void themeEntry(std::string_view bytes)
{
    const BaseThemes bases = [](const QString& name) -> const Theme* {
        const auto found = std::ranges::find(themes(), name, &Theme::name);
        return found == themes().end() ? nullptr : &*found;
    };
    const Result<ReadTheme> read = readTheme(bytes, QStringLiteral("mine"), bases);
    if (!read)
        return demand(!read.error().message.empty(), "a refusal without a sentence");
    const std::string once = writeTheme(read->theme);
    const Result<ReadTheme> back = readTheme(once, QStringLiteral("other"), bases);
    demand(back.has_value(), back ? "" : "a theme cannot be read again: " + describe(back.error()) + '\n' + once);
    demand(back->warnings.empty(), "a theme is not understood whole: " + once);
    demand(back->theme == read->theme, "a theme came back as another: " + once);
    demand(writeTheme(back->theme) == once, "the same theme was written in other bytes: " + once);
}

}  // namespace conspectus::fuzz
