// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <sequent/schema/sql_type.hpp>

#include "support/schema.hpp"

namespace {

using namespace sequent::types;
using sequent::meeting_of;
using sequent::sql_type_of;

// Each type of a column has one SQL type, whether it may be NULL or not.
template <class T, class Type>
constexpr bool is_stored_as =
    std::is_same_v<sql_type_of<T>, Type> && std::is_same_v<sql_type_of<std::optional<T>>, Type> &&
    std::is_same_v<typename Type::value_type, T>;
static_assert(is_stored_as<bool, boolean> && is_stored_as<std::string, text> && is_stored_as<sequent::bytes, binary>);
static_assert(is_stored_as<std::int16_t, smallint> && is_stored_as<std::int32_t, integer> &&
              is_stored_as<std::int64_t, bigint>);
static_assert(is_stored_as<float, real> && is_stored_as<double, double_precision>);
static_assert(is_stored_as<sequent::timestamp, instant> && is_stored_as<sequent::date, day>);
static_assert(is_stored_as<shop::state, mapped<shop::state>> && is_stored_as<shop::seller_id, mapped<shop::seller_id>>);

// Two numbers meet in the wider, and in double precision as soon as one of two different ones has a fraction.
template <class Left, class Right, class Meeting>
constexpr bool meet_in =
    std::is_same_v<meeting_of<Left, Right>, Meeting> && std::is_same_v<meeting_of<Right, Left>, Meeting>;
static_assert(meet_in<smallint, smallint, smallint> && meet_in<smallint, integer, integer> &&
              meet_in<smallint, bigint, bigint> && meet_in<integer, bigint, bigint> && meet_in<bigint, bigint, bigint>);
static_assert(meet_in<real, real, real> && meet_in<real, double_precision, double_precision>);
static_assert(meet_in<smallint, real, double_precision> && meet_in<bigint, real, double_precision> &&
              meet_in<integer, double_precision, double_precision>);

// Decimals meet where they have as many digits after the point, and nothing else in SQL.
static_assert(is_stored_as<sequent::decimal<18, 2>, decimal<18, 2>> &&
              is_stored_as<sequent::decimal<38>, decimal<38, 0>>);
static_assert(meet_in<decimal<18, 2>, decimal<18, 2>, decimal<18, 2>> &&
              meet_in<decimal<18, 2>, decimal<38, 2>, decimal<38, 2>>);
static_assert(meet_in<decimal<18, 2>, decimal<18, 3>, void> && meet_in<decimal<18, 0>, bigint, void> &&
              meet_in<decimal<18, 2>, double_precision, void> && meet_in<decimal<18, 2>, text, void>);
static_assert(sequent::decimal_type<decimal<18, 2>> && !sequent::decimal_type<integer> &&
              !sequent::number_type<decimal<18, 2>>);

// Everything else meets itself only.
template <class Type>
constexpr bool meets_itself_only = meet_in<Type, Type, Type> && meet_in<Type, integer, void> &&
                                   (std::is_same_v<Type, text> || meet_in<Type, text, void>) &&
                                   (std::is_same_v<Type, boolean> || meet_in<Type, boolean, void>);
static_assert(meets_itself_only<boolean> && meets_itself_only<text> && meets_itself_only<binary> &&
              meets_itself_only<instant> && meets_itself_only<day> && meets_itself_only<mapped<shop::state>>);
static_assert(meet_in<instant, day, void> && meet_in<text, binary, void> &&
              meet_in<mapped<shop::state>, mapped<shop::seller_id>, void>);

// Several meet where each meets all before it.
using sequent::detail::meeting_of_all;
static_assert(std::is_same_v<meeting_of_all<smallint, bigint, integer>::type, bigint>);
static_assert(std::is_same_v<meeting_of_all<smallint, real, bigint>::type, double_precision>);
static_assert(std::is_void_v<meeting_of_all<smallint, text, smallint>::type>);

// What can be calculated with.
static_assert(sequent::number_type<smallint> && sequent::number_type<real> && !sequent::number_type<boolean> &&
              !sequent::number_type<text> && !sequent::number_type<mapped<shop::seller_id>>);
static_assert(sequent::integer_type<bigint> && !sequent::integer_type<real> && !sequent::integer_type<text>);

// An enumeration is ordered by its names in the database; a type that says how it is stored, as what it is stored as.
static_assert(!sequent::has_order_in_database<mapped<shop::state>> &&
              sequent::has_order_in_database<mapped<shop::seller_id>> && sequent::has_order_in_database<text>);

}  // namespace
