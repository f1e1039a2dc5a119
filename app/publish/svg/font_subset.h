// font_subset.h: the part of a font that a text needs, as a font file of its own.
#pragma once
#include <QByteArray>
#include <QRawFont>

#include <optional>
#include <set>

namespace conspectus {

/// True if the font's licence bits (OpenType, OS/2 table, fsType) let a part of it stand in a document.
bool mayBeEmbedded(const QRawFont& font);

/// The glyphs for `letters`, those that they turn into when they are shaped (joined, stacked, reordered), and the rules
/// for that; without hints, and without ligatures of Latin, which pictures do not use. OpenType, with the outlines that
/// the font has. Nothing if the font may not be embedded or cannot be taken apart. The same bytes for the same letters.
std::optional<QByteArray> fontSubset(const QRawFont& font, const std::set<char32_t>& letters);

/// True if the outlines are those of PostScript (CFF), not of TrueType.
bool hasPostScriptOutlines(const QRawFont& font);

}  // namespace conspectus
