// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <string>

#include <sequent/config.hpp>
#include <sequent/schema/decimal.hpp>
#include <sequent/schema/type.hpp>

namespace sequent::driver::postgres {

/// The number by which PostgreSQL knows a type; those of the built-in types never change.
using oid = unsigned int;

namespace type_oid {

inline constexpr oid boolean = 16;
inline constexpr oid bytea = 17;
inline constexpr oid single_char = 18;
inline constexpr oid name = 19;
inline constexpr oid int8 = 20;
inline constexpr oid int2 = 21;
inline constexpr oid int4 = 23;
inline constexpr oid text = 25;
inline constexpr oid json = 114;
inline constexpr oid xml = 142;
inline constexpr oid float4 = 700;
inline constexpr oid float8 = 701;
inline constexpr oid unknown = 705;
inline constexpr oid bpchar = 1042;
inline constexpr oid varchar = 1043;
inline constexpr oid date = 1082;
inline constexpr oid timestamp = 1114;
inline constexpr oid timestamptz = 1184;
inline constexpr oid numeric = 1700;
inline constexpr oid jsonb = 3802;

}  // namespace type_oid

/// The type of a parameter that carries a stored type, and of an array of it.
template <stored_type Stored>
struct parameter_oid;
template <>
struct parameter_oid<bool> {
  static constexpr oid scalar = type_oid::boolean, array = 1000;
};
template <>
struct parameter_oid<std::int16_t> {
  static constexpr oid scalar = type_oid::int2, array = 1005;
};
template <>
struct parameter_oid<std::int32_t> {
  static constexpr oid scalar = type_oid::int4, array = 1007;
};
template <>
struct parameter_oid<std::int64_t> {
  static constexpr oid scalar = type_oid::int8, array = 1016;
};
template <>
struct parameter_oid<float> {
  static constexpr oid scalar = type_oid::float4, array = 1021;
};
template <>
struct parameter_oid<double> {
  static constexpr oid scalar = type_oid::float8, array = 1022;
};
template <int Precision, int Scale>
struct parameter_oid<decimal<Precision, Scale>> {
  static constexpr oid scalar = type_oid::numeric, array = 1231;
};
template <>
struct parameter_oid<std::string> {
  static constexpr oid scalar = type_oid::text, array = 1009;
};
template <>
struct parameter_oid<bytes> {
  static constexpr oid scalar = type_oid::bytea, array = 1001;
};
template <>
struct parameter_oid<timestamp> {
  static constexpr oid scalar = type_oid::timestamptz, array = 1185;
};
template <>
struct parameter_oid<date> {
  static constexpr oid scalar = type_oid::date, array = 1182;
};

/// A type's name in SQL, for messages; a number where it is not one of the well-known types.
std::string type_name_of(oid type);

/// Whether `type_name_of` has a name for it.
bool is_well_known(oid type) noexcept;

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/oid.ipp>
#endif
