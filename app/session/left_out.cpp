#include "app/session/left_out.h"

#include "core/layout/phrases/phrases.h"

#include <QCoreApplication>
#include <QLocale>

namespace conspectus {

QString leftOutSentence(const LayoutRequest& request, const Layout& layout)
{
    const LeftOut left = leftOutOf(request, layout);
    if (left.phrases == 0)
        return {};
    if (left.isAll)
        return QCoreApplication::translate("Picture",
                                           "Linking phrases were left out: %1 relations are more than can be placed.")
            .arg(QLocale().toString(static_cast<qulonglong>(request.edges.size())));
    return QCoreApplication::translate("Picture",
                                       "%1 linking phrases were left out: there are more than can be placed.")
        .arg(QLocale().toString(left.phrases));
}

}  // namespace conspectus
