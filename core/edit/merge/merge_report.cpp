#include "core/edit/merge/merge_report.h"

#include "core/base/text.h"

namespace conspectus {

namespace {

constexpr std::size_t kLongest = 60;  // bytes of a text that is quoted

}  // namespace

std::string quoted(std::string_view text)
{
    std::string line;
    for (std::string_view rest = trimmed(text); !rest.empty();) {
        const std::size_t length = std::max<std::size_t>(sequenceLength(rest), 1);
        if (line.size() + length > kLongest) {
            line += "\u2026";
            break;
        }
        line += rest[0] == '\n' || rest[0] == '\r' || rest[0] == '\t' ? std::string(" ")
                                                                      : std::string(rest.substr(0, length));
        rest.remove_prefix(length);
    }
    return "\u201C" + line + "\u201D";
}

std::string nameIn(const Sheet& sheet, ConceptId id)
{
    const auto found = sheet.concepts.find(id);
    if (found == sheet.concepts.end())
        return {};
    return found->second.label.empty() ? found->second.key : found->second.label;
}

std::string saidIn(const Sheet& sheet, const Relation& relation)
{
    const auto type = sheet.types.find(relation.type);
    const std::string& phrase =
        !relation.phrase.empty() || type == sheet.types.end() ? relation.phrase : type->second.phrase;
    return quoted(nameIn(sheet, relation.from) + (phrase.empty() ? std::string() : " \u2014 " + phrase) + " \u2192 " +
                  nameIn(sheet, relation.to));
}

}  // namespace conspectus
