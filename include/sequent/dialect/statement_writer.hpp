// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <span>
#include <string_view>

#include <sequent/dialect/dialect_info.hpp>
#include <sequent/dialect/slots.hpp>
#include <sequent/expression/order.hpp>
#include <sequent/meta/text_sink.hpp>
#include <sequent/schema/constant_text.hpp>
#include <sequent/schema/identifier.hpp>
#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/scope.hpp>

namespace sequent {

/// Writes a statement in one dialect, from its descriptor. Its parts stand in dialect/write_expression.hpp and
/// dialect/write_clause.hpp.
///
/// At compile time, with every choice taken; at run time, where a statement has choices, as they stand. One traversal
/// gives the text and, by the slots that it passes, the numbers of the parameters.
class statement_writer {
 public:
  constexpr statement_writer(const dialect_info& dialect, std::span<const bound::slot> slots, char* room)
      : dialect_(dialect), slots_(slots), sink_(room) {}

  constexpr void put(std::string_view text) { sink_.put(text); }
  constexpr void put_identifier(const detail::interned_name& name) {
    sequent::put_identifier(sink_, name, *dialect_.keywords);
  }
  constexpr void needs(feature needed) { features_ = features_ | needed; }

  [[nodiscard]] constexpr std::size_t size() const { return sink_.size(); }
  [[nodiscard]] constexpr std::size_t room_needed() const { return sink_.room_needed(); }
  [[nodiscard]] constexpr feature_set features() const { return features_; }

  /// A whole statement.
  constexpr void write(const detail::query_info& query) { write_query(query); }

  /// Of an INSERT of rows: its table, and the columns that they give.
  constexpr void write_target_of(const detail::query_info& insert);
  constexpr void write_columns_of(const detail::query_info& insert);

  /// An expression, in parentheses where it binds more loosely than its place asks.
  constexpr void write(const detail::node& expression, detail::precedence place = detail::precedence::disjunction) {
    const bool is_enclosed = expression.binding < place;
    if (is_enclosed) put("(");
    if (!dialect_.spelling(*this, expression)) write_standard(expression);
    if (is_enclosed) put(")");
  }

  /// A placeholder for the next value.
  constexpr void write_placeholder() {
    put(dialect_.placeholder);
    sink_.put(std::size_t{slots_[slot_++].number});
  }

  /// A call, or what is like one, in this spelling.
  constexpr void write_call(const detail::node& said, std::string_view spelling);

  /// What the standard says of a node.
  constexpr void write_standard(const detail::node& said);

 private:
  using node = detail::node;
  using node_kind = detail::node_kind;
  using part = detail::part;

  constexpr void write_list(const node* const* nodes, unsigned count) {
    for (unsigned place = 0; place < count; ++place) {
      if (place > 0) put(", ");
      write(*nodes[place]);
    }
  }
  constexpr void write_column(const node& said);
  constexpr void write_pattern(const node& said, std::string_view pattern);
  constexpr void write_binary(const node& said);
  constexpr void write_literal(const node& said);
  constexpr void write_order_term(const node& said);
  constexpr void write_direction(const node& said);
  constexpr void write_direction(expressions::direction direction, expressions::null_order nulls);
  constexpr void write_label(const node& said);

  /// An aggregate or a window, with what the dialect casts its result to.
  constexpr void write_aggregate(const node& said);
  constexpr void write_uncast(const node& said);
  constexpr void write_arguments(const node& function);
  constexpr void write_window_part(const node& said);
  constexpr void write_windows(const detail::query_info& query);
  constexpr void write_grouping(const node& said);

  constexpr void write_query(const detail::query_info& query);
  constexpr void write_clause(const detail::query_info& query, const detail::clause_info& said, unsigned position);
  constexpr void write_from(const detail::query_info& query, unsigned base);
  constexpr void write_from_item(const detail::query_info& query, const detail::clause_info& said);
  constexpr void write_select(const detail::query_info& query, const detail::clause_info& list, unsigned base);
  constexpr bool write_condition(const node& condition, detail::precedence place);
  constexpr bool write_conditions(const detail::query_info& query, part wanted, std::string_view keyword,
                                  unsigned base);
  constexpr void write_terms(const detail::query_info& query, const detail::clause_info& said);
  constexpr void write_order(const detail::query_info& query, unsigned base);
  constexpr void write_table_name(const detail::relation_info& relation);
  constexpr void write_name_at_run_time(const detail::relation_info& relation);
  constexpr void require_not_hidden(std::string_view cte) const;
  constexpr void write_returning(const detail::query_info& query, const detail::clause_info& said);
  constexpr void write_relation(const detail::relation_info& relation);
  constexpr void write_items(const detail::clause_info& said);
  constexpr void write_body(const detail::relation_info& relation);
  constexpr void write_value_rows(const detail::relation_info& relation);
  constexpr void write_table_function(const detail::relation_info& relation);
  constexpr void write_with(const detail::clause_info& said);
  constexpr void write_assigned(const node& column);
  constexpr void write_assignments(const detail::clause_info& said, unsigned start);
  constexpr void write_values(const detail::query_info& query, const detail::clause_info& said);
  constexpr void write_default_values(const detail::query_info& query);
  constexpr void write_inserted_query(const detail::query_info& query, const detail::clause_info& said);
  constexpr bool write_given_columns(const detail::clause_info& said, unsigned base);
  constexpr void write_row(const detail::query_info& query, const detail::clause_info& said);
  constexpr void write_patch(const detail::clause_info& said);
  constexpr void write_matched_set(const detail::clause_info& said);
  constexpr void write_rows_by(const detail::query_info& query, unsigned base);
  constexpr void write_given(const node& column, unsigned slot);
  constexpr void write_case(const detail::clause_info& said);
  constexpr void write_conflict(const detail::query_info& query, unsigned base);
  constexpr void write_proposed(const detail::query_info& query, const detail::clause_info& conflict, unsigned base);
  constexpr void write_compound(const detail::clause_info& said);
  constexpr void write_lock(const detail::clause_info& said);
  constexpr void write_join_reference();

  constexpr bool write_term(const detail::query_info& query, const node& term);
  constexpr bool write_picked_order(const detail::query_info& query, const node& said);
  constexpr bool write_key(const detail::query_info& query, const node& wanted);
  /// What is chosen among expressions.
  constexpr void write_chosen(const node& said);
  constexpr void write_repeated(const node& said);

  /// Whether a value, or what is chosen, is there.
  [[nodiscard]] constexpr bool is_there(unsigned slot) const { return slots_[slot].number != 0; }
  /// The slot behind so many of those that the type of the values describes.
  [[nodiscard]] constexpr unsigned behind(unsigned slot, unsigned described) const {
    for (unsigned end = described; end > 0; --end, ++slot) {
      const bound::slot& at = slots_[slot];
      if (at.kind != bound::slot_kind::repeated) continue;
      end -= at.described;
      slot += at.extent;
    }
    return slot;
  }

  const dialect_info& dialect_;
  std::span<const bound::slot> slots_;
  text_sink sink_;
  unsigned slot_ = 0;
  // The join that is written: the clause of a query.
  const detail::query_info* joining_ = nullptr;
  static constexpr unsigned no_clause = ~0U;
  unsigned joined_ = no_clause;
  // The table whose rows RETURNING gives back, where its columns are called without it.
  const detail::relation_info* returned_ = nullptr;
  unsigned returning_depth_ = 0;
  unsigned depth_ = 0;        // How many queries are around what is written.
  bool is_body_ = false;      // Of a relation: its outputs are called by name from outside.
  bool needs_where_ = false;  // The next query says WHERE, whether it has conditions or not.
  feature_set features_ = 0;
};

}  // namespace sequent
