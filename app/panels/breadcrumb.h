// breadcrumb.h: where one is: the view, and the way from its top to the current concept.
#pragma once
#include "app/session/map_session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace conspectus {

/// One row above the map. Each step is a button that goes there; at the right end how much of the view is shown, with
/// a button that shows all of it.
class Breadcrumb : public QWidget {
    Q_OBJECT
public:
    explicit Breadcrumb(MapSession& session, QWidget* parent = nullptr);

private:
    struct Step {
        QString text;
        ConceptId id;  // invalid: the view itself
    };
    std::vector<Step> steps() const;
    void rebuild();
    void showCount();
    void goTo(const Step& step);

    MapSession& m_session;
    QHBoxLayout* m_steps;
    QLabel* m_count;
    QToolButton* m_showMore;
    QToolButton* m_showAll;
};

}  // namespace conspectus
