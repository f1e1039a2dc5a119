// document_lock.h: says in a file beside a document who has it open.
#pragma once
#include "core/base/result.h"

#include <optional>
#include <string>

namespace conspectus {

/// Who has a document open.
struct LockOwner {
    std::string user;
    std::string host;
    long long process = 0;
    std::string token;  // of the window, within the process

    friend bool operator==(const LockOwner&, const LockOwner&) = default;
};

/// Owns ".~lock.NAME#" as long as it lives. A lock whose process ended, or runs as another program by now, on this
/// host is stale and taken over; one of another host is believed.
class DocumentLock {
public:
    /// `token` tells the windows of one process apart. What comes back when somebody else has it open: that owner.
    /// Where no file can be made (a folder that is read-only) there is no lock to be had, and none is needed.
    static tl::expected<DocumentLock, LockOwner> take(const std::string& document, const std::string& token);

    DocumentLock() = default;
    DocumentLock(DocumentLock&& other) noexcept;
    DocumentLock& operator=(DocumentLock&& other) noexcept;
    ~DocumentLock();

private:
    std::string m_file;  // empty: none
    LockOwner m_owner;
};

}  // namespace conspectus
