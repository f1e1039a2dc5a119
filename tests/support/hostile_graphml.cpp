#include "tests/support/hostile_files.h"

namespace conspectus::test {

namespace {

using enum Fate;
using namespace std::string_literals;

constexpr std::size_t kDeep = 100'000;

const std::string kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const std::string kGraphMl = "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
                             "<key id=\"k\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n";

std::string graph(const std::string& body)
{
    return kXml + kGraphMl + "<graph edgedefault=\"directed\">\n" + body + "</graph>\n</graphml>\n";
}

std::string node(const std::string& id, const std::string& label)
{
    return "<node id=\"" + id + "\"><data key=\"k\">" + label + "</data></node>\n";
}

std::string edge(const std::string& from, const std::string& to)
{
    return "<edge source=\"" + from + "\" target=\"" + to + "\"/>\n";
}

/// An ordinary chain of fifty concepts.
std::string chain()
{
    std::string body;
    for (int i = 0; i < 50; ++i)
        body += node("n" + std::to_string(i), "step " + std::to_string(i));
    for (int i = 1; i < 50; ++i)
        body += edge("n" + std::to_string(i - 1), "n" + std::to_string(i));
    return graph(body);
}

/// With declarations of entities and a label that uses one.
std::string withEntities(const std::string& declarations, const std::string& label)
{
    return "<?xml version=\"1.0\"?>\n<!DOCTYPE graphml [\n" + declarations + "]>\n" + kGraphMl +
        "<graph edgedefault=\"directed\">" + node("a", label) + "</graph></graphml>\n";
}

std::string entitiesOfEntities()
{
    std::string declarations = "<!ENTITY e0 \"ha\">\n";
    for (int i = 1; i <= 12; ++i)
        declarations +=
            "<!ENTITY e" + std::to_string(i) + " \"" + times(10, "&e" + std::to_string(i - 1) + ";") + "\">\n";
    return declarations;
}

std::string manyAttributes()
{
    std::string text = "<node id=\"a\"";
    for (int i = 0; i < 50'000; ++i)
        text += " x" + std::to_string(i) + "=\"\"";
    return graph(text + "/>");
}

/// A yEd shape for each of these places and sizes, taken as they stand.
std::string shapes(const std::vector<std::string>& numbers)
{
    std::string body;
    for (const std::string& each : numbers)
        body += "<node id=\"" + each + "\"><data key=\"g\"><y:ShapeNode><y:Geometry x=\"" + each + "\" y=\"" + each +
            "\" width=\"" + each + "\" height=\"" + each + "\"/><y:NodeLabel>" + each +
            "</y:NodeLabel></y:ShapeNode></data></node>\n";
    return kXml +
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:y=\"http://www.yworks.com/xml/graphml\">\n"
        "<key for=\"node\" id=\"g\" yfiles.type=\"nodegraphics\"/>\n<graph edgedefault=\"directed\">\n" +
        body + "</graph></graphml>\n";
}

std::vector<HostileFile> brokenOffOrBadlyCoded()
{
    const std::string whole = chain();
    return {
        {"empty.graphml", "", Refused},
        {"mark-and-blanks-only.graphml", "\xef\xbb\xbf \n\n", Refused},
        {"cut-in-a-tag.graphml", whole.substr(0, whole.rfind("target")), RefusedWithLine},
        {"cut-in-a-letter.graphml", kXml + kGraphMl + "<graph edgedefault=\"directed\">" + "<node id=\"\xe5\xbf",
         Refused},
        {"latin-1-called-utf-8.graphml",
         graph(node("a",
                    "fa\xe7"
                    "ade")),
         Opened},
        {"utf-16-called-utf-8.graphml", inUtf16(graph(node("a", "heat") + node("b", "work") + edge("a", "b"))), Opened},
        {"overlong-and-surrogates.graphml", graph(node("a", "x\xc0\xaf\xed\xa0\x80\xf8\x88\x80\x80\x80")), Opened},
        {"zero-bytes.graphml", graph(node("a", "x\0y"s)), Refused},
        {"control-characters.graphml", graph(node("a", "x\x1b[31my\x07")), RefusedWithLine},
        {"turned-text.graphml",
         graph(node("a",
                    "abc\xe2\x80\xae"
                    "fed\xe2\x81\xa6"
                    "ghi")),
         Opened},
        {"unknown-encoding.graphml", "<?xml version=\"1.0\" encoding=\"x-moon\"?>\n" + kGraphMl + "</graphml>",
         Refused},
    };
}

std::vector<HostileFile> harmfulXml()
{
    return {
        {"entities-of-entities.graphml", withEntities(entitiesOfEntities(), "&e12;"), RefusedWithLine},
        {"one-large-entity-often.graphml",
         withEntities("<!ENTITY a \"" + std::string(50'000, 'a') + "\">\n", times(5'000, "&a;")), RefusedWithLine},
        {"entity-of-a-file.graphml", withEntities("<!ENTITY x SYSTEM \"file:///etc/passwd\">\n", "&x;"),
         RefusedWithLine},
        {"parameter-entity.graphml", withEntities("<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;\n", "x"),
         RefusedWithLine},
        {"type-from-the-network.graphml",
         "<!DOCTYPE graphml SYSTEM \"http://127.0.0.1:9/x.dtd\">\n" + kGraphMl + "<graph edgedefault=\"directed\">" +
             node("a", "x") + "</graph></graphml>",
         Opened},
        {"deep.graphml",
         kXml + kGraphMl + times(kDeep, "<graph edgedefault=\"directed\"><node>") + times(kDeep, "</node></graph>") +
             "</graphml>",
         Refused},
        {"never-closed-deep.graphml", kXml + kGraphMl + times(kDeep, "<graph><node>"), Refused},
        {"many-attributes.graphml", manyAttributes(), Refused},
        {"large-label.graphml", graph(node("a", times(2'000'000, "\xce\xa9"))), Opened},
        {"script-in-a-label.graphml",
         graph(node("a", "&lt;img src=\"/etc/passwd\"&gt;&lt;script&gt;alert(1)&lt;/script&gt;")), Opened},
        {"never-closed-comment.graphml", kXml + kGraphMl + "<!-- <graph/></graphml>", RefusedWithLine},
    };
}

std::vector<HostileFile> oddGraphs()
{
    return {
        {"ids-twice.graphml",
         graph(node("a", "one") + node("b", "two") + node("a", "again") + edge("a", "b") + edge("a", "b")), Opened},
        {"ends-nowhere.graphml", graph(node("a", "one") + edge("a", "gone") + edge("", "a") + "<edge/>\n"), Opened},
        {"odd-hyperedges.graphml",
         graph(node("a", "one") +
               "<hyperedge/><hyperedge><endpoint node=\"a\"/></hyperedge>"
               "<hyperedge><endpoint node=\"a\"/><endpoint/><endpoint node=\"x\"/></hyperedge>"),
         Opened},
        {"everything-in-a-circle.graphml",
         graph(node("a", "one") + node("b", "two") + edge("a", "b") + edge("b", "a") + edge("a", "a")), Opened},
        {"numbers-too-large.graphml", shapes({"1e308", "-1e308", "1e400", "NaN", "-Infinity", "0x10", "12,5", "-5"}),
         Opened},
        {"counts-that-lie.graphml",
         kXml + kGraphMl +
             "<graph edgedefault=\"directed\" parse.nodes=\"4294967295\" parse.edges=\"-1\" parse.order=\"free\">" +
             node("a", "x") + "</graph></graphml>",
         Opened},
        {"unknown-version.graphml",
         graph("<portal id=\"p\" version=\"99\"><deep/></portal>\n" + node("a", "one") +
               "<node id=\"b\" spin=\"half\"/>"),
         Opened},
        {"no-graph.graphml", kXml + kGraphMl + "</graphml>", Refused},
    };
}

std::vector<HostileFile> otherThings()
{
    return {
        {"junk.graphml", junk(65'536), Refused},
        {"picture.graphml", "\x89PNG\r\n\x1a\n" + junk(500), Refused},
        {"zip.graphml", "PK\x03\x04" + junk(500), Refused},
        {"gzip.graphml", "\x1f\x8b\x08" + junk(500), Refused},
        {"page-of-an-error.graphml",
         "<!DOCTYPE html>\n<html><head><title>404</title></head><body>Gone<br></body></html>\n", Refused},
        {"dot-called-graphml.graphml", "digraph { a -> b }\n", Opened},
    };
}

}  // namespace

std::vector<HostileFile> hostileGraphMl()
{
    std::vector<HostileFile> all;
    for (const auto& kind : {brokenOffOrBadlyCoded(), harmfulXml(), oddGraphs(), otherThings()})
        all.insert(all.end(), kind.begin(), kind.end());
    return all;
}

}  // namespace conspectus::test
