// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <array>
#include <utility>

#include <sequent/driver/error.hpp>

namespace sequent {
namespace detail {

inline constexpr std::size_t longest_excerpt = 2000;

/// What PostgreSQL puts around a value, in any of the languages that it speaks (`lc_messages`).
inline constexpr std::array<std::string_view, 11> quotation_marks = {"\"", "«", "»", "„",  "“", "”",
                                                                     "‘",  "’", "‚", "「", "」"};

/// The message without the values that servers quote in errors of class 22 (`invalid input ...: "..."`).
inline std::string message_without_values(const sql_diagnostics& diagnostics) {
  const std::string_view message = diagnostics.message;
  const bool quotes_values = diagnostics.sqlstate.starts_with("22") && diagnostics.sqlstate != "22021";
  std::size_t first = std::string_view::npos;
  std::size_t behind_first = 0;
  std::size_t behind_last = 0;
  for (const std::string_view mark : quotation_marks) {
    const std::size_t found = message.find(mark);
    if (found == std::string_view::npos) continue;
    if (found < first) behind_first = found + mark.size();
    first = std::min(first, found);
    behind_last = std::max(behind_last, message.rfind(mark) + mark.size());
  }
  if (!quotes_values || first == std::string_view::npos) return diagnostics.message;
  const std::string_view rest = behind_last > behind_first ? message.substr(behind_last) : std::string_view();
  return std::string(message.substr(0, first)).append("\"...\"").append(rest);
}

inline bool continues_character(char byte) noexcept {
  return (byte & 0xC0) == 0x80;
}

/// The nearest place at or before this one that does not stand inside of a character of UTF-8.
inline std::size_t character_at(std::string_view text, std::size_t place) noexcept {
  if (place >= text.size()) return text.size();
  while (place > 0 && continues_character(text[place])) --place;
  return place;
}

/// The part of the statement around the position that stands on one line, and a line below it that points there.
inline std::string marked_line(std::string_view statement, std::size_t position) {
  constexpr std::size_t context = 60;
  const std::size_t offset = std::min(position - 1, statement.size());
  const auto before = statement.substr(0, offset).rfind('\n');
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(statement.find('\n', offset), statement.size());
  const std::size_t from = offset - begin > context ? character_at(statement, offset - context) : begin;
  const std::size_t to = end - offset > context ? character_at(statement, offset + context) : end;
  // A continuation byte of UTF-8 takes no room on a terminal.
  const std::string_view head = statement.substr(from, offset - from);
  const auto width = std::ranges::count_if(head, [](char byte) { return !continues_character(byte); });

  std::string text = "\n  at: ";
  text.append(statement.substr(from, to - from));
  text.append("\n      ").append(static_cast<std::size_t>(width), ' ').append("^");
  return text;
}

inline std::string prose_of(const sql_diagnostics& diagnostics) {
  std::string text = message_without_values(diagnostics);
  if (!diagnostics.sqlstate.empty()) text.append(" [SQLSTATE ").append(diagnostics.sqlstate).append("]");
  if (!diagnostics.hint.empty()) text.append("\n  hint: ").append(diagnostics.hint);
  if (!diagnostics.name.empty()) text.append("\n  name: ").append(diagnostics.name);
  if (diagnostics.statement.empty()) return text;
  text.append("\n  statement: ").append(diagnostics.statement, 0, character_at(diagnostics.statement, longest_excerpt));
  if (diagnostics.statement.size() > longest_excerpt) text.append("...");
  if (diagnostics.position > 0) text.append(marked_line(diagnostics.statement, diagnostics.position));
  return text;
}

}  // namespace detail

SEQUENT_INLINE sql_error::sql_error(sql_diagnostics diagnostics)
    : error(detail::prose_of(diagnostics)),
      diagnostics_(std::make_shared<const sql_diagnostics>(std::move(diagnostics))) {}

SEQUENT_INLINE void sql_error::note_name(std::string_view name) {
  if (name.empty() || !diagnostics_->name.empty()) return;
  sql_diagnostics named = *diagnostics_;
  named.name = name;
  static_cast<error&>(*this) = error(detail::prose_of(named));
  diagnostics_ = std::make_shared<const sql_diagnostics>(std::move(named));
}

SEQUENT_INLINE decode_error::decode_error(sql_diagnostics diagnostics, std::size_t column_index, std::size_t row_number)
    : sql_error(std::move(diagnostics)), column_index_(column_index), row_number_(row_number) {}

SEQUENT_INLINE void raise(sql_diagnostics diagnostics) {
  const std::string state = diagnostics.sqlstate;
  const auto is_of_class = [&](std::string_view name) { return state.starts_with(name); };

  if (state == "23505") throw unique_violation(std::move(diagnostics));
  if (state == "23503") throw foreign_key_violation(std::move(diagnostics));
  if (state == "23502") throw not_null_violation(std::move(diagnostics));
  if (state == "23514") throw check_violation(std::move(diagnostics));
  if (state == "23P01") throw exclusion_violation(std::move(diagnostics));
  if (is_of_class("23")) throw integrity_error(std::move(diagnostics));
  if (state == "40001") throw serialization_failure(std::move(diagnostics));
  if (state == "40P01") throw deadlock_detected(std::move(diagnostics));
  if (state == "57014") throw query_canceled(std::move(diagnostics));
  if (state == "55P03") throw lock_not_available(std::move(diagnostics));
  if (state == "25006") throw read_only_violation(std::move(diagnostics));
  if (is_of_class("0A")) throw feature_not_supported(std::move(diagnostics));
  if (is_of_class("22")) throw data_error(std::move(diagnostics));
  if (state == "42601") throw syntax_error(std::move(diagnostics));
  if (state == "42P01") throw undefined_table(std::move(diagnostics));
  if (state == "42703") throw undefined_column(std::move(diagnostics));
  // 08P01 is what PostgreSQL says about a wrong number of parameters; the session lives on.
  if (is_of_class("42") || state == "08P01") throw programming_error(std::move(diagnostics));
  throw sql_error(std::move(diagnostics));
}

}  // namespace sequent
