#include "app/publish/link_policy.h"

#include <QUrl>

#include <algorithm>

namespace conspectus {

namespace {

constexpr qsizetype kLongest = 2000;

/// Blanks and controls hide schemes ("java\nscript:"), direction marks hide hosts.
bool isDeceptive(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

}  // namespace

std::optional<QString> safeLink(const QString& address)
{
    const QString trimmed = address.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > kLongest || std::any_of(trimmed.begin(), trimmed.end(), isDeceptive))
        return std::nullopt;
    const QString doi = QStringLiteral("doi:");
    const bool isDoi = trimmed.startsWith(doi, Qt::CaseInsensitive);
    const QUrl url(isDoi ? QStringLiteral("https://doi.org/") + trimmed.mid(doi.size()) : trimmed, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool isWeb = (scheme == u"http" || scheme == u"https") && !url.host().isEmpty() && url.userInfo().isEmpty();
    if (!url.isValid() || !(isWeb || scheme == u"mailto"))
        return std::nullopt;
    return QString::fromLatin1(url.toEncoded());
}

}  // namespace conspectus
