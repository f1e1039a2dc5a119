#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/deliver.h"
#include "app/cli/json.h"
#include "app/cli/many_files.h"
#include "app/cli/suggest.h"
#include "app/cli/terminal_progress.h"
#include "app/session/file_names.h"
#include "app/session/show.h"
#include "core/base/terminal_text.h"
#include "core/formats/format.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <set>

namespace conspectus {
namespace {

struct Options {
    std::vector<std::string> places;  // IN OUT, or with a folder for the output any number of INs
    std::string in;
    std::string out;
    std::string folder;
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
    if (!given.folder.empty())
        return unexpected(ErrorCode::Usage,
                          "Name the format of the results; add --to with one of: " + listed(names) + ".");
    return unexpected(ErrorCode::Usage,
                      "The name '" + given.out + "' says no format; add --to with one of: " + listed(names) + ".");
}

Json lossesOf(const std::vector<std::string>& reading, const std::vector<Loss>& writing)
{
    Json lost = Json::array();
    for (const std::string& message : reading)
        lost.push_back({{"when", "reading"}, {"message", message}});
    for (const Loss& loss : writing)
        lost.push_back({{"when", "writing"}, {"message", loss.message}, {"count", loss.count}});
    return lost;
}

std::string reportOf(const Options& given, const Format& format, const std::vector<std::string>& reading,
                     const std::vector<Loss>& writing)
{
    return printed(
        {{"input", given.in}, {"output", given.out}, {"format", format.name}, {"losses", lossesOf(reading, writing)}});
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

/// A file of its own for each map below the folder, with the extension of the format. What several maps would be
/// called gets a number.
std::string nameFor(const MapFile& file, const Format& format, std::set<std::string>& taken)
{
    namespace fs = std::filesystem;
    const bool isBuiltIn = file.path.starts_with("builtin:");
    fs::path name = isBuiltIn ? fs::path(file.path.substr(std::string_view("builtin:").size())) : fs::path(file.name);
    if (name.extension() == ".gz")
        name = name.replace_extension();
    if (formatByPath(name.string()))
        name = name.replace_extension();
    const std::string end = "." + std::string(format.extensions.front());
    std::string free = name.string() + end;
    for (int copy = 2; !taken.insert(free).second; ++copy)
        free = name.string() + "-" + std::to_string(copy) + end;
    return free;
}

struct Converted {
    std::vector<std::string> row;  // of the table
    Json report;
    Result<void> outcome;
};

Converted convertOne(const MapFile& file, const Format& format, const std::string& out)
{
    Converted done;
    const auto fail = [&](const Error& error) {
        done.row = {file.path, "-", "-", "-", describe(Error{error.code, error.message, {}, error.line})};
        done.report = {{"input", file.path}, {"error", describe(error)}};
        done.outcome = unexpected(error);
        return done;
    };
    std::vector<std::string> reading;
    const Result<ConceptMap> map = loadMap(pathFrom(file.path), &reading);
    if (!map)
        return fail(map.error());
    const Result<WrittenMap> written = writeMap(*map, format, out);
    if (!written)
        return fail(written.error());
    std::error_code failed;
    std::filesystem::create_directories(std::filesystem::path(out).parent_path(), failed);
    if (const Result<void> saved = deliver(out, written->bytes); !saved)
        return fail(saved.error());
    const std::size_t losses = reading.size() + written->losses.size();
    done.row = {file.path, std::to_string(map->conceptCount()), std::to_string(map->relationCount()),
                losses == 0 ? "" : std::to_string(losses), out};
    done.report = {{"input", file.path}, {"output", out}, {"losses", lossesOf(reading, written->losses)}};
    return done;
}

/// All of them, whatever becomes of one; then a table of what became of each.
Result<void> convertMany(const Options& given)
{
    const Result<const Format*> format = targetFormat(given);
    if (!format)
        return unexpected(format.error());
    const auto files = mapFilesIn(given.places);
    if (!files)
        return unexpected(files.error());
    if (files->empty())
        return unexpected(ErrorCode::Input, "There is no map in these folders.");
    TerminalProgress progress;
    std::vector<std::vector<std::string>> rows{{"map", "concepts", "relations", "losses", "result"}};
    Json reports = Json::array();
    std::set<std::string> taken;
    std::size_t bad = 0;
    Result<void> first;
    for (std::size_t i = 0; i < files->size(); ++i) {
        const MapFile& file = (*files)[i];
        progress.say("Converting " + withVisibleControls(file.name), static_cast<int>(100 * i / files->size()));
        const std::string out = (std::filesystem::path(given.folder) / nameFor(file, **format, taken)).string();
        Converted done = convertOne(file, **format, out);
        rows.push_back(std::move(done.row));
        reports.push_back(std::move(done.report));
        if (!done.outcome && bad++ == 0)
            first = std::move(done.outcome);
    }
    progress.clear();
    if (Result<void> said = say(tableOf(rows, {false, true, true, true, false})); !said)
        return said;
    if (!given.report.empty())
        if (Result<void> saved = deliver(given.report, printed({{"format", (*format)->name}, {"maps", reports}}));
            !saved)
            return saved;
    if (bad == 0)
        return {};
    return unexpected(first.error().code,
                      std::to_string(bad) + " of " + std::to_string(files->size()) +
                          (files->size() == 1 ? " map" : " maps") + " could not be converted.");
}

Result<void> convertAsAsked(Options& given)
{
    if (!given.folder.empty())
        return convertMany(given);
    if (given.places.size() != 2)
        return unexpected(
            ErrorCode::Usage,
            "Name IN and OUT, or any number of maps and folders with -o DIR. (See conspectus convert --help.)");
    if (isFolder(given.places[0]))
        return unexpected(ErrorCode::Usage,
                          "'" + given.places[0] + "' is a folder; name another for the results with -o DIR.");
    given.in = given.places[0];
    given.out = given.places[1];
    return convert(given);
}

}  // namespace

Action declareConvert(CommandOptions& options)
{
    std::string names;
    for (const Format* format : formats())
        if (format->write)
            names += (names.empty() ? "" : ", ") + std::string(format->name);
    const auto given = std::make_shared<Options>();
    options.arguments(
        "IN", given->places,
        std::string("a map and OUT, the file to write or '-' for standard output; with -o any number of maps and "
                    "folders. A map is ") +
            kMapHelp);
    options.text("-o,--output", given->folder, "DIR", "write every map into this folder, and say what became of each");
    options.text("--to", given->format, "FORMAT", "format of OUT where its name does not say it: " + names);
    options.text("--report", given->report, "FILE", "write what could not be carried over here, as JSON");
    return [given] {
        return convertAsAsked(*given);
    };
}

}  // namespace conspectus
