// frames.h: whole frames of the wire through file descriptors, waiting as long as it takes.
#pragma once
#include "core/layout/wire/wire.h"

#include <optional>

namespace conspectus {

/// The payload of the next frame; empty at the end of the input or when it is not one of ours.
std::optional<Bytes> readFrame(int descriptor);

/// False if the other side is gone.
bool writeAll(int descriptor, const Bytes& bytes);

/// A descriptor that leads where standard output led; what is printed from now on goes to standard error. -1: no more.
int setAsideStandardOutput();

}  // namespace conspectus
