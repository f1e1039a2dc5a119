// outline_panel.h: the map as a tree beside its picture.
#pragma once
#include "app/panels/outline_model.h"

#include <QTreeView>

namespace conspectus {

/// The current row and the session's current concept follow each other. A concept that the picture does not show is
/// grey; a click or Enter brings it into the picture, arrow keys only select it.
class OutlinePanel : public QTreeView {
    Q_OBJECT
public:
    explicit OutlinePanel(MapSession& session, QWidget* parent = nullptr);

private:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void followSession();
    void revealAt(const QModelIndex& index);
    void openRoots();
    void rememberOpened();
    void restoreOpened();

    MapSession& m_session;
    OutlineModel m_model;
    bool m_isFollowing = false;
    std::vector<OutlineModel::Path> m_opened;
};

}  // namespace conspectus
