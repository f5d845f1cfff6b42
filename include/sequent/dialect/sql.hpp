// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include <sequent/dialect/dialect_info.hpp>
#include <sequent/dialect/missing_feature.hpp>
#include <sequent/dialect/names.hpp>
#include <sequent/dialect/slots.hpp>
#include <sequent/dialect/statement_writer.hpp>
#include <sequent/dialect/write_aggregate.hpp>
#include <sequent/dialect/write_clause.hpp>
#include <sequent/dialect/write_expression.hpp>
#include <sequent/meta/text_hash.hpp>
#include <sequent/schema/rules.hpp>
#include <sequent/statement/complete.hpp>
#include <sequent/statement/misuse.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

namespace detail {

struct written_text {
  std::size_t size = 0;
  std::size_t room = 0;  ///< What it takes to write it: more than its size where something is taken back.
  feature_set features = 0;
};

/// Writes a statement into room of its size, or measures it without room.
// NOLINTNEXTLINE(readability-non-const-parameter): the writer writes there.
constexpr written_text written(const dialect_info& dialect, const query_info& query, std::span<const bound::slot> slots,
                               char* room) {
  statement_writer writer(dialect, slots, room);
  writer.write(query);
  return {writer.size(), writer.room_needed(), writer.features()};
}

/// The text of a statement with all its choices, in so many pieces of 64 characters.
template <std::size_t Pieces>
consteval std::array<char, Pieces * 64> written_out(const dialect_info& dialect, const query_info& query,
                                                    std::span<const bound::slot> slots) {
  std::array<char, Pieces * 64> text{};
  written(dialect, query, slots, text.data());
  return text;
}

/// What is known of a statement in a dialect from its tag and the type of its values.
template <class Dialect, class Tag, class Values>
struct statement_text {
  static constexpr written_text measured = written(Dialect::info, info_of<Tag>, slots_view<Values>, nullptr);

  /// The SQL text, with a zero behind it. Of a statement with choices, the text that has all of them.
  // In steps of 64, so that texts share types.
  static constexpr auto characters =
      written_out<(measured.room + 64) / 64>(Dialect::info, info_of<Tag>, slots_view<Values>);

  static constexpr std::string_view view{characters.data(), measured.size};

  /// Whether the type alone determines the text: no `where_if`, no `if_set`, no column that a row may leave out, no
  /// table that is named at run time.
  static constexpr bool is_constant = !has_choices(slots_view<Values>) && !has_names<Values>;

  /// Stands for the content of the text: the key of the prepared statement. Two statements with choices may have one
  /// text and differ in which of its words are chosen together, so that all they say is mixed in.
  static constexpr std::uint64_t hash = [] {
    const std::uint64_t of_text = text_hash(view);
    return is_constant ? of_text : mixed(mixed(of_text, id_of(info_of<Tag>)), id_of(slots_view<Values>));
  }();

  static constexpr feature missing = first_feature(measured.features & ~Dialect::info.features);
};

}  // namespace detail

/// What is known of the text of a statement in a dialect from its type alone.
template <class Dialect, class Statement>
using sql_text = detail::statement_text<Dialect, typename Statement::tag, typename Statement::values_type>;

namespace detail {

/// Asserts that a statement is whole, and that the dialect can say it.
template <class Dialect, class Statement>
consteval void require_sayable() {
  require_complete<typename Statement::tag>();
  if constexpr (analysis_of<typename Statement::tag>.found.rule == statement_rule::none) {
    require_feature<Dialect, sql_text<Dialect, Statement>::missing>();
  }
}

/// What `write(writer)` writes.
template <class Write>
std::string text_written(const dialect_info& dialect, std::span<const bound::slot> slots, const Write& write) {
  statement_writer measuring(dialect, slots, nullptr);
  write(measuring);
  std::string text(measuring.room_needed(), '\0');
  statement_writer writing(dialect, slots, text.data());
  write(writing);
  text.resize(writing.size());
  return text;
}

/// The text of a statement with choices and names, as they stand. Throws `invalid_name`.
inline std::string assembled_text(const dialect_info& dialect, const query_info& query,
                                  std::span<const bound::slot> slots) {
  return text_written(dialect, slots, [&](statement_writer& writer) { writer.write(query); });
}

}  // namespace detail

/// The SQL text of a statement in a dialect: a `std::string_view` of a constant in read-only data or, for a statement
/// with run-time choices or names, a `std::string`.
template <class Dialect, statement Statement>
  requires requires { typename Statement::tag; }
[[nodiscard]] constexpr auto sql([[maybe_unused]] const Statement& statement) {
  detail::require_sayable<Dialect, Statement>();
  using text = sql_text<Dialect, Statement>;
  if constexpr (text::is_constant) {
    return text::view;
  } else {
    return detail::assembled_text(Dialect::info, detail::info_of<typename Statement::tag>,
                                  detail::slots_as_they_stand(statement.bound_values));
  }
}

/// Refuses a statement without a dialect, in one sentence.
template <statement Statement>
constexpr std::string_view sql(const Statement&) {
  static_assert(
      !std::is_same_v<Statement, Statement>,
      "say for which database: sequent::sql<sequent::postgres>(statement), sequent::sql<sequent::sqlite>(statement)");
  return {};
}
template <class Dialect>
constexpr std::string_view sql(const rejected_statement&) {
  return {};
}

}  // namespace sequent
