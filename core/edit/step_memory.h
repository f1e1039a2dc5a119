// step_memory.h: how much memory a step of the undo history holds.
#pragma once
#include "core/edit/transaction.h"

namespace conspectus {

/// Bytes of the transaction and of all that it points to: texts, ids kept in views, stops and figures, ink. Within a
/// quarter of what the allocator gives for it.
std::size_t memoryOf(const Transaction& transaction);

}  // namespace conspectus
