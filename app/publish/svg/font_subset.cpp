#include "app/publish/svg/font_subset.h"

#include <hb-subset.h>
#include <map>
#include <memory>

namespace conspectus {

namespace {

using Face = std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)>;
using Input = std::unique_ptr<hb_subset_input_t, decltype(&hb_subset_input_destroy)>;
using Blob = std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)>;

/// The tables of a font, of a collection those of the one font. Each is read when HarfBuzz first asks for it and kept
/// until all work on the font is done: HarfBuzz 6 goes on reading tables that it has given back, as if they were parts
/// of one file in memory.
class Tables {
public:
    explicit Tables(const QRawFont& font) : m_font(font) { }

    hb_blob_t* reference(hb_tag_t tag)
    {
        const auto [found, isNew] = m_kept.try_emplace(tag);
        Table& table = found->second;
        if (isNew) {
            char name[5] = {};
            hb_tag_to_string(tag, name);
            table.bytes = m_font.fontTable(name);
            table.blob.reset(hb_blob_create(table.bytes.constData(), static_cast<unsigned>(table.bytes.size()),
                                            HB_MEMORY_MODE_READONLY, nullptr, nullptr));
        }
        return hb_blob_reference(table.blob.get());
    }

private:
    struct Table {
        QByteArray bytes;
        Blob blob{nullptr, hb_blob_destroy};
    };
    QRawFont m_font;
    std::map<hb_tag_t, Table> m_kept;
};

hb_blob_t* tableOf(hb_face_t*, hb_tag_t tag, void* tables) { return static_cast<Tables*>(tables)->reference(tag); }

void choose(hb_subset_input_t* input, const std::set<char32_t>& letters)
{
    hb_set_t* wanted = hb_subset_input_unicode_set(input);
    for (char32_t letter : letters)
        hb_set_add(wanted, letter);
    hb_set_t* features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    for (hb_tag_t ligatures : {HB_TAG('l', 'i', 'g', 'a'), HB_TAG('c', 'l', 'i', 'g')})
        hb_set_del(features, ligatures);
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
}

}  // namespace

bool mayBeEmbedded(const QRawFont& font)
{
    constexpr qsizetype kTypePlace = 8;
    constexpr unsigned kUsage = 0x000F, kRestricted = 0x0002, kNoSubset = 0x0100, kOnlyBitmaps = 0x0200;
    const QByteArray table = font.fontTable("OS/2");
    if (table.size() < kTypePlace + 2)
        return true;  // fonts older than the table have no licence bits
    const auto byte = [&](qsizetype at) {
        return static_cast<unsigned>(static_cast<unsigned char>(table[at]));
    };
    const unsigned type = byte(kTypePlace) << 8 | byte(kTypePlace + 1);
    return (type & kUsage) != kRestricted && (type & (kNoSubset | kOnlyBitmaps)) == 0;
}

bool hasPostScriptOutlines(const QRawFont& font) { return font.fontTable("glyf").isEmpty(); }

std::optional<QByteArray> fontSubset(const QRawFont& font, const std::set<char32_t>& letters)
{
    if (!font.isValid() || !mayBeEmbedded(font))
        return std::nullopt;
    Tables tables(font);  // outlives both faces
    const Face face(hb_face_create_for_tables(tableOf, &tables, nullptr), hb_face_destroy);
    const Input input(hb_subset_input_create_or_fail(), hb_subset_input_destroy);
    if (!input || hb_face_get_glyph_count(face.get()) == 0)
        return std::nullopt;
    choose(input.get(), letters);
    const Face subset(hb_subset_or_fail(face.get(), input.get()), hb_face_destroy);
    if (!subset)
        return std::nullopt;
    const Blob blob(hb_face_reference_blob(subset.get()), hb_blob_destroy);
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    if (size == 0)
        return std::nullopt;
    return QByteArray(data, static_cast<qsizetype>(size));
}

}  // namespace conspectus
