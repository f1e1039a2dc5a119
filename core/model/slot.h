// slot.h: room for one value that may be gone, in the long lists of a map.
#pragma once
#include <memory>
#include <utility>

namespace conspectus {

/// Like std::optional, but a slot whose value is gone takes a pointer's room only: ids are never given again, so a map
/// that is edited for long has many of them.
template <class T> class Slot {
public:
    Slot() = default;
    Slot(const Slot& other) : m_value(other.m_value ? std::make_unique<T>(*other.m_value) : nullptr) { }
    Slot(Slot&&) noexcept = default;
    Slot& operator=(const Slot& other)
    {
        if (this != &other)
            m_value = other.m_value ? std::make_unique<T>(*other.m_value) : nullptr;
        return *this;
    }
    Slot& operator=(Slot&&) noexcept = default;
    Slot& operator=(T value)
    {
        m_value = std::make_unique<T>(std::move(value));
        return *this;
    }
    ~Slot() = default;

    explicit operator bool() const { return m_value != nullptr; }
    bool has_value() const { return m_value != nullptr; }
    void reset() { m_value.reset(); }
    T& operator*() { return *m_value; }
    const T& operator*() const { return *m_value; }
    T* operator->() { return m_value.get(); }
    const T* operator->() const { return m_value.get(); }

    friend bool operator==(const Slot& a, const Slot& b)
    {
        return a.m_value && b.m_value ? *a.m_value == *b.m_value : !a.m_value && !b.m_value;
    }

private:
    std::unique_ptr<T> m_value;
};

}  // namespace conspectus
