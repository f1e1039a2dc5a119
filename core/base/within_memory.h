// within_memory.h: running out of memory as an error like any other.
#pragma once
#include "core/base/result.h"

#include <new>
#include <stdexcept>

namespace conspectus {

/// What `work` gives, a Result; an error of kind `code` if it asks for more memory than there is. For entry points:
/// commands, threads. What `work` allocated is free again by then.
template <class Work> auto withinMemory(ErrorCode code, Work&& work) -> decltype(work())
{
    constexpr const char* kSentence = "There is not enough memory for this.";
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return unexpected(code, kSentence);
    } catch (const std::length_error&) {  // a list longer than any memory
        return unexpected(code, kSentence);
    }
}

}  // namespace conspectus
