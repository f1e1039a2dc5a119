// graphviz_context.h: one Graphviz, made of exactly the parts that we want.
#pragma once
#include <gvc.h>

#include <map>
#include <string>

namespace conspectus {

/// Owns the GVC_t of this process. Only the layout plug-ins that are linked in exist: no configuration file is read, no
/// plug-in is loaded, no font is opened. What Graphviz has to say goes into report() instead of stderr.
/// Graphviz keeps global state, so there is one context a process, used from one thread.
class GraphvizContext {
public:
    GraphvizContext();
    ~GraphvizContext();
    GraphvizContext(const GraphvizContext&) = delete;
    GraphvizContext& operator=(const GraphvizContext&) = delete;

    GVC_t* get() const { return m_context; }

    /// Forgets earlier reports and starts the random numbers anew, so that a layout depends on its request alone.
    void begin();
    /// True if Graphviz reported an error (warnings do not count) since begin().
    bool hasErrors() const;
    /// Closes the graph, but not before the next one that is laid out by `command` exists: circo takes a graph at the
    /// address of its last one for that one, and then reads attributes that are gone.
    void closeLater(Agraph_t* graph, const std::string& command);
    /// The first line of what it said since begin(), short enough for a sentence.
    std::string report() const;

private:
    GVC_t* m_context = nullptr;
    std::map<std::string, Agraph_t*> m_lastOf;  // by command
};

}  // namespace conspectus
