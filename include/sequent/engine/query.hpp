// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

#include <boost/pfr/core.hpp>

#include <sequent/dialect/postgres/postgres.hpp>
#include <sequent/dialect/sqlite/sqlite.hpp>
#include <sequent/engine/execution.hpp>
#include <sequent/engine/raw.hpp>
#include <sequent/meta/type_list.hpp>

namespace sequent {

namespace detail {

/// Whether a value that a statement gives can be read as a member or an element of another type: as it is, or as the
/// optional of it.
template <class Read, class Given>
inline constexpr bool is_read_as = std::is_same_v<Read, Given> || std::is_same_v<Read, std::optional<Given>>;

/// Whether the rows of a statement can be read as rows of another type, field by field.
template <class Row, class Given>
inline constexpr bool rows_are_read_as = std::is_same_v<Row, Given>;
template <class Row, name... Names, class... Types, std::uint64_t... Ids>
  requires(sizeof...(Types) == 1 && column_type<not_null<Row>>)
inline constexpr bool rows_are_read_as<Row, record<field<Names, Types, Ids>...>> = (is_read_as<Row, Types> && ...);
template <class... Read, name... Names, class... Types, std::uint64_t... Ids>
  requires(sizeof...(Types) == sizeof...(Read))
inline constexpr bool rows_are_read_as<std::tuple<Read...>, record<field<Names, Types, Ids>...>> =
    (is_read_as<Read, Types> && ...);
template <class Row, name... Names, class... Types, std::uint64_t... Ids>
  requires(std::is_aggregate_v<Row> && !column_type<Row> && !std::is_same_v<Row, record<field<Names, Types, Ids>...>>)
inline constexpr bool rows_are_read_as<Row, record<field<Names, Types, Ids>...>> = [] {
  if constexpr (boost::pfr::tuple_size_v<Row> != sizeof...(Types)) {
    return false;
  } else {
    return []<std::size_t... Place>(std::index_sequence<Place...>) {
      return (is_read_as<boost::pfr::tuple_element_t<Place, Row>, Types> && ...);
    }(std::index_sequence_for<Types...>{});
  }
}();

/// A statement that outlives what it was made of.
template <class Statement>
struct kept_statement {
  Statement statement;
  explicit kept_statement(const Statement& given) : statement(given) {}
};
template <class Statement>
  requires is_named_at_run_time<Statement>
struct kept_statement<Statement> {
  Statement statement;
  joined_names names;
  explicit kept_statement(const Statement& given) : statement(given), names(statement.bound_values) {}
};
template <class Row, class... Values>
struct kept_statement<raw_statement<Row, Values...>> {
  std::string text;
  raw_statement<Row, Values...> statement;
  explicit kept_statement(const raw_statement<Row, Values...>& given) : text(given.text), statement(given) {
    statement.text = text;
  }
  kept_statement(const kept_statement&) = delete;
  kept_statement& operator=(const kept_statement&) = delete;
  ~kept_statement() = default;
};

/// Makes the request of a kept statement.
using request_maker = driver::request (*)(const void* kept, const void* arguments);

template <class Dialect, class Statement, class... Arguments>
driver::request kept_request(const void* kept, const void* arguments) {
  const auto& of = *static_cast<const kept_statement<Statement>*>(kept);
  const auto& given = *static_cast<const argument_set<Arguments...>*>(arguments);
  if constexpr (is_named_at_run_time<Statement>) {
    return request_with_names<Dialect, typename Statement::tag>(of.statement.bound_values, of.names.view(), given);
  } else {
    return request_of<Dialect>(of.statement, given);
  }
}

template <class Statement, class Dialects, class... Arguments>
struct kept_requests;
template <class Statement, class... Dialects, class... Arguments>
struct kept_requests<Statement, type_list<Dialects...>, Arguments...> {
  static constexpr request_maker of_dialects[] = {&kept_request<Dialects, Statement, Arguments...>...};
};

/// What a stored query declares as its arguments; nothing where one of them is none, which the query refuses.
template <class... Arguments>
struct declared_parameters {
  static constexpr bool are_arguments = false;
  using type = bound::nothing;
  using arguments = argument_set<>;
};
template <name... Names, class... Types>
struct declared_parameters<argument<Names, Types>...> {
  static constexpr bool are_arguments = true;
  /// As a statement's values.
  using type = bound::joined_all<bound::argument<Names, Types>...>;
  using arguments = argument_set<argument<Names, Types>...>;
};

/// The value of a declared parameter, from that of the given arguments which has its name.
template <class Declared>
struct declared_argument;
template <name Name, class T>
struct declared_argument<argument<Name, T>> {
  template <class... Given>
  static argument<Name, T> of(const argument_set<Given...>& given) {
    const auto& value = static_cast<const typename argument_named<Name, Given...>::type&>(given).value;
    using given_value = std::remove_cvref_t<decltype(value)>;
    if constexpr (is_null_constant<given_value>) {
      return {std::nullopt};
    } else if constexpr (is_optional<given_value>) {
      if (!value) return {std::nullopt};
      return {T(converted<not_null<T>>(*value))};
    } else {
      return {T(converted<not_null<T>>(value))};
    }
  }
};

template <class Dialect, class... Dialects>
inline constexpr bool is_among = (runs_statements_of<Dialect, Dialects> || ...);

}  // namespace detail

/// Any statement that gives rows of one type and takes the same arguments: to be kept, chosen at run time, or put into
/// a container. It owns a copy of the statement, which all copies of it share; they can be used from several threads.
///
/// `Dialects` are those of the engines that can execute it, `Row` is the type of its rows (the row of a table, an
/// aggregate or a `std::tuple` with a member for each field, or one value; void where there are none), and each of
/// `Arguments` is an `argument<"name", T>`.
template <class Dialects, class Row, class... Arguments>
class stored_query;

template <class... Dialects, class Row, class... Arguments>
class stored_query<type_list<Dialects...>, Row, Arguments...> : public statement_base {
  using declared_parameters = detail::declared_parameters<Arguments...>;
  static_assert(
      declared_parameters::are_arguments,
      "behind the type of its rows a stored query has its arguments, sequent::argument<\"name\", type>: rows of "
      "several columns are a std::tuple or a struct");
  static_assert(std::is_void_v<Row> || (std::is_object_v<Row> && !std::is_const_v<Row>),
                "the rows of a stored query are values: take the reference and the const away");

 public:
  using row = Row;

  /// The values of its parameters, on their way to a request.
  using declared_arguments = typename declared_parameters::arguments;

  /// Keeps a statement.
  template <statement Statement>
    requires(!std::is_same_v<Statement, stored_query>)
  stored_query(const Statement& to_keep) {  // NOLINT(google-explicit-constructor): so that `?:` and braces take any.
    if constexpr (can_keep<Statement>()) {
      kept_ = std::make_shared<const detail::kept_statement<Statement>>(to_keep);
      make_ = detail::kept_requests<Statement, type_list<Dialects...>, Arguments...>::of_dialects;
    }
  }

  // There is no moving: what was moved from would hold nothing, and could not say so.
  stored_query(const stored_query&) = default;
  stored_query& operator=(const stored_query&) = default;
  ~stored_query() = default;

  /// The arguments as the types that were declared. No part of the interface.
  template <class... Given>
  [[nodiscard]] static declared_arguments declared(const detail::argument_set<Given...>& given) {
    if constexpr (declared_parameters::are_arguments) {
      return declared_arguments(detail::declared_argument<Arguments>::of(given)...);
    } else {
      return {};
    }
  }
  /// The request for a dialect; the arguments live until it has been executed. No part of the interface.
  template <class Dialect>
  [[nodiscard]] driver::request request(const declared_arguments& arguments) const {
    constexpr bool places[] = {runs_statements_of<Dialect, Dialects>...};
    return make_[detail::first_set(places)](kept_.get(), &arguments);
  }

 private:
  template <class Statement>
  static consteval bool can_keep() {
    constexpr bool is_stored = requires { typename Statement::declared_arguments; };
    static_assert(!is_stored, "this is a stored query of another type: store the statement that it was made of");
    if constexpr (is_stored || std::is_same_v<Statement, rejected_statement> || !declared_parameters::are_arguments ||
                  std::is_reference_v<Row>) {
      return false;
    } else {
      return gives_what_is_asked<Statement>();
    }
  }
  template <class Statement>
  static consteval bool gives_what_is_asked() {
    using given = typename detail::row_of_statement<Statement>::type;
    using check = detail::executable<Statement, Arguments...>;
    constexpr bool reads_them = detail::rows_are_read_as<Row, given>;
    static_assert(rules::stored_query_gives_these_rows<reads_them, Row, given>,
                  "this statement gives other rows than the query that is to keep it: each field must be of the type "
                  "of its member, or that be the std::optional of it");
    constexpr bool is_one = !detail::writes_range<Statement>;
    static_assert(is_one,
                  "a statement that writes a range of rows becomes several ones, and cannot be kept as one query");
    if constexpr (reads_them && is_one) {
      check::template require_all<Dialects...>();
      return check::match();
    } else {
      return false;
    }
  }

  std::shared_ptr<const void> kept_;
  const detail::request_maker* make_ = nullptr;
};

/// A stored query for engines of either database: a statement that only one of them can say does not fit.
template <class Row, class... Arguments>
using query = stored_query<type_list<postgres, sqlite>, Row, Arguments...>;

/// A stored query for PostgreSQL.
template <class Row, class... Arguments>
using postgres_query = stored_query<type_list<postgres>, Row, Arguments...>;

/// A stored query for SQLite.
template <class Row, class... Arguments>
using sqlite_query = stored_query<type_list<sqlite>, Row, Arguments...>;

namespace detail {

template <class Dialects, class Row, class... Arguments>
struct row_of_statement<stored_query<Dialects, Row, Arguments...>> {
  using type = std::remove_cvref_t<Row>;
};

template <class... Dialects, class Row, class... Declared, class... Arguments>
struct executable<stored_query<type_list<Dialects...>, Row, Declared...>, Arguments...> {
  template <class Dialect>
  static consteval void require() {
    static_assert(rules::stored_query_is_for_the_dialect<is_among<Dialect, Dialects...>, Dialect::dialect_name>,
                  "this query was stored for other databases than this engine's");
  }
  template <class... Wanted>
  static consteval void require_all() {
    (require<Wanted>(), ...);
  }
  static consteval bool match() {
    using declared = declared_parameters<Declared...>;
    return declared::are_arguments && arguments_match<declared, typename declared::type, Arguments...>();
  }
};

}  // namespace detail
}  // namespace sequent
