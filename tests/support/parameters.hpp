// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <ios>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <sequent/dialect/postgres/postgres.hpp>
#include <sequent/dialect/sqlite/sqlite.hpp>
#include <sequent/schema/type.hpp>

namespace shop {

using texts = std::vector<std::string>;

template <class T>
constexpr std::string_view type_name() {
  if constexpr (sequent::is_optional<T>) {
    return type_name<sequent::not_null<T>>();
  } else if constexpr (std::is_same_v<T, bool>) {
    return "bool";
  } else if constexpr (std::is_same_v<T, float>) {
    return "float";
  } else if constexpr (std::is_same_v<T, double>) {
    return "double";
  } else if constexpr (std::is_integral_v<T>) {
    if constexpr (sizeof(T) == 2) return "int16";
    if constexpr (sizeof(T) == 4) return "int32";
    if constexpr (sizeof(T) == 8) return "int64";
    return "other integer";
  } else if constexpr (std::is_same_v<T, std::string>) {
    return "text";
  } else if constexpr (std::is_same_v<T, sequent::bytes>) {
    return "bytes";
  } else if constexpr (std::is_same_v<T, sequent::timestamp>) {
    return "timestamp";
  } else if constexpr (std::is_same_v<T, sequent::date>) {
    return "date";
  } else if constexpr (sequent::named_enum<T>) {
    return "enum";
  } else {
    return "mapped";
  }
}

template <class T>
std::string value_text(const T& value) {
  if constexpr (sequent::is_optional<T>) {
    return value ? value_text(*value) : "NULL";
  } else if constexpr (std::is_same_v<T, bool>) {
    return value ? "true" : "false";
  } else if constexpr (std::is_floating_point_v<T>) {
    std::ostringstream text;  // std::to_string has another format from C++26 on
    text << std::fixed << value;
    return text.str();
  } else if constexpr (std::is_integral_v<T>) {
    return std::to_string(value);
  } else if constexpr (std::is_same_v<T, std::string>) {
    return value;
  } else if constexpr (std::is_same_v<T, sequent::bytes>) {
    return std::to_string(value.size());
  } else if constexpr (std::is_same_v<T, sequent::timestamp>) {
    return std::to_string(value.time_since_epoch().count());
  } else if constexpr (std::is_same_v<T, sequent::date>) {
    return std::to_string(std::chrono::sys_days(value).time_since_epoch().count());
  } else if constexpr (sequent::named_enum<T>) {
    for (const auto& enumerator : sequent::enum_names<T>) {
      if (enumerator.value == value) return std::string(enumerator.name);
    }
    return "?";
  } else {
    return value_text(sequent::mapped_type<T>::store(value));
  }
}

/// Visits the values of a statement as whoever binds them does, and writes down what there is to bind: `int32 18`.
class parameter_recorder {
 public:
  explicit parameter_recorder(bool has_arrays) : has_arrays_(has_arrays) {}

  template <class T>
  void value(const T& value) {
    note<T>(value_text(value));
  }
  template <class T>
  void null() {
    note<T>("NULL");
  }
  template <class T>
  void optional(const T* value) {
    if (value) note<T>(value_text(*value));
  }
  template <class T>
  void array(const std::vector<T>& values) {
    note_array<T>(values);
  }
  template <sequent::name Name, class T>
  void argument() {
    note<T>(":" + std::string(Name.view()));
  }
  template <sequent::name Name, class T>
  void row_count() {
    argument<Name, T>();
  }
  template <class Values>
  void choice(unsigned number, unsigned, const Values& values) {
    if (number != 0) values.visit(*this);
  }
  template <class Repeated>
  void repeat(const Repeated& repeated) {
    for (std::size_t place = 0; place < repeated.count(); ++place) repeated.item(place).visit(*this);
  }
  void table_name(const sequent::detail::run_time_name&) {}
  template <class T, bool, class Column>
  void column_of(const T* first, const Column& column) {
    if (!first) return;
    if (has_arrays_) {
      note_array<T>(column);
    } else {
      note<T>(value_text(*first));
    }
  }

  const texts& seen() const { return seen_; }

 private:
  template <class T>
  void note(const std::string& text) {
    seen_.push_back(std::string(type_name<T>()) + ' ' + text);
  }
  template <class T, class Values>
  void note_array(const Values& values) {
    std::string seen = std::string(type_name<T>()) + "[]";
    for (std::size_t place = 0; place < values.size(); ++place) seen += ' ' + value_text(values[place]);
    seen_.push_back(seen);
  }

  bool has_arrays_;
  texts seen_;
};

/// The parameters of a statement or of an expression, in the order of their values.
template <class Dialect = sequent::postgres, class Node>
texts parameters_of(const Node& node) {
  parameter_recorder recorder(Dialect::info.has_arrays);
  node.bound_values.visit(recorder);
  return recorder.seen();
}

}  // namespace shop
