#include "core/layout/graphviz/graphviz_context.h"

#include <gvplugin_textlayout.h>

#include <cstdlib>

extern "C" {
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;
}

namespace conspectus {

namespace {

constexpr std::size_t kLongestReport = 200;

std::string said;  // Graphviz's error callback has no user pointer

int collect(char* text)
{
    said.append(text);
    said.resize(std::min(said.size(), kLongestReport));
    return 0;
}

// All labels are empty, but Graphviz measures them all the same: without a text engine it would go and look for one.
boolean measureNothing(textspan_t* span, char**)
{
    span->size = {0, 0};
    span->yoffset_layout = 0;
    span->yoffset_centerline = 0;
    span->layout = nullptr;
    span->free_layout = nullptr;
    return TRUE;
}

gvtextlayout_engine_t textEngine = {measureNothing};
char textName[] = "textlayout";
char textPackage[] = "conspectus";
gvplugin_installed_t textTypes[] = {{0, textName, 1, &textEngine, nullptr}, {0, nullptr, 0, nullptr, nullptr}};
gvplugin_api_t textApis[] = {{API_textlayout, textTypes}, {static_cast<api_t>(0), nullptr}};
gvplugin_library_t textLibrary = {textPackage, textApis};

const lt_symlist_t kPlugins[] = {{"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
                                 {"gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library},
                                 {"gvplugin_conspectus_LTX_library", &textLibrary},
                                 {nullptr, nullptr}};

Agraph_t* makePair()
{
    char name[] = "pair", from[] = "0", to[] = "1";
    Agraph_t* pair = agopen(name, Agdirected, nullptr);
    agedge(pair, agnode(pair, from, 1), agnode(pair, to, 1), nullptr, 1);
    return pair;
}

// circo keeps the attributes of the graph that it saw last, and knows that graph by its address: a new graph at the
// place of one that was closed would be read with attributes that are gone. So the last that it saw is always this
// pair, which is never closed.
void forgetLastCircle(GVC_t* context)
{
    static Agraph_t* const pair = makePair();
    gvLayout(context, pair, "circo");
    gvFreeLayout(context, pair);
}

}  // namespace

GraphvizContext::GraphvizContext()
{
    agseterrf(collect);
    agseterr(AGWARN);
    m_context = gvContextPlugins(kPlugins, 0);
}

GraphvizContext::~GraphvizContext() { gvFreeContext(m_context); }

void GraphvizContext::begin()
{
    forgetLastCircle(m_context);
    said.clear();
    agreseterrors();
    std::srand(1);
    srand48(1);
}

bool GraphvizContext::hasErrors() const { return agerrors() >= AGERR; }

std::string GraphvizContext::report() const { return said.substr(0, said.find('\n')); }

}  // namespace conspectus
