#include "app/cli/layout_report.h"

#include "app/cli/json.h"
#include "app/theme/theme.h"
#include "core/layout/measures/displacement.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace conspectus {
namespace {

Json boxed(const Rect& box)
{
    return {
        {"x", rounded(box.x)}, {"y", rounded(box.y)}, {"width", rounded(box.width)}, {"height", rounded(box.height)}};
}

Json pointed(Point point) { return Json::array({rounded(point.x), rounded(point.y)}); }

Json curved(const Spline& curve)
{
    Json points = Json::array();
    for (Point point : curve)
        points.push_back(pointed(point));
    return points;
}

std::string text(const MeasuredText& measured) { return measured.lines.join(u'\n').toStdString(); }

Json conceptsOf(const ConceptMap& map, const Picture& picture)
{
    Json list = Json::array();
    for (const PictureConcept& each : picture.concepts) {
        const Concept& subject = *map.find(each.id);
        Json record{{"id", subject.key}, {"label", labelOf(subject, picture.language.toStdString())}};
        record.update(boxed(each.box));
        record["font_px"] = themes().front().type.level(each.level).px;
        record["lines"] = each.label.lines.size();
        record["level"] = each.level;
        record["hidden"] = each.hidden;
        list.push_back(std::move(record));
    }
    return list;
}

std::vector<std::string> keysOf(const ConceptMap& map, const std::vector<RelationId>& relations)
{
    std::vector<std::string> keys;
    for (RelationId id : relations)
        keys.push_back(map.find(id)->key);
    return keys;
}

/// A relation that its leaf block draws has the block's stem for its points.
Json relationsOf(const ConceptMap& map, const Picture& picture)
{
    Json list = Json::array();
    for (const PictureRelation& each : picture.relations) {
        const auto key = [&](int end) {
            return map.find(picture.concepts[std::size_t(end)].id)->key;
        };
        const std::vector<std::string> keys = keysOf(map, each.relations);
        const bool isInBlock = each.curve.empty() && each.block >= 0;
        Json record{{"id", keys.front()},
                    {"from", key(each.from)},
                    {"to", key(each.to)},
                    {"points", curved(isInBlock ? picture.blocks[std::size_t(each.block)].stem : each.curve)}};
        if (each.isBundle)
            record["bundle"] = keys;
        if (each.block >= 0)
            record["block"] = each.block;
        if (!each.phrase.lines.isEmpty()) {
            record["phrase"] = text(picture.phraseOf(each));
            record["plate"] = boxed(each.plate);
        }
        if (each.keyNumber > 0)
            record["number"] = each.keyNumber;
        list.push_back(std::move(record));
    }
    return list;
}

Json blocksOf(const ConceptMap& map, const Picture& picture)
{
    Json list = Json::array();
    for (const PictureBlock& each : picture.blocks) {
        const auto key = [&](int index) {
            return map.find(picture.concepts[std::size_t(index)].id)->key;
        };
        Json members = Json::array();
        for (int index : each.concepts)
            members.push_back(key(index));
        Json record{{"anchor", key(each.anchor)}, {"concepts", members}};
        record.update(boxed(each.frame));
        record["stem"] = curved(each.stem);
        if (!each.phrase.lines.isEmpty()) {
            record["phrase"] = text(picture.phraseOf(each));
            record["plate"] = boxed(each.plate);
        }
        if (each.keyNumber > 0)
            record["number"] = each.keyNumber;
        list.push_back(std::move(record));
    }
    return list;
}

Json keyOf(const Picture& picture)
{
    Json list = Json::array();
    for (const PictureKeyEntry& each : picture.key) {
        Json record{{"number", each.number}, {"phrase", text(each.phrase)}};
        record.update(boxed(each.plate.united(each.area)));
        list.push_back(std::move(record));
    }
    return list;
}

Json phrasesOf(const PhraseMeasures& phrases)
{
    return {{"asked", phrases.asked},
            {"on_line", phrases.onLine},
            {"in_key", phrases.inKey},
            {"bundled", phrases.bundled},
            {"misleading", phrases.misleading}};
}

Json measuresOf(const Shown& shown, double milliseconds)
{
    const LayoutMeasures& measures = shown.measures;
    return {{"overlaps", measures.conceptOverlaps},
            {"crossings", measures.crossings},
            {"aspect", rounded(measures.aspect)},
            {"label_px", rounded(measures.labelPx)},
            {"shown", shown.picture.concepts.size()},
            {"hidden", shown.picture.hidden},
            {"ms", rounded(milliseconds)},
            {"out_of_scope", shown.picture.outOfScope},
            {"legible", measures.labelPx >= kLegiblePx},
            {"phrase_overlaps", measures.phraseOverlaps},
            {"hidden_phrases", measures.hiddenPhrases},
            {"phrases", phrasesOf(measures.phrases)},
            {"curves_over_concepts", measures.curvesOverConcepts},
            {"hidden_lines", measures.hiddenLines},
            {"merged_ends", measures.mergedEnds},
            {"melted_lanes", measures.meltedLanes},
            {"edge_length", rounded(measures.edgeLength)},
            {"fit_scale", rounded(measures.fitScale)}};
}

Displacement displacementIn(const LayoutReport& report)
{
    std::vector<Rect> before, after;
    for (const PictureConcept& each : report.shown.picture.concepts)
        if (report.previous->shows(each.id)) {
            before.push_back(report.previous->box(each.id));
            after.push_back(each.box);
        }
    return displacementOf(before, after, report.shown.layout.orientation);
}

/// To a thousandth of a percent.
double share(double value) { return std::round(value * 1e5) / 1e5; }

Json displacementJson(const LayoutReport& report)
{
    const Displacement moved = displacementIn(report);
    return {{"concepts", moved.concepts},
            {"median", share(moved.median)},
            {"mean", share(moved.mean)},
            {"p95", share(moved.p95)},
            {"max", share(moved.most)},
            {"order_flips", moved.flips},
            {"carried_on", report.shown.isCarriedOn}};
}

const char* nameOf(Orientation orientation) { return orientation == Orientation::Down ? "down" : "right"; }

}  // namespace

std::string asJson(const LayoutReport& report)
{
    const Shown& shown = report.shown;
    Json measures = measuresOf(shown, report.milliseconds);
    if (report.previous)
        measures["displacement"] = displacementJson(report);
    return printed({{"engine", shown.layout.engine},
                    {"orientation", nameOf(shown.layout.orientation)},
                    {"depth", shown.spec.depth},
                    {"bounds", boxed(shown.picture.bounds)},
                    {"concepts", conceptsOf(report.map, shown.picture)},
                    {"relations", relationsOf(report.map, shown.picture)},
                    {"blocks", blocksOf(report.map, shown.picture)},
                    {"key", keyOf(shown.picture)},
                    {"measures", std::move(measures)}});
}

std::string asText(const LayoutReport& report)
{
    const Shown& shown = report.shown;
    const LayoutMeasures& measures = shown.measures;
    const Rect& bounds = shown.picture.bounds;
    char buffer[512];
    const int size =
        std::snprintf(buffer, sizeof buffer,
                      "%s, %s: %zu concepts shown, %zu hidden; %.0f x %.0f px\n"
                      "smallest label at fit: %.1f px; overlaps: %d; crossings: %d; %.0f ms\n"
                      "phrases: %d, %d in the key, %d misleading, %d missing; lines behind concepts: %d\n",
                      shown.layout.engine.c_str(), nameOf(shown.layout.orientation), shown.picture.concepts.size(),
                      shown.picture.hidden, bounds.width, bounds.height, measures.labelPx, measures.conceptOverlaps,
                      measures.crossings, report.milliseconds, measures.phrases.asked, measures.phrases.inKey,
                      measures.phrases.misleading, measures.phrases.missing(), measures.hiddenLines);
    std::string text(buffer, static_cast<std::size_t>(size));
    if (report.previous) {
        const Displacement moved = displacementIn(report);
        const int added =
            std::snprintf(buffer, sizeof buffer,
                          "moved, in %% of the diagonal: median %.2f, mean %.2f, 95th percentile %.2f, "
                          "most %.2f; pairs that changed places: %d\n",
                          100 * moved.median, 100 * moved.mean, 100 * moved.p95, 100 * moved.most, moved.flips);
        text.append(buffer, static_cast<std::size_t>(added));
    }
    return text;
}

}  // namespace conspectus
