#include "core/formats/zip/zip_file.h"

#include <algorithm>
#include <zip.h>

namespace conspectus {

namespace {

constexpr zip_int64_t kMostEntries = 10'000;

tl::unexpected<Error> damaged()
{
    return unexpected(ErrorCode::Input, "The archive is damaged or incomplete; try another copy of the file.");
}

}  // namespace

bool isZip(std::string_view bytes) { return bytes.starts_with(std::string_view("PK\x03\x04", 4)); }

void ZipFile::Close::operator()(zip* archive) const { zip_discard(archive); }

Result<ZipFile> ZipFile::open(std::string_view bytes, const ReadLimits& limits)
{
    zip_source_t* source = isZip(bytes) ? zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr) : nullptr;
    if (!source)
        return damaged();
    ZipFile file;
    file.m_archive.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (!file.m_archive) {
        zip_source_free(source);
        return damaged();
    }
    const zip_int64_t count = zip_get_num_entries(file.m_archive.get(), 0);
    if (count > kMostEntries)
        return unexpected(ErrorCode::Input, "The archive has more than " + std::to_string(kMostEntries) + " entries.");
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(file.m_archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
        file.m_names.emplace_back(name ? name : "");
    }
    file.m_budget = limits.bytes;
    return file;
}

bool ZipFile::has(std::string_view name) const { return std::ranges::find(m_names, name) != m_names.end(); }

Result<std::string> ZipFile::content(std::string_view name)
{
    const auto place = std::ranges::find(m_names, name);
    if (place == m_names.end())
        return unexpected(ErrorCode::Input, "The archive has no entry '" + std::string(name) + "'.");
    const auto index = static_cast<zip_uint64_t>(place - m_names.begin());
    zip_stat_t stat;
    if (zip_stat_index(m_archive.get(), index, 0, &stat) < 0 || !(stat.valid & ZIP_STAT_SIZE))
        return damaged();
    if (stat.valid & ZIP_STAT_ENCRYPTION_METHOD && stat.encryption_method != ZIP_EM_NONE)
        return unexpected(ErrorCode::Input, "The file is protected by a password; save it without one, then open it.");
    if (stat.size > m_budget)
        return unexpected(ErrorCode::Input, "The archive unfolds to more than a map may hold.");
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> entry(zip_fopen_index(m_archive.get(), index, 0),
                                                                   &zip_fclose);
    if (!entry)
        return damaged();
    // What the archive says of the size is not believed before the bytes are there.
    constexpr std::size_t kPiece = 1u << 18;
    std::string bytes;
    for (;;) {
        const std::size_t from = bytes.size();
        bytes.resize(from + std::min(kPiece, stat.size - from + 1));
        const zip_int64_t read = zip_fread(entry.get(), bytes.data() + from, bytes.size() - from);
        if (read < 0)
            return damaged();
        bytes.resize(from + static_cast<std::size_t>(read));
        if (bytes.size() > stat.size)
            return damaged();
        if (read == 0)
            break;
    }
    m_budget -= bytes.size();
    return bytes;
}

}  // namespace conspectus
