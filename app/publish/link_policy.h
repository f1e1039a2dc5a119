// link_policy.h: which addresses of a map may become links of a file.
#pragma once
#include <QString>

#include <optional>

namespace conspectus {

/// The address to put into the file, percent-encoded: http, https and mailto as they are, doi as its https address.
/// Nothing for every other scheme and for what is no address: a map may come from anywhere.
std::optional<QString> safeLink(const QString& address);

}  // namespace conspectus
