// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdlib>
#include <tuple>
#include <type_traits>
#include <utility>

#include <boost/pfr/core.hpp>

#include <sequent/expression/expression.hpp>
#include <sequent/meta/type_list.hpp>
#include <sequent/schema/name.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/schema/type.hpp>

namespace sequent {

/// One field of a record: its name in the result, its C++ type, and the expression that it holds the value of.
template <name Name, class T, class Expression>
struct field {
  using type = T;
  using expression_type = Expression;
  static constexpr auto field_name = Name;
};

namespace detail {

template <std::size_t Place, class T>
struct field_holder {
  T value;
  friend bool operator==(const field_holder&, const field_holder&) = default;
};

template <class Places, class... Fields>
struct field_holders;
template <std::size_t... Place, class... Fields>
struct field_holders<std::index_sequence<Place...>, Fields...> : field_holder<Place, typename Fields::type>... {
  friend bool operator==(const field_holders&, const field_holders&) = default;
};

template <std::size_t Place, class T>
constexpr const T& held(const field_holder<Place, T>& holder) {
  return holder.value;
}
template <std::size_t Place, class T>
constexpr T& held(field_holder<Place, T>& holder) {
  return holder.value;
}

/// What a field is looked for by: an expression itself; of a whole table, what is selected as one.
template <class Expression>
struct field_key {
  using type = Expression;
};
template <template <class> class Schema, name Alias>
struct field_key<table<Schema, Alias>> {
  using type = source<Schema, Alias>;
};

/// The place of the field that holds this expression; the number of fields where there is none.
template <class Expression, class... Fields>
consteval std::size_t place_of_expression() {
  using key = typename field_key<Expression>::type;
  constexpr bool matches[] = {std::is_same_v<key, typename Fields::expression_type>...};
  std::size_t place = 0;
  while (place < sizeof...(Fields) && !matches[place]) ++place;
  return place;
}

template <name Name, class... Fields>
consteval std::size_t place_of_name() {
  constexpr bool matches[] = {(Fields::field_name.view() == Name.view())...};
  std::size_t place = 0;
  while (place < sizeof...(Fields) && !matches[place]) ++place;
  return place;
}

/// Whether a value of a field goes into a member of a user's aggregate as it is: no narrowing, no lost NULL.
template <class Member, class Value>
inline constexpr bool fits_member =
    requires(Value value) { Member{std::move(value)}; } && (is_optional<Member> || !is_optional<Value>);

}  // namespace detail

/// One row of a result: typed fields, read by structured bindings, by column (`row[users.name]`) or by name
/// (`row.get<"name">()`). It owns its values.
template <class... Fields>
struct record : detail::field_holders<std::index_sequence_for<Fields...>, Fields...> {
  static constexpr std::size_t size = sizeof...(Fields);

  /// The field that holds this expression of the select list.
  template <class Expression>
  [[nodiscard]] constexpr const auto& operator[](const Expression&) const {
    constexpr std::size_t place = detail::place_of_expression<Expression, Fields...>();
    using missing = std::conditional_t<(place < size), no_offender, detail::first_column<Expression>>;
    static_assert(rules::row_has_this_expression<missing::table, missing::column>,
                  "this expression is not in the select list of the query, so the row has no value of it");
    if constexpr (place < size) {
      return detail::held<place>(*this);
    } else {
      return *this;
    }
  }

  /// The field of this name: a column's own, or the one that `.as<"name">()` gave it.
  template <name Name>
  [[nodiscard]] constexpr const auto& get() const& {
    constexpr std::size_t place = detail::place_of_name<Name, Fields...>();
    static_assert(
        rules::row_has_this_name<detail::offending_name<(place < size), Name>>,
        "no field of this row has this name: it is that of a column of the select list, or one that .as<…>() gave");
    if constexpr (place < size) {
      return detail::held<place>(*this);
    } else {
      return *this;
    }
  }

  /// The field at this place of the select list; what structured bindings call.
  template <std::size_t Place>
  [[nodiscard]] constexpr const auto& get() const& {
    return detail::held<Place>(*this);
  }
  template <std::size_t Place>
  [[nodiscard]] constexpr auto& get() & {
    return detail::held<Place>(*this);
  }
  template <std::size_t Place>
  [[nodiscard]] constexpr auto&& get() && {
    return std::move(detail::held<Place>(*this));
  }

  /// The same values in an aggregate of the user's own, field by field in the order of the select list.
  template <class Aggregate>
  [[nodiscard]] constexpr Aggregate into() const& {
    return record(*this).template into<Aggregate>();
  }
  template <class Aggregate>
  [[nodiscard]] constexpr Aggregate into() && {
    constexpr bool has_its_size = boost::pfr::tuple_size_v<Aggregate> == size;
    static_assert(has_its_size, "the aggregate has another number of members than the row has fields");
    if constexpr (has_its_size) {
      return filled<Aggregate>(std::index_sequence_for<Fields...>{});
    } else {
      std::abort();
    }
  }

  friend bool operator==(const record&, const record&) = default;

 private:
  template <class Aggregate, std::size_t... Place>
  constexpr Aggregate filled(std::index_sequence<Place...>) {
    constexpr bool fits =
        (detail::fits_member<boost::pfr::tuple_element_t<Place, Aggregate>, typename Fields::type> && ...);
    static_assert(
        fits,
        "a field of this row does not fit its member of the aggregate: the types differ, a number would be cut, or the "
        "value may be NULL and the member is no std::optional");
    if constexpr (fits) {
      return Aggregate{std::move(detail::held<Place>(*this))...};
    } else {
      std::abort();
    }
  }
};

}  // namespace sequent

template <class... Fields>
struct std::tuple_size<sequent::record<Fields...>> : std::integral_constant<std::size_t, sizeof...(Fields)> {};

template <std::size_t Place, class... Fields>
struct std::tuple_element<Place, sequent::record<Fields...>> {
  using type = typename sequent::type_at<Place, sequent::type_list<Fields...>>::type;
};
