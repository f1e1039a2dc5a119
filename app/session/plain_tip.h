// plain_tip.h: texts of a map for tooltips.
#pragma once
#include <QString>

namespace conspectus {

/// Map text reaches a tooltip as text whatever it looks like: Qt would guess whether it is HTML (and open the pictures
/// that it names), so the guess is taken from it.
inline QString plainTip(const QString& text)
{
    return text.isEmpty()
        ? QString()
        : QStringLiteral("<qt>") + text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")) + QStringLiteral("</qt>");
}

}  // namespace conspectus
