#include "app/publish/office/zip_builder.h"

#include <QCoreApplication>
#include <zip.h>

#include <memory>

namespace conspectus {

namespace {

constexpr zip_uint32_t kEffort = 1;  // of 9: somewhat larger than the usual 6, in a quarter of the time
constexpr zip_uint16_t kFirstTime = 0, kFirstDate = (0 << 9) | (1 << 5) | 1;  // year since 1980, month, day

tl::unexpected<Error> failure()
{
    return unexpected(
        ErrorCode::Output,
        QCoreApplication::translate("Picture", "The file could not be packed: there may be too little memory.")
            .toStdString());
}

bool add(zip_t* archive, const ZipFile& file)
{
    zip_source_t* source = zip_source_buffer(archive, file.content.data(), file.content.size(), 0);
    const zip_int64_t place = source ? zip_file_add(archive, file.name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (place < 0) {
        zip_source_free(source);
        return false;
    }
    const auto index = static_cast<zip_uint64_t>(place);
    return zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, kEffort) == 0 &&
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

Result<std::string> zipOf(std::span<const ZipFile> files)
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
    for (const ZipFile& file : files)
        isComplete = isComplete && add(archive, file);
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
