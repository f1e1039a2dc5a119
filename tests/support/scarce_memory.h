// scarce_memory.h: what happens when memory runs out, tried at each place where it can. A program that uses this has
// operator new replaced.
#pragma once
#include <cstddef>

namespace conspectus::test {

/// While it lives, some memory is not there, whatever thread asks for it. One at a time.
class ScarceMemory {
public:
    /// The block with this number, counted from 0 from now on; those after it are there again.
    static ScarceMemory withoutBlock(std::size_t number);
    /// Every block of more bytes.
    static ScarceMemory withBlocksUpTo(std::size_t bytes);
    ~ScarceMemory();
    ScarceMemory(const ScarceMemory&) = delete;
    ScarceMemory& operator=(const ScarceMemory&) = delete;

    bool ranOut() const;

private:
    ScarceMemory() = default;
};

}  // namespace conspectus::test
