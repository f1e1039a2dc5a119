// losses.h: what a reader or writer could not keep, gathered by kind.
#pragma once
#include "core/formats/format.h"

#include <string_view>
#include <vector>

namespace conspectus {

/// Gathers losses: the same sentence again raises the count of the first, which keeps its line and example. A file with
/// a million odd edges gives one entry.
class LossList {
public:
    /// `sentence` ends with a full stop; `example` (the first one's name) is put before it: "...left out ('x')."
    void note(std::string_view sentence, int line = 0, std::string_view example = {});

    const std::vector<Loss>& all() const { return m_losses; }
    std::vector<Loss> take() { return std::move(m_losses); }

private:
    std::vector<Loss> m_losses;
    std::vector<std::string> m_kinds;  // the sentence of the loss with the same index
};

}  // namespace conspectus
