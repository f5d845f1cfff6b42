// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/statement/member_initializer.hpp>

namespace {

// What would be cut, or lose a NULL, does not fit.
using sequent::detail::fits_member;
static_assert(fits_member<int, int> && fits_member<std::int64_t, int> && !fits_member<int, std::int64_t> &&
              !fits_member<int, double>);
static_assert(fits_member<std::optional<int>, int> && !fits_member<int, std::optional<int>>);
static_assert(fits_member<std::string, std::string> && !fits_member<std::string, int> &&
              !fits_member<bool, std::optional<bool>>);

// Members are counted, and each takes exactly its field, without looking at their types one by one.
using sequent::detail::members_take;
struct summary {
  std::int64_t id;
  int years;
  std::optional<std::int64_t> both;
};
struct nested {
  summary all;
  const int years;
};
static_assert(members_take<summary, std::int64_t, int, std::optional<std::int64_t>>);
static_assert(!members_take<summary, std::int64_t, int> &&
              !members_take<summary, std::int64_t, int, std::optional<std::int64_t>, int>);
static_assert(!members_take<summary, std::int64_t, std::int64_t, std::optional<std::int64_t>> &&
              !members_take<summary, std::optional<std::int64_t>, int, std::optional<std::int64_t>>);
// A nested aggregate is one member, and its members are none of the outer one.
static_assert(members_take<nested, summary, int> &&
              !members_take<nested, std::int64_t, int, std::optional<std::int64_t>, int>);

}  // namespace
