#include "app/canvas/scene/emphasis.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::size_t kMostSurroundings =
    400;  // relations; more could not be told apart, nor drawn while the pointer moves

std::vector<int> indicesOf(const Picture& picture, const std::vector<ConceptId>& ids)
{
    std::vector<int> indices;
    for (std::size_t i = 0; i < picture.concepts.size(); ++i)
        if (std::binary_search(ids.begin(), ids.end(), picture.concepts[i].id))
            indices.push_back(static_cast<int>(i));
    return indices;
}

std::vector<int> indicesOf(const Picture& picture, const std::vector<RelationId>& ids)
{
    std::vector<int> indices;
    for (std::size_t r = 0; !ids.empty() && r < picture.relations.size(); ++r)
        if (std::ranges::any_of(picture.relations[r].relations,
                                [&](RelationId each) { return std::binary_search(ids.begin(), ids.end(), each); }))
            indices.push_back(static_cast<int>(r));
    return indices;
}

void sortOnce(std::vector<int>& indices)
{
    std::sort(indices.begin(), indices.end());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
}

/// Starts with the same emphasis for everything, and brings parts forward.
class HighlightBuilder {
public:
    HighlightBuilder(const Picture& picture, Emphasis rest) : m_picture(picture)
    {
        m_result.concepts.assign(picture.concepts.size(), rest);
        m_result.relations.assign(picture.relations.size(), rest);
    }

    void selectRelation(int r)
    {
        const PictureRelation& relation = m_picture.relations[static_cast<std::size_t>(r)];
        m_result.relations[static_cast<std::size_t>(r)] = Emphasis::Selected;
        bringForward(relation.from);
        bringForward(relation.to);
    }

    void selectConcept(int i) { m_result.concepts[static_cast<std::size_t>(i)] = Emphasis::Selected; }

    /// The stem of a block looks the same whichever of its relations are selected, so their members are marked.
    void markBranches(const std::vector<int>& relations)
    {
        for (int r : relations) {
            const int block = m_picture.relations[static_cast<std::size_t>(r)].block;
            if (block < 0)
                continue;
            const PictureBlock& shown = m_picture.blocks[static_cast<std::size_t>(block)];
            if (std::ranges::includes(relations, shown.relations))
                continue;
            for (std::size_t m = 0; m < shown.relations.size(); ++m)
                if (shown.relations[m] == r)
                    m_result.concepts[static_cast<std::size_t>(shown.concepts[m])] = Emphasis::Hovered;
        }
    }

    void light(const Spotlight& lit) { conspectus::light(m_result, m_picture, lit); }

    Highlight result() { return std::move(m_result); }

private:
    void bringForward(int i)
    {
        Emphasis& emphasis = m_result.concepts[static_cast<std::size_t>(i)];
        if (emphasis == Emphasis::Dimmed)
            emphasis = Emphasis::Normal;
    }

    const Picture& m_picture;
    Highlight m_result;
};

}  // namespace

Highlight highlightOf(const Picture& picture, const PictureGraph& graph, const Selection& selection,
                      const Spotlight& lit, bool isDimming)
{
    const std::vector<int> selected = indicesOf(picture, selection.concepts);
    const std::vector<int> relations = indicesOf(picture, selection.relations);
    if (selected.empty() && relations.empty() && lit.isEmpty())
        return {};
    HighlightBuilder builder(picture, isDimming || !lit.isEmpty() ? Emphasis::Dimmed : Emphasis::Normal);
    builder.light(lit);
    for (int i : selected)
        for (int r : graph.relationsOf(i))
            if (lit.isEmpty())
                builder.selectRelation(r);
    for (int i : selected)
        builder.selectConcept(i);
    for (int relation : relations)
        builder.selectRelation(relation);
    builder.markBranches(relations);
    return builder.result();
}

PicturePart surroundingsOf(const Picture& picture, const PictureGraph& graph, int subject)
{
    const auto relations = graph.relationsOf(subject);
    PicturePart part{{subject}, {}};
    if (relations.size() > kMostSurroundings)
        return part;
    for (int r : relations) {
        const PictureRelation& relation = picture.relations[static_cast<std::size_t>(r)];
        part.relations.push_back(r);
        part.concepts.push_back(relation.from);
        part.concepts.push_back(relation.to);
    }
    sortOnce(part.concepts);
    sortOnce(part.relations);
    return part;
}

PicturePart endsOf(const Picture& picture, const std::vector<int>& relations)
{
    PicturePart part{{}, relations};
    for (int relation : relations) {
        const PictureRelation& shown = picture.relations[static_cast<std::size_t>(relation)];
        part.concepts.push_back(shown.from);
        part.concepts.push_back(shown.to);
    }
    sortOnce(part.concepts);
    return part;
}

Highlight withHovered(Highlight highlight, const Picture& picture, const PicturePart& part)
{
    const auto hover = [](std::vector<Emphasis>& all, std::size_t count, const std::vector<int>& indices) {
        all.resize(count, Emphasis::Normal);
        for (int i : indices) {
            Emphasis& emphasis = all[static_cast<std::size_t>(i)];
            emphasis = std::max(emphasis, Emphasis::Hovered);
        }
    };
    hover(highlight.concepts, picture.concepts.size(), part.concepts);
    hover(highlight.relations, picture.relations.size(), part.relations);
    return highlight;
}

}  // namespace conspectus
