// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include <sequent/expression/feature.hpp>
#include <sequent/expression/operand.hpp>

namespace sequent {

namespace expressions {

/// `operand IS [NOT] NULL`.
template <bool Negated, class Operand>
struct null_test : expression_methods<null_test<Negated, Operand>> {
  using value_type = bool;
  using operands = type_list<Operand>;
  static constexpr precedence binding = precedence::comparison;

  [[no_unique_address]] Operand operand;

  template <class Scope>
  static consteval bool is_nullable() {
    return false;
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const null_test* self) {
    detail::accept_operand<detail::tighter(binding)>(visitor, self ? &self->operand : nullptr);
    visitor.text(Negated ? " IS NOT NULL" : " IS NULL");
  }
};

/// `operand [NOT] LIKE pattern`. A dialect without a default escape character adds one.
template <class Spelling, class Operand, class Pattern>
struct like : expression_methods<like<Spelling, Operand, Pattern>> {
  using value_type = bool;
  using operands = type_list<Operand, Pattern>;
  static constexpr precedence binding = precedence::comparison;

  [[no_unique_address]] Operand operand;
  [[no_unique_address]] Pattern pattern;

  static consteval bool can_vanish() { return Pattern::can_vanish(); }
  static constexpr bool is_present(const like* self) { return Pattern::is_present(self ? &self->pattern : nullptr); }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const like* self) {
    if constexpr (Spelling::ignores_case) visitor.template needs<feature::ilike>();
    detail::accept_operand<detail::tighter(binding)>(visitor, self ? &self->operand : nullptr);
    visitor.text(Spelling::spelling);
    detail::accept_operand<detail::tighter(binding)>(visitor, self ? &self->pattern : nullptr);
  }
};

/// `operand [NOT] BETWEEN low AND high`.
template <bool Negated, class Operand, class Low, class High>
struct between : expression_methods<between<Negated, Operand, Low, High>> {
  using value_type = bool;
  using operands = type_list<Operand, Low, High>;
  static constexpr precedence binding = precedence::comparison;

  [[no_unique_address]] Operand operand;
  [[no_unique_address]] Low low;
  [[no_unique_address]] High high;

  constexpr between(const Operand& tested, const Low& lowest, const High& highest)
      : operand(tested), low(lowest), high(highest) {}

  static consteval bool can_vanish() { return Low::can_vanish() || High::can_vanish(); }
  static constexpr bool is_present(const between* self) {
    return Low::is_present(self ? &self->low : nullptr) && High::is_present(self ? &self->high : nullptr);
  }

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const between* self) {
    constexpr precedence place = detail::tighter(binding);
    detail::accept_operand<place>(visitor, self ? &self->operand : nullptr);
    visitor.text(Negated ? " NOT BETWEEN " : " BETWEEN ");
    detail::accept_operand<place>(visitor, self ? &self->low : nullptr);
    visitor.text(" AND ");
    detail::accept_operand<place>(visitor, self ? &self->high : nullptr);
  }
};

}  // namespace expressions

namespace detail {

struct like {
  static constexpr std::string_view spelling = " LIKE ";
  static constexpr bool ignores_case = false;
};
struct not_like {
  static constexpr std::string_view spelling = " NOT LIKE ";
  static constexpr bool ignores_case = false;
};
struct ilike {
  static constexpr std::string_view spelling = " ILIKE ";
  static constexpr bool ignores_case = true;
};
struct not_ilike {
  static constexpr std::string_view spelling = " NOT ILIKE ";
  static constexpr bool ignores_case = true;
};

template <bool Negated, class Operand>
constexpr auto make_is_null(const Operand& operand) {
  return expressions::null_test<Negated, Operand>{{}, operand};
}

template <class Spelling, class Operand, class Pattern>
constexpr auto make_like(const Operand& operand, const Pattern& pattern) {
  using type = typename Operand::value_type;
  constexpr bool is_text = std::is_same_v<type, std::string>;
  using non_text = offender<is_text, Operand>;
  static_assert(rules::operand_is_text<non_text::table, non_text::column, type>,
                "LIKE looks into text, and this is none");
  constexpr bool meets = can_be_compared<std::string, Pattern>();
  using breach = offender<meets || !is_text, Operand>;
  static_assert(
      rules::operands_are_of_one_type_family<breach::table, breach::column, type, typename operand_type<Pattern>::type>,
      "the pattern of LIKE is a text");
  if constexpr (is_text && meets) {
    using pattern_operand = decltype(as_operand<std::string>(pattern));
    return expressions::like<Spelling, Operand, pattern_operand>{{}, operand, as_operand<std::string>(pattern)};
  } else {
    return rejected<bool>{};
  }
}

template <bool Negated, class Operand, class Low, class High>
constexpr auto make_between(const Operand& operand, const Low& low, const High& high) {
  using type = typename Operand::value_type;
  constexpr bool low_meets = can_be_compared<type, Low>();
  constexpr bool high_meets = can_be_compared<type, High>();
  using breach = offender<low_meets && high_meets, Operand>;
  using wrong = std::conditional_t<low_meets, High, Low>;
  static_assert(
      rules::operands_are_of_one_type_family<breach::table, breach::column, type, typename operand_type<wrong>::type>,
      "both ends of BETWEEN are of the type of what stands between them");
  if constexpr (low_meets && high_meets) {
    return expressions::between<Negated, Operand, decltype(as_operand<type>(low)), decltype(as_operand<type>(high))>(
        operand, as_operand<type>(low), as_operand<type>(high));
  } else {
    return rejected<bool>{};
  }
}

}  // namespace detail
}  // namespace sequent
