// Archives as office programs want them, too (ISO/IEC 21320-1): deflated, names in UTF-8.
#include "core/formats/zip/zip_file.h"

#include <zip.h>

namespace conspectus {

namespace {

constexpr zip_uint16_t kFirstTime = 0, kFirstDate = (0 << 9) | (1 << 5) | 1;  // year since 1980, month, day

tl::unexpected<Error> failure()
{
    return unexpected(ErrorCode::Output, "The file could not be packed: there may be too little memory.");
}

bool add(zip_t* archive, const ZipEntry& entry, unsigned level)
{
    zip_source_t* source = zip_source_buffer(archive, entry.content.data(), entry.content.size(), 0);
    const zip_int64_t place = source ? zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (place < 0) {
        zip_source_free(source);
        return false;
    }
    const auto index = static_cast<zip_uint64_t>(place);
    return zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, level) == 0 &&
        zip_file_set_dostime(archive, index, kFirstTime, kFirstDate, 0) == 0;
}

std::string contentOf(zip_source_t* source)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) < 0 || zip_source_open(source) < 0)
        return {};
    std::string bytes(stat.size, '\0');
    const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    return read == static_cast<zip_int64_t>(bytes.size()) ? bytes : std::string();
}

}  // namespace

Result<std::string> zipOf(std::span<const ZipEntry> entries, unsigned level)
{
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> target(
        zip_source_buffer_create(nullptr, 0, 0, nullptr), &zip_source_free);
    if (!target)
        return failure();
    zip_source_keep(target.get());  // the archive lets go of it once
    zip_t* archive = zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr);
    if (!archive) {
        zip_source_free(target.get());
        return failure();
    }
    bool isComplete = true;
    for (const ZipEntry& entry : entries)
        isComplete = isComplete && add(archive, entry, level);
    if (!isComplete || zip_close(archive) < 0) {
        zip_discard(archive);
        return failure();
    }
    std::string bytes = contentOf(target.get());
    if (bytes.empty())
        return failure();
    return bytes;
}

}  // namespace conspectus
