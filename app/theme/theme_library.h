// theme_library.h: all themes that there are: those of the screen, those of figures that come with the program, a
// person's own, and files that are named by their path. GUI thread only.
#pragma once
#include "app/theme/theme.h"
#include "core/base/result.h"
#include "core/model/figure.h"

#include <QObject>

#include <vector>

namespace conspectus {

enum class ThemeKind {
    Screen,  // themes(): any of them may be the window's
    Figure,  // for print: they bring type of their own
    Own,  // files of the folder for themes
};

struct ListedTheme {
    const Theme* theme;
    ThemeKind kind;
    QString path;  // of its file; empty: comes with the program
};

/// Where a person's own themes are; read when they are first asked for. Until then, or empty: there are none.
void setThemeFolder(const QString& folder);
QString themeFolder();
/// Takes notice of files that came, changed or went.
void rereadThemes();
/// One sentence for each file of the folder that is no theme, or only in part.
QStringList themeFaults();

/// Those of the screen first, then those of figures, in their order; own ones by title. The themes stay where they are
/// in memory as long as the program runs; one that is edited changes there.
std::vector<ListedTheme> allThemes();
/// Of all kinds; an own theme cannot have the name of one that comes with the program.
ListedTheme listedTheme(const QString& name);  // theme null: none of that name
/// For what is shown on a screen, where every theme has the same type: null for one that has another.
const Theme* findScreenTheme(const QString& name);

/// True for what names a theme file, not a theme: it ends with ".theme".
bool isThemePath(const QString& name);
/// The theme in a file, which need not be in the folder. Errors name the file and the line.
Result<const Theme*> themeAt(const QString& path);

/// `wanted`, or that with a number where it is taken.
QString freeThemeName(const QString& wanted);
/// Writes an own theme into the folder, in place of the one called `replaced` if that is not empty. The theme is the
/// same object as before, also under another name.
Result<const Theme*> keepTheme(const Theme& theme, const QString& replaced = {});
/// Its file goes; the object stays, and is not found any more.
Result<void> removeTheme(const QString& name);

/// Tells those who show own themes.
class ThemeNews : public QObject {
    Q_OBJECT
signals:
    void changed(const QString& name);  // kept, removed or read anew; empty: several
};
ThemeNews& themeNews();

}  // namespace conspectus
