// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string_view>
#include <type_traits>

#include <sequent/expression/logical.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/statement/clause/clause.hpp>

namespace sequent {

enum class join_kind { inner, left, right, full, cross };

namespace clause {

/// Visits a table as FROM, UPDATE and INSERT name it: `billing.invoices AS i`.
template <class Source, class Visitor>
constexpr void accept_table(Visitor& visitor) {
  if constexpr (!Source::schema::schema_name.empty()) {
    visitor.template identifier<Source::schema::schema_name>();
    visitor.text(".");
  }
  visitor.template identifier<Source::schema::table_name>();
  if constexpr (Source::alias.view() != Source::schema::table_name.view()) {
    visitor.text(" AS ");
    visitor.template identifier<Source::alias>();
  }
}

/// No FROM at all: the select list reads no table, or several, and then it must be said.
struct no_from : unset<clause_kind::from> {
  using sources = type_list<>;
  using absent = type_list<>;
};

/// `FROM table`.
template <class Source>
struct from_clause : clause_base<clause_kind::from> {
  using sources = type_list<Source>;
  /// The tables that an outer join may leave absent from a row.
  using absent = type_list<>;

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const from_clause*) {
    visitor.text(" FROM ");
    accept_table<Source>(visitor);
  }
};

/// The absence of a condition, in CROSS JOIN.
struct no_condition {};

/// `left JOIN table ON condition`.
template <join_kind Kind, class Left, class Source, class Condition>
struct join_clause : clause_base<clause_kind::from> {
  using sources = concatenation<typename Left::sources, type_list<Source>>;
  using absent = std::conditional_t<
      Kind == join_kind::full, sources,
      std::conditional_t<Kind == join_kind::right, typename Left::sources,
                         typename std::conditional_t<Kind == join_kind::left,
                                                     detail::appended<typename Left::absent, type_list<Source>>,
                                                     std::type_identity<typename Left::absent>>::type>>;

  [[no_unique_address]] Left left;
  [[no_unique_address]] Condition condition;

  static constexpr std::string_view keyword() {
    switch (Kind) {
      case join_kind::left:
        return " LEFT JOIN ";
      case join_kind::right:
        return " RIGHT JOIN ";
      case join_kind::full:
        return " FULL JOIN ";
      case join_kind::cross:
        return " CROSS JOIN ";
      default:
        return " JOIN ";
    }
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const join_clause* self) {
    visitor(self ? &self->left : nullptr);
    visitor.text(keyword());
    accept_table<Source>(visitor);
    if constexpr (Kind != join_kind::cross) {
      // A join must have a condition: one that `if_set` drops is always true.
      const Condition* wanted = self ? &self->condition : nullptr;
      visitor.text(" ON ");
      if (visitor.chooses(wanted)) {
        visitor(wanted);
      } else {
        visitor.text("TRUE");
      }
    }
  }
};

}  // namespace clause

namespace detail {

/// The alias, if a source of the list has it already.
template <class Source, class Sources>
inline constexpr auto repeated_alias = name{""};
template <class Source, class... Sources>
  requires((Source::alias.view() == Sources::alias.view()) || ...)
inline constexpr auto repeated_alias<Source, type_list<Sources...>> = Source::alias;

/// The table of a second FROM; empty where it is the first.
template <class Present, class Source>
inline constexpr auto second_from = Source::alias;
template <class Source>
inline constexpr auto second_from<clause::unset<clause_kind::from>, Source> = name{""};

}  // namespace detail

/// The calls that make FROM.
template <class Self>
struct from_methods {
  /// The table that the query starts from. It may be left out where the select list reads one table only.
  template <table_like Table>
  [[nodiscard]] constexpr auto from(const Table&) const {
    const Self& self = static_cast<const Self&>(*this);
    using source = typename Table::source;
    constexpr auto second = detail::second_from<typename Self::from_type, source>;
    static_assert(rules::from_is_said_once<second>,
                  "this query has its FROM already: further tables come by .join() or .cross_join()");
    if constexpr (second.empty()) {
      return self.with_from(clause::from_clause<source>{});
    } else {
      return self;
    }
  }

  /// `JOIN table ON condition`.
  template <table_like Table, class Condition>
  [[nodiscard]] constexpr auto join(const Table& table, const Condition& condition) const {
    return joined<join_kind::inner>(table, condition);
  }
  /// `LEFT JOIN`: the columns of `table` are read as `std::optional`, and a whole row of it as an optional row.
  template <table_like Table, class Condition>
  [[nodiscard]] constexpr auto left_join(const Table& table, const Condition& condition) const {
    return joined<join_kind::left>(table, condition);
  }
  /// `RIGHT JOIN`: the tables before it may be absent.
  template <table_like Table, class Condition>
  [[nodiscard]] constexpr auto right_join(const Table& table, const Condition& condition) const {
    return joined<join_kind::right>(table, condition);
  }
  /// `FULL JOIN`: either side may be absent.
  template <table_like Table, class Condition>
  [[nodiscard]] constexpr auto full_join(const Table& table, const Condition& condition) const {
    return joined<join_kind::full>(table, condition);
  }
  /// `CROSS JOIN`: every row with every row.
  template <table_like Table>
  [[nodiscard]] constexpr auto cross_join(const Table&) const {
    const Self& self = static_cast<const Self&>(*this);
    using left = typename Self::effective_from;
    using source = typename Table::source;
    constexpr auto repeated = detail::repeated_alias<source, typename left::sources>;
    static_assert(rules::aliases_in_from_are_distinct<repeated>,
                  "this name is in FROM already: give one of the two tables another with .as<\"name\">()");
    if constexpr (!repeated.empty()) {
      return self;
    } else {
      return self.with_from(
          clause::join_clause<join_kind::cross, left, source, clause::no_condition>{{}, self.current_from(), {}});
    }
  }

 private:
  template <join_kind Kind, class Table, class Condition>
  constexpr auto joined(const Table& table, const Condition& condition) const {
    if constexpr (!boolean_expression<Condition>) {
      return joined<Kind>(table, detail::as_condition(condition));
    } else {
      const Self& self = static_cast<const Self&>(*this);
      using left = typename Self::effective_from;
      using source = typename Table::source;
      using sources = concatenation<typename left::sources, type_list<source>, typename Self::correlated_sources>;
      using tables = typename detail::scope_of<sources>::type;
      constexpr auto repeated = detail::repeated_alias<source, typename left::sources>;
      static_assert(rules::aliases_in_from_are_distinct<repeated>,
                    "this name is in FROM already: give one of the two tables another with .as<\"name\">()");
      using foreign = foreign_column<Condition, tables>;
      static_assert(rules::reads_only_tables_in_from<foreign::table, foreign::column>,
                    "ON reads a column of a table that is not in FROM yet: join that table first");
      if constexpr (!repeated.empty() || !foreign::table.empty()) {
        return self;
      } else {
        return self.with_from(clause::join_clause<Kind, left, source, Condition>{{}, self.current_from(), condition});
      }
    }
  }
};

}  // namespace sequent
