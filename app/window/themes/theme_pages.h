// theme_pages.h: the groups of settings of the theme editor, each as a form.
#pragma once
#include "app/window/themes/theme_form.h"

namespace conspectus {

/// The style classes and relation types that themes can have settings for.
struct ThemeSubjects {
    QStringList classes;  // style classes
    std::vector<std::pair<QString, QString>> relations;  // key and title of each type

    friend bool operator==(const ThemeSubjects&, const ThemeSubjects&) = default;
};

void fillTypePage(ThemeForm& form);
void fillColourPage(ThemeForm& form);
void fillLevelPage(ThemeForm& form);
void fillClassPage(ThemeForm& form, const ThemeSubjects& subjects);
void fillRelationPage(ThemeForm& form, const ThemeSubjects& subjects);

}  // namespace conspectus
