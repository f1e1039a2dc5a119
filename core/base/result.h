// result.h: what a function returns when the world can break it.
#pragma once
#include <string>
#include <tl/expected.hpp>

namespace conspectus {

/// What kind of thing went wrong; the command line turns it into its exit code.
enum class ErrorCode { Usage, Input, Layout, Output, Edit, Cancelled };

/// One sentence a person can act on. `file` and `line` are set where the fault has a place (line 0: none).
struct Error {
    ErrorCode code = ErrorCode::Input;
    std::string message;
    std::string file;
    int line = 0;
};

template <class T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> unexpected(Error error) { return tl::unexpected<Error>(std::move(error)); }

inline tl::unexpected<Error> unexpected(ErrorCode code, std::string message, int line = 0)
{
    return tl::unexpected<Error>(Error{code, std::move(message), {}, line});
}

/// "map.graphml, line 12: the text." -- as much of the place as is known.
std::string describe(const Error& error);

}  // namespace conspectus
