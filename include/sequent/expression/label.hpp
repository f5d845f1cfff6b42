// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/methods.hpp>

namespace sequent {

namespace expressions {

/// `operand AS name`, in a select list.
template <name Name, class Operand>
struct labelled {
  using value_type = typename Operand::value_type;
  using expression_type = Operand;
  static constexpr auto label = Name;

  [[no_unique_address]] Operand operand;
};

}  // namespace expressions

namespace detail {

template <name Name, class Operand>
constexpr auto make_label(const Operand& operand) {
  return expressions::labelled<Name, Operand>{operand};
}

template <class T>
inline constexpr bool is_labelled = false;
template <name Name, class Operand>
inline constexpr bool is_labelled<expressions::labelled<Name, Operand>> = true;

}  // namespace detail
}  // namespace sequent
