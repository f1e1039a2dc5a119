// hostile_files.h: broken and hostile files of every kind that we know of, for every format that we read, made here so
// that every machine has them. What must become of each stands beside it.
#pragma once
#include <string>
#include <vector>

namespace conspectus::test {

enum class Fate {
    Refused,  // one sentence, no map
    RefusedWithLine,  // the sentence says which line is at fault
    Opened,  // what is sound in it is a map
};

struct HostileFile {
    std::string name;  // the kind, with the extension that the file claims
    std::string bytes;
    Fate fate = Fate::Refused;
};

/// GraphML and what pretends to be: at most 10 MB each.
std::vector<HostileFile> hostileGraphMl();

/// DOT and what pretends to be: at most 10 MB each.
std::vector<HostileFile> hostileDot();

std::vector<HostileFile> hostileFiles();

/// `count` times the text.
std::string times(std::size_t count, const std::string& text);

/// Bytes by chance, the same in every run.
std::string junk(std::size_t count);

/// The text in UTF-16, little end first, after a mark that says so. ASCII only.
std::string inUtf16(const std::string& ascii);

}  // namespace conspectus::test
