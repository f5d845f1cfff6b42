// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/expression/column.hpp>
#include <sequent/expression/declared_function.hpp>
#include <sequent/schema/table.hpp>

/// Full-text search by SQLite's FTS5 (manual, fts5.html). SQLite only: PostgreSQL has another search, of other types.
namespace sequent {

namespace functions {

inline constexpr detail::function_info match{.spelling = "{} MATCH {}",
                                             .needs = feature::full_text_search,
                                             .called = "match",
                                             .binding = detail::precedence::comparison,
                                             .operands = detail::precedence::primary};
inline constexpr detail::function_info match_rank{
    .spelling = "{}", .needs = feature::full_text_search, .called = "rank", .operands = detail::precedence::primary};
inline constexpr detail::function_info bm25{.spelling = "bm25(", .needs = feature::full_text_search};
inline constexpr detail::function_info highlight{
    .spelling = "highlight(", .nulls = detail::null_rule::always, .needs = feature::full_text_search};
inline constexpr detail::function_info snippet{
    .spelling = "snippet(", .nulls = detail::null_rule::always, .needs = feature::full_text_search};

}  // namespace functions

namespace detail {

// FTS5 knows a table by a hidden column of its name.
template <template <class> class Schema, name Alias>
constexpr auto hidden_column(const table<Schema, Alias>&) {
  return column<source<Schema, Alias>, description<Schema>::table_name, std::string>{};
}

/// What has no such column.
template <class Other>
concept not_searched = !table_like<Other> && !expression<Other>;

template <class T, class Other>
constexpr auto reject_searched() {
  static_assert(
      table_like<Other>,
      "full-text search is of a declared table, which FTS5 knows by a column of its name: of one that is named "
      "at run time, one column is searched, match(songs.title, words)");
  return rejected<T>{};
}

}  // namespace detail

/// Whether a row of an FTS5 table meets a query of its language: `match(songs_fts, "blue NOT moon")`.
///
/// The query is a text of the user's: what FTS5 cannot read throws `sql_error` when the statement runs.
template <table_like Table, class Query>
[[nodiscard]] constexpr auto match(const Table& searched, const Query& query) {
  return detail::declared_function<functions::match, bool(std::string, std::string)>{}(detail::hidden_column(searched),
                                                                                       query);
}
/// As `match(table, query)`, in one of its columns.
template <class T, class Tag, class Values, class Query>
[[nodiscard]] constexpr auto match(expr<T, Tag, Values> searched, const Query& query) {
  return detail::declared_function<functions::match, bool(std::string, std::string)>{}(searched, query);
}

template <detail::not_searched Other, class Query>
constexpr auto match(const Other&, const Query&) {
  return detail::reject_searched<types::boolean, Other>();
}

/// How well a row matches, the best one lowest: the hidden column `rank`, by which FTS5 sorts faster than by `bm25`.
template <template <class> class Schema, name Alias>
[[nodiscard]] constexpr auto match_rank(const table<Schema, Alias>&) {
  return detail::declared_function<functions::match_rank, double(double)>{}(
      column<source<Schema, Alias>, "rank", double>{});
}

template <detail::not_searched Other>
constexpr auto match_rank(const Other&) {
  return detail::reject_searched<types::double_precision, Other>();
}

/// How well a row matches, the best one lowest. Weights of the columns follow, in their order in the database.
template <table_like Table, std::same_as<double>... Weights>
[[nodiscard]] constexpr auto bm25(const Table& searched, Weights... weights) {
  return detail::declared_function<functions::bm25, double(std::string, Weights...)>{}(detail::hidden_column(searched),
                                                                                       weights...);
}

template <detail::not_searched Other, class... Weights>
constexpr auto bm25(const Other&, const Weights&...) {
  return detail::reject_searched<types::double_precision, Other>();
}

/// The text of a column, counted from 0 in the order of the database, with marks around what matches.
template <table_like Table>
[[nodiscard]] constexpr auto highlight(const Table& searched, std::int32_t column, const std::string& before,
                                       const std::string& after) {
  return detail::declared_function<functions::highlight,
                                   std::optional<std::string>(std::string, std::int32_t, std::string, std::string)>{}(
      detail::hidden_column(searched), column, before, after);
}

template <detail::not_searched Other, class... Given>
constexpr auto highlight(const Other&, const Given&...) {
  return detail::reject_searched<types::text, Other>();
}

/// The part of the text of a column, counted from 0 in the order of the database, that matches best: at most so many
/// tokens (64 at most), with marks around what matches and an ellipsis where text is left out.
template <table_like Table>
[[nodiscard]] constexpr auto snippet(const Table& searched, std::int32_t column, const std::string& before,
                                     const std::string& after, const std::string& ellipsis, std::int32_t tokens) {
  return detail::declared_function<functions::snippet,
                                   std::optional<std::string>(std::string, std::int32_t, std::string, std::string,
                                                              std::string, std::int32_t)>{}(
      detail::hidden_column(searched), column, before, after, ellipsis, tokens);
}
template <detail::not_searched Other, class... Given>
constexpr auto snippet(const Other&, const Given&...) {
  return detail::reject_searched<types::text, Other>();
}

}  // namespace sequent
