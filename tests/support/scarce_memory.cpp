#include "tests/support/scarce_memory.h"

#include <atomic>
#include <cstdlib>
#include <limits>
#include <new>

namespace conspectus::test {

namespace {

constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

std::atomic<std::size_t> blocksLeft = kAll;  // before the one that is not there; kAll: none is counted
std::atomic<std::size_t> mostBytes = kAll;
std::atomic<bool> hasRunOut = false;

bool isThere(std::size_t bytes)
{
    bool isThere = bytes <= mostBytes;
    if (blocksLeft != kAll && blocksLeft-- == 0)  // goes on to kAll
        isThere = false;
    if (!isThere)
        hasRunOut = true;
    return isThere;
}

void* block(std::size_t bytes) { return isThere(bytes) ? std::malloc(bytes > 0 ? bytes : 1) : nullptr; }

}  // namespace

ScarceMemory ScarceMemory::withoutBlock(std::size_t number)
{
    hasRunOut = false;
    blocksLeft = number;
    return {};
}

ScarceMemory ScarceMemory::withBlocksUpTo(std::size_t bytes)
{
    hasRunOut = false;
    mostBytes = bytes;
    return {};
}

ScarceMemory::~ScarceMemory() { blocksLeft = mostBytes = kAll; }

bool ScarceMemory::ranOut() const { return hasRunOut; }

}  // namespace conspectus::test

void* operator new(std::size_t bytes)
{
    if (void* found = conspectus::test::block(bytes))
        return found;
    throw std::bad_alloc();
}

void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept { return conspectus::test::block(bytes); }

void operator delete(void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }
void operator delete(void* block, const std::nothrow_t&) noexcept { std::free(block); }
