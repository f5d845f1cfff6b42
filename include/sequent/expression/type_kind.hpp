// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/schema/sql_type.hpp>

namespace sequent::detail {

/// An SQL type as a value, as far as the text of a statement depends on it.
enum class type_kind : unsigned char { other, boolean, smallint, integer, bigint, real, double_precision, text, binary };

template <class T>
inline constexpr type_kind kind_of_type = type_kind::other;
template <>
inline constexpr type_kind kind_of_type<types::boolean> = type_kind::boolean;
template <>
inline constexpr type_kind kind_of_type<types::smallint> = type_kind::smallint;
template <>
inline constexpr type_kind kind_of_type<types::integer> = type_kind::integer;
template <>
inline constexpr type_kind kind_of_type<types::bigint> = type_kind::bigint;
template <>
inline constexpr type_kind kind_of_type<types::real> = type_kind::real;
template <>
inline constexpr type_kind kind_of_type<types::double_precision> = type_kind::double_precision;
template <>
inline constexpr type_kind kind_of_type<types::text> = type_kind::text;
template <>
inline constexpr type_kind kind_of_type<types::binary> = type_kind::binary;

}  // namespace sequent::detail
