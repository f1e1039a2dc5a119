// losses.h: what a reader or writer could not keep, gathered by kind.
#pragma once
#include "core/formats/format.h"

#include <string_view>
#include <vector>

namespace conspectus {

/// The start of `text` for a message: on one line, at most 60 bytes, cut between characters.
std::string excerpt(std::string_view text);

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
