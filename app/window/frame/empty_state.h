// empty_state.h: what the window shows while no map is open, or the map is empty: how to begin.
#pragma once
#include "app/window/actions/action_set.h"

#include <QLabel>
#include <QWidget>

namespace conspectus {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const ActionSet& actions, QWidget* parent = nullptr);
};

class MapSession;

/// A hint on the canvas while the open map has no concepts. Transparent for the mouse.
class EmptyMapHint : public QLabel {
    Q_OBJECT
public:
    /// `session` must outlive it.
    EmptyMapHint(const MapSession& session, const ActionSet& actions, QWidget* canvas);

protected:
    bool eventFilter(QObject* canvas, QEvent* event) override;

private:
    void follow();

    const MapSession& m_session;
    QString m_keys;  // that add a concept
};

}  // namespace conspectus
