// temporary_file.h: the new bytes of a file, until they are complete.
#pragma once
#include "core/base/result.h"
#include "core/document/descriptor.h"

#include <sys/types.h>

#include <string>

namespace conspectus {

/// A new file beside `path` that removes itself unless it takes the path's name. Its name is made of the file's, and it
/// is locked (flock) as long as its process lives, so the next save can tell what a killed one left behind.
class TemporaryFile {
public:
    static Result<TemporaryFile> beside(const std::string& path, mode_t mode);

    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile();

    int descriptor() const { return m_file.number(); }
    int close() { return m_file.close(); }

    /// 0, or what went wrong (errno).
    int takeName(const std::string& path);

private:
    TemporaryFile(Descriptor file, std::string name);

    Descriptor m_file;
    Descriptor m_lock;  // the same file once more: stays locked when the other is closed, until the name changes
    std::string m_name;
};

/// Removes what saves of `path` left behind when they were killed: regular files of this user with a name of ours for
/// that path, untouched for some seconds, and locked by nobody.
void removeAbandoned(const std::string& path);
/// The same for every file of a folder that belongs to the program alone.
void removeAllAbandoned(const std::string& folder);

/// "." for a mere name.
std::string folderOfFile(const std::string& path);

}  // namespace conspectus
