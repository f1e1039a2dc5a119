#include "app/publish/check/check_sight.h"

#include "app/publish/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace conspectus {

namespace {

QString translated(const char* text) { return QCoreApplication::translate("Picture", text); }

std::size_t at(Vision vision) { return static_cast<std::size_t>(vision); }

}  // namespace

SeenColours::SeenColours(const std::vector<QColor>& colours)
{
    for (const QColor& colour : colours) {
        m_plain.push_back(labOf(colour));
        for (Vision vision : visions())
            m_simulated[at(vision)].push_back(labOf(simulated(colour, vision)));
    }
}

double SeenColours::difference(const SeenColours& other, Vision vision) const
{
    return largest(m_simulated[at(vision)], other.m_simulated[at(vision)]);
}

double SeenColours::largest(const Labs& some, const Labs& others)
{
    double most = 0;
    for (std::size_t i = 0; i < std::min(some.size(), others.size()); ++i)
        most = std::max(most, conspectus::difference(some[i], others[i]));
    return most;
}

void reportConfusion(const ColourOnly& told, const SeenColours& one, const SeenColours& other, double least,
                     Findings& findings)
{
    if (one.plainDifference(other) < least) {
        findings.push_back(
            {FindingKind::AlikeInGrey, told.isSerious,
             translated("%1 look alike: nothing but their colours differs, and these hardly do.").arg(told.things),
             told.places, told.mend});
        return;
    }
    QStringList blind;
    for (Vision vision : visions())
        if (vision != Vision::Grey && one.difference(other, vision) < least)
            blind += nameOf(vision);
    if (!blind.isEmpty())
        findings.push_back({FindingKind::AlikeToColourBlind, told.isSerious,
                            translated("%1 differ in colour only, and look alike to readers with %2.")
                                .arg(told.things, enumerated(blind)),
                            told.places, told.mend});
    if (one.difference(other, Vision::Grey) < least)
        findings.push_back({FindingKind::AlikeInGrey, false,
                            translated("%1 differ in colour only, and look alike in print in grey.").arg(told.things),
                            told.places, told.mend});
}

}  // namespace conspectus
