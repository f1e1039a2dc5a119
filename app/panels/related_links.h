// related_links.h: links on RelatedPanel's page to other things than concepts and relations.
#pragma once
#include "core/base/id.h"

#include <QUrl>

#include <optional>

namespace conspectus {

/// A path of the answer, by its index.
inline QUrl wayUrl(std::size_t way) { return QUrl(QStringLiteral("way:%1").arg(way)); }
inline std::optional<std::size_t> wayOf(const QUrl& url)
{
    return url.scheme() == QLatin1String("way") ? std::optional<std::size_t>(url.path().toULongLong()) : std::nullopt;
}

/// One of several concepts with the same label.
inline QUrl choiceUrl(ConceptId id) { return QUrl(QStringLiteral("choice:%1").arg(id.value)); }
inline ConceptId choiceOf(const QUrl& url)
{
    return {url.scheme() == QLatin1String("choice") ? url.path().toUInt() : 0};
}

}  // namespace conspectus
