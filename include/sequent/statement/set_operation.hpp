// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <sequent/meta/moved.hpp>
#include <sequent/meta/type_list.hpp>
#include <sequent/statement/clause/compound.hpp>
#include <sequent/statement/clause/statement_name.hpp>
#include <sequent/statement/derived.hpp>
#include <sequent/statement/select.hpp>

namespace sequent {

/// A set operation: the rows of several queries as those of one, with what can be said of all of them.
///
/// Its rows are records with the names of the first query, or rows of a table where every query selects a whole row of
/// it.
template <class Values, class... Clauses>
class compound_statement : public statement_base {
 public:
  using tag = detail::statement_tag<Clauses...>;
  using values_type = Values;
  using subquery_type = compound_statement;

  // Public, for whoever joins or binds it. No part of the interface.
  [[no_unique_address]] Values bound_values{};

  /// The statement with one clause more.
  template <class Clause, class More>
  [[gnu::always_inline]] constexpr auto plus(detail::step<Clause, More>&& added) const {
    return compound_statement<bound::joined<Values, More>, Clauses..., Clause>{
        {}, bound::detail::joined<Values, More>::of(Values(bound_values), detail::moved(added.values))};
  }

  /// Sorts the rows of all queries, by what the first one selects: `order_by(users.name, label<"n">.desc())`. Said
  /// again, the terms add up.
  template <class... Terms>
  [[nodiscard]] constexpr auto order_by(const Terms&... terms) const {
    static_cast<void>(detail::is_said<sizeof...(Terms)>());
    detail::require_order<type_at<0, type_list<Clauses...>>, Terms...>();
    return plus(detail::terms_step<clauses::order_by>(terms...));
  }

  /// Keeps at most so many rows. Throws std::out_of_range for a negative number.
  template <class Count>
  [[nodiscard]] constexpr auto limit(const Count& count) const {
    require_once<detail::part::limit>();
    return plus(detail::count_step<clauses::limit>(count));
  }
  /// Leaves out so many rows first. Throws std::out_of_range for a negative number.
  template <class Count>
  [[nodiscard]] constexpr auto offset(const Count& count) const {
    require_once<detail::part::offset>();
    return plus(detail::count_step<clauses::offset>(count));
  }

  /// What it is called in errors and by observers: `named<"everybody">()`. The database does not hear of it.
  template <name Name>
  [[nodiscard]] constexpr auto named() const {
    return plus(detail::name_step<Name, Clauses...>());
  }

  /// Declares common table expressions, which every one of the queries can read.
  template <class... Ctes>
  [[nodiscard]] constexpr auto with(const Ctes&... ctes) const {
    require_once<detail::part::with>();
    return plus(detail::with_step(ctes...));
  }

  /// Refuses a condition, which SQL has for each of the queries only.
  template <class... Conditions>
  constexpr rejected_statement where(const Conditions&...) const {
    static_assert(sizeof...(Conditions) == 0 && sizeof...(Conditions) != 0,
                  "a set operation has no WHERE: say it of each query, or name all of it by .as<\"name\">() and select "
                  "from that");
    return {};
  }

  /// The query as an operand: its one column of its one row; NULL where there is no row.
  [[nodiscard]] constexpr auto scalar_subquery() const { return detail::made_scalar_subquery(*this); }

  /// The query as a relation under a name, as that of a SELECT.
  template <name Alias>
  [[nodiscard]] constexpr auto as() const {
    detail::require_named<Alias>();
    detail::require_right<tag>();
    detail::require_columns<tag>();
    return derived_table<Alias, tag, Values>(bound_values);
  }

 private:
  template <detail::part Part>
  static consteval void require_once() {
    constexpr bool is_first = !detail::says<Part, Clauses...>;
    static_assert(is_first, "this clause has been said already, and it has a place for one only");
  }
};

namespace detail {

template <unsigned Slots, set_operator Operator, class... Items, class... Queries, class... Rest>
struct outputs<statement_tag<clauses::compound<Slots, Operator, type_list<Items...>, Queries...>, Rest...>>
    : outputs_of_items<statement_tag<clauses::compound<Slots, Operator, type_list<Items...>, Queries...>, Rest...>,
                       Items...> {};

template <unsigned Slots, set_operator Operator, class... Items, class... Queries, class... Rest>
struct only_item<statement_tag<clauses::compound<Slots, Operator, type_list<Items...>, Queries...>, Rest...>>
    : only_item<statement_tag<clauses::select_list<Slots, Items...>>> {};

template <class Statement, unsigned Slots, set_operator Operator, class... Items, class... Queries>
struct row_of_clause<Statement, clauses::compound<Slots, Operator, type_list<Items...>, Queries...>>
    : row_of_items<Statement, std::index_sequence_for<Items...>, Items...> {};
template <unsigned Slots, set_operator Operator, class Items, class... Queries>
inline constexpr bool gives_rows<clauses::compound<Slots, Operator, Items, Queries...>> = true;

/// The type of a column that two queries give.
template <class T, class Other>
using met_column = typename choice<T, Other>::type;

/// The items of two queries together: void in the place of a type where two do not meet.
template <class Left, class Right>
struct met_items;
template <class... T, class... Tags, class... Other, class... OtherTags>
struct met_items<type_list<clauses::item<T, Tags>...>, type_list<clauses::item<Other, OtherTags>...>> {
  using type = type_list<clauses::item<met_column<T, Other>, Tags>...>;
  static constexpr bool meet[] = {!std::is_void_v<met_column<T, Other>>...};
  static constexpr std::size_t unmet = first_set({std::is_void_v<met_column<T, Other>>...});
  static constexpr std::array<std::string_view, sizeof...(Tags)> names{output_name<Tags>.view()...};
};

template <class Item>
struct type_of_item;
template <class T, class Tag>
struct type_of_item<clauses::item<T, Tag>> {
  using type = typename T::value_type;
};
template <std::size_t Place, class Items>
using cpp_type_at = typename type_of_item<type_at<Place, Items>>::type;

/// The outputs of several queries together; void where they do not fit, which `refuse` says. `Place` is the number of
/// the first of `Rest` among the queries.
// No assertion of the class itself: clang takes a class for broken in which one fails, and has a second error for
// whoever executes the statement.
template <std::size_t Place, class Items, class... Rest>
struct compound_items {
  using type = Items;
};
template <std::size_t Place, class Items, class Next, class... Rest>
  requires(Items::size != Next::size)
struct compound_items<Place, Items, Next, Rest...> {
  using type = void;
  static consteval void refuse() {
    static_assert(rules::queries_have_as_many_columns < Items::size == Next::size, Place, Items::size, Next::size >,
                  "the queries of a set operation select as many columns as the first one does");
  }
};
template <std::size_t Place, class Items, class Next, class... Rest>
  requires(Items::size == Next::size && met_items<Items, Next>::unmet < Items::size)
struct compound_items<Place, Items, Next, Rest...> {
  using type = void;
  static consteval void refuse() {
    constexpr std::size_t column = met_items<Items, Next>::unmet;
    constexpr std::string_view text = met_items<Items, Next>::names[column];
    static_assert(
        rules::columns_of_queries_meet < column == Items::size, Place, column + 1, exact_name<text.size()>(text),
        cpp_type_at<column, Items>, cpp_type_at < column, Next >>,
        "the columns of a set operation are of one type in all queries: numbers with numbers (but no integers "
        "with float, which would round them), text with text, and so on");
  }
};
template <std::size_t Place, class Items, class Next, class... Rest>
  requires(Items::size == Next::size && met_items<Items, Next>::unmet == Items::size)
struct compound_items<Place, Items, Next, Rest...>
    : compound_items<Place + 1, typename met_items<Items, Next>::type, Rest...> {};

/// Whether one of these outputs was refused where it was written.
template <class Items>
inline constexpr bool holds_rejected_item = false;
template <class... T, class... Tags>
inline constexpr bool holds_rejected_item<type_list<clauses::item<T, Tags>...>> =
    (holds_rejected(node_of<Tags>) || ...);

template <class Query>
consteval bool is_query() {
  static_assert(subquery_like<Query> || refused_query<Query>,
                "a set operation is made of queries: sequent::union_(select(...), select(...))");
  return subquery_like<Query>;
}

template <set_operator Operator, class First, class... Rest>
constexpr auto made_compound(const First& first, const Rest&... rest) {
  static_assert(sizeof...(Rest) > 0, "a set operation is made of two queries, or more");
  if constexpr ((static_cast<int>(is_query<First>()) & ... & static_cast<int>(is_query<Rest>())) != 0) {
    using outputs_together =
        compound_items<2, typename items_of<typename First::tag>::type, typename items_of<typename Rest::tag>::type...>;
    using items = typename outputs_together::type;
    if constexpr (std::is_void_v<items>) {
      constexpr bool is_known = holds_rejected_item<typename items_of<typename First::tag>::type> ||
                                (holds_rejected_item<typename items_of<typename Rest::tag>::type> || ...);
      if constexpr (!is_known) outputs_together::refuse();
      return rejected_statement{};
    } else {
      using values = bound::joined_all<typename First::values_type, typename Rest::values_type...>;
      using clause = clauses::compound<values::size, Operator, items, typename First::tag, typename Rest::tag...>;
      return compound_statement<values, clause>{{},
                                                bound::join_all(typename First::values_type(first.bound_values),
                                                                typename Rest::values_type(rest.bound_values)...)};
    }
  } else {
    return rejected_statement{};
  }
}

}  // namespace detail

/// The rows of all queries, those that are the same once: `UNION`.
///
/// Each query may have an order and a limit of its own, and be a set operation itself.
template <class... Queries>
[[nodiscard]] constexpr auto union_(const Queries&... queries) {
  return detail::made_compound<detail::set_operator::union_distinct>(queries...);
}

/// The rows of all queries: `UNION ALL`.
template <class... Queries>
[[nodiscard]] constexpr auto union_all(const Queries&... queries) {
  return detail::made_compound<detail::set_operator::union_all>(queries...);
}

/// The rows that every query gives, once: `INTERSECT`.
template <class... Queries>
[[nodiscard]] constexpr auto intersect(const Queries&... queries) {
  return detail::made_compound<detail::set_operator::intersect>(queries...);
}

/// The rows that every query gives, as often as each does: `INTERSECT ALL` (PostgreSQL only).
template <class... Queries>
[[nodiscard]] constexpr auto intersect_all(const Queries&... queries) {
  return detail::made_compound<detail::set_operator::intersect_all>(queries...);
}

/// The rows of the first query that none of the others gives, once: `EXCEPT`.
template <class... Queries>
[[nodiscard]] constexpr auto except(const Queries&... queries) {
  return detail::made_compound<detail::set_operator::except>(queries...);
}

/// The rows of the first query, less one for each of the others that is the same: `EXCEPT ALL` (PostgreSQL only).
template <class... Queries>
[[nodiscard]] constexpr auto except_all(const Queries&... queries) {
  return detail::made_compound<detail::set_operator::except_all>(queries...);
}

}  // namespace sequent
