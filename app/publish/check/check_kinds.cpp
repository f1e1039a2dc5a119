// Kinds of relation that nothing but colour tells apart. Those that differ in dashes, arrowheads or clearly in width
// are fine, and so are those that say what they are: by phrases that no line of the other kind has.
#include "app/publish/check/check_places.h"
#include "app/publish/check/check_sight.h"
#include "app/publish/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace conspectus {

namespace {

constexpr double kLeastDifference = 10;  // of thin lines apart from each other; in areas that touch 1 would do
constexpr double kClearlyWider = 1.6;
constexpr std::size_t kMostFindings = 500;  // of kinds, so of their squares

struct Kind {
    RelationTypeId type;
    std::vector<double> dashes;
    double width = 1;
    ArrowStyle arrow = ArrowStyle::Forward;
    int index = 0;  // of the map's colours
    SeenColours colours;
    std::set<QString> phrases;  // with an empty one if a line has none
    FindingPlace place;
};

class Kinds {
public:
    explicit Kinds(const Inspected& figure) : m_figure(figure)
    {
        for (const DrawnPart& part : figure.drawing.parts)
            if (!part.lines.empty() && part.index >= 0)
                add(part);
    }

    std::vector<Kind> list()
    {
        std::vector<Kind> all;
        for (auto& [type, kind] : m_kinds)
            all.push_back(std::move(kind));
        return all;
    }

private:
    void add(const DrawnPart& part)
    {
        if (part.kind == DrawnPart::Kind::Relation) {
            const PictureRelation& shown = relationAt(part.index);
            add(part, shown, shown.phrase);
        } else if (part.kind == DrawnPart::Kind::Block) {
            const PictureBlock& block = m_figure.picture.blocks[static_cast<std::size_t>(part.index)];
            if (!block.relations.empty())
                add(part, relationAt(block.relations.front()), block.phrase);
        }
    }

    void add(const DrawnPart& part, const PictureRelation& shown, const MeasuredText& phrase)
    {
        if (shown.isBundle || !m_figure.map.find(shown.type))
            return;
        auto known = m_kinds.find(shown.type);
        if (known == m_kinds.end()) {
            const DrawnLine& line = part.lines.front();
            known = m_kinds
                        .emplace(shown.type,
                                 Kind{shown.type,
                                      line.dashes,
                                      line.width,
                                      shown.arrow,
                                      shown.colour,
                                      SeenColours({line.colour}),
                                      {},
                                      placeOf(m_figure, part, boundsOf(line.curve))})
                        .first;
        }
        known->second.phrases.insert(phrase.lines.join(u' '));
    }

    const PictureRelation& relationAt(int index) const
    {
        return m_figure.picture.relations[static_cast<std::size_t>(index)];
    }

    const Inspected& m_figure;
    std::map<RelationTypeId, Kind> m_kinds;
};

bool areDisjoint(const std::set<QString>& some, const std::set<QString>& others)
{
    return std::ranges::none_of(some, [&](const QString& phrase) { return others.contains(phrase); });
}

bool differInForm(const Kind& one, const Kind& other)
{
    const auto [thin, wide] = std::minmax({one.width, other.width});
    return one.dashes != other.dashes || one.arrow != other.arrow || wide > thin * kClearlyWider ||
        areDisjoint(one.phrases, other.phrases);
}

/// The map gives them one colour: nobody is meant to tell them apart by it.
bool haveOneColour(const Kind& one, const Kind& other)
{
    return one.index == other.index && one.colours.plainDifference(other.colours) == 0;
}

QString nameOf(const ConceptMap& map, const Kind& kind)
{
    const RelationType& type = *map.find(kind.type);
    const std::string& name = !type.name.empty() ? type.name : !type.phrase.empty() ? type.phrase : type.key;
    return QString::fromStdString(name);
}

}  // namespace

void checkKindsOfLine(const Inspected& figure, Findings& findings)
{
    const std::vector<Kind> kinds = Kinds(figure).list();
    const std::size_t before = findings.size();
    for (std::size_t i = 0; i < kinds.size(); ++i)
        for (std::size_t j = i + 1; j < kinds.size() && findings.size() - before < kMostFindings; ++j) {
            if (haveOneColour(kinds[i], kinds[j]) || differInForm(kinds[i], kinds[j]))
                continue;
            const QString names = enumeratedLabels({nameOf(figure.map, kinds[i]), nameOf(figure.map, kinds[j])}, 2);
            const QString things = QCoreApplication::translate("Picture", "The lines of %1").arg(names);
            reportConfusion({things, {kinds[i].place, kinds[j].place}, Mend::ChangeLines, true}, kinds[i].colours,
                            kinds[j].colours, kLeastDifference, findings);
        }
}

}  // namespace conspectus
