// cow.h: a value that copies share until one of them changes it.
#pragma once
#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>
#include <utility>

namespace conspectus {

/// Copying takes a few nanoseconds whatever T is. Copies may be read, changed and let go by different threads; one
/// object, as everywhere, by one thread at a time.
template <class T> class Cow {
public:
    /// T(); all that are made so share one.
    Cow() : m_node(blank()) { }
    explicit Cow(T value) : m_node(new Node(std::move(value))) { }

    const T& operator*() const { return m_node->value; }
    const T* operator->() const { return &m_node->value; }

    /// The value, to be changed: copied before if others share it. If copying fails nothing has happened.
    T& edit()
    {
        if (m_node->use_count() != 1)
            m_node = new Node(std::as_const(m_node->value));
        return m_node->value;
    }

    /// True if both share one value: they are equal then, and no look at it is needed.
    bool sharesWith(const Cow& other) const { return m_node == other.m_node; }

    friend bool operator==(const Cow& a, const Cow& b) { return a.sharesWith(b) || *a == *b; }

private:
    struct Node : boost::intrusive_ref_counter<Node, boost::thread_safe_counter> {
        Node() = default;
        explicit Node(T&& given) : value(std::move(given)) { }
        explicit Node(const T& given) : value(given) { }
        T value{};
    };
    boost::intrusive_ptr<Node> m_node;

    static const boost::intrusive_ptr<Node>& blank()
    {
        static const boost::intrusive_ptr<Node> node(new Node);
        return node;
    }
};

}  // namespace conspectus
