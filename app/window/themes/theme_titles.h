// theme_titles.h: themes as menus and lists name them.
#pragma once
#include "app/theme/theme.h"

#include <QCoreApplication>

namespace conspectus {

inline QString themeTitle(const Theme& theme)
{
    return QCoreApplication::translate("Themes", theme.title.toUtf8().constData());
}

}  // namespace conspectus
