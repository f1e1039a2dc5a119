#include "app/window/figure/figure_dialog.h"

#include "app/panels/map_text.h"
#include "app/publish/alternative_text.h"
#include "app/publish/check/mending.h"
#include "app/publish/paper.h"
#include "app/session/file_names.h"
#include "app/session/settings.h"
#include "core/edit/figures.h"
#include "core/model/map_info.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QInputDialog>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace conspectus {

namespace {

constexpr std::size_t kCheckedAtOnce = 300;  // concepts of a figure that is checked without asking: takes a few ms

QString millimetres(double px) { return QLocale().toString(px / kPxPerMm, 'f', 1); }

/// "85.0 × 132.4 mm · plain text 8.0 pt", and on a line of its own what was left out.
QString factsOf(const MadeFigure& made)
{
    const QString facts = FigureDialog::tr("%1 × %2 mm · plain text %3 pt")
                              .arg(millimetres(made.options.size.width()), millimetres(made.options.size.height()),
                                   QLocale().toString(made.type, 'f', 1));
    return made.leftOut.isEmpty() ? facts : facts + u'\n' + made.leftOut;
}

QString filterOf(const PictureFormat& format)
{
    return QStringLiteral("%1 (*.%2)").arg(toQString(format.title), toQString(format.extension));
}

}  // namespace

FigureDialog::FigureDialog(MapSession& session, Settings& settings, QWidget* parent)
    : QDialog(parent), m_session(session), m_settings(settings), m_work(this), m_export(this)
{
    setWindowTitle(tr("Figure"));
    m_presets = new QComboBox(this);
    m_presets->setAccessibleName(tr("Figures kept in the map"));
    m_presets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* keep = new QPushButton(tr("&Keep…"), this);
    keep->setToolTip(tr("Keep these settings in the map, to make the same figure again"));
    m_remove = new QPushButton(tr("Remo&ve"), this);
    m_form = new FigureForm(session, this);
    m_preview = new FigurePreview(this);
    m_vision = new QComboBox(this);
    m_vision->setAccessibleName(tr("Preview as seen by"));
    m_vision->addItem(tr("as exported"), -1);
    for (Vision vision : visions())
        m_vision->addItem(titleOf(vision), static_cast<int>(vision));
    m_facts = new QLabel(this);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_findings = new FigureFindings(this);
    m_news = new QLabel(this);
    m_news->setTextFormat(Qt::PlainText);
    m_news->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_cancel = new QPushButton(tr("Stop"), this);
    m_exportButton = new QPushButton(tr("&Export…"), this);
    m_exportButton->setDefault(true);
    auto* close = new QPushButton(tr("Close"), this);

    auto* presets = new QHBoxLayout;
    presets->addWidget(m_presets, 1);
    presets->addWidget(keep);
    presets->addWidget(m_remove);
    auto* right = new QWidget(this);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->addLayout(presets);
    rightColumn->addWidget(m_form, 1);

    auto* under = new QHBoxLayout;
    under->addWidget(m_facts, 1);
    under->addWidget(new QLabel(tr("Preview"), this));
    under->addWidget(m_vision);
    auto* top = new QWidget(this);
    auto* topColumn = new QVBoxLayout(top);
    topColumn->setContentsMargins(0, 0, 0, 0);
    topColumn->addWidget(m_preview, 1);
    topColumn->addLayout(under);
    auto* left = new QSplitter(Qt::Vertical, this);
    left->addWidget(top);
    left->addWidget(m_findings);
    left->setStretchFactor(0, 4);
    left->setStretchFactor(1, 1);
    left->setChildrenCollapsible(false);
    auto* split = new QSplitter(this);
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(0, 1);
    split->setChildrenCollapsible(false);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_news, 1);
    foot->addWidget(m_progress, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_exportButton);
    foot->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(split, 1);
    column->addLayout(foot);
    const QSize screen = (parent ? parent->screen() : QGuiApplication::primaryScreen())->availableSize();
    resize(QSize(1180, 800).boundedTo(screen - QSize(40, 60)));

    connect(m_presets, &QComboBox::activated, this, &FigureDialog::choosePreset);
    connect(keep, &QPushButton::clicked, this, &FigureDialog::askAndKeep);
    connect(m_remove, &QPushButton::clicked, this, &FigureDialog::removePreset);
    connect(m_form, &FigureForm::changed, this, [this] {
        if (m_form->figure().name.empty())
            m_presets->setCurrentIndex(0);
        m_remove->setEnabled(m_presets->currentIndex() > 0);
        renew();
    });
    connect(&m_work, &FigureWork::made, this, &FigureDialog::showMade);
    connect(&m_work, &FigureWork::failed, this, &FigureDialog::showFault);
    connect(m_vision, &QComboBox::activated, this, [this] {
        const int chosen = m_vision->currentData().toInt();
        m_preview->setVision(chosen < 0 ? std::nullopt : std::optional(static_cast<Vision>(chosen)));
    });
    connect(m_findings, &FigureFindings::checkAsked, this, &FigureDialog::check);
    connect(m_findings, &FigureFindings::pointed, m_preview, &FigurePreview::point);
    connect(m_findings, &FigureFindings::mendAsked, this, [this](const Finding& finding) {
        if (!m_preview->figure())
            return;
        if (const auto better = mended(m_session.map(), m_form->figure(), *m_preview->figure(), finding)) {
            m_form->setFigure(*better);
            renew();
        }
    });
    connect(m_findings, &FigureFindings::conceptAsked, this, [this](ConceptId subject) {
        if (!m_session.map().find(subject))
            return;
        m_session.revealConcept(subject);
        m_session.select({subject}, subject);
        parentWidget()->activateWindow();
    });
    connect(m_exportButton, &QPushButton::clicked, this, &FigureDialog::askAndExport);
    connect(m_cancel, &QPushButton::clicked, &m_export, &FigureExport::cancel);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_export, &FigureExport::progressed, m_progress, [this](int percent) {
        m_progress->setRange(0, 100);
        m_progress->setValue(percent);
    });
    connect(&m_export, &FigureExport::written, this, [this](const QString& path, const QString& remark) {
        setExporting(false);
        const QString place = tr("The figure is in %1.").arg(QDir::toNativeSeparators(path));
        m_news->setText(remark.isEmpty() ? place : place + u' ' + remark);
    });
    connect(&m_export, &FigureExport::failed, this, [this](const QString& sentence) {
        setExporting(false);
        m_news->setText(sentence.isEmpty() ? tr("Nothing was written.") : sentence);
    });
    for (auto signal : {&MapSession::mapOpened, &MapSession::mapChanged})
        connect(&session, signal, this, [this] {
            m_work.stop();  // it reads the map, which has changed
            if (isVisible())
                refresh();
        });
    connect(&session, &MapSession::selectionChanged, m_form, [this] {
        if (isVisible())
            m_form->fillChoices();
    });

    setExporting(false);
    fillPresets();
    Figure figure;
    figure.width = 178;
    figure.view = session.viewName().toStdString();
    if (figure.view.empty())
        figure.shown = session.viewNow();
    figure.shown.camera.reset();
    m_form->setFigure(figure);
}

void FigureDialog::refresh()
{
    fillPresets();
    m_form->fillChoices();
    renew();
}

void FigureDialog::fillPresets()
{
    const QString chosen = m_presets->currentData().toString();
    m_presets->clear();
    m_presets->addItem(tr("a new figure"), QString());
    for (const Figure& figure : m_session.map().info().figures)
        m_presets->addItem(toQString(figure.name), toQString(figure.name));
    m_presets->setCurrentIndex(std::max(0, m_presets->findData(chosen)));
    m_remove->setEnabled(m_presets->currentIndex() > 0);
}

void FigureDialog::choosePreset()
{
    m_remove->setEnabled(m_presets->currentIndex() > 0);
    const Figure* kept = findFigure(m_session.map().info(), m_presets->currentData().toString().toStdString());
    Figure chosen = kept ? *kept : m_form->figure();
    if (!kept)
        chosen.name.clear();
    m_form->setFigure(chosen);
    renew();
}

void FigureDialog::askAndKeep()
{
    bool isGiven = false;
    const QString usual =
        m_presets->currentIndex() > 0 ? m_presets->currentText() : tr("Figure, %1 mm").arg(m_form->figure().width);
    const QString name = QInputDialog::getText(this, tr("Keep the figure"), tr("Name of the figure:"),
                                               QLineEdit::Normal, usual, &isGiven)
                             .trimmed();
    if (isGiven && !name.isEmpty())
        keepAs(name);
}

void FigureDialog::keepAs(const QString& name)
{
    Figure figure = m_form->figure();
    figure.name = name.toStdString();
    if (!m_session.performOrSay(storeFigure(m_session.map(), figure)))
        return;
    m_form->setFigure(figure);
    fillPresets();
    m_presets->setCurrentIndex(std::max(0, m_presets->findData(name)));
    m_remove->setEnabled(m_presets->currentIndex() > 0);
    m_news->setText(tr("Kept in the map. Save the map to write it to the file."));
}

void FigureDialog::removePreset()
{
    const std::string name = m_presets->currentData().toString().toStdString();
    m_session.performOrSay(removeFigure(m_session.map(), name));
}

void FigureDialog::renew()
{
    m_news->clear();
    m_exportButton->setEnabled(false);
    m_work.start(m_session.map(), m_form->figure());
}

void FigureDialog::showMade(const MadeFigure& figure)
{
    m_preview->show(figure);
    m_facts->setText(factsOf(figure));
    m_form->setMadeAlternative(alternativeText(m_session.map(), figure.picture));
    m_exportButton->setEnabled(!m_export.isRunning());
    if (figure.picture.concepts.size() <= kCheckedAtOnce)
        check();
    else
        m_findings->offer();
}

void FigureDialog::showFault(const Error& error)
{
    m_preview->clear();
    m_findings->clear();
    m_facts->clear();
    m_news->setText(QString::fromStdString(describe(error)));
}

void FigureDialog::check()
{
    const MadeFigure& made = *m_preview->figure();
    std::vector<Finding> found = preflight(m_session.map(), made.picture, made.options, limitsOf(m_form->figure()));
    std::vector<bool> isMendable;
    isMendable.reserve(found.size());
    for (const Finding& finding : found)
        isMendable.push_back(mended(m_session.map(), m_form->figure(), made, finding).has_value());
    m_findings->show(std::move(found), isMendable);
}

/// Named after the kept figure, else after the view.
QString FigureDialog::suggestedName() const
{
    QString name = m_presets->currentData().toString();
    if (name.isEmpty() && m_preview->figure())
        name = m_preview->figure()->options.title;
    return name.isEmpty() ? tr("figure") : name.replace(u'/', u'-');
}

void FigureDialog::askAndExport()
{
    QStringList filters;
    for (const PictureFormat& format : pictureFormats())
        filters.append(filterOf(format));
    QString chosen = filters.value(0);
    const QString suggested = QDir(m_settings.lastFolder()).filePath(suggestedName() + QStringLiteral(".svg"));
    QString path = QFileDialog::getSaveFileName(this, tr("Export the figure"), suggested,
                                                filters.join(QLatin1String(";;")), &chosen);
    if (path.isEmpty())
        return;
    if (!pictureFormatByPath(bytesOf(path)))
        for (const PictureFormat& format : pictureFormats())
            if (filterOf(format) == chosen)
                path += u'.' + toQString(format.extension);
    m_settings.setLastFolder(QFileInfo(path).path());
    exportTo(path);
}

void FigureDialog::exportTo(const QString& path)
{
    m_news->clear();
    setExporting(true);
    m_export.start(m_session.map(), m_form->figure(), path);
}

void FigureDialog::setExporting(bool isExporting)
{
    m_progress->setRange(0, 0);
    m_progress->setVisible(isExporting);
    m_cancel->setVisible(isExporting);
    m_news->setVisible(!isExporting);
    m_exportButton->setEnabled(!isExporting && m_preview->figure() != nullptr);
}

}  // namespace conspectus
