// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <sequent/statement/set_operation.hpp>

namespace sequent {

namespace relations {

/// What a recursive query reads of itself. `Base` is the identity of the query which it begins with.
template <name Name, std::uint64_t Base>
struct recursion;

}  // namespace relations

namespace detail {

/// Stands for a query that has the outputs of another, some of which may be NULL although those are not: one bit each.
template <class Statement, std::uint64_t Nullable>
struct widened;

template <class Statement, std::uint64_t Nullable>
inline constexpr query_info info_of<widened<Statement, Nullable>> = info_of<Statement>;

template <class Statement>
consteval std::uint64_t nullable_outputs() {
  std::uint64_t bits = 0;
  for (std::size_t place = 0; place < output_count(info_of<Statement>); ++place) {
    if (analysis_of<Statement>.nullable[place]) bits |= std::uint64_t{1} << place;
  }
  return bits;
}

template <class Statement, std::uint64_t Nullable>
inline constexpr auto analysis_of<widened<Statement, Nullable>> = [] {
  auto widened = analysis_of<Statement>;
  for (std::size_t place = 0; place < output_count(info_of<Statement>); ++place)
    widened.nullable[place] = (Nullable >> place & 1U) != 0;
  return widened;
}();

template <class Statement, std::uint64_t Nullable, class Items>
struct widened_outputs;
template <class Statement, std::uint64_t Nullable, class... Items>
struct widened_outputs<Statement, Nullable, type_list<Items...>>
    : outputs_of_items<widened<Statement, Nullable>, Items...> {};
template <class Statement, std::uint64_t Nullable>
struct outputs<widened<Statement, Nullable>>
    : widened_outputs<Statement, Nullable, typename items_of<Statement>::type> {};

template <name Name, std::uint64_t Base>
inline constexpr relation_info relation_of<relations::recursion<Name, Base>>{
    .kind = relation_kind::recursion,
    .alias = interned<Name>,
    .table = interned<Name>,
    .id = relation_of<query_source<Name, Base>>.id,
    .body_id = Base};

}  // namespace detail

/// What the second query of a recursive CTE reads: the rows that were given last, under the name of the CTE and with
/// the columns of the first query.
template <name Name, class Statement, std::uint64_t Nullable>
class recursion : public detail::query_columns<Name, detail::widened<Statement, Nullable>> {};

namespace detail {

template <name Name, class Statement, std::uint64_t Nullable>
struct relation_traits<recursion<Name, Statement, Nullable>> {
  using relation = relations::recursion<Name, id_of(info_of<Statement>)>;
  using values = bound::nothing;
  static constexpr values values_of(const recursion<Name, Statement, Nullable>&) { return {}; }
};

/// The second query, made again where it may give NULL and has not been told so.
template <name Name, class Base, std::uint64_t Nullable, class Function>
  requires(subquery_like<Function>)
constexpr auto second_query(const Function&) {
  static_assert(!subquery_like<Function>,
                "the second query of a recursive CTE is made by a function of what was found before: "
                "[](auto found) { return sequent::select(...).from(users).join(found, ...); }");
  return rejected_statement{};
}
template <name Name, class Base, std::uint64_t Nullable, class Function>
constexpr auto second_query(const Function& function) {
  auto query = function(recursion<Name, Base, Nullable>{});
  using given = decltype(query);
  if constexpr (subquery_like<given>) {
    constexpr std::uint64_t nullable = Nullable | nullable_outputs<typename given::tag>();
    if constexpr (nullable != Nullable) {
      return second_query<Name, Base, nullable>(function);
    } else {
      return query;
    }
  } else {
    return query;
  }
}

/// The place of the first column of another type than in the first query; the number of columns where there is none.
template <class... T, class... Tags, class... Other, class... OtherTags>
consteval std::size_t first_other_type(type_list<clauses::item<T, Tags>...>,
                                       type_list<clauses::item<Other, OtherTags>...>) {
  return first_set({!std::is_same_v<T, Other>...});
}

/// Asserts that the second query gives the types of the first one, which PostgreSQL asks for. Whether it does.
template <class Items, class Again>
consteval bool keeps_types() {
  static_assert(rules::queries_have_as_many_columns < Items::size == Again::size, 2, Items::size, Again::size >,
                "the queries of a set operation select as many columns as the first one does");
  if constexpr (Items::size == Again::size) {
    constexpr std::size_t column = first_other_type(Items{}, Again{});
    if constexpr (column < Items::size) {
      constexpr std::string_view text = met_items<Items, Again>::names[column];
      static_assert(rules::recursion_keeps_types < column == Items::size, column + 1, exact_name<text.size()>(text),
                    cpp_type_at<column, Items>, cpp_type_at < column, Again >>,
                    "the second query of a recursive CTE gives this column as another type than the first: give it as "
                    "the wider one in both, a constant for example as sequent::literal<std::int64_t{0}>");
    }
    return column == Items::size;
  } else {
    return false;
  }
}

template <name Name, set_operator Operator, class Query, class Function>
constexpr auto made_recursion(const Query& first, const Function& function) {
  require_named<Name>();
  static_assert(subquery_like<Query>, "a recursive CTE begins with a query");
  if constexpr (subquery_like<Query>) {
    using base = typename Query::tag;
    using items = typename items_of<base>::type;
    require_right<base>();
    require_columns<base>();
    static_assert(items::size <= 64, "a recursive CTE has at most 64 columns");
    const auto again = second_query<Name, base, nullable_outputs<base>()>(function);
    using given = std::remove_const_t<decltype(again)>;
    static_assert(subquery_like<given> || refused_query<given>,
                  "the function of a recursive CTE returns a query: [](auto tree) { return sequent::select(...); }");
    if constexpr (subquery_like<given>) {
      if constexpr (keeps_types<items, typename items_of<typename given::tag>::type>()) {
        using values = bound::joined<typename Query::values_type, typename given::values_type>;
        using tag = statement_tag<clauses::compound<values::size, Operator, items, base, typename given::tag>>;
        require_right<tag>();
        return common_table<Name, tag, values>(
            bound::detail::joined<typename Query::values_type, typename given::values_type>::of(
                typename Query::values_type(first.bound_values), typename given::values_type(again.bound_values)));
      } else {
        return common_table<Name, base, typename Query::values_type>(first.bound_values);
      }
    } else {
      return common_table<Name, base, typename Query::values_type>(first.bound_values);
    }
  } else {
    return rejected_statement{};
  }
}

}  // namespace detail

/// A recursive common table expression that gives each row once, and so ends on a graph with circles, too:
/// `WITH RECURSIVE name AS (first UNION second)`.
///
/// The second query comes from a function of what it reads, whose columns are those of the first:
///
///     const auto staff = sq::recursive_union<"staff">(
///         sq::select(users.id).where(users.id == boss), [](auto staff) {
///           return sq::select(users.id).from(users).join(staff, users.manager_id == staff[users.id]);
///         });
template <name Name, class Query, class Function>
[[nodiscard]] constexpr auto recursive_union(const Query& first, const Function& second) {
  return detail::made_recursion<Name, detail::set_operator::recursive_union>(first, second);
}

/// As `recursive_union`, with every row as often as it is found: `UNION ALL`. On a graph with circles it never ends,
/// unless a condition on the depth ends it.
template <name Name, class Query, class Function>
[[nodiscard]] constexpr auto recursive_union_all(const Query& first, const Function& second) {
  return detail::made_recursion<Name, detail::set_operator::recursive_union_all>(first, second);
}

}  // namespace sequent
