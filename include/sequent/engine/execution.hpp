// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <sequent/dialect/definition_text.hpp>
#include <sequent/dialect/names.hpp>
#include <sequent/dialect/sql.hpp>
#include <sequent/driver/request.hpp>
#include <sequent/engine/parameter_binder.hpp>
#include <sequent/engine/raw.hpp>
#include <sequent/statement/check_clauses.hpp>
#include <sequent/statement/clause/statement_name.hpp>
#include <sequent/statement/clause/values.hpp>
#include <sequent/statement/row_type.hpp>
#include <sequent/statement/tolerated.hpp>

/// Makes requests of statements, after asserting what the compiler can know of them.
namespace sequent::detail {

template <class T>
inline constexpr bool is_argument = false;
template <name Name, class T>
inline constexpr bool is_argument<argument<Name, T>> = true;

/// Which names among a statement's parameters and the arguments given do not match.
template <class Values, class... Arguments>
struct argument_check {
  static constexpr const auto& slots = slots_of<Values>;
  static constexpr std::array<interned_name, sizeof...(Arguments) + 1> given{interned<Arguments::parameter_name>...,
                                                                             interned_name{}};

  static constexpr std::string_view unbound = [] {
    for (unsigned slot = 0; slot < Values::size; ++slot) {
      if (slots[slot].kind != bound::slot_kind::argument) continue;
      bool is_bound = false;
      for (std::size_t place = 0; place < sizeof...(Arguments); ++place) {
        if (given[place] == slots[slot].name) is_bound = true;
      }
      if (!is_bound) return slots[slot].name.text;
    }
    return std::string_view();
  }();
  static constexpr std::string_view unused = [] {
    for (std::size_t place = 0; place < sizeof...(Arguments); ++place) {
      bool is_used = false;
      for (unsigned slot = 0; slot < Values::size; ++slot) {
        if (slots[slot].kind == bound::slot_kind::argument && slots[slot].name == given[place]) is_used = true;
      }
      if (!is_used) return given[place].text;
    }
    return std::string_view();
  }();
  static constexpr std::string_view repeated = [] {
    for (std::size_t place = 0; place < sizeof...(Arguments); ++place) {
      for (std::size_t before = 0; before < place; ++before) {
        if (given[place] == given[before]) return given[place].text;
      }
    }
    return std::string_view();
  }();
};

/// Asserts for each parameter of a statement that its argument fits.
template <class Values, class... Arguments>
struct argument_types {
  static consteval bool check() { return true; }
};
template <name Name, class T, class... Arguments>
struct argument_types<bound::argument<Name, T>, Arguments...> {
  static consteval bool check() {
    using given = typename argument_named<Name, Arguments...>::type;
    if constexpr (std::is_void_v<given>) {
      return true;
    } else {
      return argument_fits<Name, T, decltype(given::value)>();
    }
  }
};
template <name Name, class T, class... Arguments>
struct argument_types<bound::row_count<Name, T>, Arguments...>
    : argument_types<bound::argument<Name, T>, Arguments...> {};
template <class Left, class Right, class... Arguments>
struct argument_types<bound::both<Left, Right>, Arguments...> {
  static consteval bool check() {
    return argument_types<Left, Arguments...>::check() && argument_types<Right, Arguments...>::check();
  }
};
template <class Inner, class... Arguments>
struct argument_types<bound::conditional<Inner>, Arguments...> : argument_types<Inner, Arguments...> {};
template <class Inner, unsigned Count, class... Arguments>
struct argument_types<bound::ranked<Inner, Count>, Arguments...> : argument_types<Inner, Arguments...> {};
template <class Inner, class... Arguments>
struct argument_types<bound::repeated<Inner>, Arguments...> : argument_types<Inner, Arguments...> {};

/// Whether a statement has parameters that get their values when it is executed.
template <class Values>
inline constexpr bool has_arguments = [] {
  for (unsigned slot = 0; slot < Values::size; ++slot) {
    if (slots_of<Values>[slot].kind == bound::slot_kind::argument) return true;
  }
  return false;
}();

/// Whether a part of a statement was refused, and with it the parameters in it.
template <class Statement>
constexpr bool lost_a_part() {
  if constexpr (requires { typename Statement::tag; }) {
    return holds_rejected(info_of<typename Statement::tag>);
  } else {
    return false;
  }
}

/// Asserts that every parameter has its value, and every argument its parameter.
template <class Statement, class Values, class... Arguments>
consteval bool arguments_match() {
  constexpr bool are_named = (is_argument<Arguments> && ...);
  static_assert(are_named,
                "a value for a parameter is given by its name: execute(statement, sequent::param<\"name\"> = value)");
  if constexpr (!are_named) {
    return false;
  } else if constexpr (has_arguments<Values> || sizeof...(Arguments) > 0) {
    using check = argument_check<Values, Arguments...>;
    static_assert(rules::parameter_is_bound<exact_name<check::unbound.size()>(check::unbound)>,
                  "this parameter has no value: execute the statement with sequent::param<\"name\"> = value");
    // One that is misspelt is reported as the one that is missing.
    constexpr std::string_view unused = check::unbound.empty() ? check::unused : std::string_view();
    constexpr bool is_known = !unused.empty() && lost_a_part<Statement>();
    static_assert(is_known || rules::argument_has_a_parameter<exact_name<unused.size()>(unused)>,
                  "the statement has no parameter of the name of this argument");
    static_assert(rules::argument_is_given_once<exact_name<check::repeated.size()>(check::repeated)>,
                  "this parameter is given two values");
    return check::unbound.empty() && check::unused.empty() && check::repeated.empty() &&
           argument_types<Values, Arguments...>::check();
  } else {
    return true;
  }
}

template <class Statement>
inline constexpr bool is_raw = false;
template <class Row, class... Values>
inline constexpr bool is_raw<raw_statement<Row, Values...>> = true;

/// The type of the rows that a statement gives; void where it gives none.
template <class Statement>
struct row_of_statement {
  using type = void;
};
template <class Statement>
  requires requires { typename Statement::tag; }
struct row_of_statement<Statement> : result_row<typename Statement::tag> {};
template <class Row, class... Values>
struct row_of_statement<raw_statement<Row, Values...>> {
  using type = Row;
};

/// Asserts that a dialect can run a statement, and that its arguments match.
template <class Statement, class... Arguments>
struct executable {
  template <class Dialect>
  static consteval void require() {
    if constexpr (definition_statement<Statement>) {
      require_definable<Dialect, Statement>();
    } else if constexpr (!is_raw<Statement>) {
      require_sayable<Dialect, Statement>();
    }
  }
  /// Of all dialects: what several of them lack is one mistake, and told of the first.
  template <class First, class... Others>
  static consteval void require_all() {
    require<First>();
    if constexpr (sizeof...(Others) > 0 && can_say<First>()) require_all<Others...>();
  }
  static consteval bool match() {
    if constexpr (definition_statement<Statement> || is_raw<Statement>) {
      static_assert(sizeof...(Arguments) == 0, "this statement has no parameters");
      return sizeof...(Arguments) == 0;
    } else {
      return arguments_match<Statement, typename Statement::values_type, Arguments...>();
    }
  }

 private:
  template <class Dialect>
  static consteval bool can_say() {
    if constexpr (definition_statement<Statement> || is_raw<Statement>) {
      return true;
    } else if constexpr (analysis_of<typename Statement::tag>.found.rule != statement_rule::none) {
      return false;
    } else {
      return sql_text<Dialect, Statement>::missing == feature::none;
    }
  }
};

inline void bind_nothing(const driver::request&, driver::value_sink&) {}

template <class Dialect, class Tag, class Values>
std::string assemble(const driver::request& running) {
  return assembled_text(Dialect::info, info_of<Tag>, slots_as_they_stand(*static_cast<const Values*>(running.values)));
}

/// The request of a statement whose values stand apart from it.
template <class Dialect, class Tag, class Values, class... Arguments>
[[gnu::always_inline]] inline driver::request request_of_values(const Values& values,
                                                                const argument_set<Arguments...>& arguments) {
  using text = statement_text<Dialect, Tag, Values>;
  driver::request made{.text = text::view,
                       .key = {text::hash, text::view.size(), 0},
                       .has_arrays = Dialect::info.has_arrays,
                       .values = &values,
                       .arguments = &arguments,
                       .bind = &bind_values<Values, Arguments...>};
  if constexpr (Values::size == 0) made.bind = &bind_nothing;
  if constexpr (reads_tolerantly(info_of<Tag>)) made.tolerated = tolerated_columns<Tag>;
  if constexpr (info_of<Tag>.has(part::statement_name)) made.name = name_of_statement(info_of<Tag>);
  if constexpr (!text::is_constant) {
    choice_recorder recorder;
    values.visit(recorder);
    made.key.choices = recorder.choices();
    made.key.more_choices = recorder.more_choices();
    made.assemble = &assemble<Dialect, Tag, Values>;
  }
  return made;
}

/// Whether a statement has tables that are named at run time.
template <class Statement>
inline constexpr bool is_named_at_run_time = false;
template <class Statement>
  requires requires { typename Statement::tag; }
inline constexpr bool is_named_at_run_time<Statement> = has_names<typename Statement::values_type>;

/// The request of a statement of tables that are named at run time, whose names `joined_names` has joined.
template <class Dialect, class Tag, class Values, class... Arguments>
driver::request request_with_names(const Values& values, std::string_view names,
                                   const argument_set<Arguments...>& arguments) {
  driver::request made = request_of_values<Dialect, Tag>(values, arguments);
  made.key = driver::key_with_names(made.key, names);
  return made;
}

template <class Dialect, class Statement, class... Arguments>
[[gnu::always_inline]] inline driver::request request_of(const Statement& statement,
                                                         const argument_set<Arguments...>& arguments) {
  if constexpr (definition_statement<Statement>) {
    using text = definition_text<Dialect, Statement>;
    return {.text = text::view, .is_cached = false, .bind = &bind_nothing};
  } else if constexpr (is_raw<Statement>) {
    return {.text = statement.text,
            .is_cached = false,
            .values = &statement,
            .bind = &Statement::bind,
            .name = statement.name};
  } else {
    return request_of_values<Dialect, typename Statement::tag>(statement.bound_values, arguments);
  }
}

template <class Values>
inline constexpr bool holds_rows = false;
template <class Row, template <class> class Schema>
inline constexpr bool holds_rows<bound::row_range<Row, Schema>> = true;
template <class Left, class Right>
inline constexpr bool holds_rows<bound::both<Left, Right>> = holds_rows<Left> || holds_rows<Right>;

template <class Statement>
inline constexpr bool writes_range = false;
template <class Statement>
  requires requires { typename Statement::values_type; }
inline constexpr bool writes_range<Statement> = holds_rows<typename Statement::values_type>;

/// The rows of a range among the values of a statement that writes one.
template <class Row, template <class> class Schema>
constexpr bound::row_range<Row, Schema>* rows_in(bound::row_range<Row, Schema>& rows) {
  return &rows;
}
template <class Left, class Right>
constexpr auto rows_in(bound::both<Left, Right>& values) {
  if constexpr (holds_rows<Left>) {
    return rows_in(values.left);
  } else {
    return rows_in(values.right);
  }
}

/// The rows of a range on their way into a table: runs of rows that give the same columns, each one statement, of one
/// call with arrays or of a call for each row.
template <class Values>
class row_runs {
 public:
  /// Throws std::invalid_argument where the statement was moved from.
  explicit row_runs(const Values& values) : values_(values), rest_(rows_in(values_)->rows) {
    rows_in(values_)->require_rows();
  }

  [[nodiscard]] bool is_done() const { return rest_.empty(); }
  /// Whether what is left is one statement of one call.
  [[nodiscard]] bool is_one_statement(bool has_arrays) const {
    return rest_.size() == 1 || (has_arrays && gives_some(rest_[0]) && length_of_run() == rest_.size());
  }

  /// Sets the values to the next run. Returns whether its rows go one by one.
  bool begin_run(bool has_arrays) {
    const std::size_t length = length_of_run();
    const bool one_by_one = !has_arrays || !gives_some(rest_[0]);
    run_end_ = rest_.data() + length;
    rows_in(values_)->rows = rest_.first(one_by_one ? 1 : length);
    rest_ = rest_.subspan(length);
    return one_by_one;
  }

  /// Sets the values to the next row of the run; false where it is over.
  static bool advance(void* state) {
    auto& self = *static_cast<row_runs*>(state);
    auto& rows = rows_in(self.values_)->rows;
    if (rows.data() + 1 == self.run_end_) return false;
    rows = {rows.data() + 1, 1};
    return true;
  }

  [[nodiscard]] const Values& values() const { return values_; }

 private:
  using range = std::remove_pointer_t<decltype(rows_in(std::declval<Values&>()))>;
  using row = typename range::row_type;

  /// How many rows from the next one on give the same columns.
  [[nodiscard]] std::size_t length_of_run() const {
    std::size_t length = 1;
    while (length < rest_.size() && give_the_same_columns(rest_[0], rest_[length])) ++length;
    return length;
  }
  static bool gives_some(const row& first) { return range::gives_some_column(first); }

  Values values_;
  std::span<const row> rest_;
  const row* run_end_ = nullptr;
};

/// The place of a type among others.
template <class T, class... Types>
inline constexpr std::size_t place_of_type = [] {
  const bool matches[] = {std::is_same_v<T, Types>...};
  std::size_t place = 0;
  while (!matches[place]) ++place;
  return place;
}();

/// Makes the requests of a statement, one for each backend in their order, and hands them to whoever sends them:
/// `target.send(requests, rows)`, or `target.send_range<Tag>(values, rows, arguments)` where a range of rows is
/// written.
template <class... Backends>
struct requester {
  using requests = std::array<driver::request, sizeof...(Backends)>;

  template <class Target, class Statement, class Rows, class... Arguments>
  [[gnu::always_inline]] static void run(Target& target, const Statement& to_run, Rows& rows,
                                         const argument_set<Arguments...>& given) {
    if constexpr (writes_range<Statement>) {
      target.template send_range<typename Statement::tag>(to_run.bound_values, rows, given);
    } else if constexpr (is_named_at_run_time<Statement>) {
      const joined_names names(to_run.bound_values);
      target.send({request_with_names<Backends, typename Statement::tag>(to_run.bound_values, names.view(), given)...},
                  rows);
    } else if constexpr (requires { typename Statement::declared_arguments; }) {
      const typename Statement::declared_arguments declared = Statement::declared(given);
      target.send({to_run.template request<Backends>(declared)...}, rows);
    } else if constexpr (requires { typename Statement::tag; }) {
      // As below, by one function less for each query.
      target.send({request_of_values<Backends, typename Statement::tag>(to_run.bound_values, given)...}, rows);
    } else {
      target.send({request_of<Backends>(to_run, given)...}, rows);
    }
  }
};

}  // namespace sequent::detail
