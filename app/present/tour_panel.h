// tour_panel.h: prepares a tour: the list of its stops with small pictures, to be dragged, and a form for the current
// stop.
#pragma once
#include "app/present/stops_model.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>

class QMenu;
class QPushButton;

namespace conspectus {

class TourPanel : public QWidget {
    Q_OBJECT
public:
    explicit TourPanel(TourDesk& desk, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) { m_thumbnails.setTheme(theme, devicePixelRatioF()); }
    /// Extra commands of the panel's menu button; the window supplies them.
    void setMenu(QMenu* menu) { m_more->setMenu(menu); }

    QListView& stops() { return *m_stops; }

signals:
    void addAsked();  // of what is shown, as a stop
    void presentAsked();

private:
    QWidget* makeForm();
    void load();
    void loadForm();
    void chooseRow(const QModelIndex& index);

    TourDesk& m_desk;
    StopsModel m_model;
    StopThumbnails m_thumbnails;
    QComboBox* m_tours;
    QToolButton* m_more;
    QListView* m_stops;
    QLabel* m_empty;
    QWidget* m_form;
    QLineEdit* m_title;
    QSpinBox* m_planned;
    QPushButton* m_reveal;
    QCheckBox* m_hidden;
    QPlainTextEdit* m_notes;
    QLabel* m_state;
    bool m_isLoading = false;
};

}  // namespace conspectus
