#include "core/formats/elements/figure_elements.h"
#include "core/formats/format.h"
#include "core/formats/xml/xml_file.h"
#include "core/formats/xml/xml_text.h"
#include "core/formats/zip/zip_file.h"
#include "core/model/figure.h"
#include "core/model/verify.h"
#include "tests/fuzz/entries.h"
#include "tests/support/sketch.h"

namespace conspectus::fuzz {

namespace {

constexpr ReadLimits kLimits = {.bytes = 4u << 20, .concepts = 20'000, .relations = 40'000, .depth = 64};

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

void readAs(const char* name, std::string_view bytes)
{
    const Format& format = *formatByName(name);
    format.recognises(bytes);
    const auto found = format.read(bytes, kLimits);
    if (!found)
        return demand(!found.error().message.empty(), "a refusal without a sentence");
    const auto faults = verify(found->map);
    demand(faults.empty(), faults.empty() ? "" : faults.front());
    if (format.write)
        checkRoundTrip(format, found->map);
    checkRoundTrip(*formatByName("graphml"), found->map);
}

/// What is written for yEd is GraphML of another program, whose map has the same concepts and relations.
void checkYed(std::string_view bytes)
{
    const auto found = formatByName("graphml")->read(bytes, kLimits);
    if (!found)
        return;
    const auto made = formatByName("yed")->write(found->map);
    demand(made.has_value(), "a map that was read cannot be written for yEd");
    const auto back = formatByName("graphml")->read(made->bytes, ReadLimits());
    demand(back.has_value(), back ? "" : "what was written for yEd cannot be read: " + describe(back.error()));
    demand(back->map.conceptCount() == found->map.conceptCount(), "yEd's file has other concepts");
    demand(back->map.relationCount() == found->map.relationCount(), "yEd's file has other relations");
}

/// The figures that these elements describe, and whether any was left out.
std::vector<Figure> figuresIn(std::string_view text, const ConceptMap& map, LossList& losses)
{
    const Result<XmlFile> file = XmlFile::open(text, kLimits, losses);
    if (!file)
        return {};
    std::vector<pugi::xml_node> elements;
    for (pugi::xml_node element : file->root())
        elements.push_back(element);
    const KeysIn keys{[&](std::string_view key) { return map.conceptByKey(key); },
                      [&](std::string_view key) {
                          return map.relationByKey(key);
                      }};
    return figuresFrom(elements, keys, losses);
}

}  // namespace

void graphmlEntry(std::string_view bytes)
{
    readAs("graphml", bytes);
    checkYed(bytes);
}
void dotEntry(std::string_view bytes) { readAs("dot", bytes); }
void tgfEntry(std::string_view bytes) { readAs("tgf", bytes); }
void csvEntry(std::string_view bytes) { readAs("csv", bytes); }
void gmlEntry(std::string_view bytes) { readAs("gml", bytes); }
void gexfEntry(std::string_view bytes) { readAs("gexf", bytes); }
void tlpEntry(std::string_view bytes) { readAs("tlp", bytes); }
void turtleEntry(std::string_view bytes) { readAs("turtle", bytes); }
void ntriplesEntry(std::string_view bytes) { readAs("ntriples", bytes); }
void rdfxmlEntry(std::string_view bytes) { readAs("rdfxml", bytes); }
void mmEntry(std::string_view bytes) { readAs("mm", bytes); }
void opmlEntry(std::string_view bytes) { readAs("opml", bytes); }
void cxlEntry(std::string_view bytes) { readAs("cxl", bytes); }
void canvasEntry(std::string_view bytes) { readAs("canvas", bytes); }
void alzEntry(std::string_view bytes) { readAs("alz", bytes); }
void vueEntry(std::string_view bytes) { readAs("vue", bytes); }
void webvowlEntry(std::string_view bytes) { readAs("webvowl", bytes); }

/// The content of an archive, packed here: a fuzzer would hardly get beyond the sums of a zip.
void xmindEntry(std::string_view bytes)
{
    const ZipEntry entries[] = {{bytes.starts_with('<') ? "content.xml" : "content.json", std::string(bytes)}};
    readAs("xmind", *zipOf(entries));
}

void figureEntry(std::string_view bytes)
{
    static const ConceptMap map = test::mapFrom("a->b b->c");
    LossList losses;
    const std::vector<Figure> figures = figuresIn(bytes, map, losses);
    LossList dropped;
    std::string written = "<c:figures xmlns:c=\"" + std::string(kMapNamespace) + "\">\n";
    const auto keyOf = [](auto id) {
        return map.find(id)->key;
    };
    for (const Figure& figure : figures)
        written += figureElement(figure, {keyOf, keyOf}, dropped) + '\n';
    if (!dropped.all().empty())  // letters that XML cannot hold, and that is said
        return;
    LossList more;
    demand(figuresIn(written + "</c:figures>", map, more) == figures, "figures came back as others: " + written);
    demand(more.all().empty(), "what was written is not read whole: " + written);
}

}  // namespace conspectus::fuzz
