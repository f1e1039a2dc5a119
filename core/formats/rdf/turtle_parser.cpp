#include "core/formats/rdf/rdf_document.h"
#include "core/formats/rdf/rdf_names.h"
#include "core/formats/rdf/turtle_guard.h"
#include "core/formats/xml/xml_text.h"

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <memory>
#include <serd/serd.h>

namespace conspectus {

namespace {

constexpr std::size_t kPage = 65536;

std::string_view viewOf(const SerdNode& node) { return {reinterpret_cast<const char*>(node.buf), node.n_bytes}; }
const std::uint8_t* bytesOf(const char* text) { return reinterpret_cast<const std::uint8_t*>(text); }

/// Names that serd gives to blank nodes that have none; a node that the file calls so is called otherwise by serd.
bool isGivenBySerd(std::string_view name)
{
    return name.size() > 1 && name.front() == 'b' &&
        std::all_of(name.begin() + 1, name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// What serd tells becomes terms and statements of a document.
class SerdSinks {
public:
    SerdSinks(std::string_view text, TurtleKind kind, RdfDocument& document, LossList& losses, BlankNames names)
        : m_text(text), m_kind(kind), m_document(document), m_losses(losses), m_blanks(std::move(names))
    {
        setBase(kNowhere);
    }
    ~SerdSinks() { serd_node_free(&m_base); }
    SerdSinks(const SerdSinks&) = delete;
    SerdSinks& operator=(const SerdSinks&) = delete;

    Result<void> run()
    {
        const auto syntax = m_kind == TurtleKind::Turtle ? SERD_TURTLE : SERD_NTRIPLES;
        const std::unique_ptr<SerdReader, decltype(&serd_reader_free)> reader(
            serd_reader_new(syntax, this, nullptr, onBase, onPrefix, onStatement, nullptr), serd_reader_free);
        serd_reader_set_error_sink(reader.get(), onError, this);
        const SerdStatus status = serd_reader_read_source(reader.get(), read, hasFailed, this, bytesOf("file"),
                                                          std::clamp<std::size_t>(m_text.size(), 64, kPage));
        if (m_document.graph.statements().size() >= kMostStatements)
            return unexpected(ErrorCode::Input, "The file holds more statements than a map may have.");
        if (status > SERD_FAILURE)
            return unexpected(ErrorCode::Input, m_fault.empty() ? "The file is malformed." : m_fault, m_faultLine);
        if (!m_fault.empty())
            m_losses.note("Something malformed was passed over.", m_faultLine, m_fault);
        return {};
    }

private:
    static SerdSinks& self(void* handle) { return *static_cast<SerdSinks*>(handle); }

    static std::size_t read(void* buffer, std::size_t size, std::size_t count, void* stream)
    {
        SerdSinks& sinks = self(stream);
        const std::size_t bytes = std::min(size * count, sinks.m_text.size() - sinks.m_at);
        std::memcpy(buffer, sinks.m_text.data() + sinks.m_at, bytes);
        sinks.m_at += bytes;
        return bytes;
    }
    static int hasFailed(void*) { return 0; }

    static SerdStatus onError(void* handle, const SerdError* error)
    {
        SerdSinks& sinks = self(handle);
        if (!sinks.m_fault.empty())
            return SERD_SUCCESS;
        char words[256] = {};
        std::vsnprintf(words, sizeof words, error->fmt, *error->args);  // NOLINT: serd says it in this way only
        std::string said =
            excerpt(std::string_view(words).substr(0, std::string_view(words).find_last_not_of("\r\n") + 1));
        std::replace(said.begin(), said.end(), '`', '\'');
        sinks.m_fault = "The text is malformed: " + said + ".";
        sinks.m_faultLine = static_cast<int>(error->line);
        return SERD_SUCCESS;
    }

    void setBase(std::string_view iri)
    {
        const std::string text(iri);
        SerdURI parsed = SERD_URI_NULL;
        SerdNode base =
            serd_node_new_uri_from_string(bytesOf(text.c_str()), m_base.buf ? &m_baseUri : nullptr, &parsed);
        serd_node_free(&m_base);
        m_base = base;
        m_baseUri = parsed;
        m_iris.clear();
        m_lastType = SERD_NOTHING;
    }
    static SerdStatus onBase(void* handle, const SerdNode* iri)
    {
        self(handle).setBase(viewOf(*iri));
        return SERD_SUCCESS;
    }

    static SerdStatus onPrefix(void* handle, const SerdNode* name, const SerdNode* iri)
    {
        SerdSinks& sinks = self(handle);
        const std::string full = sinks.resolved(viewOf(*iri));
        sinks.m_spaces[std::string(viewOf(*name))] = full;
        sinks.m_document.prefixes.declare(viewOf(*name), full);
        sinks.m_names.clear();
        return SERD_SUCCESS;
    }

    static SerdStatus onStatement(void* handle, SerdStatementFlags, const SerdNode*, const SerdNode* subject,
                                  const SerdNode* predicate, const SerdNode* object, const SerdNode* datatype,
                                  const SerdNode* language)
    {
        SerdSinks& sinks = self(handle);
        const RdfStatement statement{sinks.subject(*subject), sinks.resource(*predicate),
                                     object->type == SERD_LITERAL ? sinks.literal(*object, datatype, language)
                                                                  : sinks.resource(*object)};
        if (statement.subject == kNoTerm || statement.predicate == kNoTerm || statement.object == kNoTerm)
            return SERD_ERR_BAD_CURIE;
        sinks.m_document.graph.add(statement);
        return sinks.m_document.graph.statements().size() < kMostStatements ? SERD_SUCCESS : SERD_ERR_INTERNAL;
    }

    /// Fit for a map: without the characters that XML forbids, which escapes can smuggle in.
    std::string_view clean(std::string_view text)
    {
        if (isXmlText(text))
            return text;
        m_clean = asXmlText(text, m_losses);
        return m_clean;
    }

    /// A subject, which is mostly the one of the statement before.
    RdfId subject(const SerdNode& node)
    {
        if (node.type == m_lastType && viewOf(node) == m_lastText)
            return m_last;
        m_last = resource(node);
        m_lastType = node.type;
        m_lastText = viewOf(node);
        return m_last;
    }

    RdfId resource(const SerdNode& node)
    {
        const std::string_view text = viewOf(node);
        if (node.type == SERD_BLANK)
            return m_document.graph.blank(m_blanks.nameOf(text, m_kind == TurtleKind::Turtle && isGivenBySerd(text)));
        auto& known = node.type == SERD_CURIE ? m_names : m_iris;
        m_key = text;
        if (const auto found = known.find(m_key); found != known.end())
            return found->second;
        const RdfId id = node.type == SERD_CURIE ? named(text) : m_document.graph.iri(clean(resolved(text)));
        known.emplace(m_key, id);
        return id;
    }

    RdfId named(std::string_view name)
    {
        const auto colon = std::min(name.find(':'), name.size());
        const auto space = m_spaces.find(std::string(name.substr(0, colon)));
        if (space == m_spaces.end()) {
            m_fault = "The prefix '" + excerpt(name.substr(0, colon)) + ":' is not declared.";
            m_faultLine = lineHere();
            return kNoTerm;
        }
        return m_document.graph.iri(clean(iriIn(space->second, name.substr(std::min(colon + 1, name.size())))));
    }

    /// About where the parser is: a page of text may be ahead of it, so the line is that of the name if it is there.
    int lineHere() const
    {
        const std::string_view text = m_text.substr(0, m_at);
        const auto found = text.rfind(m_key);
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(found == std::string_view::npos ? m_at : found);
        return static_cast<int>(std::count(text.begin(), end, '\n')) + 1;
    }

    std::string resolved(std::string_view iri)
    {
        const std::string text(iri);
        if (serd_uri_string_has_scheme(bytesOf(text.c_str())))
            return text;
        SerdNode full = serd_node_new_uri_from_string(bytesOf(text.c_str()), &m_baseUri, nullptr);
        std::string absolute(full.buf ? viewOf(full) : std::string_view(text));
        serd_node_free(&full);
        return absolute;
    }

    RdfId literal(const SerdNode& node, const SerdNode* datatype, const SerdNode* language)
    {
        m_tag.clear();
        if (language && language->buf) {
            m_tag = '@';
            m_tag += viewOf(*language);
        } else if (datatype && datatype->buf) {
            const RdfId type = resource(*datatype);
            if (type == kNoTerm)
                return kNoTerm;
            m_tag = m_document.graph[type].text;
            if (m_tag == m_string)
                m_tag.clear();
        }
        return m_document.graph.literal(clean(viewOf(node)), m_tag);
    }

    std::string_view m_text;
    TurtleKind m_kind;
    RdfDocument& m_document;
    LossList& m_losses;
    std::size_t m_at = 0;
    BlankNames m_blanks;
    std::unordered_map<std::string, RdfId> m_names;  // by name with prefix, while its prefix stays what it is
    std::unordered_map<std::string, RdfId> m_iris;  // by address as it is written, while the base stays
    std::unordered_map<std::string, std::string> m_spaces;
    SerdNode m_base = SERD_NODE_NULL;
    SerdURI m_baseUri = SERD_URI_NULL;
    const std::string m_string = iriIn(kXsd, "string");
    std::string m_key, m_tag, m_clean;  // kept to spare allocations
    SerdType m_lastType = SERD_NOTHING;
    std::string m_lastText;
    RdfId m_last = kNoTerm;
    std::string m_fault;
    int m_faultLine = 0;
};

}  // namespace

BlankNames BlankNames::keeping(std::string prefix)
{
    BlankNames names;
    names.m_prefix = std::move(prefix);
    names.m_keeps = true;
    return names;
}

const std::string& BlankNames::nameOf(std::string_view old, bool isAnonymous)
{
    std::string& name = m_names[std::string(old)];
    if (name.empty() && isAnonymous)
        name = m_prefix + "a" + std::to_string(++m_anonymous);
    else if (name.empty())
        name = m_keeps ? std::string(old) : "x" + std::to_string(++m_named);
    return name;
}

Result<void> parseTurtle(std::string_view text, TurtleKind kind, RdfDocument& document, const ReadLimits& limits,
                         LossList& losses, BlankNames names)
{
    if (const auto guarded = guardTurtle(text, limits.depth); !guarded)
        return guarded;
    document.graph.reserve(text.size());
    return SerdSinks(text, kind, document, losses, std::move(names)).run();
}

}  // namespace conspectus
