#include "app/session/key_source.h"

#include <QRandomGenerator>
#include <QString>

namespace conspectus {

KeySource usualKeySource()
{
    if (qEnvironmentVariable("CONSPECTUS_KEYS") == QLatin1String("counted"))
        return {};
    return [] {
        return QRandomGenerator::system()->generate64();
    };
}

}  // namespace conspectus
