// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <chrono>
#include <cstddef>
#include <ios>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <sequent/dialect/postgres/postgres.hpp>
#include <sequent/dialect/sqlite/sqlite.hpp>
#include <sequent/dialect/standard.hpp>
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

/// Visits a statement as whoever binds its parameters does, and writes down what there is to bind: `int32 18`.
template <class Dialect>
class parameter_recorder {
 public:
  constexpr void text(std::string_view) {}
  template <sequent::name>
  constexpr void identifier() {}
  template <class, sequent::name>
  constexpr void column() {}
  template <sequent::feature>
  constexpr void needs() {}

  template <class T>
  void parameter(const T* value) {
    seen_.push_back(std::string(type_name<T>()) + ' ' + (value ? value_text(*value) : "NULL"));
  }
  template <class Values>
  void array(const Values* values) {
    std::string seen = std::string(type_name<typename Values::value_type>()) + "[]";
    for (std::size_t place = 0; place < values->size(); ++place) seen += ' ' + value_text((*values)[place]);
    seen_.push_back(seen);
  }
  template <sequent::name Name, class T>
  void argument() {
    seen_.push_back(std::string(type_name<T>()) + " :" + std::string(Name.view()));
  }

  template <class Node>
  bool chooses(const Node* node) {
    return !Node::can_vanish() || Node::is_present(node);
  }
  bool chooses_if(bool is_chosen) { return is_chosen; }

  template <class Node>
  void operator()(const Node* node) {
    sequent::spelling<Dialect, Node>::accept(*this, node);
  }

  const texts& seen() const { return seen_; }

 private:
  texts seen_;
};

/// The parameters of a statement or of a part of one, in the order of their placeholders.
template <class Dialect = sequent::postgres, class Node>
texts parameters_of(const Node& node) {
  parameter_recorder<Dialect> recorder;
  recorder(&node);
  return recorder.seen();
}

}  // namespace shop
