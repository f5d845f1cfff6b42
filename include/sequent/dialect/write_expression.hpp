// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>

#include <sequent/dialect/statement_writer.hpp>
#include <sequent/expression/expression.hpp>
#include <sequent/expression/order.hpp>

/// How `statement_writer` writes expressions. What is computed from several rows stands in
/// dialect/write_aggregate.hpp.
namespace sequent {

namespace detail {

constexpr std::string_view spelling_of(binary_operator operation) {
  constexpr std::string_view spellings[] = {" = ",
                                            " <> ",
                                            " < ",
                                            " <= ",
                                            " > ",
                                            " >= ",
                                            " IS DISTINCT FROM ",
                                            " IS NOT DISTINCT FROM ",
                                            " + ",
                                            " - ",
                                            " * ",
                                            " / ",
                                            " / ",
                                            " % ",
                                            " || ",
                                            " AND ",
                                            " OR "};
  return spellings[static_cast<unsigned char>(operation)];
}

constexpr std::string_view spelling_of(like_kind kind) {
  constexpr std::string_view spellings[] = {" LIKE ", " NOT LIKE ", " ILIKE ", " NOT ILIKE "};
  return spellings[static_cast<unsigned char>(kind)];
}

}  // namespace detail

// One case for each kind. NOLINTNEXTLINE(readability-function-cognitive-complexity)
constexpr void statement_writer::write_standard(const node& said) {
  constexpr detail::precedence operand_place = detail::tighter(detail::precedence::comparison);
  switch (said.kind) {
    case node_kind::column:
      write_column(said);
      break;
    case node_kind::excluded:
      put("excluded.");
      put_identifier(said.name);
      break;
    case node_kind::whole_table:
      write_list(said.operands, said.count);
      break;
    case node_kind::parameter:
      write_placeholder();
      break;
    case node_kind::literal:
      write_literal(said);
      break;
    case node_kind::binary:
      write_binary(said);
      break;
    case node_kind::negation:
      put("NOT ");
      write(said.operand(), detail::precedence::comparison);
      break;
    case node_kind::negative:
      // In parentheses, so that two signs never become the comment mark `--`.
      put("(-");
      write(said.operand(), detail::precedence::primary);
      put(")");
      break;
    case node_kind::null_test:
      write(said.operand(), operand_place);
      put(said.flag ? " IS NOT NULL" : " IS NULL");
      break;
    case node_kind::like: {
      const auto kind = static_cast<detail::like_kind>(said.detail);
      if (kind == detail::like_kind::ilike || kind == detail::like_kind::not_ilike) needs(feature::ilike);
      write(said.operand(0), operand_place);
      put(detail::spelling_of(kind));
      write(said.operand(1), operand_place);
      break;
    }
    case node_kind::between:
      write(said.operand(0), operand_place);
      put(said.flag ? " NOT BETWEEN " : " BETWEEN ");
      write(said.operand(1), operand_place);
      put(" AND ");
      write(said.operand(2), operand_place);
      break;
    case node_kind::in_list:
      write(said.operand(), operand_place);
      // Alone between the parentheses of IN, a query is not one value but all its rows in PostgreSQL.
      if (said.count == 2 && said.operand(1).kind == node_kind::scalar_subquery) {
        put(said.flag ? " <> " : " = ");
        write(said.operand(1));
        break;
      }
      put(said.flag ? " NOT IN (" : " IN (");
      write_list(said.operands + 1, said.count - 1U);
      put(")");
      break;
    case node_kind::in_range:
      write(said.operand(), operand_place);
      put(said.flag ? " <> ALL(" : " = ANY(");
      write_placeholder();
      put(")");
      break;
    case node_kind::in_subquery:
      write(said.operand(), operand_place);
      put(said.flag ? " NOT IN (" : " IN (");
      write_query(*said.query);
      put(")");
      break;
    case node_kind::call:
      write_call(said, said.function->spelling);
      break;
    case node_kind::aggregate:
    case node_kind::filtered:
    case node_kind::window:
      write_aggregate(said);
      break;
    case node_kind::window_definition:
    case node_kind::partition:
    case node_kind::ordering:
    case node_kind::frame:
    case node_kind::frame_bound:
      write_window_part(said);
      break;
    case node_kind::grouping_set:
    case node_kind::grouping:
      write_grouping(said);
      break;
    case node_kind::scalar_subquery:
      put("(");
      write_query(*said.query);
      put(")");
      break;
    case node_kind::array_subquery:
      needs(feature::arrays);
      put("ARRAY(");
      write_query(*said.query);
      put(")");
      break;
    case node_kind::exists:
      put("EXISTS (");
      write_query(*said.query);
      put(")");
      break;
    case node_kind::conditional:
      ++slot_;
      write(said.operand());
      break;
    case node_kind::label:
      write_label(said);
      break;
    case node_kind::order_term:
      write_order_term(said);
      break;
    case node_kind::column_default:
      put("DEFAULT");
      break;
    case node_kind::row_value:
      put("(");
      write_list(said.operands, said.count);
      put(")");
      break;
    case node_kind::quantified:
      needs(feature::quantified_comparison);
      write(said.operand(), operand_place);
      put(detail::spelling_of(said.operation()));
      put(said.flag ? "ALL (" : "ANY (");
      write_query(*said.query);
      put(")");
      break;
    case node_kind::join_reference:
      write_join_reference();
      break;
    case node_kind::join_using:
      for (unsigned place = 0; place < said.count; ++place) {
        put(place == 0 ? " USING (" : ", ");
        put_identifier(said.operand(place).name);
      }
      put(")");
      break;
    case node_kind::chosen:
      write_chosen(said);
      break;
    case node_kind::repeated:
      write_repeated(said);
      break;
    case node_kind::changed:
      needs(feature::returning_of_old_and_new);
      put(said.detail != 0 ? "new." : "old.");
      put_identifier(said.name);
      break;
    case node_kind::picked_order:
    case node_kind::window_function:
    case node_kind::label_reference:
    case node_kind::rejected:
      break;
  }
}

constexpr void statement_writer::write_call(const node& said, std::string_view spelling) {
  needs(said.function->needs);
  if (spelling.ends_with('(')) {
    put(spelling);
    write_list(said.operands, said.count);
    put(")");
  } else {
    write_pattern(said, spelling);
  }
}

constexpr void statement_writer::write_pattern(const node& said, std::string_view pattern) {
  const detail::precedence place = said.function->operands;
  const auto is_digit = [&](std::size_t at) { return pattern[at] >= '0' && pattern[at] <= '9'; };
  const unsigned first_slot = slot_;
  unsigned last_slot = slot_;
  unsigned next = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const char mark = pattern[at];
    if (mark != '{' && mark != '}') continue;
    put(pattern.substr(begin, at - begin));
    ++at;
    begin = at + 1;
    if (pattern[at] == mark) {
      put(pattern.substr(at, 1));
      continue;
    }
    unsigned operand = next;
    if (pattern[at] != '}') {
      operand = 0;
      for (; is_digit(at); ++at) operand = operand * 10 + static_cast<unsigned>(pattern[at] - '0');
      begin = at + 1;
      // Each operand has the slots behind those before it, wherever it stands.
      const std::size_t size = sink_.size();
      slot_ = first_slot;
      for (unsigned before = 0; before < operand; ++before) write(said.operand(before), place);
      sink_.cut_to(size);
    }
    write(said.operand(operand), place);
    next = operand + 1;
    last_slot = slot_ > last_slot ? slot_ : last_slot;
  }
  put(pattern.substr(begin));
  slot_ = last_slot;
}

constexpr void statement_writer::write_binary(const node& said) {
  const detail::precedence binding = said.binding;
  const bool is_comparison = binding == detail::precedence::comparison;
  const bool is_arithmetic = binding > detail::precedence::comparison;
  write(said.operand(0), is_comparison ? detail::tighter(binding) : binding);
  put(detail::spelling_of(said.operation()));
  write(said.operand(1), is_comparison || is_arithmetic || said.operation() == detail::binary_operator::concatenated
                             ? detail::tighter(binding)
                             : binding);
}

constexpr void statement_writer::write_literal(const node& said) {
  switch (said.type) {
    case stored_kind::text:
      put_text(sink_, said.literal, dialect_.backslashes);
      break;
    case stored_kind::boolean:
      put_boolean(sink_, said.number != 0);
      break;
    default:
      put_integer(sink_, said.number);
      break;
  }
}

constexpr void statement_writer::write_order_term(const node& said) {
  if (said.operand().kind != node_kind::label_reference) write(said.operand());
  write_direction(said);
}

constexpr void statement_writer::write_direction(const node& said) {
  write_direction(static_cast<expressions::direction>(said.detail / 4U),
                  static_cast<expressions::null_order>(said.detail % 4U));
}

constexpr void statement_writer::write_direction(expressions::direction direction, expressions::null_order nulls) {
  if (direction == expressions::direction::ascending) put(" ASC");
  if (direction == expressions::direction::descending) put(" DESC");
  if (nulls == expressions::null_order::first) put(" NULLS FIRST");
  if (nulls == expressions::null_order::last) put(" NULLS LAST");
}

constexpr void statement_writer::write_label(const node& said) {
  const node& operand = said.operand();
  write(operand);
  // SQLite calls the output of an aggregate as it is spelled.
  const bool has_that_name = operand.name == said.name &&
                             (operand.kind == node_kind::column || (operand.kind == node_kind::aggregate && !is_body_));
  if (has_that_name) return;
  put(" AS ");
  put_identifier(said.name);
}

constexpr bool statement_writer::write_condition(const node& condition, detail::precedence place) {
  const std::size_t start = sink_.size();
  const auto taken_back = [&] {
    sink_.cut_to(start);
    return false;
  };
  switch (condition.kind) {
    case node_kind::binary: {
      if (condition.binding > detail::precedence::conjunction ||
          condition.operation() == detail::binary_operator::concatenated)
        break;
      const bool is_enclosed = condition.binding < place;
      if (is_enclosed) put("(");
      const bool has_left = write_condition(condition.operand(0), condition.binding);
      const std::size_t behind_left = sink_.size();
      if (has_left) put(detail::spelling_of(condition.operation()));
      const bool has_right = write_condition(condition.operand(1), condition.binding);
      if (!has_right) sink_.cut_to(behind_left);
      if (!has_left && !has_right) return taken_back();
      if (is_enclosed) put(")");
      return true;
    }
    case node_kind::negation:
      put("NOT ");
      return write_condition(condition.operand(), detail::precedence::comparison) || taken_back();
    case node_kind::conditional: {
      const unsigned choice = slot_++;
      const bool is_written = write_condition(condition.operand(), place);
      return (is_written && is_there(choice)) || taken_back();
    }
    default:
      break;
  }
  write(condition, place);
  return true;
}

}  // namespace sequent
