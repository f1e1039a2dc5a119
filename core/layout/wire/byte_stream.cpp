#include "core/layout/wire/byte_stream.h"

#include <bit>

namespace conspectus {

namespace {

constexpr std::size_t kPointBytes = 16;

}  // namespace

void ByteWriter::append(std::uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        m_bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void ByteWriter::f64(double value) { u64(std::bit_cast<std::uint64_t>(value)); }

void ByteWriter::text(std::string_view value)
{
    count(value.size());
    m_bytes.insert(m_bytes.end(), value.begin(), value.end());
}

void ByteWriter::point(Point value)
{
    f64(value.x);
    f64(value.y);
}

void ByteWriter::size(Size value)
{
    f64(value.width);
    f64(value.height);
}

void ByteWriter::rect(const Rect& value)
{
    point({value.x, value.y});
    size(value.size());
}

void ByteWriter::spline(const Spline& value)
{
    count(value.size());
    for (Point p : value)
        point(p);
}

void ByteWriter::maybePoint(const std::optional<Point>& value)
{
    u8(value ? 1 : 0);
    if (value)
        point(*value);
}

void ByteWriter::indices(const std::vector<int>& value)
{
    count(value.size());
    for (int index : value)
        i32(index);
}

void ByteReader::fail()
{
    m_isGood = false;
    m_bytes = {};
}

std::uint64_t ByteReader::number(std::size_t bytes)
{
    if (bytes > m_bytes.size()) {
        fail();
        return 0;
    }
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        value |= std::uint64_t{m_bytes[i]} << (8 * i);
    m_bytes = m_bytes.subspan(bytes);
    return value;
}

double ByteReader::f64() { return std::bit_cast<double>(u64()); }

std::uint8_t ByteReader::below(std::uint8_t limit)
{
    const std::uint8_t value = u8();
    if (value < limit)
        return value;
    fail();
    return 0;
}

std::size_t ByteReader::count(std::size_t bytesEach)
{
    const std::size_t value = u32();
    if (value <= m_bytes.size() / bytesEach)
        return value;
    fail();
    return 0;
}

std::string ByteReader::text()
{
    const std::size_t length = count(1);
    std::string value(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(length));
    m_bytes = m_bytes.subspan(length);
    return value;
}

Point ByteReader::point()
{
    const double x = f64();
    return {x, f64()};
}

Size ByteReader::size()
{
    const double width = f64();
    return {width, f64()};
}

Rect ByteReader::rect()
{
    const Point corner = point();
    const Size extent = size();
    return {corner.x, corner.y, extent.width, extent.height};
}

Spline ByteReader::spline()
{
    Spline value(count(kPointBytes));
    for (Point& p : value)
        p = point();
    return value;
}

std::optional<Point> ByteReader::maybePoint()
{
    if (!flag())
        return std::nullopt;
    return point();
}

std::vector<int> ByteReader::indices()
{
    std::vector<int> value(count(4));
    for (int& index : value)
        index = i32();
    return value;
}

}  // namespace conspectus
