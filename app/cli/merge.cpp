#include "app/cli/command.h"
#include "app/cli/command_options.h"
#include "app/cli/deliver.h"
#include "app/session/file_names.h"
#include "app/session/show.h"
#include "core/document/file_store.h"
#include "core/edit/merge/merging.h"
#include "core/formats/format.h"

#include <memory>

namespace conspectus {
namespace {

struct Options {
    std::string base;
    std::string ours;
    std::string theirs;
    std::string out;
    std::string name;
};

/// Git gives an empty file for what is not there: a base of two files that were added.
Result<ConceptMap> mapOrNothing(const std::string& where)
{
    if (where != "-" && isThere(pathFrom(where)) && sizeOf(pathFrom(where)) == 0)
        return ConceptMap();
    return loadMap(pathFrom(where));
}

/// By the name under which git knows the file (its own files have none), by that of the output, by what ours is.
Result<const Format*> formatOf(const Options& given)
{
    for (const std::string& name : {given.name, given.out})
        if (const Format* format = formatByPath(name); format && format->write)
            return format;
    if (const Result<std::string> bytes = readFile(given.ours))
        for (const Format* format : formats())
            if (format->write && format->recognises(*bytes))
                return format;
    return unexpected(ErrorCode::Usage,
                      "The name '" + given.out +
                          "' says no format that can be written; add --name with one that does.");
}

Result<void> mergeFiles(const Options& given)
{
    const Result<const Format*> format = formatOf(given);
    if (!format)
        return unexpected(format.error());
    const Result<ConceptMap> base = mapOrNothing(given.base);
    if (!base)
        return unexpected(base.error());
    Result<ConceptMap> ours = mapOrNothing(given.ours);
    if (!ours)
        return unexpected(ours.error());
    const Result<ConceptMap> theirs = mapOrNothing(given.theirs);
    if (!theirs)
        return unexpected(theirs.error());
    Merging merging = merge(*base, *ours, *theirs);
    if (const auto done = perform(*ours, std::move(merging.step)); !done)
        return unexpected(done.error());
    const Result<WrittenMap> written = writeMap(*ours, **format, given.out);
    if (!written)
        return unexpected(written.error());
    if (Result<void> saved = deliver(given.out, written->bytes); !saved)
        return saved;
    for (const Loss& loss : written->losses)
        complain({ErrorCode::Output, loss.message, given.out, 0});
    for (const std::string& conflict : merging.conflicts)
        complain({ErrorCode::Usage, "conflict: " + conflict, {}, 0});
    if (merging.conflicts.empty())
        return {};
    const std::size_t count = merging.conflicts.size();
    return unexpected(ErrorCode::Usage,
                      (count == 1 ? std::string("1 conflict") : std::to_string(count) + " conflicts") +
                          "; both sides are kept where that can be, please look at the map.");
}

}  // namespace

Action declareMerge(CommandOptions& options)
{
    const auto given = std::make_shared<Options>();
    options.argument("BASE", given->base, "what both were made from: a file, which may be empty");
    options.argument("OURS", given->ours, "one side");
    options.argument("THEIRS", given->theirs, "the other side");
    options.requiredText("-o,--output", given->out, "OUT", "the file to write, or '-' for standard output");
    options.text("--name", given->name, "FILE", "a name that says the format, where that of OUT does not");
    return [given] {
        return mergeFiles(*given);
    };
}

}  // namespace conspectus
