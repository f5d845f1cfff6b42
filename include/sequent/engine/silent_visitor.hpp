// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <sequent/dialect/standard.hpp>
#include <sequent/expression/feature.hpp>
#include <sequent/schema/name.hpp>

namespace sequent::detail {

/// What visitors of a statement that do not write text have in common.
template <class Self, class Dialect>
struct silent_visitor {
  using dialect = Dialect;

  constexpr void text(std::string_view) {}
  template <name Name>
  constexpr void identifier() {}
  template <class Source, name Name>
  constexpr void column() {}
  template <feature Feature>
  constexpr void needs() {}

  template <class Node>
  constexpr bool chooses(const Node* node) {
    if constexpr (Node::can_vanish()) {
      return static_cast<Self*>(this)->chooses_if(Node::is_present(node));
    } else {
      return true;
    }
  }

  template <class Node>
  constexpr void operator()(const Node* node) {
    spelling<Dialect, Node>::accept(static_cast<Self&>(*this), node);
  }
};

/// Notes which choices a statement makes, as one number. With the address of the text it is the key of the prepared
/// statement.
template <class Dialect>
struct choice_recorder : silent_visitor<choice_recorder<Dialect>, Dialect> {
  // The leading one makes the number of choices part of the number.
  std::uint64_t choices = 1;

  constexpr bool chooses_if(bool is_chosen) {
    choices = choices << 1 | (is_chosen ? 1U : 0U);
    return is_chosen;
  }
  template <class T>
  constexpr void parameter(const T*) {}
  template <class Values>
  constexpr void array(const Values*) {}
  template <name Name, class T>
  constexpr void argument() {}
};

/// Notes the names of a statement's parameters.
template <class Dialect, std::size_t Most>
struct parameter_names : silent_visitor<parameter_names<Dialect, Most>, Dialect> {
  std::array<std::string_view, Most> names{};
  std::size_t count = 0;

  constexpr bool chooses_if(bool is_chosen) { return is_chosen; }
  template <class T>
  constexpr void parameter(const T*) {}
  template <class Values>
  constexpr void array(const Values*) {}
  template <name Name, class T>
  constexpr void argument() {
    names[count++] = Name.view();
  }
};

}  // namespace sequent::detail
