#include "core/formats/dot/dot.h"

#include "core/formats/dot/dot_lexer.h"

namespace conspectus {

namespace {

constexpr std::string_view kExtensions[] = {"gv", "dot"};
constexpr std::size_t kEnough = 64 * 1024;

struct OtherName {
    RecordKind kind;
    std::string_view field;
    std::string_view dot;
};
constexpr OtherName kOtherNames[] = {{RecordKind::Map, "title", "label"},  {RecordKind::Concept, "style", "class"},
                                     {RecordKind::Concept, "link", "URL"}, {RecordKind::Concept, "link", "href"},
                                     {RecordKind::Concept, "x", "pin"},    {RecordKind::Concept, "y", "pin"},
                                     {RecordKind::Relation, "key", "key"}};

/// "strict digraph name {" or less of it.
bool looksLikeDot(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    DotLexer lexer(bytes.substr(0, kEnough));
    DotToken token = lexer.next();
    if (token.word == DotWord::Strict)
        token = lexer.next();
    if (token.word != DotWord::Graph && token.word != DotWord::Digraph)
        return false;
    token = lexer.next();
    return token.word == DotWord::OpenBrace || (token.word == DotWord::Id && lexer.next().word == DotWord::OpenBrace);
}

}  // namespace

std::string_view dotName(RecordKind kind, std::string_view field)
{
    for (const OtherName& other : kOtherNames)
        if (other.kind == kind && other.field == field)
            return other.dot;
    return field;
}

std::string_view fieldOfDot(RecordKind kind, std::string_view name)
{
    for (const OtherName& other : kOtherNames) {
        if (other.kind == kind && other.dot == name)
            return other.field;
        if (other.kind == kind && other.field == name)
            return {};
    }
    return isFieldName(kind, name) ? name : std::string_view();
}

std::string_view dotDirection(const RelationType& type, bool isDirected)
{
    switch (type.arrow) {
    case ArrowStyle::None:
        return isDirected ? "none" : "";
    case ArrowStyle::Forward:
        return isDirected ? "" : "forward";
    case ArrowStyle::Both:
        return "both";
    }
    return {};
}

std::string_view dotStyle(const RelationType& type)
{
    switch (type.line) {
    case LineStyle::Solid:
        return "";
    case LineStyle::Dashed:
        return "dashed";
    case LineStyle::Dotted:
        return "dotted";
    }
    return {};
}

extern const Format kDot;
const Format kDot = {"dot", "DOT", kExtensions, false, looksLikeDot, readDot, writeDot};

}  // namespace conspectus
