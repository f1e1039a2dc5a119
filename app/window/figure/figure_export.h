// figure_export.h: writes a figure in another process, so that the window stays responsive and can cancel it.
#pragma once
#include "core/model/concept_map.h"
#include "core/model/figure.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryFile>

#include <memory>

namespace conspectus {

/// The warnings about the written file on the standard error of our process, without messages of libraries.
QString warningsIn(const QString& said);

class FigureExport : public QObject {
    Q_OBJECT
public:
    explicit FigureExport(QObject* parent = nullptr);
    ~FigureExport() override;

    /// Writes a figure of the present map. One at a time.
    void start(const ConceptMap& map, Figure figure, const QString& path);
    void cancel();
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

signals:
    void progressed(int percent);
    void written(const QString& path, const QString& remark);  // `remark`: warnings; empty: none
    void failed(const QString& sentence);  // empty: cancelled

private:
    void readProgress();
    void finish(int code, QProcess::ExitStatus status);

    QProcess m_process;
    std::unique_ptr<QTemporaryFile> m_copy;
    QString m_path;
    QString m_said;
    bool m_isCancelled = false;
};

}  // namespace conspectus
