#include "core/query/query_lexer.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace conspectus {

namespace {

using Kind = QueryToken::Kind;

struct Sign {
    std::string_view text;
    Kind kind;
};

/// Longer ones before those that they begin with.
constexpr std::array<Sign, 19> kSigns{{{"<-[", Kind::Edge},
                                       {"]->", Kind::Edge},
                                       {"-->", Kind::Edge},
                                       {"<--", Kind::Edge},
                                       {"-[", Kind::Edge},
                                       {"]-", Kind::Edge},
                                       {"--", Kind::Edge},
                                       {"..", Kind::Operator},
                                       {">=", Kind::Operator},
                                       {"<=", Kind::Operator},
                                       {"(", Kind::Operator},
                                       {")", Kind::Operator},
                                       {"?", Kind::Operator},
                                       {"|", Kind::Operator},
                                       {"*", Kind::Operator},
                                       {":", Kind::Operator},
                                       {"=", Kind::Operator},
                                       {">", Kind::Operator},
                                       {"<", Kind::Operator}}};

const Sign* signAt(std::string_view rest)
{
    const auto found = std::ranges::find_if(kSigns, [&](const Sign& sign) { return rest.starts_with(sign.text); });
    return found == kSigns.end() ? nullptr : &*found;
}

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

std::string placeIn(std::string_view text, std::size_t at)
{
    std::size_t column = 1;
    for (std::size_t i = 0; i < std::min(at, text.size());
         i += std::max<std::size_t>(1, sequenceLength(text.substr(i))))
        ++column;
    return "column " + std::to_string(column);
}

Result<std::vector<QueryToken>> queryTokens(std::string_view text)
{
    std::vector<QueryToken> tokens;
    std::size_t at = 0;
    bool isGlued = false;
    while (at < text.size()) {
        if (isSpace(text[at])) {
            isGlued = false;
            ++at;
            continue;
        }
        const std::size_t begin = at;
        if (text[at] == '"') {
            const std::size_t end = text.find('"', at + 1);
            if (end == std::string_view::npos)
                return unexpected(ErrorCode::Usage,
                                  "The quotation mark at " + placeIn(text, begin) + " is not closed.");
            tokens.push_back({Kind::Quoted, std::string(text.substr(at + 1, end - at - 1)), begin, isGlued});
            at = end + 1;
        } else if (const Sign* sign = signAt(text.substr(at))) {
            tokens.push_back({sign->kind, std::string(sign->text), begin, isGlued});
            at += sign->text.size();
        } else {
            while (at < text.size() && !isSpace(text[at]) && text[at] != '"' && !signAt(text.substr(at)))
                ++at;
            tokens.push_back({Kind::Word, std::string(text.substr(begin, at - begin)), begin, isGlued});
        }
        isGlued = true;
    }
    tokens.push_back({Kind::End, {}, text.size(), false});
    return tokens;
}

}  // namespace conspectus
