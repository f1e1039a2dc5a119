// pptx_theme.h: a theme as a theme of Office: its colours and fonts are what a lecturer's menus offer for new shapes.
#pragma once
#include "app/theme/theme.h"

#include <string>

namespace conspectus {

/// ppt/theme/theme1.xml
std::string officeTheme(const Theme& theme);

}  // namespace conspectus
