// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <stdexcept>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <sequent/schema/members.hpp>
#include <sequent/schema/row.hpp>
#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/values.hpp>

namespace sequent {

namespace clauses {

/// `SET` of many patches, and the columns by which each finds its row: these stand first in the clause, then all that
/// can be written.
template <class Source, class... Columns>
struct rows_by;

}  // namespace clauses

namespace detail {

template <class Source, class... Columns>
inline constexpr auto matched_nodes = [] {
  constexpr unsigned written = writable_of<typename Source::schema>::size;
  std::array<const node*, sizeof...(Columns) + written + 1> nodes{};
  std::size_t next = 0;
  ((nodes[next++] = &node_of<Columns>), ...);
  for (unsigned each = 0; each < written; ++each) nodes[next++] = writable_nodes<Source>[each];
  return nodes;
}();

template <class Source, class... Columns>
inline constexpr clause_info clause_of<clauses::rows_by<Source, Columns...>>{
    .what = part::rows_by,
    .count = sizeof...(Columns) + writable_of<typename Source::schema>::size,
    .target_count = sizeof...(Columns),
    .slots = writable_of<typename Source::schema>::size,
    .nodes = matched_nodes<Source, Columns...>.data()};

/// How patches of a table find their rows, by the columns at these places.
// The second argument: see `description`.
template <template <class> class Schema, class Patch, std::size_t... Places>
struct matched_patches {
  using patch = Patch;

  /// Throws std::invalid_argument where one has no value for a column of these, or one that equals nothing, where it
  /// sets nothing, and where two are of one row: the database would take either of them.
  static void require_sound(std::span<const patch> rows) {
    for (const patch& each : rows) {
      if (!(... && (given_value(member<Places>(each)) != nullptr)))
        throw std::invalid_argument("sequent: a patch leaves out a column by which it would find its row");
      if (!(... && equals_itself(member<Places>(each).value())))
        throw std::invalid_argument("sequent: a patch has NULL or NaN in a column by which it would find its row");
      if (!sets_something(each))
        throw std::invalid_argument("sequent: a patch sets no column but those by which it finds its row");
    }
    require_different_rows(rows);
  }

 private:
  static void require_different_rows(std::span<const patch> rows) {
    static_assert(are_ordered,
                  "two patches of one row are found by the order of the values in the columns of by(): give their type "
                  "an operator<");
    if constexpr (are_ordered) {
      std::vector<const patch*> sorted(rows.size());
      std::ranges::transform(rows, sorted.begin(), [](const patch& each) { return &each; });
      std::ranges::sort(sorted, [](const patch* left, const patch* right) { return key_of(*left) < key_of(*right); });
      const auto again = std::ranges::adjacent_find(
          sorted, [](const patch* left, const patch* right) { return key_of(*left) == key_of(*right); });
      if (again != sorted.end()) throw std::invalid_argument("sequent: two patches are of one row");
    }
  }

  /// A row has one version at a time, which the first of two patches would count up.
  template <std::size_t Place>
  static constexpr bool tells_rows_apart = !type_at<Place, typename description<Schema>::columns>::is_version;
  template <std::size_t Place>
  static auto part_of_key(const patch& of) {
    if constexpr (tells_rows_apart<Place> || (!tells_rows_apart<Places> && ...))
      return std::tie(member<Place>(of).value());
    else
      return std::tuple<>();
  }
  static auto key_of(const patch& of) { return std::tuple_cat(part_of_key<Places>(of)...); }
  static constexpr bool are_ordered =
      requires(const decltype(key_of(std::declval<const patch&>()))& key) { key < key; };

  // NaN would break the order of the keys, too.
  template <class T>
  static bool equals_itself(const T& value) {
    if constexpr (is_optional<T>)
      return value.has_value() && equals_itself(*value);
    else if constexpr (std::is_floating_point_v<T>)
      return value == value;
    else
      return true;
  }

  static bool sets_something(const patch& given) {
    bool sets = false;
    const auto members = tie_members(given);
    writable<Schema>::for_each([&]<std::size_t Place>() {
      if constexpr (((Place != Places) && ...)) sets = sets || given_value(get<Place>(members)) != nullptr;
    });
    return sets;
  }
};

}  // namespace detail
}  // namespace sequent
