// figure_dialog.h: makes a figure: settings, preview, pre-flight checks, and export.
#pragma once
#include "app/window/figure/figure_export.h"
#include "app/window/figure/figure_findings.h"
#include "app/window/figure/figure_form.h"
#include "app/window/figure/figure_preview.h"
#include "app/window/figure/figure_work.h"

#include <QComboBox>
#include <QDialog>
#include <QProgressBar>

namespace conspectus {

class Settings;

class FigureDialog : public QDialog {
    Q_OBJECT
public:
    FigureDialog(MapSession& session, Settings& settings, QWidget* parent);

    /// Reads the map again, and lays the figure out.
    void refresh();
    FigureForm& form() { return *m_form; }
    const FigurePreview& preview() const { return *m_preview; }
    const FigureFindings& findings() const { return *m_findings; }
    FigureExport& exporter() { return m_export; }
    /// Exports to `path` without asking.
    void exportTo(const QString& path);
    /// Keeps the settings in the map under that name.
    void keepAs(const QString& name);

public slots:
    void accept() override { }  // Return in a field must not close the window

private:
    void fillPresets();
    void choosePreset();
    void askAndKeep();
    void removePreset();
    void renew();
    void showMade(const MadeFigure& figure);
    void showFault(const Error& error);
    void check();
    QString suggestedName() const;
    void askAndExport();
    void setExporting(bool isExporting);

    MapSession& m_session;
    Settings& m_settings;
    FigureWork m_work;
    FigureExport m_export;
    QComboBox* m_presets;
    QPushButton* m_remove;
    FigureForm* m_form;
    FigurePreview* m_preview;
    QComboBox* m_vision;
    QLabel* m_facts;
    FigureFindings* m_findings;
    QPushButton* m_exportButton;
    QPushButton* m_cancel;
    QProgressBar* m_progress;
    QLabel* m_news;
};

}  // namespace conspectus
