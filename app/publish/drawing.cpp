#include "app/publish/drawing.h"

#include "app/publish/alternative_text.h"
#include "app/publish/link_policy.h"
#include "app/publish/svg_ids.h"
#include "app/publish/writers.h"
#include "core/query/propositions.h"

#include <algorithm>

namespace conspectus {

namespace {

constexpr std::size_t kMostInTitle = 12;

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

/// A BCP 47 tag as it may stand in a file; empty if it is none.
std::string languageTag(const QString& language)
{
    const bool isTag = std::all_of(language.begin(), language.end(),
                                   [](QChar c) { return c == u'-' || (c.unicode() < 128 && c.isLetterOrNumber()); });
    return isTag ? language.toStdString() : std::string();
}

class Draughtsman {
public:
    Draughtsman(const ConceptMap& map, const Picture& picture, const Theme& theme)
        : m_map(map), m_picture(picture), m_theme(theme)
    {
    }

    std::vector<DrawnPart> parts()
    {
        m_parts.reserve(m_picture.concepts.size() + 2 * m_picture.relations.size());
        addFrames();
        addBlocks();
        addRelations();
        for (std::size_t i = 0; i < m_picture.blocks.size(); ++i)
            addPhrase(m_picture.blocks[i], -1 - static_cast<int>(i));
        for (std::size_t i = 0; i < m_picture.relations.size(); ++i)
            addPhrase(m_picture.relations[i], static_cast<int>(i));
        addConcepts();
        addNotes();
        return std::move(m_parts);
    }

private:
    DrawnPart& add(DrawnPart::Kind kind, std::size_t index)
    {
        m_parts.emplace_back();
        m_parts.back().kind = kind;
        m_parts.back().index = static_cast<int>(index);
        return m_parts.back();
    }

    void addFrames()
    {
        for (std::size_t i = 0; i < m_picture.frames.size(); ++i) {
            const PictureFrame& frame = m_picture.frames[i];
            const BlockLook look = frameLook(m_theme, frame);
            DrawnPart& part = add(DrawnPart::Kind::Frame, i);
            part.id = m_ids.make("frame", std::to_string(i + 1));
            part.classes = "frame";
            part.title = frame.label.lines.join(u' ');
            part.shapes.push_back({frame.box, Shape::Rounded, look.radius, look.fill, look.border, look.borderWidth});
            if (!frame.label.lines.isEmpty())
                part.texts.push_back({frame.label, frame.labelArea, frameTextColour(m_theme, frame)});
        }
    }

    void addBlocks()
    {
        const BlockLook look = blockLook(m_theme);
        for (std::size_t i = 0; i < m_picture.blocks.size(); ++i) {
            const PictureBlock& block = m_picture.blocks[i];
            DrawnPart& part = add(DrawnPart::Kind::Block, i);
            part.id = m_ids.make("block", keyOf(block.anchor));
            part.classes = "block";
            part.title = titleOf(relationsOf(block));
            part.from = block.anchor;
            part.shapes.push_back({block.frame, Shape::Rounded, look.radius, look.fill, look.border, look.borderWidth});
            if (!block.relations.empty())
                addLine(part, block.stem, m_picture.relations[static_cast<std::size_t>(block.relations.front())]);
        }
    }

    void addRelations()
    {
        for (bool areBundles : {true, false})  // what stands for itself is in front
            for (std::size_t i = 0; i < m_picture.relations.size(); ++i)
                if (m_picture.relations[i].isBundle == areBundles && !m_picture.relations[i].curve.empty())
                    addRelation(i);
    }

    void addRelation(std::size_t i)
    {
        const PictureRelation& relation = m_picture.relations[i];
        DrawnPart& part = add(DrawnPart::Kind::Relation, i);
        part.id = idOf(relation);
        part.classes = classOf(relation);
        part.title = titleOf(relation.relations);
        part.from = relation.from;
        part.to = relation.to;
        addLine(part, relation.curve, relation);
    }

    void addLine(DrawnPart& part, const Spline& curve, const PictureRelation& relation) const
    {
        if (curve.size() < 4)
            return;
        const RelationLook look = relationLook(m_theme, relation);
        part.lines.push_back({curve,
                              edgePath(curve, relation.arrow, look.headLength),
                              look.colour,
                              look.width,
                              {look.dashes.begin(), look.dashes.end()}});
    }

    template <class Phrased> void addPhrase(const Phrased& phrased, int index)
    {
        if (phrased.phrase.lines.isEmpty())
            return;
        const bool isNumber = phrased.keyNumber > 0;
        DrawnPart& part = add(DrawnPart::Kind::Phrase, 0);
        part.index = index;
        part.classes = isNumber ? "phrase number" : "phrase";
        if (isNumber)
            part.title = m_picture.phraseOf(phrased).lines.join(u' ');
        addPlate(part, phrased.phrase, phrased.plate, isNumber);
    }

    void addPlate(DrawnPart& part, const MeasuredText& text, const Rect& plate, bool isNumber) const
    {
        const PlateLook look = plateLook(m_theme, plate, isNumber);
        part.shapes.push_back(
            {plate, isNumber ? Shape::Capsule : Shape::Rounded, look.radius, look.fill, look.border, look.borderWidth});
        part.texts.push_back({text, plate, look.text});
    }

    void addConcepts()
    {
        for (std::size_t i = 0; i < m_picture.concepts.size(); ++i)
            if (const Concept* subject = m_map.find(m_picture.concepts[i].id))
                addConcept(i, *subject);
    }

    void addConcept(std::size_t index, const Concept& subject)
    {
        const PictureConcept& shown = m_picture.concepts[index];
        const ConceptLook look = conceptLook(m_theme, shown);
        DrawnPart& part = add(DrawnPart::Kind::Concept, index);
        part.id = m_ids.make("concept", subject.key);
        part.classes = "concept level-" + std::to_string(shown.level) +
            (shown.style.isEmpty() ? "" : " style-" + asName(shown.style.toStdString()));
        part.title = toQString(nameOf(subject, m_picture.language.toStdString()));
        part.description = toQString(subject.definition);
        part.link = safeLink(toQString(subject.link));
        const bool hasBorder = look.shape != Shape::Plain;
        part.shapes.push_back({shown.box, look.shape, look.radius, look.fill, hasBorder ? look.border : QColor(),
                               hasBorder ? look.borderWidth : 0});
        if (!shown.label.lines.isEmpty())
            part.texts.push_back({shown.label, labelArea(shown), look.text});
        if (shown.hidden > 0) {
            const Rect badge = badgeArea(shown);
            part.shapes.push_back({badge, Shape::Rounded, badge.height / 2, look.badge, {}, 0});
            part.texts.push_back({badgeLabel(shown.hidden), badge, look.text});
        }
    }

    void addNotes()
    {
        for (std::size_t i = 0; i < m_picture.samples.size(); ++i) {
            DrawnPart& part = add(DrawnPart::Kind::Sample, i);
            part.classes = "sample";
            addLine(part, m_picture.samples[i].curve, m_picture.samples[i]);
        }
        static constexpr const char* kClasses[] = {"legend", "caption", "source"};
        for (std::size_t i = 0; i < m_picture.notes.size(); ++i) {
            const PictureNote& note = m_picture.notes[i];
            DrawnPart& part = add(DrawnPart::Kind::Note, i);
            part.classes = kClasses[static_cast<std::size_t>(note.kind)];
            part.texts.push_back({note.text, note.area, m_theme.ink});
        }
        addKey();
    }

    void addKey()
    {
        for (const PictureKeyEntry& entry : m_picture.key) {
            DrawnPart& number = add(DrawnPart::Kind::Note, 0);
            number.classes = "key number";
            addPlate(number, entry.sign, entry.plate, true);
            DrawnPart& phrase = add(DrawnPart::Kind::Note, 0);
            phrase.classes = "key";
            phrase.texts.push_back({entry.phrase, entry.area, m_theme.ink});
        }
    }

    QString titleOf(const std::vector<RelationId>& relations) const
    {
        return sentencesOf(m_map, m_picture, relations, kMostInTitle);
    }

    std::vector<RelationId> relationsOf(const PictureBlock& block) const
    {
        std::vector<RelationId> all;
        for (int index : block.relations) {
            const auto& some = m_picture.relations[static_cast<std::size_t>(index)].relations;
            all.insert(all.end(), some.begin(), some.end());
        }
        return all;
    }

    std::string keyOf(int index) const
    {
        const Concept* subject = m_map.find(m_picture.concepts[static_cast<std::size_t>(index)].id);
        return subject ? subject->key : std::string();
    }

    const Relation* firstOf(const PictureRelation& relation) const
    {
        return relation.relations.empty() ? nullptr : m_map.find(relation.relations.front());
    }

    std::string idOf(const PictureRelation& relation)
    {
        const Relation* first = firstOf(relation);
        return m_ids.make(relation.isBundle ? "bundle" : "relation", first ? first->key : std::string());
    }

    std::string classOf(const PictureRelation& relation) const
    {
        if (relation.isBundle)
            return "relation bundle";
        const Relation* first = firstOf(relation);
        const RelationType* type = first ? m_map.find(first->type) : nullptr;
        return std::string("relation") + (relation.isHierarchical ? " hierarchical" : "") +
            (type ? " type-" + asName(type->key) : "");
    }

    const ConceptMap& m_map;
    const Picture& m_picture;
    const Theme& m_theme;
    UniqueIds m_ids;
    std::vector<DrawnPart> m_parts;
};

}  // namespace

double DrawnText::anchor() const
{
    if (text.align == TextAlign::Left)
        return area.x;
    return text.align == TextAlign::Right ? area.right() : area.centre().x;
}

Drawing drawingOf(const ConceptMap& map, const Picture& picture, const ExportOptions& options)
{
    const Theme& theme = options.theme ? *options.theme : themes().front();
    Drawing drawing;
    drawing.placement = place(picture, options);
    if (!options.isTransparent)
        drawing.canvas = theme.canvas;
    drawing.language = languageTag(picture.language);
    drawing.family = theme.type.family;
    drawing.title = documentTitle(picture, options);
    drawing.description = spokenDescription(map, picture, options);
    drawing.parts = Draughtsman(map, picture, theme).parts();
    return drawing;
}

}  // namespace conspectus
