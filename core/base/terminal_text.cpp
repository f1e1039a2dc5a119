#include "core/base/terminal_text.h"

#include "core/base/text.h"

#include <cstdio>

namespace conspectus {

namespace {

/// Of a well-formed sequence of up to three bytes; U+FFFF for longer ones.
unsigned codePointOf(std::string_view sequence)
{
    const auto byte = [&](std::size_t i) {
        return static_cast<unsigned>(static_cast<unsigned char>(sequence[i]));
    };
    if (sequence.size() == 1)
        return byte(0);
    if (sequence.size() == 2)
        return (byte(0) & 0x1Fu) << 6 | (byte(1) & 0x3Fu);
    return sequence.size() == 3 ? (byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu) : 0xFFFFu;
}

bool drivesATerminal(unsigned codePoint)
{
    const bool isControl = codePoint < 0x20 || (codePoint >= 0x7F && codePoint < 0xA0);
    const bool turnsTheLine =
        (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    return turnsTheLine || (isControl && codePoint != '\t' && codePoint != '\n');
}

}  // namespace

std::string withVisibleControls(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    char written[16];
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        const unsigned codePoint = length == 0 ? 0 : codePointOf(text.substr(0, length));
        if (length == 0)
            std::snprintf(written, sizeof written, "\\x%02x",
                          static_cast<unsigned>(static_cast<unsigned char>(text[0])));
        else if (drivesATerminal(codePoint) && !text.starts_with("\r\n"))
            std::snprintf(written, sizeof written, "\\u%04x", codePoint);
        else {
            out.append(text.substr(0, length));
            text.remove_prefix(length);
            continue;
        }
        out += written;
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return out;
}

}  // namespace conspectus
