// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <array>

#include <sequent/driver/postgres/oid.hpp>

namespace sequent::driver::postgres {
namespace detail {

struct named_type {
  oid type;
  const char* name;
};

inline constexpr std::array named_types{
    named_type{type_oid::boolean, "boolean"},
    named_type{type_oid::bytea, "bytea"},
    named_type{type_oid::single_char, "\"char\""},
    named_type{type_oid::name, "name"},
    named_type{type_oid::int8, "bigint"},
    named_type{type_oid::int2, "smallint"},
    named_type{type_oid::int4, "integer"},
    named_type{type_oid::text, "text"},
    named_type{type_oid::json, "json"},
    named_type{type_oid::xml, "xml"},
    named_type{type_oid::float4, "real"},
    named_type{type_oid::float8, "double precision"},
    named_type{type_oid::bpchar, "character"},
    named_type{type_oid::varchar, "character varying"},
    named_type{type_oid::date, "date"},
    named_type{type_oid::timestamptz, "timestamp with time zone"},
    named_type{type_oid::numeric, "numeric"},
    named_type{type_oid::jsonb, "jsonb"},
    named_type{26, "oid"},
    named_type{869, "inet"},
    named_type{1083, "time without time zone"},
    named_type{type_oid::timestamp, "timestamp without time zone"},
    named_type{1186, "interval"},
    named_type{2278, "void"},
    named_type{2950, "uuid"},
};

}  // namespace detail

SEQUENT_INLINE bool is_well_known(oid type) noexcept {
  return std::ranges::find(detail::named_types, type, &detail::named_type::type) != detail::named_types.end();
}

SEQUENT_INLINE std::string type_name_of(oid type) {
  for (const detail::named_type& known : detail::named_types)
    if (known.type == type) return known.name;
  return "type with the OID " + std::to_string(type);
}

}  // namespace sequent::driver::postgres
