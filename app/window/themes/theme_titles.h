// theme_titles.h: the titles of themes in menus and lists.
#pragma once
#include "app/theme/theme.h"

#include <QCoreApplication>

namespace conspectus {

inline QString themeTitle(const Theme& theme)
{
    return QCoreApplication::translate("Themes", theme.title.toUtf8().constData());
}

}  // namespace conspectus
