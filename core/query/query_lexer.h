// query_lexer.h: a query cut into its tokens.
#pragma once
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

struct QueryToken {
    enum class Kind {
        Word,
        Quoted,  // text without its quotes
        Operator,  // ( ) ? | * .. : = > >= < <=
        Edge,  // --> <-- -- -[ <-[ ]-> ]-
        End,
    };
    Kind kind = Kind::End;
    std::string text;
    std::size_t at = 0;  // byte in the query, from 0
    bool isGlued = false;  // no space before it
};

/// Ends with an End token. Errors: a quote that is not closed.
Result<std::vector<QueryToken>> queryTokens(std::string_view text);

/// "column 5": where in the text, as people count.
std::string placeIn(std::string_view text, std::size_t at);

}  // namespace conspectus
