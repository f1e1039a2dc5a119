#include "app/present/stops_model.h"

#include "app/paint/stage.h"
#include "app/theme/theme_library.h"
#include "core/layout/arrange/arrange.h"
#include "core/model/tour.h"
#include "core/view/tour_play.h"

#include <QMimeData>
#include <QPainter>

namespace conspectus {

namespace {

const QString kMimeType = QStringLiteral("application/x-conspectus-stop");

QString titleOf(const TourStop& stop, const QString& language)
{
    const QString title = QString::fromStdString(std::string(textIn(stop.titles, language.toStdString(), stop.title)));
    return title.isEmpty() ? StopsModel::tr("(no title)") : title.simplified();
}

}  // namespace

QString StopsModel::missingText(std::size_t missing)
{
    return missing == 1
        ? tr("A concept of this stop was removed; the stop shows the rest.")
        : tr("%n concepts of this stop were removed; the stop shows the rest.", nullptr, static_cast<int>(missing));
}

StopsModel::StopsModel(TourDesk& desk, QObject* parent) : QAbstractListModel(parent), m_desk(desk)
{
    connect(&desk, &TourDesk::changed, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

int StopsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_desk.tour() ? 0 : static_cast<int>(m_desk.tour()->stops.size());
}

QVariant StopsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const TourStop& stop = m_desk.tour()->stops[static_cast<std::size_t>(index.row())];
    const std::size_t missing = missingFrom(m_desk.session().map(), stop);
    switch (role) {
    case Qt::DisplayRole: {
        QString text = QStringLiteral("%1  %2").arg(index.row() + 1).arg(titleOf(stop, m_desk.session().language()));
        if (const std::size_t steps = stepsOf(m_desk.session().map(), stop).size(); steps > 0)
            text += QStringLiteral("  \u00B7  ") +
                (steps == 1 ? tr("1 step") : tr("%n steps", nullptr, static_cast<int>(steps)));
        if (stop.isHidden)
            text += QStringLiteral("  \u00B7  ") + tr("hidden");
        if (missing > 0)
            text += QStringLiteral("  \u26A0");
        return text;
    }
    case Qt::ToolTipRole:
        return missing == 0 ? QString() : missingText(missing);
    case kKeyRole:
        return QStringLiteral("%1/%2").arg(m_desk.name()).arg(index.row());
    default:
        return {};
    }
}

Qt::ItemFlags StopsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags all = QAbstractListModel::flags(index);
    return index.isValid() ? all | Qt::ItemIsDragEnabled : all | Qt::ItemIsDropEnabled;
}

QStringList StopsModel::mimeTypes() const { return {kMimeType}; }

QMimeData* StopsModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(kMimeType, QByteArray::number(indexes.first().row()));
    return data;
}

bool StopsModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    if (!data->hasFormat(kMimeType))
        return false;
    const int from = data->data(kMimeType).toInt();
    int to = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    if (to > from)
        --to;  // it is removed from before that place
    m_desk.moveStop(from, to);
    return false;  // the model was reset: the view must remove no row
}

StopThumbnails::StopThumbnails(TourDesk& desk, QObject* parent) : ViewThumbnails(desk.session(), parent), m_desk(desk)
{
}

QPixmap StopThumbnails::draw(const QString& key) const
{
    const auto row = static_cast<std::size_t>(key.mid(key.lastIndexOf(u'/') + 1).toInt());
    const Tour* tour = m_desk.tour();
    if (!tour || row >= tour->stops.size() || !key.startsWith(m_desk.name() + u'/'))
        return {};
    const TourStop& stop = tour->stops[row];
    constexpr QSizeF kStage{960, 540};
    const std::optional<MeasuredView> view = measured(stop.view, {kStage.width(), kStage.height()});
    if (!view)
        return {};
    const Picture picture = composePicture(session().map(), *view, arrangeAtOnce(view->request));
    StageScene scene = sceneOf(session().map(), stop, picture, view->visible, session().language().toStdString(), -1);
    scene.title.clear();  // the row shows it beside the picture
    const Theme* own = findScreenTheme(QString::fromStdString(stop.view.theme));
    QPixmap pixmap = canvas();
    QPainter painter(&pixmap);
    const double scale = size().width() / kStage.width();
    painter.scale(scale, scale);
    paintScene(painter, kStage, own ? *own : theme(), scene, scale * pixmap.devicePixelRatio());
    return pixmap;
}

}  // namespace conspectus
