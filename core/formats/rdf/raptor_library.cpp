#include "core/formats/rdf/raptor_library.h"

#include <dlfcn.h>

namespace conspectus {

namespace {

struct Loaded {
    RaptorLibrary functions{};
    bool isWhole = false;
};

Loaded load()
{
    Loaded loaded;
    void* library = ::dlopen("libraptor2.so.0", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (!library)
        return loaded;
    loaded.isWhole = true;
    const auto find = [&](auto& function, const char* name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(::dlsym(library, name));
        loaded.isWhole = loaded.isWhole && function;
    };
    RaptorLibrary& raptor = loaded.functions;
    find(raptor.newWorld, "raptor_new_world_internal");
    find(raptor.freeWorld, "raptor_free_world");
    find(raptor.setFlag, "raptor_world_set_flag");
    find(raptor.setLogHandler, "raptor_world_set_log_handler");
    find(raptor.openWorld, "raptor_world_open");
    find(raptor.newUri, "raptor_new_uri");
    find(raptor.freeUri, "raptor_free_uri");
    find(raptor.uriText, "raptor_uri_as_counted_string");
    find(raptor.newParser, "raptor_new_parser");
    find(raptor.freeParser, "raptor_free_parser");
    find(raptor.setOption, "raptor_parser_set_option");
    find(raptor.setStatementHandler, "raptor_parser_set_statement_handler");
    find(raptor.setNamespaceHandler, "raptor_parser_set_namespace_handler");
    find(raptor.setUriFilter, "raptor_parser_set_uri_filter");
    find(raptor.namespacePrefix, "raptor_namespace_get_prefix");
    find(raptor.namespaceUri, "raptor_namespace_get_uri");
    find(raptor.locator, "raptor_parser_get_locator");
    find(raptor.line, "raptor_locator_line");
    find(raptor.start, "raptor_parser_parse_start");
    find(raptor.parse, "raptor_parser_parse_chunk");
    find(raptor.abort, "raptor_parser_parse_abort");
    return loaded;
}

}  // namespace

Result<const RaptorLibrary*> raptorLibrary()
{
    static const Loaded kLoaded = load();
    if (!kLoaded.isWhole)
        return unexpected(ErrorCode::Input,
                          "RDF/XML is read by the library Raptor, which is missing; please install libraptor2-0.");
    return &kLoaded.functions;
}

}  // namespace conspectus
