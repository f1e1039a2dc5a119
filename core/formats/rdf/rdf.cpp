#include "core/base/text.h"
#include "core/formats/rdf/rdf_map.h"
#include "core/formats/rdf/rdf_names.h"
#include "core/formats/rdf/rdf_serializers.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::string_view kTurtleExtensions[] = {"ttl", "turtle"};
constexpr std::string_view kNTriplesExtensions[] = {"nt"};
constexpr std::string_view kRdfXmlExtensions[] = {"rdf", "owl", "rdfs", "skos"};
constexpr std::size_t kEnough = 64 * 1024;
constexpr std::string_view kBlanks = " \t\r\n";

std::string_view afterMark(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    return bytes;
}

/// Behind blanks and comments.
std::string_view firstStatement(std::string_view text)
{
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
        if (!text.starts_with('#'))
            return text;
        text.remove_prefix(std::min(text.find('\n'), text.size()));
    }
}

/// Takes an address or a name with a colon off the start.
bool takeResource(std::string_view& text)
{
    const std::size_t end =
        text.starts_with('<') ? text.find_first_of("> \t\r\n\"", 1) : text.find_first_of(" \t\r\n<>\"{}()[]=");
    if (end == std::string_view::npos || end == 0)
        return false;
    const bool isAddress =
        text.starts_with('<') && text[end] == '>' && text.substr(0, end).find(':') != std::string_view::npos;
    const bool isName = !text.starts_with('<') && text.substr(0, end).find(':') != std::string_view::npos;
    text.remove_prefix(isAddress ? end + 1 : end);
    const std::size_t blanks = text.find_first_not_of(kBlanks);
    text.remove_prefix(std::min(blanks, text.size()));
    return isAddress || isName;
}

bool looksLikeNTriples(std::string_view bytes)
{
    bytes = afterMark(bytes);
    if (bytes.starts_with(kNTriplesComment))
        return true;
    std::string_view text = firstStatement(bytes.substr(0, kEnough));
    text = text.substr(0, text.find('\n'));
    if (!text.starts_with('<') && !text.starts_with("_:"))
        return false;
    const bool hasSubject = takeResource(text), isIri = text.starts_with('<');
    if (!hasSubject || !isIri || !takeResource(text))
        return false;
    return (text.starts_with('<') || text.starts_with('"') || text.starts_with("_:")) && trimmed(text).ends_with('.');
}

bool looksLikeTurtle(std::string_view bytes)
{
    bytes = afterMark(bytes);
    if (bytes.starts_with(kNTriplesComment))
        return false;
    std::string_view text = firstStatement(bytes.substr(0, kEnough));
    const std::string word = asciiLower(text.substr(0, text.find_first_of(kBlanks)));
    if (word == "@prefix" || word == "@base")
        return true;
    if (word == "prefix" || word == "base") {
        text.remove_prefix(word.size());
        text = trimmed(text);
        return text.starts_with('<') || text.substr(0, text.find('<')).find(':') != std::string_view::npos;
    }
    if (!text.starts_with('<') || !takeResource(text))
        return false;
    return text.starts_with("a ") || takeResource(text);
}

/// The outermost element is called RDF, whatever the encoding: in UTF-16, every second byte of it is zero.
bool looksLikeRdfXml(std::string_view bytes)
{
    std::string start(bytes.substr(0, kEnough));
    std::erase(start, '\0');
    std::string_view text = start;
    for (;;) {
        text.remove_prefix(std::min(text.find('<'), text.size()));
        if (text.size() < 2)
            return false;
        if (text.starts_with("<!--"))
            text.remove_prefix(std::min(text.find("-->"), text.size()));
        else if (text[1] == '?' || text[1] == '!')
            text.remove_prefix(2);
        else
            break;
    }
    std::string_view name = text.substr(1, text.find_first_of(" \t\r\n/>") - 1);
    name.remove_prefix(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
    return name == "RDF";
}

/// The file as clean UTF-8.
Result<std::string> textOfFile(std::string_view bytes, LossList& losses)
{
    bytes = afterMark(bytes);
    if (const auto zero = bytes.find('\0'); zero != std::string_view::npos) {
        const auto lines = std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(zero), '\n');
        return unexpected(ErrorCode::Input, "There is a zero byte; is this a text file in UTF-8?",
                          static_cast<int>(lines) + 1);
    }
    if (isValidUtf8(bytes))
        return std::string(bytes);
    losses.note("Some bytes are not UTF-8; they were read as Latin-1.");
    return latin1ToUtf8(bytes);
}

Result<ReadMap> readTurtleOf(TurtleKind kind, std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    const Result<std::string> text = textOfFile(bytes, losses);
    if (!text)
        return tl::unexpected(text.error());
    RdfDocument document;
    if (const auto parsed = parseTurtle(*text, kind, document, limits, losses); !parsed)
        return tl::unexpected(parsed.error());
    document.graph.removeRepeats();
    return mapFromRdf(document, bytes.size(), limits, losses);
}

Result<ReadMap> readTurtle(std::string_view bytes, const ReadLimits& limits)
{
    return readTurtleOf(TurtleKind::Turtle, bytes, limits);
}

Result<ReadMap> readNTriples(std::string_view bytes, const ReadLimits& limits)
{
    return readTurtleOf(TurtleKind::NTriples, bytes, limits);
}

Result<ReadMap> readRdfXml(std::string_view bytes, const ReadLimits& limits)
{
    LossList losses;
    RdfDocument document;
    if (const auto parsed = parseRdfXml(bytes, document, limits, losses); !parsed)
        return tl::unexpected(parsed.error());
    document.graph.removeRepeats();
    return mapFromRdf(document, bytes.size(), limits, losses);
}

template <class Serialize> Result<WrittenMap> writeAs(const ConceptMap& map, Serialize serialize)
{
    LossList losses;
    RdfDocument document;
    rdfFromMap(map, document, losses);
    std::string bytes = serialize(document, losses);
    return WrittenMap{std::move(bytes), losses.take()};
}

Result<WrittenMap> writeTurtle(const ConceptMap& map)
{
    return writeAs(map, [](const RdfDocument& document, LossList&) { return asTurtle(document); });
}

Result<WrittenMap> writeNTriples(const ConceptMap& map)
{
    return writeAs(map, [](const RdfDocument& document, LossList&) { return asNTriples(document); });
}

Result<WrittenMap> writeRdfXml(const ConceptMap& map) { return writeAs(map, asRdfXml); }

}  // namespace

extern const Format kTurtle, kNTriples, kRdfXml;
const Format kTurtle = {"turtle", "Turtle", kTurtleExtensions, false, looksLikeTurtle, readTurtle, writeTurtle};
const Format kNTriples = {"ntriples",        "N-Triples",  kNTriplesExtensions, false,
                          looksLikeNTriples, readNTriples, writeNTriples};
const Format kRdfXml = {"rdfxml", "RDF/XML", kRdfXmlExtensions, false, looksLikeRdfXml, readRdfXml, writeRdfXml};

}  // namespace conspectus
