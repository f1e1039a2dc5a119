// id.h: numbers that name things, one type per kind of thing, so that they cannot be mixed up.
#pragma once
#include <compare>
#include <cstdint>
#include <functional>

namespace conspectus {

/// A name that stays with its thing for the life of a map and is never given again. 0 names nothing.
template <class Tag> struct Id {
    std::uint32_t value = 0;

    constexpr bool isValid() const { return value != 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

using ConceptId = Id<struct ConceptTag>;
using RelationId = Id<struct RelationTag>;
using RelationTypeId = Id<struct RelationTypeTag>;

}  // namespace conspectus

template <class Tag> struct std::hash<conspectus::Id<Tag>> {
    std::size_t operator()(conspectus::Id<Tag> id) const noexcept { return id.value; }
};
