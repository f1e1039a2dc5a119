#include "core/formats/json/json_file.h"

#include <algorithm>

namespace conspectus {

namespace {

using nlohmann::json;

constexpr std::size_t kMostValues = 16'000'000;

int lineAt(std::string_view bytes, std::size_t offset)
{
    const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(std::min(offset, bytes.size()));
    return 1 + static_cast<int>(std::count(bytes.begin(), end, '\n'));
}

}  // namespace

Result<json> jsonFrom(std::string_view bytes, const ReadLimits& limits)
{
    std::size_t values = 0;
    const auto check = [&](int depth, json::parse_event_t, json&) {
        if (depth > limits.depth)
            throw Error{
                ErrorCode::Input, "Values are nested deeper than " + std::to_string(limits.depth) + " levels.", {}, 0};
        if (++values > kMostValues)
            throw Error{ErrorCode::Input, "The file has more values than a map may hold.", {}, 0};
        return true;
    };
    try {
        return json::parse(bytes.begin(), bytes.end(), check);
    } catch (const json::parse_error& fault) {
        return unexpected(ErrorCode::Input, "This is not valid JSON.", lineAt(bytes, fault.byte));
    } catch (const json::exception&) {
        return unexpected(ErrorCode::Input, "This is not valid JSON: a number is too large.");
    } catch (Error& error) {
        return tl::unexpected(std::move(error));
    }
}

const json& memberOf(const json& object, const char* name)
{
    static const json kNone;
    if (!object.is_object())
        return kNone;
    const auto found = object.find(name);
    return found == object.end() ? kNone : *found;
}

std::string_view textIn(const json& object, const char* name)
{
    const json& member = memberOf(object, name);
    return member.is_string() ? std::string_view(member.get_ref<const std::string&>()) : std::string_view();
}

}  // namespace conspectus
