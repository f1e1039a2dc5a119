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

/// Lists the paths between concepts as sentences, highlights them on the map, and shows them as a view. Updates when
/// the map changes. For an unknown name it says so, for an ambiguous one it lists the candidates: the answer always
/// belongs to what is in the fields.
class RelatedPanel : public QWidget {
    Q_OBJECT
public:
    explicit RelatedPanel(MapSession& session, QWidget* parent = nullptr);

    /// Shows the paths between each two of `subjects`; only the first kMostSubjects are used.
    void ask(std::vector<ConceptId> subjects);
    /// The same; if there are fewer than two, the keyboard goes to the first empty field.
    void begin(std::vector<ConceptId> subjects);
    const std::vector<ConceptId>& subjects() const { return m_subjects; }
    const std::vector<Path>& ways() const { return m_ways; }
    QString text() const { return m_page->toPlainText(); }  // of the page, for tests
    void follow(const QUrl& link);
    void showAsView();

private:
    static constexpr std::size_t kMostSubjects = 4;  // between which paths are searched

    void look();
    void write();
    void writeWays(TextWriter& page);
    void writeNothing(TextWriter& page);
    void writeChoices(TextWriter& page);
    void writeSubjects(TextWriter& page);
    void light(std::span<const Path> ways);
    void putOut();
    void readField(std::size_t place);
    void setSubject(std::size_t place, ConceptId subject);
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
    std::vector<ConceptId> m_subjects;  // by field; invalid: not named yet
    struct Asked {
        std::size_t place = 0;
        QString text;
        std::vector<ConceptId> named;  // all concepts with that label; empty: none has it
    };
    std::optional<Asked> m_asked;  // typed text that names no concept, or several
    std::vector<RelationTypeId> m_wanted;  // types of relation to follow; empty: all
    std::vector<Path> m_ways;
    bool m_isCut = false;
    Spotlight m_lit;  // highlighted by this panel
};

}  // namespace conspectus
