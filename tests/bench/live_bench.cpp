#include "app/canvas/map_canvas.h"
#include "app/layout/layout_service.h"
#include "app/layout/worker_pool.h"
#include "app/session/map_session.h"
#include "app/session/show.h"
#include "core/edit/edits.h"
#include "core/edit/growing.h"
#include "core/formats/format.h"
#include "core/layout/live/live.h"
#include "core/layout/measures/displacement.h"
#include "tests/bench/benches.h"
#include "tests/bench/generated_map.h"
#include "tests/bench/samples.h"
#include "tests/support/paths.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <fstream>
#include <random>
#include <sstream>

namespace conspectus::bench {
namespace {

constexpr int kPlaces = 20;
constexpr int kPatienceMs = 10'000;

/// How an edit changed a picture.
struct Change {
    Displacement moved;
    double crossings = 1;  // now, for each one before
    double milliseconds = 0;
};

double medianMs(const std::vector<Change>& changes)
{
    Samples samples;
    for (const Change& each : changes)
        samples.push_back(each.milliseconds);
    return median(samples);
}

double meanOf(const std::vector<Change>& changes, double (*value)(const Change&))
{
    double sum = 0;
    for (const Change& each : changes)
        sum += value(each);
    return sum / static_cast<double>(changes.size());
}

void print(const char* what, const std::vector<Change>& changes)
{
    std::printf(
        "    %-22s mean %.2f %%  median %.2f %%  95 %% %.2f %%  most %.2f %%  flips %.1f  crossings x %.2f  %s ms\n",
        what, 100 * meanOf(changes, [](const Change& c) { return c.moved.mean; }),
        100 * meanOf(changes, [](const Change& c) { return c.moved.median; }),
        100 * meanOf(changes, [](const Change& c) { return c.moved.p95; }),
        100 * meanOf(changes, [](const Change& c) { return c.moved.most; }),
        meanOf(changes, [](const Change& c) { return static_cast<double>(c.moved.flips); }),
        meanOf(changes, [](const Change& c) { return c.crossings; }), ms(medianMs(changes)).c_str());
    std::fflush(stdout);
}

ConceptMap withChild(const ConceptMap& map, ConceptId parent)
{
    ConceptMap grown = map;
    const Result<Growth> growth = addChild(map, parent, "a new concept");
    (void)perform(grown, growth->transaction);
    return grown;
}

std::vector<Rect> boxesOf(const MeasuredView& view, const Layout& layout, const std::vector<ConceptId>& ids)
{
    std::vector<Rect> boxes;
    for (ConceptId id : ids) {
        const auto at = std::size_t(view.visible.indexOf(id));
        boxes.push_back(Rect::around(layout.centres[at], view.request.nodes[at].size));
    }
    return boxes;
}

MeasuredView wholeView(const ConceptMap& map)
{
    LayoutWish wish;
    wish.engine = "layered";
    return measureView(map, visibleMap(map, ViewSpec{}), wish);
}

Change liveChange(const ConceptMap& map, const MeasuredView& view, const Layout& layout, ConceptId parent)
{
    const ConceptMap grown = withChild(map, parent);
    const MeasuredView next = wholeView(grown);
    const Standing standing = Arrangement(view, layout).standingFor(next);
    Layout changed;
    Change change;
    change.milliseconds = timed([&] { changed = arrangeLive(next.request, standing); });
    change.moved = displacementOf(boxesOf(view, layout, map.concepts()), boxesOf(next, changed, map.concepts()),
                                  layout.orientation);
    const int before = measure(view.request, layout).crossings, now = measure(next.request, changed).crossings;
    change.crossings = before > 0 ? double(now) / before : 1.0;
    return change;
}

/// Boxes by the order of the concepts, from what dot prints for people.
std::vector<Rect> plainDot(const ConceptMap& map, const std::vector<ConceptId>& ids, double* milliseconds)
{
    constexpr double kPerInch = 96;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("map.dot")), out = folder.filePath(QStringLiteral("out"));
    std::ofstream(file.toStdString()) << asPlainDot(map);
    *milliseconds = timedProgram({"dot", "-Tplain", file.toStdString(), "-o", out.toStdString()});
    std::map<std::string, Rect> boxes;
    std::ifstream lines(out.toStdString());
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string kind, name;
        Point centre;
        Size size;
        if (words >> kind >> name >> centre.x >> centre.y >> size.width >> size.height && kind == "node")
            boxes[name] = Rect::around(centre * kPerInch, {size.width * kPerInch, size.height * kPerInch});
    }
    std::vector<Rect> list;
    for (ConceptId id : ids)
        list.push_back(boxes[map.find(id)->key]);
    return list;
}

Change dotChange(const ConceptMap& map, const std::vector<Rect>& before, ConceptId parent)
{
    Change change;
    const std::vector<Rect> after = plainDot(withChild(map, parent), map.concepts(), &change.milliseconds);
    change.moved = displacementOf(before, after, Orientation::Down);
    return change;
}

void addOneConcept(const char* name, const ConceptMap& map, bool besideDot)
{
    const MeasuredView view = wholeView(map);
    WorkerPool workers;
    const Result<Layout> layout = arrange(view.request, workers.runner());
    if (!layout)
        return;
    std::printf("  %s: %zu concepts, %zu relations, %d crossings\n", name, map.conceptCount(), map.relationCount(),
                measure(view.request, *layout).crossings);
    std::mt19937 random(7);
    const std::vector<ConceptId> ids = map.concepts();
    std::vector<Change> ours, theirs;
    double first = 0;
    const std::vector<Rect> before = besideDot ? plainDot(map, ids, &first) : std::vector<Rect>{};
    for (int i = 0; i < kPlaces; ++i) {
        const ConceptId parent = ids[random() % ids.size()];
        ours.push_back(liveChange(map, view, *layout, parent));
        if (besideDot)
            theirs.push_back(dotChange(map, before, parent));
    }
    print("live", ours);
    if (besideDot)
        print("dot, common move off", theirs);
}

/// As many concepts around one, with the relations between them.
ConceptMap partOf(const ConceptMap& map, ConceptId start, std::size_t count)
{
    std::vector<ConceptId> kept{start};
    std::vector<bool> isKept(map.nextConceptId().value, false);
    isKept[start.value] = true;
    for (std::size_t i = 0; i < kept.size(); ++i)
        for (RelationId id : map.relationsOf(kept[i]))
            for (ConceptId end : {map.find(id)->from, map.find(id)->to})
                if (kept.size() < count && !isKept[end.value]) {
                    isKept[end.value] = true;
                    kept.push_back(end);
                }
    ConceptMap part = map;
    for (RelationId id : map.relations())
        if (!isKept[map.find(id)->from.value] || !isKept[map.find(id)->to.value])
            (void)part.apply(RemoveRelation{id});
    for (ConceptId id : map.concepts())
        if (!isKept[id.value])
            (void)part.apply(RemoveConcept{id});
    return part;
}

/// Real nouns, where the folder of real files is.
void addToWordNet()
{
    const QString file =
        QString::fromStdString(test::sourcePath("../shared/corpus/graphml/networkx-wordnet-artifact.graphml"));
    if (!QFile::exists(file)) {
        std::printf("  parts of WordNet: skipped, there is no folder of real files here\n");
        return;
    }
    const Result<ConceptMap> whole = loadMap(file);
    if (!whole)
        return;
    const std::vector<ConceptId> ids = whole->concepts();
    for (std::size_t wanted : {100u, 300u, 900u})
        addOneConcept("part of WordNet", partOf(*whole, ids[ids.size() / 2], wanted), true);
}

/// From the key to the frame: what a person waits for.
void editToFrame(int concepts)
{
    const QTemporaryDir folder;
    MapSession session(std::make_unique<LayoutService>(std::make_unique<WorkerPool>("/there/is/no/such/program")));
    MapCanvas canvas(session);
    canvas.setHabits({.isAnimated = false});
    canvas.resize(1920, 1000);
    canvas.show();
    session.adopt(generatedMap(concepts), {});
    session.foldToLevel(0);
    const QDeadlineTimer end(kPatienceMs);
    while (session.picture().concepts.size() < session.map().conceptCount() && !end.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    std::mt19937 random(7);
    const std::vector<ConceptId> ids = session.map().concepts();
    Samples edits, names;
    for (int i = 0; i < kPlaces; ++i) {
        const ConceptId parent = ids[random() % ids.size()];
        session.select({parent}, parent);
        canvas.repaint();
        const Result<Growth> growth = addChild(session.map(), parent, {});
        edits.push_back(timed([&] {
            (void)session.perform(growth->transaction);
            canvas.repaint();
        }));
        names.push_back(timed([&] {
            (void)session.perform(*rename(session.map(), growth->added, "a new concept"));
            canvas.repaint();
        }));
    }
    std::printf(
        "  %d concepts shown, from the edit to the frame: add %s ms (95 %%: %s), name %s ms (95 %%: %s) (aim 50)\n",
        static_cast<int>(session.picture().concepts.size()), ms(median(edits)).c_str(), ms(percentile95(edits)).c_str(),
        ms(median(names)).c_str(), ms(percentile95(names)).c_str());
    std::fflush(stdout);
}

}  // namespace

void benchLive()
{
    std::printf(
        "Adding one concept at %d places: how the others move, in %% of the diagonal (aims: mean 0.50, no flips, "
        "crossings x 1.10,\n5 ms at 300, 30 ms at 3,000)\n",
        kPlaces);
    addOneConcept("generated", generatedMap(100), true);
    addOneConcept("generated", generatedMap(300), true);
    addOneConcept("generated", generatedMap(3000), false);
    addToWordNet();
    editToFrame(100);
    editToFrame(300);
}

}  // namespace conspectus::bench
