// plain_notes.h: notes as text, for formats that show no Markdown.
#pragma once
#include <QString>

#include <string_view>

namespace conspectus {

/// What Markdown looks like when it is read: without its marks, lists with a bullet or their numbers, nothing of HTML.
QString plainNotes(std::string_view markdown);

}  // namespace conspectus
