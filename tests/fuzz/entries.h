// entries.h: the doors through which bytes of strangers come in. Each takes whatever bytes there are; what must hold of
// the result it demands. A fuzzer (fuzz_main.cpp) and a test (replay_test.cpp) call the same functions.
#pragma once
#include <stdexcept>
#include <string>
#include <string_view>

namespace conspectus::fuzz {

/// What must hold does not.
struct Broken : std::logic_error {
    using std::logic_error::logic_error;
};

inline void demand(bool claim, const std::string& otherwise)
{
    if (!claim)
        throw Broken(otherwise);
}

/// A file of a format: a sentence, or a sound map that can be written and comes back the same.
void graphmlEntry(std::string_view bytes);
void dotEntry(std::string_view bytes);
void tgfEntry(std::string_view bytes);
void csvEntry(std::string_view bytes);
void gmlEntry(std::string_view bytes);
void gexfEntry(std::string_view bytes);
void tlpEntry(std::string_view bytes);
void turtleEntry(std::string_view bytes);
void ntriplesEntry(std::string_view bytes);
void rdfxmlEntry(std::string_view bytes);
void mmEntry(std::string_view bytes);
void opmlEntry(std::string_view bytes);
void cxlEntry(std::string_view bytes);
void canvasEntry(std::string_view bytes);
void alzEntry(std::string_view bytes);
void vueEntry(std::string_view bytes);
void webvowlEntry(std::string_view bytes);
void xmindEntry(std::string_view bytes);
/// The XML that describes figures in a file.
void figureEntry(std::string_view bytes);
/// A payload of the pipe between program and worker: a request or an answer.
void wireEntry(std::string_view bytes);
/// A line of the query language, asked of two small maps.
void queryEntry(std::string_view bytes);
/// What lies in the place of a recovery copy. "=== NAME" on a line of its own begins the file of that name.
void recoveryEntry(std::string_view bytes);
/// A theme file. Needs Qt.
void themeEntry(std::string_view bytes);

}  // namespace conspectus::fuzz
