// until_application_ends.h: where caches that hold fonts live.
#pragma once
#include <QCoreApplication>

namespace conspectus {

/// The one T of the running application, made on first use and destroyed with the application: fonts must not outlive
/// the font database. GUI thread only.
template <class T> T& untilApplicationEnds()
{
    static T* value = nullptr;
    if (!value) {
        value = new T;
        qAddPostRoutine([] {
            delete value;
            value = nullptr;
        });
    }
    return *value;
}

}  // namespace conspectus
