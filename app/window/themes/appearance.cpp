#include "app/window/themes/appearance.h"

#include "app/window/parts/widget_style.h"

#include <QApplication>
#include <QStyleFactory>

#include <algorithm>

namespace conspectus {

namespace {

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

}  // namespace

Appearance::Appearance(Settings& settings, QObject* parent)
    : QObject(parent), m_settings(settings), m_desktopIsDark(isDark(QApplication::palette()))
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    apply();
}

void Appearance::choose(const QString& name)
{
    m_settings.setTheme(name);
    apply();
}

void Appearance::apply()
{
    const auto all = themes();
    const auto own = std::ranges::find(all, m_settings.theme(), &Theme::name);
    const Theme* chosen = own == all.end() ? nullptr : &*own;
    if (!chosen)
        chosen = findTheme(m_desktopIsDark ? QStringLiteral("night") : QStringLiteral("paper"));
    if (chosen == m_theme)
        return;
    m_theme = chosen;
    QApplication::setPalette(paletteOf(*m_theme));
    qApp->setStyleSheet(styleSheetOf(*m_theme));
    emit changed(*m_theme);
}

}  // namespace conspectus
