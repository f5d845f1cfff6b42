// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <type_traits>
#include <vector>

#include <sequent/meta/moved.hpp>
#include <sequent/meta/type_id.hpp>
#include <sequent/schema/interned.hpp>
#include <sequent/schema/name.hpp>

/// The values that an expression or a statement carries, beside its tag: a tree without the shape of the statement, so
/// that all statements with the same values share one type of it, and the function that binds it.
///
/// Each value has a *slot*, numbered in the order in which the calls of the chain were made. A slot becomes a
/// placeholder unless a choice at run time takes it away.
namespace sequent::detail {

class run_time_name;

}  // namespace sequent::detail

namespace sequent::bound {

enum class slot_kind : unsigned char {
  value,     ///< always there
  optional,  ///< a column that a row may leave out
  argument,  ///< gets its value when the statement is executed; one placeholder for all slots of one name and type
  choice,    ///< no value, but whether the `extent` slots behind it are there
  repeated,  ///< no value, but how often the `described` slots behind it are there
  name,      ///< no value, but the name of a table, which becomes a part of the text
};

struct slot {
  slot_kind kind = slot_kind::value;
  unsigned short described = 0;  ///< Of what is repeated: how many slots one of it has, as its type describes it.
  unsigned extent = 0;           ///< How many slots behind it are its own.
  /// Of a value: the number of its placeholder, 0 where it is left out. Of a choice: what was chosen, 0 where that is
  /// nothing. Of what is repeated: how often.
  unsigned number = 1;
  sequent::detail::interned_name name{};                  ///< Of an argument.
  std::uint64_t type = 0;                                 ///< Of an argument: tells types apart.
  const sequent::detail::run_time_name* table = nullptr;  ///< Of a name: what it is, where it is known.
};

/// No values.
struct nothing {
  static constexpr unsigned size = 0;
  static constexpr void describe(slot*&) {}
  template <class Visitor>
  constexpr void visit(Visitor&) const {}
};

/// A value that is sent as a parameter. `T` may be a `std::optional`, whose emptiness is NULL.
template <class T>
struct value {
  static constexpr unsigned size = 1;
  T held;

  static constexpr void describe(slot*& next) { *next++ = {}; }
  template <class Visitor>
  constexpr void visit(Visitor& visitor) const {
    visitor.value(held);
  }
};

/// A NULL of a type.
template <class T>
struct null {
  static constexpr unsigned size = 1;
  static constexpr void describe(slot*& next) { *next++ = {}; }
  template <class Visitor>
  constexpr void visit(Visitor& visitor) const {
    visitor.template null<T>();
  }
};

/// A value of a condition that is left out where it has none, so that its emptiness is never sent.
template <class T>
struct present_value {
  static constexpr unsigned size = 1;
  std::optional<T> held;

  static constexpr void describe(slot*& next) { *next++ = {}; }
  template <class Visitor>
  constexpr void visit(Visitor& visitor) const {
    if (held) {
      visitor.value(*held);
    } else {
      visitor.template null<T>();
    }
  }
};

/// A place for a value that is given when the statement is executed.
template <name Name, class T>
struct argument {
  static constexpr unsigned size = 1;
  static constexpr void describe(slot*& next) {
    *next++ = {
        .kind = slot_kind::argument, .name = sequent::detail::interned<Name>, .type = sequent::detail::type_id<T>()};
  }
  template <class Visitor>
  constexpr void visit(Visitor& visitor) const {
    visitor.template argument<Name, T>();
  }
};

/// A place for a number of rows that is given when the statement is executed: as `argument`, and never negative.
template <name Name, class T = std::int64_t>
struct row_count : argument<Name, T> {
  static constexpr bool is_number_of_rows = true;

  template <class Visitor>
  constexpr void visit(Visitor& visitor) const {
    visitor.template row_count<Name, T>();
  }
};

[[noreturn]] inline void refuse_moved() {
  throw std::invalid_argument("sequent: this statement was moved from: execute the one that it was moved to");
}

/// What a statement shares with its copies. Throws std::invalid_argument where the statement was moved from.
template <class T>
constexpr const T& shared(const std::shared_ptr<const T>& held) {
  if (held == nullptr) refuse_moved();
  return *held;
}

/// The values of a range, sent as one parameter. Shared, since every call on a statement copies what it carries.
template <class T>
struct range {
  static constexpr unsigned size = 1;
  std::shared_ptr<const std::vector<T>> held;

  static constexpr void describe(slot*& next) { *next++ = {}; }
  template <class Visitor>
  constexpr void visit(Visitor& visitor) const {
    visitor.template array<T>(shared(held));
  }
};

/// What is there only if a flag is set.
template <class Values>
struct conditional {
  static constexpr unsigned size = 1 + Values::size;
  bool is_wanted;
  [[no_unique_address]] Values values;

  static constexpr void describe(slot*& next) {
    *next++ = {.kind = slot_kind::choice, .extent = Values::size};
    Values::describe(next);
  }
  template <class Visitor>
  constexpr void visit(Visitor& visitor) const {
    visitor.choice(is_wanted ? 1U : 0U, 1U, values);
  }
};

/// What is there under a number below `Count`, or not at all, which is 0.
template <class Values, unsigned Count>
struct ranked {
  static constexpr unsigned size = 1 + Values::size;
  unsigned rank;
  [[no_unique_address]] Values values;

  static constexpr void describe(slot*& next) { conditional<Values>::describe(next); }
  template <class Visitor>
  constexpr void visit(Visitor& visitor) const {
    visitor.choice(rank, static_cast<unsigned>(std::bit_width(Count)), values);
  }
};

/// The values of an expression that stands as often as there are items. It stands a power of two of times, so that few
/// texts serve items of any number: behind the last one, that is said again.
template <class Values>
struct repeated {
  static constexpr unsigned size = 1 + Values::size;
  // Shared, since every call on a statement copies what it carries.
  std::shared_ptr<const std::vector<Values>> items;

  [[nodiscard]] constexpr std::size_t count() const {
    const auto& all = shared(items);
    return all.empty() ? 0 : std::bit_ceil(all.size());
  }
  [[nodiscard]] constexpr const Values& item(std::size_t place) const {
    return place < items->size() ? (*items)[place] : items->back();
  }

  static constexpr void describe(slot*& next) {
    *next++ = {.kind = slot_kind::repeated, .described = Values::size, .extent = Values::size};
    Values::describe(next);
  }
  template <class Visitor>
  constexpr void visit(Visitor& visitor) const {
    visitor.repeat(*this);
  }
};

template <class Left, class Right>
struct both {
  static constexpr unsigned size = Left::size + Right::size;
  Left left;
  Right right;

  static constexpr void describe(slot*& next) {
    Left::describe(next);
    Right::describe(next);
  }
  template <class Visitor>
  constexpr void visit(Visitor& visitor) const {
    left.visit(visitor);
    right.visit(visitor);
  }
};

namespace detail {

template <class Left, class Right>
struct joined {
  using type = both<Left, Right>;
  [[gnu::always_inline]] static constexpr type of(Left&& left, Right&& right) {
    return {sequent::detail::moved(left), sequent::detail::moved(right)};
  }
};
template <class Left>
struct joined<Left, nothing> {
  using type = Left;
  [[gnu::always_inline]] static constexpr type of(Left&& left, nothing) { return sequent::detail::moved(left); }
};
template <class Right>
struct joined<nothing, Right> {
  using type = Right;
  [[gnu::always_inline]] static constexpr type of(nothing, Right&& right) { return sequent::detail::moved(right); }
};
template <>
struct joined<nothing, nothing> {
  using type = nothing;
  [[gnu::always_inline]] static constexpr nothing of(nothing, nothing) { return {}; }
};

template <class... Values>
struct joined_all {
  using type = nothing;
  [[gnu::always_inline]] static constexpr nothing of(Values&&...) { return {}; }
};
template <class Only>
struct joined_all<Only> {
  using type = Only;
  [[gnu::always_inline]] static constexpr Only of(Only&& only) { return sequent::detail::moved(only); }
};
template <class First, class... Rest>
  requires(sizeof...(Rest) > 0 && (First::size + ... + Rest::size) > 0)
struct joined_all<First, Rest...> {
  using behind = joined_all<Rest...>;
  using join = joined<First, typename behind::type>;
  using type = typename join::type;
  [[gnu::always_inline]] static constexpr type of(First&& first, Rest&&... rest) {
    return join::of(sequent::detail::moved(first), behind::of(sequent::detail::moved(rest)...));
  }
};

}  // namespace detail

/// The values of two, one after the other.
template <class Left, class Right>
using joined = typename detail::joined<Left, Right>::type;
template <class Left, class Right>
[[gnu::always_inline]] constexpr joined<Left, Right> join(Left&& left, Right&& right)
  requires(!std::is_reference_v<Left> && !std::is_reference_v<Right>)
{
  return detail::joined<Left, Right>::of(sequent::detail::forwarded<Left>(left),
                                         sequent::detail::forwarded<Right>(right));
}

/// The values of several, one after the other.
template <class... Values>
using joined_all = typename detail::joined_all<Values...>::type;
template <class... Values>
[[gnu::always_inline]] constexpr joined_all<Values...> join_all(Values&&... values)
  requires((!std::is_reference_v<Values>) && ...)
{
  return detail::joined_all<Values...>::of(sequent::detail::forwarded<Values>(values)...);
}

}  // namespace sequent::bound
