// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <type_traits>

#include <sequent/schema/description.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/statement/derived.hpp>

namespace sequent {

namespace detail {

/// The face that turns each declared column into an expression of a source.
template <class Source>
struct as_columns_of {
  template <name Name, class T, auto... Attributes>
  using col = column<Source, Name, T>;
};

/// The query behind a derived table or a CTE: its alias and its tag.
template <class Relation>
struct query_behind;
template <name Alias, class Statement, class Values>
struct query_behind<derived_table<Alias, Statement, Values>> {
  static constexpr auto alias = Alias;
  using statement = Statement;
};
template <name Name, class Statement, class Values>
struct query_behind<common_table<Name, Statement, Values>> {
  static constexpr auto alias = Name;
  using statement = Statement;
};
template <name Alias, name Name, class Statement>
struct query_behind<common_table_alias<Alias, Name, Statement>> {
  static constexpr auto alias = Alias;
  using statement = Statement;
};

/// Asserts that a query gives a column as it was declared.
template <class Query, class Description>
consteval bool gives_column() {
  using given = outputs<typename Query::statement>;
  using source = source_of_query<Query::alias, typename Query::statement>;
  constexpr field_place found = place_of(given::names, interned<Description::column_name>.id);
  constexpr bool is_there = found.matches == 1;
  static_assert(rules::query_gives_this_column<is_there, Query::alias, Description::column_name>,
                "the query gives no column of this name, or several: name one of its outputs by .as<\"name\">()");
  if constexpr (is_there) {
    using output = decltype(given::template column<source, found.place>());
    using type = typename output::value_type;
    constexpr bool is_of_the_type = std::is_same_v<type, not_null<typename Description::type>>;
    static_assert(rules::query_gives_this_type<is_of_the_type, Query::alias, Description::column_name,
                                               typename Description::type, type>,
                  "the query gives this column as another type than is declared");
    constexpr bool null_fits = Description::nullable || !column_is_nullable<typename output::tag>;
    static_assert(rules::query_gives_no_null<null_fits, Query::alias, Description::column_name>,
                  "the query may give NULL in this column: declare it as std::optional");
  }
  return true;
}

template <class Query, class Descriptions>
inline constexpr bool gives_columns = true;
template <class Query, class... Descriptions>
inline constexpr bool gives_columns<Query, type_list<Descriptions...>> = (gives_column<Query, Descriptions>() && ...);

}  // namespace detail

/// A derived table or a CTE whose columns are members, too.
template <class Relation, template <class> class Columns>
struct declared_columns
    : Relation,
      Columns<detail::as_columns_of<detail::source_of_query<detail::query_behind<Relation>::alias,
                                                            typename detail::query_behind<Relation>::statement>>> {
  constexpr explicit declared_columns(const Relation& relation) : Relation(relation) {}
};

/// A derived table or a CTE whose columns are members, declared as those of a table:
///
///     template <class As> struct totals_columns { sq::col<As, "n", std::int64_t> n; };
///     const auto totals = sq::with_columns<totals_columns>(sq::select(sq::count().as<"n">()).from(users).as<"t">());
///
/// and then `totals.n`. The query gives each of them under that name and of that type; it may give others.
template <template <class> class Columns, class Relation>
  requires requires { typename detail::query_behind<Relation>::statement; }
[[nodiscard]] constexpr auto with_columns(const Relation& relation) {
  detail::require_only_columns<Columns, detail::query_behind<Relation>::alias>();
  static_cast<void>(detail::gives_columns<detail::query_behind<Relation>, typename description<Columns>::columns>);
  return declared_columns<Relation, Columns>(relation);
}

namespace detail {

template <class Relation, template <class> class Columns>
struct relation_traits<declared_columns<Relation, Columns>> : relation_traits<Relation> {};
template <class Relation, template <class> class Columns>
struct cte_traits<declared_columns<Relation, Columns>> : cte_traits<Relation> {};

}  // namespace detail
}  // namespace sequent
