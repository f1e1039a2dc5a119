#include "app/window/actions/actions.h"

#include "core/model/tour.h"

#include <QCoreApplication>

namespace conspectus {

std::vector<const ActionInfo*> allActions()
{
    std::vector<const ActionInfo*> all;
    for (auto table : {fileActions(), editActions(), conceptActions(), arrangeActions(), viewActions(),
                       exploreActions(), tourActions(), goActions(), helpActions()})
        for (const ActionInfo& info : table)
            all.push_back(&info);
    return all;
}

QString menuTitle(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return QCoreApplication::translate("Actions", "&File");
    case MenuId::Edit:
        return QCoreApplication::translate("Actions", "&Edit");
    case MenuId::Concept:
        return QCoreApplication::translate("Actions", "&Concept");
    case MenuId::Arrange:
        return QCoreApplication::translate("Actions", "&Arrange");
    case MenuId::View:
        return QCoreApplication::translate("Actions", "&View");
    case MenuId::Explore:
        return QCoreApplication::translate("Actions", "E&xplore");
    case MenuId::Tour:
        return QCoreApplication::translate("Actions", "&Tour");
    case MenuId::Go:
        return QCoreApplication::translate("Actions", "&Go");
    case MenuId::Help:
        return QCoreApplication::translate("Actions", "&Help");
    }
    return {};
}

QString actionText(const ActionInfo& info) { return QCoreApplication::translate("Actions", info.text); }

QString plainActionText(const ActionInfo& info) { return actionText(info).remove(QLatin1Char('&')); }

QString missingFor(const ActionInfo& info)
{
    return info.need.reason ? QCoreApplication::translate("Needs", info.need.reason) : QString();
}

QList<QKeySequence> keysOf(const ActionInfo& info)
{
    const QString keys = QLatin1String(info.keys);
    return keys.isEmpty() ? QList<QKeySequence>() : QKeySequence::listFromString(keys);
}

}  // namespace conspectus
