// related_panel.h: how two concepts, or a few, are related.
#pragma once
#include "app/session/map_session.h"
#include "core/query/paths.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTextBrowser>
#include <QToolButton>

#include <optional>

namespace conspectus {

class TextWriter;

/// Lists the ways between concepts as sentences, highlights them on the map, and shows them as a view. Asked anew when
/// the map changes. A name that no concept has is said, and one that several have is asked back: there is never an
/// answer to another question than the one in the fields.
class RelatedPanel : public QWidget {
    Q_OBJECT
public:
    explicit RelatedPanel(MapSession& session, QWidget* parent = nullptr);

    /// Between each two of them; of more than a few only the first ones.
    void ask(std::vector<ConceptId> subjects);
    /// The same, and what is missing for two is to be typed.
    void begin(std::vector<ConceptId> subjects);
    const std::vector<ConceptId>& subjects() const { return m_subjects; }
    const std::vector<Path>& ways() const { return m_ways; }
    QString text() const { return m_page->toPlainText(); }  // what is written, for tests
    void follow(const QUrl& link);
    void showAsView();

private:
    static constexpr std::size_t kMostSubjects = 4;  // that are looked at

    void look();
    void write();
    void writeWays(TextWriter& page);
    void writeNothing(TextWriter& page);
    void writeChoices(TextWriter& page);
    void writeSubjects(TextWriter& page);
    void light(std::span<const Path> ways);
    void putOut();
    void takeTyped(std::size_t place);
    void take(std::size_t place, ConceptId subject);
    void dropLost();
    QLineEdit& field(std::size_t place) const { return place == 0 ? *m_from : *m_to; }
    void fillTypes();
    void settleFields();

    MapSession& m_session;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QToolButton* m_types;
    QMenu* m_typeMenu;
    QToolButton* m_asView;
    QTextBrowser* m_page;
    std::vector<ConceptId> m_subjects;  // by place; invalid: still to be named
    struct Asked {
        std::size_t place = 0;
        QString text;
        std::vector<ConceptId> named;  // all that are called so; none: no concept is
    };
    std::optional<Asked> m_asked;  // what was typed and does not name one concept
    std::vector<RelationTypeId> m_wanted;  // types; none: all
    std::vector<Path> m_ways;
    bool m_isCut = false;
    Spotlight m_lit;  // by this panel
};

}  // namespace conspectus
