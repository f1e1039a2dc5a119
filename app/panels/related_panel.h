// related_panel.h: how two concepts, or a few, are related.
#pragma once
#include "app/session/map_session.h"
#include "core/query/paths.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTextBrowser>
#include <QToolButton>

namespace conspectus {

class TextWriter;

/// Lists the ways between concepts as sentences, lights them on the map, and shows them as a view. Asked anew when the
/// map changes.
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
    void look();
    void write();
    void writeWays(TextWriter& page);
    void writeNothing(TextWriter& page);
    void light(std::span<const Path> ways);
    void takeTyped(QLineEdit& field, std::size_t place);
    void fillTypes();
    void settleFields();

    MapSession& m_session;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QToolButton* m_types;
    QMenu* m_typeMenu;
    QToolButton* m_asView;
    QTextBrowser* m_page;
    std::vector<ConceptId> m_subjects;
    std::vector<RelationTypeId> m_wanted;  // types; none: all
    std::vector<Path> m_ways;
    bool m_isCut = false;
};

}  // namespace conspectus
