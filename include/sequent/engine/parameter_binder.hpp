// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <sequent/dialect/slots.hpp>
#include <sequent/driver/codec.hpp>
#include <sequent/driver/request.hpp>
#include <sequent/driver/value_sink.hpp>
#include <sequent/expression/operand.hpp>
#include <sequent/expression/parameter.hpp>
#include <sequent/schema/conversion.hpp>
#include <sequent/statement/clause/limit.hpp>

namespace sequent::detail {

/// The argument of this name; void where none was given.
template <name Name, class... Arguments>
struct argument_named {
  using type = void;
};
template <name Name, class First, class... Rest>
struct argument_named<Name, First, Rest...> {
  using type = typename std::conditional_t<First::parameter_name.view() == Name.view(), std::type_identity<First>,
                                           argument_named<Name, Rest...>>::type;
};

/// All arguments of an execution, each found by its type. It refers to their values.
template <class... Arguments>
struct argument_set;
template <name... Names, class... Types>
struct argument_set<argument<Names, Types>...> : argument<Names, Types>... {
  constexpr explicit argument_set(const argument<Names, Types>&... given) : argument<Names, Types>(given)... {}
};

/// The names of a parameter in a message.
template <bool Holds, name Name>
struct named_parameter {
  static constexpr auto table = name{""};
  static constexpr auto column = name{""};
};
template <name Name>
struct named_parameter<false, Name> {
  static constexpr auto table = name{"(parameter)"};
  static constexpr auto column = Name;
};

/// Asserts that an argument fits the parameter of its name.
template <name Name, class T, class Value>
consteval bool argument_fits() {
  constexpr bool gives_null = is_optional<Value> || is_null_constant<Value>;
  constexpr bool null_fits = is_optional<T> || !gives_null;
  using null_breach = named_parameter<null_fits, Name>;
  static_assert(rules::column_allows_null<null_breach::table, null_breach::column>,
                "this parameter stands for a value that cannot be NULL");
  if constexpr (is_null_constant<Value> || !null_fits) {
    return null_fits;
  } else {
    constexpr bool fits = conversion_to<not_null<T>, not_null<Value>> != conversion::refused;
    using breach = named_parameter<fits, Name>;
    static_assert(rules::operands_are_of_one_type_family<breach::table, breach::column, not_null<T>, not_null<Value>>,
                  "the value of this parameter is of another type than what it is compared with, or could be cut");
    return fits;
  }
}

/// Binds the values of a statement in the order of their slots, which is that of their numbers.
///
/// `Places` is how many places there are for arguments in the type of the values.
template <unsigned Places, class... Arguments>
class parameter_binder {
 public:
  parameter_binder(driver::value_sink& sink, bool has_arrays, const argument_set<Arguments...>& arguments)
      : sink_(sink), has_arrays_(has_arrays), arguments_(arguments) {}

  template <class T>
  void value(const T& value) {
    // Of a type that no database holds its table says so: no second error here.
    if constexpr (requires { driver::encode<T>(sink_, value); }) {
      driver::encode<T>(sink_, value);
    }
  }
  template <class T>
  void null() {
    sink_.template bind_null<storage_of<T>>();
  }
  template <class T>
  void optional(const T* value) {
    if constexpr (requires { driver::encode<T>(sink_, *value); }) {
      if (value != nullptr) driver::encode<T>(sink_, *value);
    }
  }
  template <class T>
  void array(const std::vector<T>& values) {
    driver::encode_array<T>(sink_, values);
  }
  template <class Values>
  void choice(unsigned number, unsigned, const Values& values) {
    if (number != 0) values.visit(*this);
  }
  template <class Repeated>
  void repeat(const Repeated& repeated) {
    for (std::size_t place = 0; place < repeated.count(); ++place) repeated.item(place).visit(*this);
  }
  void table_name(const run_time_name&) {}
  template <class T, bool MayBeLeftOut, class Column>
  void column_of(const T* first, const Column& column) {
    if constexpr (column_type<not_null<T>>) {
      if (first == nullptr) return;
      if (!has_arrays_) return driver::encode<T>(sink_, *first);
      auto array = sink_.template begin_array<storage_of<not_null<T>>>(column.size());
      for (std::size_t position = 0; position < column.size(); ++position)
        driver::encode_element<T>(array, column[position]);
      array.finish();
    }
  }

  template <name Name, class T>
  void argument() {
    // All places of one name and type have one number: the first that is there binds.
    constexpr std::uint64_t identity = mixed(interned<Name>.id, type_id<T>());
    for (unsigned place = 0; place < bound_count_; ++place) {
      if (bound_[place] == identity) return;
    }
    bound_[bound_count_++] = identity;
    using given = typename argument_named<Name, Arguments...>::type;
    // A missing argument has been reported already, by the rule that names it.
    if constexpr (!std::is_void_v<given>) bind_argument<T>(static_cast<const given&>(arguments_).value);
  }
  /// As `argument`; throws std::out_of_range for a negative number.
  template <name Name, class T>
  void row_count() {
    using given = typename argument_named<Name, Arguments...>::type;
    if constexpr (requires { requires number<decltype(given::value)>; }) {
      require_row_count(converted<std::int64_t>(static_cast<const given&>(arguments_).value));
    }
    argument<Name, T>();
  }

 private:
  // An argument that does not fit has been reported already.
  template <class T, class Value>
  void bind_argument(const Value& value) {
    using stored = not_null<T>;
    if constexpr (is_null_constant<Value>) {
      sink_.template bind_null<storage_of<stored>>();
    } else if constexpr (is_optional<Value>) {
      if (!value) return sink_.template bind_null<storage_of<stored>>();
      bind_argument<T>(*value);
    } else if constexpr (conversion_to<stored, Value> == conversion::refused) {
    } else if constexpr (std::is_same_v<stored, Value>) {
      // What is bound must live until the statement has run: the argument does, a converted copy would not.
      driver::encode<stored>(sink_, value);
    } else if constexpr (std::is_same_v<stored, std::string>) {
      driver::encode<std::string_view>(sink_, text_of(value));
    } else if constexpr (std::is_same_v<stored, bytes>) {
      sink_.bind_owned(converted<stored>(value));
    } else {
      driver::encode<stored>(sink_, converted<stored>(value));
    }
  }

  driver::value_sink& sink_;
  bool has_arrays_;
  unsigned bound_count_ = 0;
  std::array<std::uint64_t, Places> bound_{};
  const argument_set<Arguments...>& arguments_;
};

/// Binds the values of a request, given what they are.
template <class Values, class... Arguments>
void bind_values(const driver::request& running, driver::value_sink& sink) {
  const Values& values = *static_cast<const Values*>(running.values);
  parameter_binder<argument_count(slots_view<Values>), Arguments...> binder(
      sink, running.has_arrays, *static_cast<const argument_set<Arguments...>*>(running.arguments));
  values.visit(binder);
}

}  // namespace sequent::detail
