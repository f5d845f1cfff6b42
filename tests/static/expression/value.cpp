// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <sequent/expression/value.hpp>

#include "support/schema.hpp"

namespace {

using namespace sequent::detail;
namespace sq = sequent;

static_assert(number<int> && number<double> && number<unsigned char> && !number<bool> && !number<char> &&
              !number<char8_t>);

// The narrowest stored integer that holds them all.
static_assert(std::is_same_v<stored_integer<signed char>, std::int16_t> &&
              std::is_same_v<stored_integer<unsigned char>, std::int16_t>);
static_assert(std::is_same_v<stored_integer<std::uint16_t>, std::int32_t> &&
              std::is_same_v<stored_integer<std::int32_t>, std::int32_t>);
static_assert(std::is_same_v<stored_integer<std::uint32_t>, std::int64_t> &&
              std::is_same_v<stored_integer<std::uint64_t>, std::int64_t>);
static_assert(std::is_same_v<stored_number<long double>::type, double> &&
              std::is_same_v<stored_number<float>::type, float>);

// Where two numbers meet, the wider type is that of both databases.
static_assert(std::is_same_v<common_number<std::int16_t, std::int64_t>, std::int64_t>);
static_assert(std::is_same_v<common_number<std::int64_t, std::int16_t>, std::int64_t>);
static_assert(std::is_same_v<common_number<float, float>, float>);
static_assert(std::is_same_v<common_number<float, std::int16_t>, double> &&
              std::is_same_v<common_number<float, double>, double>);

static_assert(std::is_same_v<meeting_type_of<std::int16_t, int>, std::int32_t>);
static_assert(std::is_same_v<meeting_type_of<std::string, std::string_view>, std::string>);
static_assert(std::is_same_v<meeting_type_of<shop::state, shop::state>, shop::state>);
static_assert(std::is_void_v<meeting_type_of<bool, int>> && std::is_void_v<meeting_type_of<int, bool>>);

static_assert(converted<std::int64_t>(5) == 5 && converted<std::int16_t>(std::int64_t{-3}) == -3 &&
              converted<double>(2) == 2.0);
static_assert(converted<bool>(true));

// A value may be NULL if its type says so.
static_assert(!sq::bound<int>::is_nullable<sq::query_scope<>>() &&
              sq::bound<std::optional<int>>::is_nullable<sq::query_scope<>>());
static_assert(std::is_same_v<sq::bound<std::optional<int>>::value_type, int>);

}  // namespace
