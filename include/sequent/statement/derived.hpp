// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>

#include <sequent/expression/column.hpp>
#include <sequent/statement/clause/relation.hpp>
#include <sequent/statement/row_type.hpp>
#include <sequent/statement/select.hpp>

namespace sequent {

/// The source of the columns of a derived table or of a CTE: its alias, and a number that stands for the query.
// The whole query as a template argument of each column would make every symbol as long as the query.
template <name Alias, std::uint64_t Query>
struct query_source;

/// Tags of relations.
namespace relations {

/// `(SELECT …) AS alias`.
template <name Alias, class Statement>
struct derived;

/// A common table expression, by its name or another.
template <name Alias, name Cte, class Statement>
struct cte;

}  // namespace relations

namespace detail {

template <name Alias, std::uint64_t Query>
inline constexpr relation_info relation_of<query_source<Alias, Query>>{
    .kind = relation_kind::derived, .alias = interned<Alias>, .id = mixed(interned<Alias>.id, Query)};

template <name Alias, class Statement>
using source_of_query = query_source<Alias, id_of(info_of<Statement>)>;

template <name Alias, class Statement>
inline constexpr relation_info relation_of<relations::derived<Alias, Statement>>{
    .kind = relation_kind::derived,
    .alias = interned<Alias>,
    .id = relation_of<source_of_query<Alias, Statement>>.id,
    .body = &info_of<Statement>,
    .has_body = true};

template <name Alias, name Cte, class Statement>
inline constexpr relation_info relation_of<relations::cte<Alias, Cte, Statement>>{
    .kind = relation_kind::cte,
    .alias = interned<Alias>,
    .table = interned<Cte>,
    .id = relation_of<source_of_query<Alias, Statement>>.id,
    .body = &info_of<Statement>,
    .has_body = true,
    .body_id = id_of(info_of<Statement>)};

/// The outputs of a query: names and identities of its expressions, and how they are read.
template <class Statement, class... Items>
struct outputs_of_items;
template <class Statement, class... T, class... Tags>
struct outputs_of_items<Statement, clauses::item<T, Tags>...> {
  static constexpr std::size_t size = sizeof...(T);
  static constexpr std::array<std::uint64_t, size> names{interned<output_name<Tags>>.id...};
  static constexpr std::array<std::uint64_t, size> ids{unlabelled_id(node_of<Tags>)...};
  static constexpr std::array<std::string_view, size> texts{output_name<Tags>.view()...};

  /// How many outputs have a name, in whichever case: SQLite does not tell them apart.
  static constexpr unsigned count_named(std::string_view wanted) {
    unsigned count = 0;
    for (std::size_t place = 0; place < size; ++place) count += is_same_folded(texts[place], wanted) ? 1U : 0U;
    return count;
  }

  /// Asserts that the name of a column leads to it alone.
  template <name Name>
  static consteval void require_one_named() {
    static_assert(
        rules::row_has_this_name_once<offending_name<(count_named(Name.view()) < 2), Name>>,
        "two columns of the derived table have this name (SQLite does not tell names apart by case): give one "
        "of them another by .as<\"name\">()");
  }

  /// The column that stands for the output at this place.
  template <class Source, std::size_t Place>
  static constexpr auto column() {
    return expr<type_at<Place, type_list<T...>>,
                expressions::column<Source, exact_name<texts[Place].size()>(texts[Place]),
                                    analysis_of<Statement>.nullable[Place]>>{};
  }
};

template <class Statement>
struct outputs;
template <unsigned Slots, class... Items, class... Rest>
struct outputs<statement_tag<clauses::select_list<Slots, Items...>, Rest...>>
    : outputs_of_items<statement_tag<clauses::select_list<Slots, Items...>, Rest...>, Items...> {};

/// Stands for what is asked for by its name.
template <name Name>
struct asked_for;

/// The columns of a query that stands in FROM.
template <name Alias, class Statement>
struct query_columns {
  /// The column that holds this expression of the query's select list.
  template <class T, class Tag, class Values>
  [[nodiscard]] constexpr auto operator[](const expr<T, Tag, Values>&) const {
    constexpr field_place found = place_of(outputs<Statement>::ids, node_of<Tag>.id);
    using missing = offender<(found.matches > 0 || !gives_back<Tag>()), Tag>;
    static_assert(rules::row_has_this_expression<missing::table, missing::column>,
                  "this expression is not in the select list of the derived table");
    using ambiguous = offender<(found.matches < 2 && Values::size == 0), Tag>;
    static_assert(rules::row_has_this_expression_once<ambiguous::table, ambiguous::column>,
                  "this expression stands twice in the select list of the derived table, or has a value in it: name it "
                  "by .as<\"name\">(), and read it by .get<\"name\">()");
    if constexpr (found.matches > 0) {
      constexpr bool is_named = !outputs<Statement>::texts[found.place].empty();
      static_assert(is_named, "this expression has no name in the derived table: give it one by .as<\"name\">()");
      if constexpr (is_named && found.matches == 1) {
        constexpr std::string_view text = outputs<Statement>::texts[found.place];
        outputs<Statement>::template require_one_named<exact_name<text.size()>(text)>();
      }
      return outputs<Statement>::template column<source_of_query<Alias, Statement>, found.place>();
    } else {
      return rejected<T>{};
    }
  }

  /// The column of this name.
  template <name Name>
  [[nodiscard]] constexpr auto get() const {
    constexpr field_place found = place_of(outputs<Statement>::names, interned<Name>.id);
    constexpr bool is_there = found.matches > 0;
    static_assert(rules::row_has_this_name<offending_name<(is_there || !gives_back<asked_for<Name>>()), Name>>,
                  "the derived table has no column of this name");
    if constexpr (found.matches > 0) {
      outputs<Statement>::template require_one_named<Name>();
      return outputs<Statement>::template column<source_of_query<Alias, Statement>, found.place>();
    } else {
      return rejected<types::boolean>{};
    }
  }

 private:
  /// Asserts that there are columns: a statement that writes may have none.
  template <class Wanted>
  static consteval bool gives_back() {
    constexpr bool holds = outputs<Statement>::size > 0;
    static_assert(rules::cte_gives_rows<offending_name<holds, Alias>>,
                  "this common table expression writes and gives nothing back: add .returning(...) to its statement");
    return holds;
  }
};

}  // namespace detail

/// A query as a relation under a name, with its values.
template <name Alias, class Statement, class Values>
class derived_table : public detail::query_columns<Alias, Statement> {
 public:
  [[no_unique_address]] Values bound_values;

  constexpr explicit derived_table(const Values& values) : bound_values(values) {}
};

/// A common table expression: in `.with()` its definition, in FROM its name.
template <name Name, class Statement, class Values>
class common_table : public detail::query_columns<Name, Statement> {
 public:
  [[no_unique_address]] Values bound_values;

  constexpr explicit common_table(const Values& values) : bound_values(values) {}

  /// The same under another name, so that it can stand twice in one query.
  template <name Alias>
  [[nodiscard]] constexpr auto as() const;
};

/// A common table expression under another name than its own.
template <name Alias, name Name, class Statement>
class common_table_alias : public detail::query_columns<Alias, Statement> {};

template <name Name, class Statement, class Values>
template <name Alias>
constexpr auto common_table<Name, Statement, Values>::as() const {
  detail::require_named<Alias>();
  return common_table_alias<Alias, Name, Statement>{};
}

/// Names a query, to be declared by `.with()` and read in FROM.
template <name Name, detail::subquery_like Query>
[[nodiscard]] constexpr auto cte(const Query& query) {
  using tag = typename Query::tag;
  detail::require_named<Name>();
  detail::require_right<tag>();
  detail::require_columns<tag>();
  return common_table<Name, tag, typename Query::values_type>(query.bound_values);
}

/// Refuses what is no statement.
template <name Name, class Other>
  requires(!statement<Other>)
constexpr auto cte(const Other&) {
  static_assert(
      statement<Other>,
      "a common table expression is a query under a name: sequent::cte<\"staff\">(sequent::select(users.id))");
  return rejected_relation{};
}

/// Stands where the query was refused already.
template <name Name>
constexpr rejected_relation cte(const rejected_statement&) {
  return {};
}

namespace detail {

template <name Alias, class Statement, class Values>
struct relation_traits<derived_table<Alias, Statement, Values>> {
  using relation = relations::derived<Alias, Statement>;
  using values = Values;
  static constexpr values values_of(const derived_table<Alias, Statement, Values>& table) { return table.bound_values; }
};
template <name Name, class Statement, class Values>
struct relation_traits<common_table<Name, Statement, Values>> {
  using relation = relations::cte<Name, Name, Statement>;
  using values = bound::nothing;
  static constexpr values values_of(const common_table<Name, Statement, Values>&) { return {}; }
};
template <name Alias, name Name, class Statement>
struct relation_traits<common_table_alias<Alias, Name, Statement>> {
  using relation = relations::cte<Alias, Name, Statement>;
  using values = bound::nothing;
  static constexpr values values_of(const common_table_alias<Alias, Name, Statement>&) { return {}; }
};

template <class Cte>
struct cte_traits;
template <name Name, class Statement, class Values>
struct cte_traits<common_table<Name, Statement, Values>> {
  using relation = relations::cte<Name, Name, Statement>;
  using values = Values;
};

template <class T>
inline constexpr bool is_cte = requires { typename cte_traits<T>::relation; };

template <class T>
inline constexpr bool is_recursive_cte = false;
template <class T>
  requires is_cte<T>
inline constexpr bool is_recursive_cte<T> = is_recursive(*relation_of<typename cte_traits<T>::relation>.body);

template <class... Ctes>
constexpr auto with_step(const Ctes&... ctes) {
  constexpr bool holds = (is_cte<Ctes> && ...);
  constexpr bool is_rejected = (std::is_same_v<Ctes, rejected_relation> || ...);
  static_assert(holds || is_rejected,
                ".with() declares common table expressions under their own names: const auto staff = "
                "sequent::cte<\"staff\">(select(...)), then .with(staff)");
  if constexpr (is_said<sizeof...(Ctes)>() && holds) {
    using values = bound::joined_all<typename cte_traits<Ctes>::values...>;
    return step<clauses::with<values::size, typename cte_traits<Ctes>::relation...>, values>{
        bound::join_all(typename cte_traits<Ctes>::values(ctes.bound_values)...)};
  } else {
    return step<clauses::with<0>, bound::nothing>{};
  }
}

}  // namespace detail
}  // namespace sequent
