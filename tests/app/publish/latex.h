// latex.h: pdfLaTeX, where it is installed, for the tests of what we write for it.
#pragma once
#include <QString>

#include <string>

namespace conspectus::test {

/// What this machine lacks for complaintOf(), in one sentence; empty if nothing.
QString missingForLatex();

/// The end of what pdfLaTeX says of `tex`; empty if it made a page of it. TeX may neither run programs nor read files
/// outside of its folder, and is stopped after a minute.
QString complaintOf(const std::string& tex);

}  // namespace conspectus::test
