// slow_disk.h: a disk that takes as long as a test wants.
#pragma once
#include "core/document/file_store.h"

#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <unistd.h>

namespace conspectus::test {

/// While it lives, whoever brings bytes onto the disk waits until go() is called. One at a time.
class SlowDisk {
public:
    SlowDisk() : m_before(replaceFlush(&SlowDisk::wait)) { state().isHeld = true; }
    ~SlowDisk()
    {
        go();
        replaceFlush(m_before);
    }
    SlowDisk(const SlowDisk&) = delete;
    SlowDisk& operator=(const SlowDisk&) = delete;

    void go()
    {
        const std::lock_guard lock(state().mutex);
        state().isHeld = false;
        state().changed.notify_all();
    }

private:
    struct State {
        std::mutex mutex;
        std::condition_variable changed;
        bool isHeld = false;
    };
    static State& state()
    {
        static State one;
        return one;
    }
    static int wait(int descriptor)
    {
        std::unique_lock lock(state().mutex);
        state().changed.wait(lock, [] { return !state().isHeld; });
        return fsync(descriptor);
    }

    Flush m_before;
};

/// While it lives, the disk is full whenever bytes are to be brought onto it.
class FullDisk {
public:
    FullDisk()
        : m_before(replaceFlush([](int) {
              errno = ENOSPC;
              return -1;
          }))
    {
    }
    ~FullDisk() { replaceFlush(m_before); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    Flush m_before;
};

}  // namespace conspectus::test
