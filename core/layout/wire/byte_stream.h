// byte_stream.h: numbers to bytes and back, little-endian whatever the machine.
#pragma once
#include "core/base/geometry.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// Appends numbers to a growing row of bytes.
class ByteWriter {
public:
    void u8(std::uint8_t value) { m_bytes.push_back(value); }
    void u32(std::uint32_t value) { append(value, 4); }
    void u64(std::uint64_t value) { append(value, 8); }
    void i32(int value) { u32(static_cast<std::uint32_t>(value)); }
    void f64(double value);
    void count(std::size_t value) { u32(static_cast<std::uint32_t>(value)); }
    void text(std::string_view value);
    void point(Point value);
    void size(Size value);
    void rect(const Rect& value);
    void spline(const Spline& value);
    void maybePoint(const std::optional<Point>& value);
    void indices(const std::vector<int>& value);

    std::vector<std::uint8_t> take() && { return std::move(m_bytes); }

private:
    void append(std::uint64_t value, int bytes);

    std::vector<std::uint8_t> m_bytes;
};

/// Reads what ByteWriter wrote. Reading past the end or a broken value makes it fail once and for all: from then on it
/// gives zeros and isGood() is false, so that a decoder asks only once, at its end.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::uint8_t> bytes) : m_bytes(bytes) { }

    bool isGood() const { return m_isGood; }
    bool isAtEnd() const { return m_bytes.empty(); }
    void fail();

    std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() { return number(8); }
    int i32() { return static_cast<int>(u32()); }
    double f64();
    bool flag() { return below(2) == 1; }
    /// A u8 that must be less than `limit`.
    std::uint8_t below(std::uint8_t limit);
    /// A u32 that counts items of at least `bytesEach`; fails if that many cannot follow, so it is safe to reserve.
    std::size_t count(std::size_t bytesEach);
    std::string text();
    Point point();
    Size size();
    Rect rect();
    Spline spline();
    std::optional<Point> maybePoint();
    std::vector<int> indices();

private:
    std::uint64_t number(std::size_t bytes);

    std::span<const std::uint8_t> m_bytes;
    bool m_isGood = true;
};

}  // namespace conspectus
