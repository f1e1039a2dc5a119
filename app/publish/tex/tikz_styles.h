// tikz_styles.h: the looks of a drawing as few named styles, so that whoever edits the figure changes each at one
// place.
#pragma once
#include <map>
#include <string>
#include <vector>

namespace conspectus {

/// What is said of a part, by what it is about: {"fill", "fill=conspectusFill1"}.
using TikzOptions = std::map<std::string, std::string>;

/// Of what kind a part is, the most general first: "concept", "level 1", "style person". Names of styles.
using TikzKinds = std::vector<std::string>;

class TikzStyles {
public:
    /// Every part has to be told before the first question.
    void add(const TikzKinds& kinds, const TikzOptions& options);
    void settle();

    /// The names of the styles of `kinds`, and which of `options` they leave to be said.
    std::string optionsOf(const TikzKinds& kinds, const TikzOptions& options) const;
    /// Each as an entry of \tikzset.
    std::vector<std::string> definitions() const;

    static std::string name(const std::string& kind) { return "conspectus " + kind; }

private:
    struct Part {
        TikzKinds kinds;
        TikzOptions options;
    };
    struct Choice;

    void settle(std::size_t rank);
    TikzOptions inherited(const TikzKinds& kinds, std::size_t ranks) const;

    std::vector<Part> m_parts;
    std::vector<std::string> m_order;  // of kinds
    std::map<std::string, TikzOptions> m_styles;  // by kind
};

}  // namespace conspectus
