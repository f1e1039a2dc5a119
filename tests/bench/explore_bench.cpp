#include "app/canvas/hand/key_walk.h"
#include "app/canvas/map_canvas.h"
#include "app/layout/layout_service.h"
#include "app/layout/worker_pool.h"
#include "app/session/map_session.h"
#include "app/session/show.h"
#include "core/query/paths.h"
#include "core/query/search.h"
#include "tests/bench/benches.h"
#include "tests/bench/samples.h"
#include "tests/support/paths.h"

#include <QApplication>
#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <random>

namespace conspectus::bench {

namespace {

const char* kWordNet = "/usr/share/wordnet/data.noun";

template <class Work> double once(Work work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

void print(const char* what, std::vector<double> times, double aim)
{
    std::sort(times.begin(), times.end());
    std::printf("  %-44s median %7.2f ms   95 %% %7.2f   most %7.2f   (aim %g)\n", what, times[times.size() / 2],
                times[times.size() * 95 / 100], times.back(), aim);
    std::fflush(stdout);
}

}  // namespace

void benchExplore()
{
    std::printf("The nouns of WordNet, explored\n");
    const std::string map = "/tmp/conspectus-wordnet.graphml";
    const std::string script = test::sourcePath("tests/support/wordnet_nouns.sh");
    if (!QFile::exists(QString::fromLatin1(kWordNet)) || std::system((script + " " + map).c_str()) != 0) {
        std::printf("  left out: install wordnet-base\n");
        return;
    }
    std::optional<ConceptMap> loaded;
    print("reading the file", {once([&] { loaded = *loadMap(QString::fromStdString(map)); })}, 500);
    std::printf("  %zu concepts, %zu relations\n", loaded->conceptCount(), loaded->relationCount());
    const std::vector<ConceptId> all = loaded->concepts();

    std::optional<SearchIndex> index;
    print("index of all words", {once([&] { index.emplace(*loaded); })}, 500);
    std::vector<double> keys, mistyped, paths;
    for (std::string_view word : {"animal", "music instrument", "political party", "dog", "quantum theory", "a"})
        for (std::size_t length = 1; length <= word.size(); ++length)
            keys.push_back(once([&] { (void)index->find(word.substr(0, length), 5'000); }));
    for (std::string_view word : {"anmial", "instruemnt", "poltical partty", "qauntum"})
        mistyped.push_back(once([&] { (void)index->findNearly(word, 50); }));
    print("search, after each key", keys, 30);
    print("search, mistyped", mistyped, 30);
    std::mt19937 random(7);
    const auto any = [&] {
        return all[random() % all.size()];
    };
    for (int i = 0; i < 40; ++i)
        paths.push_back(once([&] { (void)pathsBetween(*loaded, {any(), any(), {}}); }));
    print("ten shortest ways between two concepts", paths, 50);

    MapSession session(std::make_unique<LayoutService>(std::make_unique<WorkerPool>()));
    MapCanvas canvas(session);
    canvas.resize(1920, 1000);
    canvas.show();
    QCoreApplication::processEvents();
    print("from the map to the first picture", {once([&] {
              session.adopt(std::move(*loaded), QString::fromStdString(map));
              canvas.grab();
          })},
          200);
    while (session.isArranging())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    std::vector<double> folds, walks, focused;
    for (int i = 0; i < 30; ++i) {
        const VisibleMap& shown = session.visible();
        std::vector<ConceptId> closed;
        for (const VisibleConcept& each : shown.concepts)
            if (each.hidden > 0)
                closed.push_back(each.id);
        if (closed.empty())
            break;
        const ConceptId id = closed[random() % closed.size()];
        folds.push_back(once([&] { session.toggleFold(id); }));
        if (i % 4 == 3)
            session.foldToLevel(3);
        while (session.isArranging())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }
    print("folding and unfolding", folds, 50);
    for (int i = 0; i < 60; ++i) {
        const ConceptId start = session.visible().concepts[random() % session.visible().concepts.size()].id;
        session.select({start}, start);
        walks.push_back(once([&] {
            canvas.keyWalk().toward(static_cast<Direction>(random() % 4));
            canvas.grab();
        }));
    }
    print("walking", walks, 50);
    for (int i = 0; i < 40; ++i)
        focused.push_back(once([&] { session.focusOn(any(), 1 + static_cast<int>(random() % 2)); }));
    print("walking from neighbourhood to neighbourhood", focused, 50);
}

}  // namespace conspectus::bench
