#include "app/cli/command.h"

#include "core/base/terminal_text.h"

#include <algorithm>
#include <array>
#include <iostream>

namespace conspectus {

std::span<const Command> commands()
{
    static constexpr std::array kCommands{
        Command{"export", "Draw a map, or a view of it, as a figure, a page or text", declareExport},
        Command{"check-figure", "Say what a printer would send back", declareCheckFigure},
        Command{"convert", "Write a map in another file format", declareConvert},
        Command{"diff", "Say what differs between two maps", declareDiff},
        Command{"merge", "Put together what two people made of one map", declareMerge},
        Command{"git-setup", "Print what lets git compare and merge maps", declareGitSetup},
        Command{"info", "Say what a map holds", declareInfo},
        Command{"validate", "Check that maps can be read", declareValidate},
        Command{"layout", "Lay a map out and say where everything stands", declareLayout},
        Command{"query", "Find concepts by what is said of them and how they are related", declareQuery},
        Command{"path", "Say how two concepts are related", declarePath},
        Command{"tour", "Write a tour through a map as slides, handouts or pictures", declareTour},
    };
    return kCommands;
}

void complain(const Error& error)
{
    std::string sentence = describe(error);
    std::ranges::replace(sentence, '\n', ' ');
    std::cerr << "conspectus: " << withVisibleControls(sentence) << '\n';
}

void warn(const std::string& sentence)
{
    if (!sentence.empty())
        complain({ErrorCode::Output, "warning: " + sentence, {}, 0});
}

}  // namespace conspectus
