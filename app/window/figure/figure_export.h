// figure_export.h: writes a figure by another process, which can be stopped and cannot hold the window up.
#pragma once
#include "core/model/concept_map.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryFile>

#include <memory>

namespace conspectus {

/// What a process of ours that wrote a file finds wrong with it: the warnings on its standard error, without what
/// libraries say there.
QString warningsIn(const QString& said);

class FigureExport : public QObject {
    Q_OBJECT
public:
    explicit FigureExport(QObject* parent = nullptr);
    ~FigureExport() override;

    /// Of the map as it is now. One at a time.
    void start(const ConceptMap& map, Figure figure, const QString& path);
    void cancel();
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

signals:
    void progressed(int percent);
    void written(const QString& path, const QString& remark);  // what is not as it should be; empty: all is
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
