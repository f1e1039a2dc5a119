// check_sight.h: whether two looks that differ in colour only are told apart by every reader.
#pragma once
#include "app/publish/check/check_list.h"
#include "app/publish/check/colour_difference.h"
#include "app/publish/check/colour_vision.h"

#include <array>

namespace conspectus {

/// The colours of a thing as readers see them.
class SeenColours {
public:
    explicit SeenColours(const std::vector<QColor>& colours);

    /// How far the colours that differ most are from each other, by CIEDE2000. Both have as many.
    double plainDifference(const SeenColours& other) const { return largest(m_plain, other.m_plain); }
    double difference(const SeenColours& other, Vision vision) const;

private:
    using Labs = std::vector<Lab>;
    static double largest(const Labs& some, const Labs& others);

    Labs m_plain;
    std::array<Labs, 4> m_simulated;  // by vision
};

/// Adds what becomes of two things that only colours tell apart: nothing if all readers see a difference of at least
/// `least`.
struct ColourOnly {
    QString things;  // "The lines of “a” and “b”"
    std::vector<FindingPlace> places;
    Mend mend = Mend::ChangeTheme;
    bool isSerious = false;  // for readers who are colour-blind; print in grey is never more than a warning
};
void reportConfusion(const ColourOnly& told, const SeenColours& one, const SeenColours& other, double least,
                     Findings& findings);

}  // namespace conspectus
