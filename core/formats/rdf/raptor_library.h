// raptor_library.h: libraptor2, loaded when the first file of RDF/XML is read. It brings along forty libraries, among
// them those of the web, of which we use none; a program that links it starts a good 30 ms later.
#pragma once
#include "core/base/result.h"

#include <raptor.h>

namespace conspectus {

/// What we call of it.
struct RaptorLibrary {
    decltype(&raptor_new_world_internal) newWorld;
    decltype(&raptor_free_world) freeWorld;
    decltype(&raptor_world_set_flag) setFlag;
    decltype(&raptor_world_set_log_handler) setLogHandler;
    decltype(&raptor_world_open) openWorld;
    decltype(&raptor_new_uri) newUri;
    decltype(&raptor_free_uri) freeUri;
    decltype(&raptor_uri_as_counted_string) uriText;
    decltype(&raptor_new_parser) newParser;
    decltype(&raptor_free_parser) freeParser;
    decltype(&raptor_parser_set_option) setOption;
    decltype(&raptor_parser_set_statement_handler) setStatementHandler;
    decltype(&raptor_parser_set_namespace_handler) setNamespaceHandler;
    decltype(&raptor_parser_set_uri_filter) setUriFilter;
    decltype(&raptor_namespace_get_prefix) namespacePrefix;
    decltype(&raptor_namespace_get_uri) namespaceUri;
    decltype(&raptor_parser_get_locator) locator;
    decltype(&raptor_locator_line) line;
    decltype(&raptor_parser_parse_start) start;
    decltype(&raptor_parser_parse_chunk) parse;
    decltype(&raptor_parser_parse_abort) abort;
};

/// Stays loaded until the program ends. An error says what to install.
Result<const RaptorLibrary*> raptorLibrary();

}  // namespace conspectus
