#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/deliver.h"
#include "app/cli/json.h"
#include "app/cli/suggest.h"
#include "app/session/file_names.h"
#include "app/session/show.h"
#include "core/formats/format.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace conspectus {
namespace {

struct Options {
    std::string in;
    std::string out;
    std::string format;
    std::string report;
};

Result<const Format*> targetFormat(const Options& given)
{
    std::vector<std::string> names;
    for (const Format* format : formats())
        if (format->write)
            names.emplace_back(format->name);
    const bool isNamed = !given.format.empty();
    const Format* format = isNamed ? formatByName(given.format) : formatByPath(given.out);
    if (format && format->write)
        return format;
    if (format)
        return unexpected(ErrorCode::Usage,
                          "Files of " + std::string(format->title) +
                              " can be read, but not written; use one of: " + listed(names) + ".");
    if (isNamed)
        return unexpected(noSuch("format", given.format, names));
    return unexpected(ErrorCode::Usage,
                      "The name '" + given.out + "' says no format; add --to with one of: " + listed(names) + ".");
}

std::string reportOf(const Options& given, const Format& format, const std::vector<std::string>& reading,
                     const std::vector<Loss>& writing)
{
    Json lost = Json::array();
    for (const std::string& message : reading)
        lost.push_back({{"when", "reading"}, {"message", message}});
    for (const Loss& loss : writing)
        lost.push_back({{"when", "writing"}, {"message", loss.message}, {"count", loss.count}});
    return printed({{"input", given.in}, {"output", given.out}, {"format", format.name}, {"losses", lost}});
}

Result<void> convert(const Options& given)
{
    const Result<const Format*> format = targetFormat(given);
    if (!format)
        return unexpected(format.error());
    std::vector<std::string> reading;
    const Result<ConceptMap> map = loadMap(pathFrom(given.in), &reading);
    if (!map)
        return unexpected(map.error());
    const Result<WrittenMap> written = writeMap(*map, **format, given.out);
    if (!written)
        return unexpected(written.error());
    if (Result<void> saved = deliver(given.out, written->bytes); !saved)
        return saved;

    for (const std::string& message : reading)
        complain({ErrorCode::Input, message, given.in, 0});
    for (const Loss& loss : written->losses)
        complain({ErrorCode::Output, loss.message, given.out, 0});
    if (given.report.empty())
        return {};
    return deliver(given.report, reportOf(given, **format, reading, written->losses));
}

}  // namespace

Action declareConvert(CommandOptions& options)
{
    std::string names;
    for (const Format* format : formats())
        if (format->write)
            names += (names.empty() ? "" : ", ") + std::string(format->name);
    const auto given = std::make_shared<Options>();
    options.argument("IN", given->in, kMapHelp);
    options.argument("OUT", given->out, "the file to write, or '-' for standard output");
    options.text("--to", given->format, "FORMAT", "format of OUT where its name does not say it: " + names);
    options.text("--report", given->report, "FILE", "write what could not be carried over here, as JSON");
    return [given] {
        return convert(*given);
    };
}

}  // namespace conspectus
