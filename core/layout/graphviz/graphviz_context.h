// graphviz_context.h: one Graphviz, made of exactly the parts that we want.
#pragma once
#include <gvc.h>

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
    /// The first line of what it said since begin(), short enough for a sentence.
    std::string report() const;

private:
    GVC_t* m_context = nullptr;
};

}  // namespace conspectus
