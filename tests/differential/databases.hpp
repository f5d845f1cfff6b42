// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <sequent/all.hpp>
#include <sequent/engine/raw.hpp>
#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

/// Two databases with the same tables, on which generated statements are executed.
namespace differential {

namespace sq = sequent;
using std::chrono::operator""y;

template <class As>
struct people_schema {
  static constexpr sq::name table_name = "differential_people";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "nick", std::optional<std::string>> nick;
  sq::col<As, "age", int> age;
  sq::col<As, "score", std::optional<double>> score;
  sq::col<As, "boss", std::optional<std::int64_t>> boss;
  sq::col<As, "born", sq::date> born;
  sq::col<As, "seen", std::optional<sq::timestamp>> seen;
  sq::col<As, "is_member", bool> is_member;
};

template <class As>
struct pets_schema {
  static constexpr sq::name table_name = "differential_pets";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "owner", std::optional<std::int64_t>, sq::references<people_schema, "id">> owner;
  sq::col<As, "name", std::string> name;
  sq::col<As, "kind", std::optional<std::string>> kind;
  sq::col<As, "legs", int> legs;
  sq::col<As, "weight", double> weight;
  sq::col<As, "born", std::optional<sq::date>> born;
  sq::col<As, "is_tame", std::optional<bool>> is_tame;
};

inline constexpr sq::table<people_schema> people;
inline constexpr sq::table<pets_schema> pets;

/// A field as text: the same in both databases for the same value.
template <std::integral Number>
std::string shown(Number value) {
  return std::to_string(value);
}
std::string shown(double value);
std::string shown(const std::string& value);
std::string shown(sq::date value);
std::string shown(sq::timestamp value);
template <class T>
std::string shown(const std::optional<T>& value) {
  return value ? shown(*value) : "NULL";
}

template <class Row, std::size_t... Place>
std::string shown_fields(const Row& row, std::index_sequence<Place...> /*places*/) {
  std::string text;
  ((text += shown(std::get<Place>(row)) + "|"), ...);
  return text;
}
template <class... Fields>
std::string shown_row(const sq::record<Fields...>& row) {
  std::string text;
  [&]<std::size_t... Place>(std::index_sequence<Place...>) {
    ((text += shown(row.template get<Place>()) + "|"), ...);
  }(std::index_sequence_for<Fields...>());
  return text;
}
template <class... Fields>
std::string shown_row(const std::tuple<Fields...>& row) {
  return shown_fields(row, std::index_sequence_for<Fields...>());
}

/// What became of a statement: its rows as texts, or that its values are outside of what the database calculates with.
struct outcome {
  std::string sql;
  std::vector<std::string> rows;
  bool is_accepted = false;  ///< Otherwise the reason has been reported, unless the values were to blame.
};

class databases {
 public:
  databases();
  ~databases();
  databases(const databases&) = delete;
  databases& operator=(const databases&) = delete;

  int failures() const { return failures_; }
  int refused_values() const { return refused_values_; }

  /// Executes a statement that compiles for both, and expects the same rows in whatever order.
  template <class Statement, class... Arguments>
  void expect_alike(std::string_view what, const Statement& statement, const Arguments&... arguments) {
    const outcome left = outcome_in(what, sqlite_, statement, arguments...);
    const outcome right = outcome_in(what, postgres_, statement, arguments...);
    compare(what, left, right);
  }

  /// Executes a statement that compiles for both, and whose rows may differ.
  template <class Statement, class... Arguments>
  void expect_accepted(std::string_view what, const Statement& statement, const Arguments&... arguments) {
    outcome_in(what, sqlite_, statement, arguments...);
    outcome_in(what, postgres_, statement, arguments...);
  }

  /// Executes a statement that does not compile for SQLite.
  template <class Statement, class... Arguments>
  void expect_accepted_by_postgres(std::string_view what, const Statement& statement, const Arguments&... arguments) {
    outcome_in(what, postgres_alone_, statement, arguments...);
  }

  /// Expects of both databases that a statement gives what this text gives, with all parentheses in it.
  template <class Statement>
  void expect_as_in_parentheses(std::string_view what, const Statement& statement, std::string_view sql) {
    compare(what, outcome_in(what, sqlite_, statement), outcome_of_text<Statement>(what, sqlite_, sql));
    compare(what, outcome_in(what, postgres_, statement), outcome_of_text<Statement>(what, postgres_, sql));
  }

 private:
  using either = sq::engine<sq::postgres, sq::sqlite>;

  template <class Engine, class Statement, class... Arguments>
  outcome outcome_in(std::string_view what, Engine& db, const Statement& statement, const Arguments&... arguments) {
    outcome found{db.sql(statement), {}};
    try {
      for (const auto& row : db.execute(statement, arguments...)) found.rows.push_back(shown_row(row));
      found.is_accepted = true;
    } catch (const std::exception& refused) {
      report(what, found.sql, refused);
    }
    return found;
  }

  template <class Record>
  struct fields_of;
  template <class... Fields>
  struct fields_of<sq::record<Fields...>> {
    using type = std::tuple<std::tuple_element_t<0, sq::record<Fields>>...>;
  };

  template <class Statement>
  outcome outcome_of_text(std::string_view what, either& db, std::string_view sql) {
    outcome found{std::string(sql), {}};
    try {
      using row = typename fields_of<sq::row_type_of<Statement>>::type;
      for (const auto& each : db.execute(sq::raw<row>(sql))) found.rows.push_back(shown_row(each));
      found.is_accepted = true;
    } catch (const std::exception& refused) {
      report(what, found.sql, refused);
    }
    return found;
  }

  void compare(std::string_view what, outcome left, outcome right);
  void report(std::string_view what, std::string_view sql, const std::exception& refused);

  either sqlite_;
  either postgres_;
  sq::engine<sq::postgres> postgres_alone_;
  int failures_ = 0;
  int refused_values_ = 0;
};

/// The generated statements of one file.
using part = void(databases&);

}  // namespace differential
