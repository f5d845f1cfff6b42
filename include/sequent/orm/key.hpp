// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include <sequent/schema/conversion.hpp>
#include <sequent/schema/members.hpp>
#include <sequent/schema/name_list.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/schema/type.hpp>

namespace sequent::orm {

/// What a search for a constraint gives where there is none.
inline constexpr std::size_t no_constraint = static_cast<std::size_t>(-1);

/// The place among a table's constraints of its primary key; `no_constraint` where it has none.
// No pointer: under -fsanitize=undefined g++ 12 takes what is compared with one for no constant.
constexpr std::size_t place_of_primary_key(const table_facts& table) {
  for (std::size_t place = 0; place < table.constraints.size(); ++place) {
    if (table.constraints[place].kind == constraint_kind::primary_key) return place;
  }
  return no_constraint;
}

/// The constraint at a place; one of no columns where there is none.
constexpr constraint_facts constraint_at(const table_facts& table, std::size_t place) {
  return place == no_constraint ? constraint_facts{} : table.constraints[place];
}

/// The places in a table of these columns.
template <std::size_t Size>
constexpr std::array<std::size_t, Size> places_of(const table_facts& table, std::span<const std::string_view> columns) {
  std::array<std::size_t, Size> places{};
  for (std::size_t each = 0; each < Size; ++each) {
    while (table.columns[places[each]].name != columns[each]) ++places[each];
  }
  return places;
}

/// Some columns of a row, as a tuple of references or of their types.
template <class Row, class Places>
struct columns_at;
template <class Row, std::size_t... Places>
struct columns_at<Row, std::index_sequence<Places...>> {
  using values = std::tuple<not_null<std::remove_const_t<member_type<Places, Row>>>...>;
  static constexpr std::size_t size = sizeof...(Places);
  static constexpr bool may_be_null = (is_optional<member_type<Places, Row>> || ...);

  static constexpr auto tie(const Row& row) { return std::tie(member<Places>(row)...); }
  static constexpr auto tie(Row& row) { return std::tie(member<Places>(row)...); }
};

template <const auto& Places, class Each = std::make_index_sequence<Places.size()>>
struct as_sequence;
template <const auto& Places, std::size_t... Each>
struct as_sequence<Places, std::index_sequence<Each...>> {
  using type = std::index_sequence<Places[Each]...>;
};

template <class Places, class OtherPlaces>
struct joined_places;
template <std::size_t... Places, std::size_t... OtherPlaces>
struct joined_places<std::index_sequence<Places...>, std::index_sequence<OtherPlaces...>> {
  using type = std::index_sequence<Places..., OtherPlaces...>;
};

/// The position of a place in a sequence; the size of that where it is not in it.
template <std::size_t Place, std::size_t... Places>
constexpr std::size_t position_in(std::index_sequence<Places...>) {
  const bool found[] = {Place == Places..., true};
  std::size_t position = 0;
  while (!found[position]) ++position;
  return position;
}

/// Whether these values make a key: one for each column, and none is cut.
template <class Key, class... Given>
inline constexpr bool is_key_made_of = false;
template <class... Columns, class... Given>
  requires(sizeof...(Columns) == sizeof...(Given))
inline constexpr bool is_key_made_of<std::tuple<Columns...>, Given...> =
    ((sequent::conversion_to<Columns, std::decay_t<Given>> != conversion::refused) && ...);

/// The key of these values. Throws std::out_of_range where one has no like in its column.
template <class Key, class... Given>
constexpr Key made_key(const Given&... given) {
  return [&]<class... Columns>(std::type_identity<std::tuple<Columns...>>) {
    return Key(sequent::converted<Columns>(given)...);
  }(std::type_identity<Key>{});
}

/// A value of a column that is not NULL where it is looked at.
template <class T>
constexpr T present(T value) {
  return value;
}
template <class T>
constexpr T present(std::optional<T> value) {
  return *std::move(value);
}

template <class T>
constexpr std::size_t hash_of(const T& value) {
  if constexpr (std::is_enum_v<T>) {
    return std::hash<std::underlying_type_t<T>>()(static_cast<std::underlying_type_t<T>>(value));
  } else if constexpr (requires { value.time_since_epoch(); }) {
    return hash_of(value.time_since_epoch().count());
  } else if constexpr (std::is_same_v<T, date>) {
    return hash_of(static_cast<int>(value.year()) * 1024 + static_cast<int>(static_cast<unsigned>(value.month()) * 32) +
                   static_cast<int>(static_cast<unsigned>(value.day())));
  } else if constexpr (std::is_same_v<T, bytes>) {
    return hash_of(std::string_view(reinterpret_cast<const char*>(value.data()), value.size()));
  } else if constexpr (requires { std::hash<T>()(value); }) {
    return std::hash<T>()(value);
  } else {
    static_assert(!std::is_same_v<T, T>,
                  "objects are told apart by integers, texts, bytes, enumerations, dates and times: a key of another "
                  "type has no hash");
    return 0;
  }
}

/// The hash of a key: of one column or several.
template <class... Values>
std::size_t hash_of_key(const std::tuple<Values...>& key) {
  std::size_t hash = 0;
  std::apply([&](const auto&... each) { ((hash = hash * 1'000'003U + hash_of(each)), ...); }, key);
  return hash;
}

}  // namespace sequent::orm
