// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
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

// Our operators are for our operands: at least one side is an expression.
static_assert(operands<decltype(users.id), int> && operands<int, decltype(users.id)> && !operands<int, int>);

// Types of one family meet.
static_assert(can_meet<int, std::int64_t>() && can_meet<int, double>() && can_meet<double, int>() &&
              can_meet<std::int16_t, unsigned>());
static_assert(can_meet<std::string, const char*>() && can_meet<std::string, std::string_view>() &&
              can_meet<std::string, char[4]>());
static_assert(can_meet<sq::bytes, std::vector<std::byte>>() && can_meet<bool, bool>() && can_meet<state, state>());
static_assert(can_meet<int, decltype(users.id)>() && can_meet<int, std::remove_const_t<decltype(sq::param<"n">)>>());

// Others do not, nor does what can be empty.
static_assert(!can_meet<int, bool>() && !can_meet<bool, int>() && !can_meet<int, char>() &&
              !can_meet<std::string, char>());
static_assert(!can_meet<int, const char*>() && !can_meet<std::string, int>() && !can_meet<std::string, sq::bytes>());
static_assert(!can_meet<int, std::optional<int>>() && !can_meet<std::string, std::optional<std::string>>());
static_assert(!can_meet<seller_id, std::int64_t>() && !can_meet<state, std::string>() &&
              !can_meet<int, decltype(users.name)>());
static_assert(!can_meet<sq::timestamp, sq::date>() && !can_meet<sq::date, std::string>());

// An `if_set` goes only where its predicate can be dropped.
using maybe = decltype(sq::if_set(std::optional<int>()));
static_assert(can_be_compared<int, maybe>() && !can_meet<int, maybe>() && !can_be_compared<std::string, maybe>());

static_assert(is_null_constant<std::nullopt_t> && is_null_constant<std::nullptr_t> &&
              !is_null_constant<std::optional<int>>);
static_assert(std::is_same_v<operand_type<char[4]>::type, const char*>);
static_assert(std::is_same_v<operand_type<std::remove_const_t<decltype(users.email)>>::type, std::string>);

// After a mistake the chain goes on.
static_assert(sq::expression<rejected<bool>> && sq::boolean_expression<rejected<bool>>);

}  // namespace
