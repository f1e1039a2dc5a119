#include "tests/app/publish/latex.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace conspectus::test {

namespace {

constexpr int kMinute = 60000;  // ms

/// Why `program` did not do what it was asked; empty if it did. It no longer runs when this returns.
QString failureOf(QProcess& process, const QString& program, const QStringList& arguments)
{
    process.start(program, arguments);
    if (!process.waitForStarted(kMinute))
        return program + QStringLiteral(" cannot be started: ") + process.errorString();
    if (!process.waitForFinished(kMinute)) {
        process.kill();
        process.waitForFinished();
        return program + QStringLiteral(" took more than a minute");
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return program + QStringLiteral(" failed: ") + QString::fromUtf8(process.readAllStandardOutput()).right(1500);
    return {};
}

}  // namespace

QString missingForLatex()
{
    for (const char* each : {"pdflatex", "kpsewhich"})
        if (const QString program = QLatin1String(each); QStandardPaths::findExecutable(program).isEmpty())
            return program + QStringLiteral(" is not installed (Debian: texlive-pictures)");
    QProcess find;
    if (!failureOf(find, QStringLiteral("kpsewhich"), {QStringLiteral("tikz.sty")}).isEmpty())
        return QStringLiteral("TikZ is not installed (Debian: texlive-pictures)");
    return {};
}

QString complaintOf(const std::string& tex)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("figure.tex")));
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.write(QByteArray::fromStdString(tex));
    file.close();
    QProcess latex;
    latex.setWorkingDirectory(folder.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("openin_any"), QStringLiteral("p"));
    latex.setProcessEnvironment(environment);
    const QString failure = failureOf(latex, QStringLiteral("pdflatex"),
                                      {QStringLiteral("-no-shell-escape"), QStringLiteral("-interaction=nonstopmode"),
                                       QStringLiteral("-halt-on-error"), QStringLiteral("figure.tex")});
    if (failure.isEmpty() && !QFile::exists(folder.filePath(QStringLiteral("figure.pdf"))))
        return QStringLiteral("pdflatex made no page");
    return failure;
}

}  // namespace conspectus::test
