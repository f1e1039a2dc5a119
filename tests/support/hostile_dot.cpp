#include "tests/support/hostile_files.h"

namespace conspectus::test {

namespace {

using enum Fate;
using namespace std::string_literals;

constexpr std::size_t kDeep = 100'000;

std::string names(const std::string& prefix, int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += " " + prefix + std::to_string(i);
    return text;
}

std::string longChain()
{
    std::string text = "digraph { n";
    for (int i = 0; i < 50'000; ++i)
        text += " -> n" + std::to_string(i);
    return text + " }\n";
}

std::string attributesForAll()
{
    std::string text = "digraph { node [";
    for (int i = 0; i < 1'000; ++i)
        text += " a" + std::to_string(i) + "=b";
    return text + "];" + names("n", 2'000) + " }\n";
}

std::vector<HostileFile> brokenOffOrBadlyCoded()
{
    return {
        {"empty.gv", "", Refused},
        {"blanks-only.gv", " \n\t\n", Refused},
        {"cut-in-an-attribute.gv", "digraph {\n a -> b;\n a [label=", RefusedWithLine},
        {"cut-in-a-letter.gv", "digraph {\n a -> b;\n a [label=\"\xe5\xbf", RefusedWithLine},
        {"stray-bytes.gv",
         "digraph { a [label=\"fa\xe7"
         "ade\"]; a -> b }\n",
         Opened},
        {"overlong-and-surrogates.gv", "digraph { a [label=\"x\xc0\xaf\xed\xa0\x80\xf8\x88\x80\"]; a -> b }\n", Opened},
        {"utf-16.gv", inUtf16("digraph { a -> b }\n"), Refused},
        {"zero-bytes.gv", "digraph {\n a -> \"c\0d\";\n\0\0 }\n"s, RefusedWithLine},
        {"control-characters.gv", "digraph { a [label=\"x\x1b[31my\x07\"]; a -> b }\n", Opened},
        {"turned-text.gv",
         "digraph { a [label=\"abc\xe2\x80\xae"
         "fed\"]; \"a\xe2\x80\x8b"
         "b\" -> a }\n",
         Opened},
    };
}

std::vector<HostileFile> brokenSyntax()
{
    return {
        {"never-closed-text.gv", "digraph {\n a -> b;\n a [label=\"open ];\n b -> c }\n", RefusedWithLine},
        {"never-closed-html.gv", "digraph {\n a [label=<<b>open</b>];\n b -> c }\n", RefusedWithLine},
        {"never-closed-comment.gv", "digraph {\n a -> b\n /* and so on }\n", RefusedWithLine},
        {"wrong-arrows.gv", "graph {\n a -- b;\n a -> b }\n", RefusedWithLine},
        {"keyword-as-a-name.gv", "digraph {\n a -> subgraph -> digraph }\n", RefusedWithLine},
        {"rubbish-after-the-graph.gv", "digraph { a -> b }\n\n}}}} ]] ;;\n", Opened},
        {"number-with-an-exponent.gv", "digraph { a [width=1e9]; a -> b }\n", Opened},
        {"ports-of-nothing.gv", "digraph { a:x:y -> b:ne:nowhere; a:: -> b }\n", RefusedWithLine},
    };
}

std::vector<HostileFile> smallButLarge()
{
    return {
        {"deep.gv", "digraph {" + times(kDeep, "subgraph {") + "a" + times(kDeep, "}") + "}", RefusedWithLine},
        {"never-closed-deep.gv", "digraph " + times(kDeep, "{"), RefusedWithLine},
        {"deep-html.gv", "digraph { a [label=<" + times(5'000, "<b>") + "x" + times(5'000, "</b>") + ">]; a -> b }",
         Opened},
        {"all-with-all.gv", "digraph { {" + names("a", 1'000) + " } -> {" + names("b", 1'000) + " } }\n", Refused},
        {"attributes-for-all.gv", attributesForAll(), Refused},
        {"long-chain.gv", longChain(), Opened},
        {"long-label.gv", "digraph { a [label=\"" + times(2'000'000, "\xce\xa9") + "\"]; a -> b }\n", Opened},
        {"long-name.gv", "digraph { \"" + std::string(2'000'000, 'a') + "\" -> b }\n", Opened},
        {"one-edge-often.gv", "digraph {" + times(2'000, " r -> z;") + " }\n", Opened},
        {"many-graphs.gv", times(5'000, "digraph { a -> b }\n"), Opened},
        {"text-in-many-parts.gv", "digraph { a [label=\"x\"" + times(20'000, " + \"x\"") + "]; a -> b }\n", Opened},
    };
}

std::vector<HostileFile> otherThings()
{
    return {
        {"junk.gv", junk(65'536), Refused},
        {"picture.gv", "\x89PNG\r\n\x1a\n" + junk(500), Refused},
        {"zip.gv", "PK\x03\x04" + junk(500), Refused},
        {"page-of-an-error.gv", "<!DOCTYPE html>\n<html><head><title>404</title></head><body>Gone<br></body></html>\n",
         Refused},
        {"graphml-called-dot.gv",
         "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><graph edgedefault=\"directed\"><node id=\"a\"/>"
         "</graph></graphml>",
         Opened},
    };
}

}  // namespace

std::vector<HostileFile> hostileDot()
{
    std::vector<HostileFile> all;
    for (const auto& kind : {brokenOffOrBadlyCoded(), brokenSyntax(), smallButLarge(), otherThings()})
        all.insert(all.end(), kind.begin(), kind.end());
    return all;
}

}  // namespace conspectus::test
