// search_box.h: the one box for finding concepts and running commands.
#pragma once
#include "app/window/search/search_hits.h"

#include <QLineEdit>

class QLabel;
class QListView;

namespace conspectus {

/// Lists hits below itself during typing. Enter activates the chosen one, Escape goes back to the map. The concepts
/// found last are kept for goToNext().
class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    enum class Start { Everything, Commands };

    explicit SearchBox(MapSession& session, QWidget* parent = nullptr);

    void setActions(const ActionSet* actions) { m_hits.setActions(actions); }
    void addMenu(const ChoiceMenu* menu) { m_hits.addMenu(menu); }
    void setInk(const QColor& ink);
    void start(Start what);
    bool hasHits() const { return !m_found.empty(); }
    void goToNext() { goBy(1); }
    void goToPrevious() { goBy(-1); }
    const SearchHits& hits() const { return m_hits; }
    bool isListing() const;

signals:
    /// The keyboard focus should go back to the map.
    void left();
    void hitsChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void look(const QString& query);
    void showList();
    void hideList();
    void activate(int row);
    void activateOffer(int which);
    void showCount();
    void goBy(int step);
    void goTo(ConceptId id);

    MapSession& m_session;
    SearchHits m_hits;
    QListView* m_list;
    QAction* m_mark;
    std::vector<ConceptId> m_found;
    std::size_t m_at = 0;
    bool m_isAt = false;  // whether one of them was visited
    QLabel* m_count;
};

}  // namespace conspectus
