// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>

#include <sequent/schema/attribute.hpp>
#include <sequent/schema/column_facts.hpp>

namespace {

namespace sq = sequent;

// A column is nothing in particular until its attributes say so.
constexpr sq::column_facts plain{.name = "a", .kind = sq::stored_kind::int32};
static_assert(!plain.has_length && !plain.has_precision && !plain.has_custom_type && !plain.is_generated);
static_assert(plain.defaults == 0 && plain.default_constant.kind == sq::constant_kind::none);
static_assert(!plain.has_reference && !plain.has_on_delete && !plain.has_repetition);

template <class Attribute>
constexpr sq::column_facts noted = [] {
  auto facts = plain;
  Attribute::note(facts);
  return facts;
}();

static_assert(noted<sq::attribute::identity>.is_identity);
static_assert(noted<sq::attribute::length<0>>.has_length, "even a length that is wrong is one");
static_assert(noted<sq::attribute::default_sql<"now()">>.defaults == 1);
static_assert(noted<sq::attribute::on_delete<sq::referential_action::cascade>>.has_on_delete);
static_assert(static_cast<std::int64_t>(noted<sq::attribute::default_value<-1>>.default_constant.integer) == -1);

}  // namespace
