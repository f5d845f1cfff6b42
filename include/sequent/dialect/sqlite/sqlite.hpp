// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <sequent/dialect/sqlite/keywords.hpp>
#include <sequent/dialect/standard.hpp>
#include <sequent/expression/comparison.hpp>
#include <sequent/expression/in.hpp>
#include <sequent/expression/predicate.hpp>
#include <sequent/statement/clause/limit.hpp>
#include <sequent/statement/clause/values.hpp>

namespace sequent {

/// SQLite: its dialect, and the name of the backend.
struct sqlite {
  static constexpr auto dialect_name = name{"SQLite"};
  static constexpr auto keywords = sqlite_keywords;
  static constexpr feature_set features = 0;

  /// Whether one INSERT takes many rows, as arrays.
  static constexpr bool has_arrays = false;

  /// What lets tables that reference one another in a circle be dropped: for the rest of the transaction, foreign keys
  /// are checked at its end. SQLite cannot drop the constraints first.
  static constexpr std::string_view before_dropping_a_circle = "PRAGMA defer_foreign_keys = ON";

  static constexpr void put_placeholder(text_sink& sink, std::size_t position) {
    sink.put("?");
    sink.put(position);
  }
};

/// The values of a range travel as a JSON array (SQLite manual, json_each).
template <bool Negated, class Operand, class T>
struct spelling<sqlite, expressions::in_range<Negated, Operand, T>> {
  using node = expressions::in_range<Negated, Operand, T>;
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const node* self) {
    detail::accept_operand<detail::tighter(precedence::comparison)>(visitor, self ? &self->operand : nullptr);
    visitor.text(Negated ? " NOT IN (SELECT value FROM json_each(" : " IN (SELECT value FROM json_each(");
    visitor.array(self ? &self->values : nullptr);
    visitor.text("))");
  }
};

/// LIKE has no escape character in SQLite unless it is given one; here it is that of PostgreSQL.
template <class Spelling, class Operand, class Pattern>
struct spelling<sqlite, expressions::like<Spelling, Operand, Pattern>> {
  using node = expressions::like<Spelling, Operand, Pattern>;
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const node* self) {
    node::accept(visitor, self);
    visitor.text(" ESCAPE '\\'");
  }
};

/// IS compares NULL as a value in every version of SQLite; IS DISTINCT FROM came with 3.39.
template <class Operator, class Left, class Right>
  requires(detail::compares_null<Operator>)
struct spelling<sqlite, expressions::comparison<Operator, Left, Right>> {
  using node = expressions::comparison<Operator, Left, Right>;
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const node* self) {
    constexpr precedence place = detail::tighter(precedence::comparison);
    detail::accept_operand<place>(visitor, self ? &self->left : nullptr);
    visitor.text(std::is_same_v<Operator, detail::distinct_from> ? " IS NOT " : " IS ");
    detail::accept_operand<place>(visitor, self ? &self->right : nullptr);
  }
};

/// OFFSET needs a LIMIT in SQLite; a negative one is none.
template <class Offset>
struct spelling<sqlite, clause::limit_clause<clause::no_count, Offset>> {
  using node = clause::limit_clause<clause::no_count, Offset>;
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const node* self) {
    visitor.text(" LIMIT -1");
    node::accept(visitor, self);
  }
};

/// SQLite has no arrays: the rows go one by one through the statement of one row, which is prepared once.
template <class Source, class Row>
struct spelling<sqlite, clause::range_values<Source, Row>> {
  using node = clause::range_values<Source, Row>;
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const node* self) {
    detail::accept_row<Source>(visitor, detail::first_row(self ? &self->rows : nullptr));
  }
};

}  // namespace sequent
