// descriptor.h: an open file of the system that closes itself.
#pragma once
#include <unistd.h>

#include <utility>

namespace conspectus {

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) { }
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) { }
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    /// For those who must know whether the last bytes got through.
    int close() { return ::close(std::exchange(m_number, -1)); }

private:
    int m_number;
};

}  // namespace conspectus
