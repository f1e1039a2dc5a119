#include "app/cli/command_line.h"
#include "app/session/places.h"
#include "app/theme/theme_library.h"
#include "app/window/program/program.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

/// A large map is hundreds of thousands of small texts: memory for them is fetched in large pieces, whichever thread
/// reads the map. Halves what the kernel has to do for a map of 80,000 concepts.
void fetchMemoryInLargePieces()
{
#ifdef __GLIBC__
    constexpr int kPiece = 64 << 20;
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TOP_PAD, kPiece);
    mallopt(M_TRIM_THRESHOLD, 2 * kPiece);
#endif
}

}  // namespace

int main(int argc, char** argv)
{
    fetchMemoryInLargePieces();
    conspectus::setThemeFolder(conspectus::ownThemesFolder());
    conspectus::WindowWish wish;
    if (const auto exitCode = conspectus::runCommandLine(argc, argv, &wish))
        return *exitCode;
    return conspectus::runWindows(argc, argv, wish.files, wish.exitAfterFirstPicture);
}
