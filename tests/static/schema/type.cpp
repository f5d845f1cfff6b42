// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include <sequent/schema/type.hpp>

#include "support/schema.hpp"

namespace {

namespace sq = sequent;

template <class T, sq::type_family Family>
inline constexpr bool is_stored_as = sq::stored_type<T> && sq::column_type<T> && std::is_same_v<sq::storage_of<T>, T> &&
                                     sq::detail::family_of_stored<T> == Family;

static_assert(is_stored_as<bool, sq::type_family::boolean>);
static_assert(is_stored_as<std::int16_t, sq::type_family::number> &&
              is_stored_as<std::int32_t, sq::type_family::number> &&
              is_stored_as<std::int64_t, sq::type_family::number> && is_stored_as<float, sq::type_family::number> &&
              is_stored_as<double, sq::type_family::number>);
static_assert(is_stored_as<std::string, sq::type_family::text>);
static_assert(is_stored_as<sq::bytes, sq::type_family::binary>);
static_assert(is_stored_as<sq::timestamp, sq::type_family::instant> && is_stored_as<sq::date, sq::type_family::day>);

// What no database holds as it is, is no column.
enum class unnamed { value };
struct unknown {};
static_assert(!sq::column_type<unsigned> && !sq::column_type<char> && !sq::column_type<long double> &&
              !sq::column_type<std::string_view>);
static_assert(!sq::column_type<const char*> && !sq::column_type<unnamed> && !sq::column_type<unknown>);
static_assert(std::is_void_v<sq::storage_of<unknown>>);

// A user's own type is stored as what it is mapped to, an enumeration as text.
static_assert(sq::user_mapped_type<shop::seller_id> && std::is_same_v<sq::storage_of<shop::seller_id>, std::int64_t>);
static_assert(sq::named_enum<shop::state> && std::is_same_v<sq::storage_of<shop::state>, std::string>);
static_assert(!sq::stored_type<shop::state> && sq::column_type<shop::state> && sq::column_type<shop::seller_id>);

static_assert(std::is_same_v<sq::not_null<std::optional<int>>, int> && std::is_same_v<sq::not_null<int>, int>);
static_assert(sq::is_optional<std::optional<int>> && !sq::is_optional<int>);

}  // namespace
