// One overload of heap() for each kind of value: the bytes that it holds outside of itself.
#include "core/edit/step_memory.h"

#include "core/model/map_info.h"

namespace conspectus {

namespace {

constexpr std::size_t kAllocatorHead = 8;  // bytes that an allocation takes beyond what was asked for

std::size_t heap(ConceptId) { return 0; }
std::size_t heap(RelationId) { return 0; }
std::size_t heap(const Point&) { return 0; }

std::size_t heap(const std::string& text)
{
    constexpr std::size_t kInside = 15;  // characters that a string holds without an allocation
    return text.capacity() > kInside ? text.capacity() + 1 + kAllocatorHead : 0;
}

std::size_t heap(const LocalizedText& text);
std::size_t heap(const Attribute& attribute);
std::size_t heap(const PlacedBox& place);
std::size_t heap(const BentLine& line);
std::size_t heap(const Frame& frame);
std::size_t heap(const Cow<SavedArrangement>& arrangement);
std::size_t heap(const NamedView& view);
std::size_t heap(const InkStroke& stroke);
std::size_t heap(const TourStop& stop);
std::size_t heap(const Tour& tour);
std::size_t heap(const Figure& figure);
std::size_t heap(const Change& change);
template <class T> std::size_t heap(const std::vector<T>& items);
template <class T> std::size_t heap(const SharedList<T>& items);
template <class T> std::size_t heap(const std::shared_ptr<const T>& item);

/// Of several values together.
template <class... Values> std::size_t heapOf(const Values&... values) { return (std::size_t{0} + ... + heap(values)); }

template <class T> std::size_t heap(const std::vector<T>& items)
{
    std::size_t bytes = items.capacity() > 0 ? items.capacity() * sizeof(T) + kAllocatorHead : 0;
    for (const T& item : items)
        bytes += heap(item);
    return bytes;
}

/// As if nobody shared it.
template <class T> std::size_t heap(const std::shared_ptr<const T>& item)
{
    constexpr std::size_t kCounts = 16;  // of who holds it
    return sizeof(T) + kCounts + kAllocatorHead + heap(*item);
}

template <class T> std::size_t heap(const SharedList<T>& items)
{
    std::size_t bytes = items.empty() ? 0 : items.size() * sizeof(std::shared_ptr<const T>) + kAllocatorHead;
    for (std::size_t i = 0; i < items.size(); ++i)
        bytes += heap(items.item(i));
    return bytes;
}

std::size_t heap(const LocalizedText& text) { return heapOf(text.language, text.text); }
std::size_t heap(const Attribute& each) { return heapOf(each.name, each.type, each.value); }

std::size_t heap(const PlacedBox&) { return 0; }
std::size_t heap(const BentLine& line) { return heap(line.corners); }
std::size_t heap(const Frame& frame) { return heapOf(frame.label, frame.members); }

/// As if nobody shared it.
std::size_t heap(const Cow<SavedArrangement>& arrangement)
{
    return heapOf(arrangement->places, arrangement->lines, arrangement->frames);
}

std::size_t heap(const NamedView& view)
{
    return heapOf(view.name, view.names, view.roots, view.tags, view.filter, view.only, view.without, view.folded,
                  view.opened, view.kept, view.engine, view.theme, view.arrangement, view.attributes);
}

std::size_t heap(const InkStroke& stroke) { return heap(stroke.points); }

std::size_t heap(const TourStop& stop)
{
    return heapOf(stop.title, stop.titles, stop.view, stop.lit, stop.litRelations, stop.steps, stop.notes, stop.ink,
                  stop.attributes);
}

std::size_t heap(const Tour& tour) { return heapOf(tour.name, tour.names, tour.stops, tour.attributes); }

std::size_t heap(const Figure& figure)
{
    return heapOf(figure.name, figure.view, figure.shown, figure.theme, figure.language, figure.caption, figure.page,
                  figure.alternative, figure.longDescription, figure.attributes);
}

std::size_t heap(const Concept& subject)
{
    return heapOf(subject.key, subject.label, subject.labels, subject.definition, subject.notes, subject.source,
                  subject.link, subject.tags, subject.style, subject.attributes);
}

std::size_t heap(const Relation& relation)
{
    return heapOf(relation.key, relation.phrase, relation.phrases, relation.definition, relation.notes, relation.source,
                  relation.tags, relation.attributes);
}

std::size_t heap(const RelationType& type)
{
    return heapOf(type.key, type.name, type.phrase, type.phrases, type.attributes);
}

std::size_t heap(const MapProperties& properties)
{
    return heapOf(properties.title, properties.titles, properties.language, properties.description, properties.source,
                  properties.attributes);
}

/// Of a change that carries a value, or only names a thing.
std::size_t heap(const Change& change)
{
    return std::visit(
        [](const auto& each) -> std::size_t {
            if constexpr (requires { each.value; })
                return heap(each.value);
            else
                return 0;
        },
        change);
}

}  // namespace

std::size_t memoryOf(const Transaction& transaction)
{
    return sizeof transaction + heapOf(transaction.label, transaction.changes, transaction.merge);
}

}  // namespace conspectus
