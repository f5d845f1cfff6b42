// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <sequent/expression/operand.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using namespace sq::detail;
using namespace sq::types;
template <class T>
using plain = std::remove_const_t<T>;

// Types of one family meet.
static_assert(can_stand_beside<integer, std::int64_t> && can_stand_beside<integer, double> &&
              can_stand_beside<double_precision, int> && can_stand_beside<smallint, unsigned>);
static_assert(can_stand_beside<text, const char*> && can_stand_beside<text, std::string_view> &&
              can_stand_beside<text, char[4]>);
static_assert(can_stand_beside<binary, std::vector<std::byte>> && can_stand_beside<boolean, bool> &&
              can_stand_beside<mapped<state>, state>);
static_assert(can_stand_beside<integer, plain<decltype(users.id)>> &&
              can_stand_beside<integer, plain<decltype(sq::param<"n">)>>);

// Beside a decimal stands what has no digit that it drops.
using price = decimal<18, 2>;
static_assert(can_stand_beside<price, sq::decimal<18, 2>> && can_stand_beside<price, sq::decimal<38, 1>> &&
              can_stand_beside<price, int> && can_stand_beside<price, std::uint64_t>);
static_assert(!can_stand_beside<price, sq::decimal<18, 3>> && !can_stand_beside<price, double> &&
              !can_stand_beside<price, float> && !can_stand_beside<price, bool> && !can_stand_beside<price, char>);
static_assert(!can_stand_beside<integer, sq::decimal<18, 0>> &&
              !can_stand_beside<double_precision, sq::decimal<18, 2>> &&
              !can_stand_beside<price, plain<decltype(users.id)>>);

// Others do not, nor does what can be empty, or holds more than any type of a database.
static_assert(!can_stand_beside<double_precision, long double> && !can_stand_beside<integer, long double>);
static_assert(!can_stand_beside<integer, bool> && !can_stand_beside<boolean, int> && !can_stand_beside<integer, char> &&
              !can_stand_beside<text, char>);
static_assert(!can_stand_beside<integer, const char*> && !can_stand_beside<text, int> &&
              !can_stand_beside<text, sq::bytes>);
static_assert(!can_stand_beside<integer, std::optional<int>> && !can_stand_beside<text, std::optional<std::string>>);
static_assert(!can_stand_beside<mapped<seller_id>, std::int64_t> && !can_stand_beside<mapped<state>, std::string> &&
              !can_stand_beside<integer, plain<decltype(users.name)>>);
static_assert(!can_stand_beside<instant, sq::date> && !can_stand_beside<day, std::string>);

// An `if_set` goes only where its predicate can be dropped.
using maybe = decltype(sq::if_set(std::optional<int>()));
static_assert(can_be_compared<integer, maybe> && !can_stand_beside<integer, maybe> && !can_be_compared<text, maybe>);

static_assert(is_null_constant<std::nullopt_t> && is_null_constant<std::nullptr_t> &&
              !is_null_constant<std::optional<int>>);

// A number travels in the type in which it meets the operand.
template <class T, class Value>
using sent = typename beside_of<T, Value>::values;
static_assert(std::is_same_v<sent<smallint, int>, sq::bound::value<std::int32_t>>);
static_assert(std::is_same_v<sent<bigint, int>, sq::bound::value<std::int64_t>>);
static_assert(std::is_same_v<sent<real, int>, sq::bound::value<double>> &&
              std::is_same_v<sent<real, float>, sq::bound::value<float>>);
static_assert(std::is_same_v<sent<price, int>, sq::bound::value<sq::decimal<18, 2>>> &&
              std::is_same_v<sent<price, sq::decimal<3, 1>>, sq::bound::value<sq::decimal<18, 2>>>);
static_assert(std::is_same_v<sent<text, const char*>, sq::bound::value<std::string>>);

}  // namespace
