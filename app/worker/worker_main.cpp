// conspectus-layout: lays out what it is asked for and knows nothing else. Framed requests come on standard input,
// framed answers go to standard output, until the input ends. Started by the window or the command line, which kills it
// when it is late; it holds itself to limits all the same, for it runs code that crashes on ordinary graphs.
#include "app/worker/confinement.h"
#include "app/worker/frames.h"
#include "core/layout/graphviz/graphviz_engine.h"
#include "core/layout/wire/wire.h"

#include <cstdio>
#include <cstdlib>
#include <new>

namespace conspectus {

namespace {

Result<Layout> answerTo(const Bytes& payload, LayoutEngine& engine)
{
    try {
        const Result<LayoutRequest> request = decodeRequest(payload);
        if (!request)
            return unexpected(request.error());
        return engine.run(*request);
    } catch (const std::bad_alloc&) {
        return unexpected(ErrorCode::Layout, "The layout engine ran out of memory on this view.");
    }
}

int serve(int requests, int answers, const WorkerOptions& options)
{
    const std::unique_ptr<LayoutEngine> engine = makeGraphvizEngine();
    while (const std::optional<Bytes> payload = readFrame(requests)) {
        allowCpuSeconds(options.cpuSeconds);
        if (!writeAll(answers, encodeAnswer(answerTo(*payload, *engine))))
            return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}

}  // namespace

}  // namespace conspectus

#if defined(__SANITIZE_ADDRESS__)
// The search for leaks starts a process, which a worker may not; and what Graphviz keeps is not ours to mend.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() { return "detect_leaks=0"; }
#endif

int main(int argc, char** argv)
{
    using namespace conspectus;
    const std::optional<WorkerOptions> options = workerOptions({argv + 1, argv + argc});
    if (!options) {
        std::fputs(
            "usage: conspectus-layout [--memory BYTES] [--cpu-seconds N]\n"
            "Lays out concept maps for conspectus; it is started by it and talks to it on standard input and output.\n",
            stderr);
        return 2;
    }
    confine(*options);
    // Graphviz must not be able to write among our answers.
    const int answers = setAsideStandardOutput();
    try {
        return answers < 0 ? EXIT_FAILURE : serve(0, answers, *options);
    } catch (const std::bad_alloc&) {  // for a request or an answer
        return kOutOfMemoryExit;
    }
}
