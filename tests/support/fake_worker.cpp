// A layout worker that misbehaves in the way that its name says, at the first request that it or a brother of the same
// name gets; from then on all of them answer well. (The name is that of a link to this program; a file beside the link
// tells the brothers.)
#include "core/layout/wire/wire.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <functional>
#include <limits>
#include <map>
#include <string>

namespace {

using namespace conspectus;

bool readAll(std::span<std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t got = read(STDIN_FILENO, bytes.data(), bytes.size());
        if (got <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
    return true;
}

void say(std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t put = write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (put <= 0)
            _exit(3);
        bytes = bytes.subspan(static_cast<std::size_t>(put));
    }
}

Layout columnOf(const LayoutRequest& request)
{
    Layout layout;
    layout.engine = request.engine;
    for (std::size_t i = 0; i < request.nodes.size(); ++i)
        layout.centres.push_back({0, 100.0 * static_cast<double>(i)});
    layout.edges.resize(request.edges.size());
    return layout;
}

void sleepForever()
{
    while (true)
        pause();
}

using Misdeed = std::function<void(const LayoutRequest&)>;

const std::map<std::string, Misdeed>& misdeeds()
{
    static const std::map<std::string, Misdeed> all = {
        {"exits",
         [](const LayoutRequest&) {
             _exit(0);
         }},
        {"crashes",
         [](const LayoutRequest&) {
             std::signal(SIGSEGV, SIG_DFL);  // a sanitizer would make an ordinary exit of it
             raise(SIGSEGV);
         }},
        {"runs-out-of-memory",
         [](const LayoutRequest&) {
             _exit(kOutOfMemoryExit);
         }},
        {"runs-out-of-time",
         [](const LayoutRequest&) {
             raise(SIGXCPU);
         }},
        {"hangs",
         [](const LayoutRequest&) {
             sleepForever();
         }},
        {"hangs-up",
         [](const LayoutRequest&) {
             close(STDIN_FILENO);
             close(STDOUT_FILENO);
             sleepForever();
         }},
        {"mumbles",
         [](const LayoutRequest&) {
             say(Bytes(1000, 'm'));
         }},
        {"boasts",
         [](const LayoutRequest& request) {
             Bytes frame = encodeAnswer(columnOf(request));
             frame[7] = 0xff;  // four gigabytes follow, it says
             say(frame);
         }},
        {"garbles",
         [](const LayoutRequest& request) {
             Bytes frame = encodeAnswer(columnOf(request));
             for (std::size_t i = kFrameHeader; i < frame.size(); i += 3)
                 frame[i] = static_cast<std::uint8_t>(frame[i] ^ 0x5a);
             say(frame);
         }},
        {"gives-no-number",
         [](const LayoutRequest& request) {
             Layout layout = columnOf(request);
             layout.centres.front().x = std::numeric_limits<double>::quiet_NaN();
             say(encodeAnswer(layout));
         }},
        {"loses-a-concept",
         [](const LayoutRequest& request) {
             Layout layout = columnOf(request);
             layout.centres.pop_back();
             say(encodeAnswer(layout));
         }},
        {"dies-in-the-middle",
         [](const LayoutRequest& request) {
             const Bytes frame = encodeAnswer(columnOf(request));
             say(std::span(frame).first(frame.size() / 2));
             _exit(1);
         }},
        {"floods",
         [](const LayoutRequest& request) {
             Bytes flood = encodeAnswer(columnOf(request));
             flood.resize(65536, 'f');
             while (true)
                 say(flood);
         }},
        {"echoes",
         [](const LayoutRequest& request) {
             say(encodeAnswer(columnOf(request)));
             say(encodeAnswer(columnOf(request)));
         }},
        {"does-not-listen",
         [](const LayoutRequest&) {
         }},  // see main()
        {"behaves",
         [](const LayoutRequest& request) {
             say(encodeAnswer(columnOf(request)));
         }},
    };
    return all;
}

bool isFirst(const std::string& self)
{
    return open((self + ".done").c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600) >= 0;
}

}  // namespace

int main(int, char** argv)
{
    const std::string self = argv[0], name = self.substr(self.rfind('/') + 1);
    if (name == "never-listens")
        sleepForever();
    Bytes bytes(kFrameHeader);
    while (readAll(bytes)) {
        bytes.resize(payloadSize(bytes).value());
        if (!readAll(bytes))
            return 1;
        const LayoutRequest request = decodeRequest(bytes).value();
        if (isFirst(self))
            misdeeds().at(name)(request);
        else
            say(encodeAnswer(columnOf(request)));
        bytes.resize(kFrameHeader);
    }
    return 0;
}
