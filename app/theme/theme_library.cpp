#include "app/theme/theme_library.h"

#include "app/theme/theme_file.h"
#include "core/document/file_store.h"
#include "core/model/figure.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <deque>

// Figure themes are resources of a static library: this names them to the linker. The macro refuses namespaces.
static void initThemeResources() { Q_INIT_RESOURCE(themes); }

namespace conspectus {

namespace {

constexpr int kMostThemes = 500;  // files of the folder that are looked at
const QString kEnding = QStringLiteral(".theme");

struct Shelf {
    Theme theme;
    QString path;
    bool isListed = true;
};

/// A deque: what is in it never moves.
struct Library {
    QString folder;
    bool isRead = true;
    std::deque<Shelf> own;
    std::deque<Shelf> files;  // read by their path
    QStringList faults;
};

Library& library()
{
    static Library all;
    return all;
}

const std::deque<Theme>& figureThemes();

/// What files may be based on.
const Theme* shippedTheme(const QString& name)
{
    const auto screen = std::ranges::find(themes(), name, &Theme::name);
    if (screen != themes().end())
        return &*screen;
    const auto figure = std::ranges::find(figureThemes(), name, &Theme::name);
    return figure == figureThemes().end() ? nullptr : &*figure;
}

const Theme* screenTheme(const QString& name)
{
    const auto found = std::ranges::find(themes(), name, &Theme::name);
    return found == themes().end() ? nullptr : &*found;
}

const std::deque<Theme>& figureThemes()
{
    static const std::deque<Theme> all = [] {
        initThemeResources();
        std::deque<Theme> read;
        for (const char* name : {"plain-serif", "plain-sans", "high-contrast-print"}) {
            QFile file(QStringLiteral(":/themes/%1.theme").arg(QLatin1String(name)));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("no theme %s", name);
            const auto theme = readTheme(file.readAll().toStdString(), QLatin1String(name), screenTheme);
            if (!theme)
                qFatal("%s: %s", name, describe(theme.error()).c_str());
            read.push_back(theme->theme);
        }
        return read;
    }();
    return all;
}

std::string nativePath(const QString& path) { return QFile::encodeName(path).toStdString(); }

QString nameOfFile(const QString& path)
{
    const QString name = themeNameFrom(QFileInfo(path).completeBaseName());
    return name.isEmpty() ? QStringLiteral("theme") : name;
}

Result<ReadTheme> readFrom(const QString& path)
{
    const Result<std::string> text = readRegularFile(nativePath(path), kLargestThemeFile);
    if (!text)
        return unexpected(text.error());
    Result<ReadTheme> read = readTheme(*text, nameOfFile(path), shippedTheme);
    if (!read)
        read.error().file = nativePath(path);
    return read;
}

Shelf* ownShelf(const QString& name)
{
    auto& own = library().own;
    const auto found =
        std::ranges::find_if(own, [&](const Shelf& each) { return each.isListed && each.theme.name == name; });
    return found == own.end() ? nullptr : &*found;
}

/// The shelf of the file at `path`, listed or not: a file that comes back is the same theme as before.
Shelf& shelfAt(std::deque<Shelf>& shelves, const QString& path)
{
    const auto found = std::ranges::find(shelves, path, &Shelf::path);
    return found == shelves.end() ? shelves.emplace_back(Shelf{{}, path, false}) : *found;
}

void addFault(const QString& path, const std::string& sentence)
{
    library().faults.append(QStringLiteral("%1: %2").arg(QFileInfo(path).fileName(), QString::fromStdString(sentence)));
}

void takeFrom(const QString& path)
{
    Result<ReadTheme> read = readFrom(path);
    if (!read) {
        read.error().file.clear();
        return addFault(path, describe(read.error()));
    }
    for (const std::string& warning : read->warnings)
        addFault(path, warning);
    const QString name = read->theme.name;
    if (shippedTheme(name) || ownShelf(name))
        return addFault(path,
                        "there is another theme called '" + name.toStdString() + "'; give this one another name.");
    Shelf& shelf = shelfAt(library().own, path);
    shelf.theme = std::move(read->theme);
    shelf.isListed = true;
}

void readFolder()
{
    Library& all = library();
    all.isRead = true;
    all.faults.clear();
    for (Shelf& shelf : all.own)
        shelf.isListed = false;
    if (all.folder.isEmpty())
        return;
    const QDir folder(all.folder);
    const QStringList files = folder.entryList({QLatin1Char('*') + kEnding}, QDir::Files, QDir::Name);
    for (const QString& file : files.mid(0, kMostThemes))
        takeFrom(folder.filePath(file));
}

Library& readLibrary()
{
    if (!library().isRead)
        readFolder();
    return library();
}

}  // namespace

void setThemeFolder(const QString& folder)
{
    library().folder = folder;
    library().isRead = false;
}

QString themeFolder() { return library().folder; }

void rereadThemes()
{
    readFolder();
    emit themeNews().changed({});
}

QStringList themeFaults() { return readLibrary().faults; }

std::vector<ListedTheme> allThemes()
{
    std::vector<ListedTheme> all;
    for (const Theme& theme : themes())
        all.push_back({&theme, ThemeKind::Screen, {}});
    for (const Theme& theme : figureThemes())
        all.push_back({&theme, ThemeKind::Figure, {}});
    const auto firstOwn = static_cast<std::ptrdiff_t>(all.size());
    for (const Shelf& shelf : readLibrary().own)
        if (shelf.isListed)
            all.push_back({&shelf.theme, ThemeKind::Own, shelf.path});
    std::sort(all.begin() + firstOwn, all.end(), [](const ListedTheme& a, const ListedTheme& b) {
        const int order = a.theme->title.compare(b.theme->title, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.theme->name < b.theme->name;
    });
    return all;
}

ListedTheme listedTheme(const QString& name)
{
    if (const Theme* screen = screenTheme(name))
        return {screen, ThemeKind::Screen, {}};
    if (const Theme* figure = shippedTheme(name))
        return {figure, ThemeKind::Figure, {}};
    readLibrary();
    const Shelf* own = ownShelf(name);
    return own ? ListedTheme{&own->theme, ThemeKind::Own, own->path} : ListedTheme{nullptr, ThemeKind::Own, {}};
}

const Theme* findTheme(const QString& name) { return listedTheme(name).theme; }

const Theme* findScreenTheme(const QString& name)
{
    const Theme* found = findTheme(name);
    return found && found->type == themes().front().type ? found : nullptr;
}

bool isThemePath(const QString& name) { return name.endsWith(kEnding); }

Result<const Theme*> themeAt(const QString& path)
{
    Result<ReadTheme> read = readFrom(path);
    if (!read)
        return unexpected(read.error());
    Shelf& shelf = shelfAt(library().files, QFileInfo(path).absoluteFilePath());
    shelf.theme = std::move(read->theme);
    return &shelf.theme;
}

QString freeThemeName(const QString& wanted)
{
    QString name = wanted;
    const QString folder = themeFolder();
    const auto isTaken = [&] {
        return findTheme(name) || (!folder.isEmpty() && QFile::exists(QDir(folder).filePath(name + kEnding)));
    };
    for (int number = 2; isTaken(); ++number)
        name = QStringLiteral("%1-%2").arg(wanted).arg(number);
    return name;
}

Result<const Theme*> keepTheme(const Theme& theme, const QString& replaced)
{
    Library& all = readLibrary();
    if (all.folder.isEmpty() || !QDir().mkpath(all.folder))
        return unexpected(ErrorCode::Output, "There is no folder for themes; make " + nativePath(all.folder) + ".");
    Shelf* before = ownShelf(replaced.isEmpty() ? theme.name : replaced);
    const bool isNewName = !before || before->theme.name != theme.name;
    if (!isThemeName(theme.name) || (isNewName && findTheme(theme.name)))
        return unexpected(ErrorCode::Edit,
                          "Give the theme a name of small letters, digits and hyphens that no other theme has.");
    const QString path = isNewName ? QDir(all.folder).filePath(theme.name + kEnding) : before->path;
    if (isNewName && QFile::exists(path))
        return unexpected(ErrorCode::Edit, "Give the theme another name; there is a file of that name.");
    if (const Result<void> written = writeFile(nativePath(path), writeTheme(theme)); !written)
        return unexpected(written.error());
    if (before && isNewName)
        QFile::remove(before->path);
    Shelf& shelf = before ? *before : shelfAt(all.own, path);
    shelf = {theme, path, true};
    emit themeNews().changed(theme.name);
    return &shelf.theme;
}

Result<void> removeTheme(const QString& name)
{
    readLibrary();
    Shelf* shelf = ownShelf(name);
    if (!shelf)
        return unexpected(ErrorCode::Edit, "Only own themes can be deleted.");
    if (!QFile::remove(shelf->path))
        return unexpected(Error{ErrorCode::Output, "The theme cannot be deleted; look at who may write in its folder.",
                                nativePath(shelf->path)});
    shelf->isListed = false;
    emit themeNews().changed(name);
    return {};
}

ThemeNews& themeNews()
{
    static ThemeNews news;
    return news;
}

}  // namespace conspectus
