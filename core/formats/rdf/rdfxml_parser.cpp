#include "core/base/text.h"
#include "core/formats/rdf/document_type.h"
#include "core/formats/rdf/raptor_library.h"
#include "core/formats/rdf/rdf_document.h"
#include "core/formats/rdf/rdf_names.h"
#include "core/formats/xml/xml_decode.h"
#include "core/formats/xml/xml_guard.h"
#include "core/formats/xml/xml_text.h"

#include <memory>
#include <mutex>

namespace conspectus {

namespace {

/// A world of raptor with one parser, whose statements go into a document.
class RaptorParser {
public:
    RaptorParser(const RaptorLibrary& raptor, RdfDocument& document, LossList& losses)
        : m_raptor(raptor),
          m_document(document),
          m_losses(losses),
          m_world(raptor.newWorld(RAPTOR_VERSION), raptor.freeWorld)
    {
    }

    Result<void> run(std::string_view xml)
    {
        if (!prepare())
            return unexpected(ErrorCode::Input, "The library Raptor does not start; please check that it is whole.");
        const std::unique_ptr<raptor_uri, decltype(m_raptor.freeUri)> base(
            m_raptor.newUri(m_world.get(), unsignedText(std::string(kNowhere).c_str())), m_raptor.freeUri);
        int failed = m_raptor.start(m_parser.get(), base.get());
        constexpr std::size_t kPart = 1 << 16;
        for (std::size_t at = 0; !failed && !m_isFull && at < xml.size(); at += kPart) {
            const std::string_view part = xml.substr(at, kPart);
            failed = m_raptor.parse(m_parser.get(), unsignedText(part.data()), part.size(), at + kPart >= xml.size());
        }
        if (m_isFull)
            return unexpected(ErrorCode::Input, "The file holds more statements than a map may have.");
        if (failed || !m_fault.empty())
            return unexpected(ErrorCode::Input,
                              m_fault.empty() ? "The file is no RDF/XML." : "The RDF/XML is malformed: " + m_fault,
                              m_faultLine);
        return {};
    }

private:
    static const unsigned char* unsignedText(const char* text) { return reinterpret_cast<const unsigned char*>(text); }
    static std::string_view view(const unsigned char* text, std::size_t size)
    {
        return {reinterpret_cast<const char*>(text), text ? size : 0};
    }
    static RaptorParser& self(void* handle) { return *static_cast<RaptorParser*>(handle); }

    bool prepare()
    {
        if (!m_world)
            return false;
        m_raptor.setFlag(m_world.get(), RAPTOR_WORLD_FLAG_WWW_SKIP_INIT_FINISH, 1);
        m_raptor.setLogHandler(m_world.get(), this, onMessage);
        if (m_raptor.openWorld(m_world.get()) != 0)
            return false;
        m_parser = {m_raptor.newParser(m_world.get(), "rdfxml"), m_raptor.freeParser};
        if (!m_parser)
            return false;
        for (const auto option : {RAPTOR_OPTION_NO_NET, RAPTOR_OPTION_NO_FILE})
            m_raptor.setOption(m_parser.get(), option, nullptr, 1);
        for (const auto option : {RAPTOR_OPTION_LOAD_EXTERNAL_ENTITIES, RAPTOR_OPTION_CHECK_RDF_ID,
                                  RAPTOR_OPTION_WARN_OTHER_PARSETYPES, RAPTOR_OPTION_NORMALIZE_LANGUAGE})
            m_raptor.setOption(m_parser.get(), option, nullptr, 0);
        m_raptor.setUriFilter(
            m_parser.get(), [](void*, raptor_uri*) { return 1; }, this);
        m_raptor.setStatementHandler(m_parser.get(), this, onStatement);
        m_raptor.setNamespaceHandler(m_parser.get(), this, onNamespace);
        return true;
    }

    static void onMessage(void* handle, raptor_log_message* message)
    {
        RaptorParser& parser = self(handle);
        if (message->level < RAPTOR_LOG_LEVEL_ERROR || !parser.m_fault.empty())
            return;
        std::string words = excerpt(message->text ? message->text : "");
        if (!words.ends_with('.'))
            words += '.';
        parser.m_fault = std::move(words);
        parser.m_faultLine = message->locator ? std::max(parser.m_raptor.line(message->locator), 0) : 0;
    }

    static void onNamespace(void* handle, raptor_namespace* space)
    {
        RaptorParser& parser = self(handle);
        const unsigned char* prefix = parser.m_raptor.namespacePrefix(space);
        raptor_uri* uri = parser.m_raptor.namespaceUri(space);
        if (!prefix || !uri)
            return;
        parser.m_document.prefixes.declare(reinterpret_cast<const char*>(prefix), parser.textOf(uri));
    }

    static void onStatement(void* handle, raptor_statement* statement)
    {
        RaptorParser& parser = self(handle);
        raptor_locator* locator = parser.m_raptor.locator(parser.m_parser.get());
        parser.m_document.graph.add({parser.idOf(*statement->subject), parser.idOf(*statement->predicate),
                                     parser.idOf(*statement->object), locator ? parser.m_raptor.line(locator) : 0});
        if (parser.m_document.graph.statements().size() < kMostStatements)
            return;
        parser.m_isFull = true;
        parser.m_raptor.abort(parser.m_parser.get());
    }

    std::string_view textOf(raptor_uri* uri)
    {
        std::size_t size = 0;
        const unsigned char* text = m_raptor.uriText(uri, &size);
        return view(text, size);
    }

    RdfId idOf(const raptor_term& term)
    {
        switch (term.type) {
        case RAPTOR_TERM_TYPE_URI:
            return m_document.graph.iri(clean(textOf(term.value.uri)));
        case RAPTOR_TERM_TYPE_BLANK: {
            // Raptor's own names for nodes without one start with "genid".
            const std::string_view name = view(term.value.blank.string, term.value.blank.string_len);
            return m_document.graph.blank(m_blanks.nameOf(name, name.starts_with("genid")));
        }
        case RAPTOR_TERM_TYPE_LITERAL:
        case RAPTOR_TERM_TYPE_UNKNOWN:
            break;
        }
        return literal(term.value.literal);
    }

    RdfId literal(const raptor_term_literal_value& value)
    {
        std::string tag;
        if (value.language_len > 0)
            tag = "@" + std::string(view(value.language, value.language_len));
        else if (value.datatype)
            tag = textOf(value.datatype);
        if (tag == iriIn(kXsd, "string"))
            tag.clear();
        return m_document.graph.literal(clean(view(value.string, value.string_len)), tag);
    }

    std::string_view clean(std::string_view text)
    {
        if (isXmlText(text))
            return text;
        m_clean = asXmlText(text, m_losses);
        return m_clean;
    }

    const RaptorLibrary& m_raptor;
    RdfDocument& m_document;
    LossList& m_losses;
    std::unique_ptr<raptor_world, decltype(RaptorLibrary::freeWorld)> m_world;
    std::unique_ptr<raptor_parser, decltype(RaptorLibrary::freeParser)> m_parser{nullptr, nullptr};
    BlankNames m_blanks;
    std::string m_clean;
    std::string m_fault;
    int m_faultLine = 0;
    bool m_isFull = false;
};

}  // namespace

Result<void> parseRdfXml(std::string_view bytes, RdfDocument& document, const ReadLimits& limits, LossList& losses)
{
    const auto text = xmlToUtf8(bytes, losses);
    if (!text)
        return tl::unexpected(text.error());
    const auto plain = withoutDocumentType(*text, losses);
    if (!plain)
        return tl::unexpected(plain.error());
    if (const auto guarded = guardXml(*plain, limits, losses); !guarded)
        return guarded;
    const auto raptor = raptorLibrary();
    if (!raptor)
        return tl::unexpected(raptor.error());
    // Below raptor, libxml2 keeps state that all its users share.
    static std::mutex oneAtATime;
    const std::lock_guard lock(oneAtATime);
    return RaptorParser(**raptor, document, losses).run(*plain);
}

}  // namespace conspectus
