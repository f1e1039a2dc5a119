#include "app/cli/command_line.h"
#include "app/window/program.h"

int main(int argc, char** argv)
{
    conspectus::WindowWish wish;
    if (const auto exitCode = conspectus::runCommandLine(argc, argv, &wish))
        return *exitCode;
    return conspectus::runWindows(argc, argv, wish.files, wish.exitAfterFirstPicture);
}
