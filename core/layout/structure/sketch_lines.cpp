#include "core/layout/structure/sketch_lines.h"

#include "core/layout/index.h"

#include <map>

namespace conspectus {

namespace {

constexpr int kLeastCompany = 2;  // lines outside of the tree that may join the phrase of a branch; one alone may not

std::vector<SketchLine> drawnLines(const LayoutRequest& view, const std::vector<LeafGroup>& groups,
                                   const Sketch& sketch)
{
    std::vector<int> blockOf(view.edges.size(), -1);
    for (std::size_t block = 0; block < groups.size(); ++block)
        for (int edge : groups[block].edges)
            blockOf[index(edge)] = static_cast<int>(block);
    std::vector<bool> hasStem(groups.size(), false);
    std::vector<SketchLine> lines;
    for (int edge = 0; index(edge) < view.edges.size(); ++edge) {
        const int block = blockOf[index(edge)];
        if (block >= 0 && hasStem[index(block)])
            continue;
        if (block >= 0)
            hasStem[index(block)] = true;
        const LayoutEdge& seen = view.edges[index(edge)];
        SketchLine line;
        line.from = sketch.nodeOf[index(seen.from)];
        line.to = sketch.nodeOf[index(seen.to)];
        line.edge = edge;
        line.block = block;
        lines.push_back(line);
    }
    return lines;
}

/// The first line between a concept and the one above is its branch, further ones are kin.
void findBranches(const Sketch& sketch, std::vector<SketchLine>& lines)
{
    std::vector<bool> hasBranch(sketch.nodes.size(), false);
    for (SketchLine& line : lines) {
        if (line.from == line.to)
            continue;
        const bool isDown = sketch.request.nodes[index(line.to)].parent == line.from;
        if (!isDown && sketch.request.nodes[index(line.from)].parent != line.to)
            continue;
        line.child = isDown ? line.to : line.from;
        line.isSharedAtStart = isDown;
        line.role = hasBranch[index(line.child)] ? SketchLine::Role::Kin : SketchLine::Role::Branch;
        hasBranch[index(line.child)] = true;
    }
}

void joinCompanies(const LayoutRequest& view, std::vector<SketchLine>& lines)
{
    const auto isSingle = [&](const SketchLine& line) {
        const LayoutEdge& edge = view.edges[index(line.edge)];
        return line.role == SketchLine::Role::Single && line.from != line.to && edge.kind >= 0 && edge.phrase.width > 0;
    };
    const auto companyOf = [&](const SketchLine& line, bool atStart) {
        return PhraseCompany{atStart ? line.from : line.to, view.edges[index(line.edge)].kind, atStart};
    };
    std::map<PhraseCompany, int> branches, singles;
    for (const SketchLine& line : lines)
        if (line.role == SketchLine::Role::Branch)
            ++branches[companyOf(line, line.isSharedAtStart)];
        else if (isSingle(line))
            for (bool atStart : {true, false})
                ++singles[companyOf(line, atStart)];
    const auto isWelcome = [&](const PhraseCompany& company) {
        return branches.contains(company) && singles[company] >= kLeastCompany;
    };
    for (SketchLine& line : lines) {
        if (!isSingle(line))
            continue;
        line.isSharedAtStart = isWelcome(companyOf(line, true));
        if (line.isSharedAtStart || isWelcome(companyOf(line, false)))
            line.role = SketchLine::Role::Company;
    }
}

}  // namespace

std::vector<SketchLine> sketchLines(const LayoutRequest& view, const std::vector<LeafGroup>& groups,
                                    const Sketch& sketch)
{
    std::vector<SketchLine> lines = drawnLines(view, groups, sketch);
    findBranches(sketch, lines);
    joinCompanies(view, lines);
    return lines;
}

}  // namespace conspectus
