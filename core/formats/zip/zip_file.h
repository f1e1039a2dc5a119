// zip_file.h: a zip archive in memory, read and made. Names in it are only names: nothing is ever put on a disk.
#pragma once
#include "core/formats/format.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace conspectus {

/// By the bytes that a zip archive starts with.
bool isZip(std::string_view bytes);

/// An archive that is read. The bytes that it was opened on must stay.
class ZipFile {
public:
    /// Errors: it is damaged, or has more than 10,000 entries.
    static Result<ZipFile> open(std::string_view bytes, const ReadLimits& limits);

    /// Of all entries, in the order of the archive.
    const std::vector<std::string>& names() const { return m_names; }
    bool has(std::string_view name) const;

    /// What an entry holds, unpacked. Errors: there is none of that name, it is encrypted or damaged, or it and those
    /// that were read before hold more than the limit of bytes.
    Result<std::string> content(std::string_view name);

private:
    ZipFile() = default;
    struct Close {
        void operator()(zip* archive) const;
    };
    std::unique_ptr<zip, Close> m_archive;
    std::vector<std::string> m_names;
    std::size_t m_budget = 0;  // bytes that may still be unpacked
};

struct ZipEntry {
    std::string name;  // with "/" between folders
    std::string content;
};

/// An archive of these entries in this order, without times: the same entries give the same bytes. `level` is zlib's.
Result<std::string> zipOf(std::span<const ZipEntry> entries, unsigned level = 6);

}  // namespace conspectus
