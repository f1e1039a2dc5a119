// Labels that are not there, or not all of them.
#include "app/paint/label_words.h"
#include "app/publish/check/check_places.h"
#include "app/publish/wording.h"

#include <QCoreApplication>

namespace conspectus {

namespace {

constexpr QChar kEllipsis(0x2026);
constexpr double kSlack = 1;  // px

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString translated(const char* text) { return QCoreApplication::translate("Picture", text); }

QString withoutSpaces(const QString& text)
{
    QString letters;
    for (QChar c : cleanedLabel(text))
        if (!c.isSpace())
            letters += c;
    return letters;
}

/// What the map says there, in full; empty: a text that is made from it, and fits.
QString wholeOf(const Inspected& figure, const DrawnPart& part)
{
    const std::string language = figure.picture.language.toStdString();
    const FindingPlace place = placeOf(figure, part, {});
    if (const Concept* subject = figure.map.find(place.subject))
        return toQString(labelOf(*subject, language));
    const Relation* relation = figure.map.find(place.relation);
    const bool isBundle =
        part.index >= 0 && relation && figure.picture.relations[static_cast<std::size_t>(part.index)].isBundle;
    const RelationType* type = relation && !isBundle ? figure.map.find(relation->type) : nullptr;
    return type ? toQString(phraseOf(*relation, *type, language)) : QString();
}

/// The text ends in an ellipsis that the map does not have.
bool isCut(const DrawnText& text, const QString& whole)
{
    const QString shown = withoutSpaces(text.text.lines.join(QString()));
    return shown.endsWith(kEllipsis) && shown != withoutSpaces(whole);
}

void report(const Inspected& figure, const DrawnPart& part, const DrawnText& text, const QString& sentence,
            Findings& findings)
{
    findings.push_back({FindingKind::ClippedLabel,
                        true,
                        sentence.arg(enumeratedLabels({wordsOf(text)}, 1)),
                        {placeOf(figure, part, lettersOf(text))},
                        Mend::WidenLabels});
}

void checkEmpty(const Inspected& figure, const DrawnPart& part, Findings& findings)
{
    const Concept* subject = figure.map.find(placeOf(figure, part, {}).subject);
    if (!subject || !toQString(labelOf(*subject, figure.picture.language.toStdString())).simplified().isEmpty())
        return;
    findings.push_back({FindingKind::EmptyLabel,
                        true,
                        translated("The concept %1 has no label.").arg(enumeratedLabels({toQString(subject->key)}, 1)),
                        {placeOf(figure, part, part.shapes.empty() ? Rect() : part.shapes.front().box)},
                        Mend::WriteLabel});
}

}  // namespace

void checkLabels(const Inspected& figure, Findings& findings)
{
    for (const DrawnPart& part : figure.drawing.parts) {
        if (part.kind == DrawnPart::Kind::Concept)
            checkEmpty(figure, part, findings);
        const bool isLabel = part.kind == DrawnPart::Kind::Concept || part.kind == DrawnPart::Kind::Phrase;
        if (part.texts.empty() || !isLabel)
            continue;
        const DrawnText& text = part.texts.front();
        const Rect letters = lettersOf(text), room = text.area.grown(kSlack);
        if (const QString whole = wholeOf(figure, part); !whole.isEmpty() && isCut(text, whole))
            report(figure, part, text, translated("%1 is cut short: the label is too long for its lines."), findings);
        if (letters.x < room.x || letters.y < room.y || letters.right() > room.right() ||
            letters.bottom() > room.bottom())
            report(figure, part, text, translated("%1 is larger than its box."), findings);
    }
}

}  // namespace conspectus
