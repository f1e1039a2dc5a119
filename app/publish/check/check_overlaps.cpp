// Text that other text touches, or that something drawn later covers.
#include "app/publish/check/check_background.h"
#include "app/publish/check/check_places.h"
#include "app/publish/wording.h"

#include <QCoreApplication>

#include <set>

namespace conspectus {

namespace {

constexpr std::size_t kMostFound = 2000;  // a map with everything in one place would have the square of its concepts
constexpr double kSlack = 0.5;  // px that lines of text have around their letters at least

class Overlaps {
public:
    explicit Overlaps(const Inspected& figure)
        : m_figure(figure), m_background(figure.drawing), m_texts(indexOf(lettersIn(figure.drawing)))
    {
        for (std::size_t i = 0; i < parts().size(); ++i)
            m_partOfText.insert(m_partOfText.end(), parts()[i].texts.size(), i);
    }

    void find(Findings& findings)
    {
        for (std::size_t i = 0; i < parts().size(); ++i)
            for (const DrawnText& text : parts()[i].texts) {
                const Rect letters = lettersOf(text).grown(-kSlack);
                const auto isGoingOn = [&](std::size_t other) {
                    add(i, text, other, findings);
                    return m_found.size() < kMostFound;
                };
                if (letters.isEmpty() || m_found.size() >= kMostFound)
                    continue;
                m_background.visitInFront(letters, i, isGoingOn);
                m_texts.visitNear(letters, [&](int id, const Rect&) {
                    const std::size_t other = m_partOfText[static_cast<std::size_t>(id)];
                    return other <= i || isGoingOn(other);
                });
            }
    }

private:
    static std::vector<Rect> lettersIn(const Drawing& drawing)
    {
        std::vector<Rect> boxes;
        for (const DrawnPart& part : drawing.parts)
            for (const DrawnText& text : part.texts)
                boxes.push_back(lettersOf(text).grown(-kSlack));
        return boxes;
    }

    const std::vector<DrawnPart>& parts() const { return m_figure.drawing.parts; }

    /// Each pair once, whatever of the two overlaps.
    void add(std::size_t one, const DrawnText& text, std::size_t other, Findings& findings)
    {
        if (!m_found.insert({one, other}).second)
            return;
        const DrawnPart& part = parts()[other];
        const Rect area = !part.texts.empty() ? lettersOf(part.texts.front())
            : !part.shapes.empty()            ? part.shapes.front().box
                                              : Rect();
        const QString name = part.texts.empty() ? part.title : wordsOf(part.texts.front());
        findings.push_back({FindingKind::OverlappingText,
                            true,
                            QCoreApplication::translate("Picture", "%1 and %2 overlap.")
                                .arg(enumeratedLabels({wordsOf(text)}, 1), enumeratedLabels({name}, 1)),
                            {placeOf(m_figure, parts()[one], lettersOf(text)), placeOf(m_figure, part, area)},
                            Mend::LayOutAgain});
    }

    const Inspected& m_figure;
    Background m_background;
    BoxIndex m_texts;
    std::vector<std::size_t> m_partOfText;
    std::set<std::pair<std::size_t, std::size_t>> m_found;
};

}  // namespace

void checkOverlaps(const Inspected& figure, Findings& findings) { Overlaps(figure).find(findings); }

}  // namespace conspectus
