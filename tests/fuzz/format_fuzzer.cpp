// format_fuzzer.cpp: whatever the bytes, a reader gives a sentence or a sound map; and what it gives can be written, in
// its own format and as a document, and comes back the same.
#include "core/formats/format.h"
#include "core/model/verify.h"

#include <cstdint>
#include <cstdlib>
#include <iostream>

using namespace conspectus;

namespace {

constexpr ReadLimits kLimits = {.bytes = 4u << 20, .concepts = 20'000, .relations = 40'000, .depth = 64};

void demand(bool claim, std::string_view otherwise)
{
    if (claim)
        return;
    std::cerr << otherwise << '\n';
    std::abort();
}

/// Writing, reading and writing again must give the same bytes; of the document format, also the same map.
void checkRoundTrip(const Format& format, const ConceptMap& map)
{
    const auto once = format.write(map);
    demand(once.has_value(), "a map that was read cannot be written");
    const auto back = format.read(once->bytes, ReadLimits());
    demand(back.has_value(), back ? "" : "what was written cannot be read: " + describe(back.error()));
    demand(verify(back->map).empty(), "what was written makes no sound map");
    demand(!format.canHoldAll || !once->losses.empty() || back->map == map, "a document came back as another map");
    demand(format.write(back->map)->bytes == once->bytes, "the same map was written in other bytes");
}

}  // namespace

extern "C" const char* __ubsan_default_options() { return "halt_on_error=1:print_stacktrace=1"; }

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const Format& format = *formatByName(CONSPECTUS_FUZZ_FORMAT);
    format.recognises(bytes);
    const auto found = format.read(bytes, kLimits);
    if (!found) {
        demand(!found.error().message.empty(), "a refusal without a sentence");
        return 0;
    }
    const auto faults = verify(found->map);
    demand(faults.empty(), faults.empty() ? "" : faults.front());
    checkRoundTrip(format, found->map);
    checkRoundTrip(*formatByName("graphml"), found->map);
    return 0;
}
