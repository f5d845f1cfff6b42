// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include <sequent/meta/moved.hpp>
#include <sequent/sequent.hpp>

// Functions of these names beside a type of the user's own do not get between.
namespace owned {

struct number {
  std::int64_t held;
};
template <class T>
void moved(T&&) {}
template <class T>
void forwarded(T&&) {}

}  // namespace owned

template <>
struct sequent::mapped_type<owned::number> {
  using stored = std::int64_t;
  static constexpr stored store(owned::number given) { return given.held; }
  static constexpr owned::number load(stored held) { return {held}; }
};

namespace {

using sequent::detail::forwarded;
using sequent::detail::moved;

struct value {};
template <class T>
using moved_type = decltype(moved(std::declval<T>()));

static_assert(std::is_same_v<moved_type<value&>, value&&> && std::is_same_v<moved_type<value>, value&&>);
static_assert(std::is_same_v<moved_type<const value&>, const value&&>);
static_assert(std::is_same_v<decltype(forwarded<value&>(std::declval<value&>())), value&>);
static_assert(std::is_same_v<decltype(forwarded<const value&>(std::declval<const value&>())), const value&>);
static_assert(std::is_same_v<decltype(forwarded<value>(std::declval<value&>())), value&&>);

constexpr int third(int (&&row)[3]) {
  return row[2];
}
constexpr int moved_third() {
  int row[] = {1, 2, 3};
  return third(moved(row));
}
static_assert(moved_third() == 3);

template <class As>
struct own_numbers_schema {
  static constexpr sequent::name table_name = "own_numbers";
  sequent::col<As, "id", owned::number, sequent::primary_key> id;
  sequent::col<As, "other", std::optional<owned::number>> other;
};
constexpr sequent::table<own_numbers_schema> numbers;

[[maybe_unused]] auto chosen(owned::number given, std::optional<owned::number> wanted) {
  return sequent::select(numbers.id)
      .where(numbers.id == given && numbers.id.in(std::vector{given}) && numbers.id.in(given, given) &&
             numbers.other == sequent::if_set(wanted));
}
[[maybe_unused]] auto changed(owned::number given) {
  return sequent::update(numbers).set(numbers.other = given).where(numbers.id == given);
}

}  // namespace
