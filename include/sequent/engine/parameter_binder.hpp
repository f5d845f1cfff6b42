// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <sequent/driver/codec.hpp>
#include <sequent/engine/silent_visitor.hpp>
#include <sequent/expression/operand.hpp>
#include <sequent/expression/parameter.hpp>

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

/// All arguments of an execution, each found by its type.
template <class... Arguments>
struct argument_set : Arguments... {
  constexpr explicit argument_set(const Arguments&... given) : Arguments(given)... {}
};

/// Binds the values of a statement, in the order in which its text has their placeholders: it is the same traversal.
template <class Dialect, class Call, class... Arguments>
class parameter_binder : public silent_visitor<parameter_binder<Dialect, Call, Arguments...>, Dialect> {
 public:
  parameter_binder(Call& call, const argument_set<Arguments...>& arguments) : call_(call), arguments_(arguments) {}

  bool chooses_if(bool is_chosen) { return is_chosen; }

  template <class T>
  void parameter(const T* value) {
    if (value) {
      driver::encode<T>(call_, *value);
    } else {
      call_.template bind_null<storage_of<not_null<T>>>();
    }
  }

  template <class Values>
  void array(const Values* values) {
    using value = typename Values::value_type;
    auto array = call_.template begin_array<storage_of<not_null<value>>>(values->size());
    for (std::size_t position = 0; position < values->size(); ++position)
      driver::encode_element<value>(array, (*values)[position]);
    array.finish();
  }

  template <name Name, class T>
  void argument() {
    using given = typename argument_named<Name, Arguments...>::type;
    // A missing argument has been reported already, by the rule that names it.
    if constexpr (!std::is_void_v<given>) bind_argument<Name, T>(static_cast<const given&>(arguments_).value);
  }

 private:
  template <name Name, class T, class Value>
  void bind_argument(const Value& value) {
    using type = not_null<T>;
    constexpr bool may_be_null = is_optional<T>;
    constexpr bool gives_null = is_optional<Value> || is_null_constant<Value>;
    using null_breach = std::conditional_t<may_be_null || !gives_null, no_offender, named_parameter<Name>>;
    static_assert(rules::column_allows_null<null_breach::table, null_breach::column>,
                  "this parameter stands for a value that cannot be NULL");
    if constexpr (is_null_constant<Value>) {
      call_.template bind_null<storage_of<type>>();
    } else if constexpr (may_be_null || !gives_null) {
      using meeting = meeting_type_of<type, not_null<Value>>;
      constexpr bool meets = !std::is_void_v<meeting>;
      using breach = std::conditional_t<meets, no_offender, named_parameter<Name>>;
      static_assert(rules::operands_are_of_one_type_family<breach::table, breach::column, type, not_null<Value>>,
                    "the value of this parameter is of another type than what it is compared with");
      if constexpr (!meets) {
      } else if constexpr (is_optional<Value>) {
        if (value) {
          bind_converted<meeting>(*value);
        } else {
          call_.template bind_null<storage_of<type>>();
        }
      } else {
        bind_converted<meeting>(value);
      }
    }
  }

  template <name Name>
  struct named_parameter {
    static constexpr auto table = name{"(parameter)"};
    static constexpr auto column = Name;
  };

  template <class T, class Value>
  void bind_converted(const Value& value) {
    // What is bound must live until the statement has run: the argument does, a converted copy would not.
    if constexpr (std::is_same_v<T, Value>) {
      driver::encode<T>(call_, value);
    } else if constexpr (std::is_same_v<T, std::string>) {
      driver::encode<std::string_view>(call_, std::string_view(value));
    } else if constexpr (std::is_same_v<T, bytes>) {
      call_.bind_owned(converted<T>(value));
    } else {
      driver::encode<T>(call_, converted<T>(value));
    }
  }

  Call& call_;
  const argument_set<Arguments...>& arguments_;
};

}  // namespace sequent::detail
