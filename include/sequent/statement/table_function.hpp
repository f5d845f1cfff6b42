// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>

#include <sequent/expression/user_function.hpp>
#include <sequent/schema/description.hpp>
#include <sequent/schema/members.hpp>
#include <sequent/statement/clause/relation.hpp>

namespace sequent {

/// The rows that a function gives, as the face that turns each column into an expression of them. `Call` stands for the
/// function and its arguments.
template <template <class> class Columns, name Alias, std::uint64_t Call, class Declaration = Columns<as_description>>
struct function_source {
  template <name Name, class T, auto... Attributes>
  using col = column<function_source, Name, T>;
};

namespace relations {

/// `function(argument, …) AS alias (column, …)`.
template <template <class> class Columns, name Alias, class Call, class Declaration = Columns<as_description>>
struct function;

}  // namespace relations

/// A function in FROM under a name: its members are its columns.
template <template <class> class Columns, name Alias, class Call, class Values,
          class Declaration = Columns<as_description>>
class function_table : public Columns<function_source<Columns, Alias, detail::node_of<Call>.id>> {
 public:
  // Public, for whoever joins it. No part of the interface.
  [[no_unique_address]] Values bound_values;

  constexpr explicit function_table(const Values& values) : bound_values(values) {}
};

namespace detail {

/// The columns of a function that has no name yet. They stand for nothing: FROM refuses the function.
struct unnamed_function_source {
  template <name Name, class T, auto... Attributes>
  using col = rejected<types::boolean>;
};

}  // namespace detail

/// A call of a function that gives rows. It stands in FROM under a name: `split(posts.tags, ",").as<"tags">()`.
template <template <class> class Columns, class Call, class Values, class Declaration = Columns<as_description>>
class table_function_call : public Columns<detail::unnamed_function_source> {
 public:
  using unnamed_function = table_function_call;

  constexpr explicit table_function_call(const Values& values) : bound_values_(values) {}

  /// The rows as a relation under a name.
  template <name Alias>
  [[nodiscard]] constexpr auto as() const {
    detail::require_named<Alias>();
    detail::require_only_columns<Columns, Alias>();
    return function_table<Columns, Alias, Call, Values>(bound_values_);
  }
  template <class Text>
  constexpr auto as(const Text&) const {
    detail::reject_argument_as_name<Text>();
    return as<"function">();
  }

 private:
  [[no_unique_address]] Values bound_values_;
};

namespace detail {

template <template <class> class Columns, name Alias, std::uint64_t Call>
inline constexpr relation_info relation_of<function_source<Columns, Alias, Call>>{
    .kind = relation_kind::derived, .alias = interned<Alias>, .id = mixed(interned<Alias>.id, Call)};

template <template <class> class Columns, name Alias, class Call>
inline constexpr relation_info relation_of<relations::function<Columns, Alias, Call>>{
    .kind = relation_kind::function,
    .alias = interned<Alias>,
    .id = relation_of<function_source<Columns, Alias, node_of<Call>.id>>.id,
    .columns = column_names<typename description<Columns>::columns>,
    .call = &node_of<Call>};

template <template <class> class Columns, name Alias, class Call, class Values>
struct relation_traits<function_table<Columns, Alias, Call, Values>> {
  using relation = relations::function<Columns, Alias, Call>;
  using values = Values;
  static constexpr values values_of(const function_table<Columns, Alias, Call, Values>& table) {
    return table.bound_values;
  }
};

/// The columns of what gives one value a row.
template <class T>
struct one_value {
  template <class As>
  struct columns {
    col<As, "value", T> value;
  };
};

/// A call as one that gives rows.
template <template <class> class Columns, class Declaration = Columns<as_description>, class T, class Call,
          class Values>
constexpr auto rows_of_call(const expr<T, Call, Values>& call) {
  return table_function_call<Columns, Call, Values>(call.bound_values);
}

/// What calls a function that gives rows. Its parameters are declared as those of `function`; the result of the
/// signature is that of any row.
template <const function_info& Function, template <class> class Columns, class Signature,
          class Declaration = Columns<as_description>>
class declared_table_function {
 public:
  /// The call, with expressions, C++ values or parameters (`sequent::param`) as arguments. An expression may read what
  /// stands before it in FROM. Throws std::out_of_range for a number that the declared type cannot hold.
  template <class... Given>
  [[nodiscard]] constexpr auto operator()(const Given&... given) const {
    return rows_of_call<Columns>(declared_function<Function, Signature>{}(given...));
  }
};

template <fixed_text Name, template <class> class Columns, class... Parameters>
consteval auto make_table_function() {
  constexpr bool holds = !last_part(Name.view()).empty() && is_signature<bool(Parameters...)>;
  static_assert(rules::function_has_a_name_and_a_signature<holds, type_list<Parameters...>>,
                "a table function is declared by its name, its columns and its parameters, of types that a column can "
                "have: table_function<\"regexp_split_to_table\", part_columns, std::string, std::string>");
  if constexpr (holds) {
    constexpr std::uint64_t with_null = parameters_with_null<Parameters...>();
    return declared_table_function<user_function<Name, null_rule::never, with_null>, Columns, bool(Parameters...)>{};
  } else {
    return rejected<types::boolean>{};
  }
}

}  // namespace detail

/// A function of the database that gives rows, declared by its name, its columns and its parameters:
///
///     template <class As>
///     struct part_columns { sq::col<As, "part", std::string> part; };
///
///     constexpr auto split = sq::table_function<"regexp_split_to_table", part_columns, std::string, std::string>;
///     const auto parts = split(posts.tags, ",").as<"parts">();
///     db.execute(sq::select(posts.id, parts.part).from(posts).cross_join(parts));
///
/// PostgreSQL takes the columns in their order, and SQLite by their names. Nobody checks that the database has such a
/// function and columns.
template <fixed_text Name, template <class> class Columns, class... Parameters>
inline constexpr auto table_function = detail::make_table_function<Name, Columns, Parameters...>();

}  // namespace sequent
