// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <type_traits>

#include <sequent/schema/attribute.hpp>

namespace {

namespace sq = sequent;

template <sq::constant Value>
using held = decltype(Value.value);

// A constant keeps its type: a number, a truth value, a text of its exact length.
static_assert(std::is_same_v<std::remove_const_t<held<5>>, int>);
static_assert(std::is_same_v<std::remove_const_t<held<std::int64_t{5}>>, std::int64_t>);
static_assert(std::is_same_v<std::remove_const_t<held<true>>, bool>);
static_assert(std::is_same_v<std::remove_const_t<held<"draft">>, sq::fixed_text<6>>);

// Attributes are values of types that say all.
template <auto Attribute>
using type_of = sq::detail::attribute_type<Attribute>;
static_assert(std::is_same_v<type_of<sq::primary_key>, sq::attribute::primary_key>);
static_assert(std::is_same_v<type_of<sq::length<80>>, sq::attribute::length<80>>);
static_assert(std::is_same_v<type_of<sq::precision<10>>, type_of<sq::precision<10, 0>>>);
static_assert(!std::is_same_v<type_of<sq::default_value<1>>, type_of<sq::default_value<2>>>);
static_assert(!std::is_same_v<type_of<sq::default_value<1>>, type_of<sq::default_value<true>>>);
static_assert(!std::is_same_v<type_of<sq::on_delete<sq::referential_action::cascade>>,
                              type_of<sq::on_update<sq::referential_action::cascade>>>);

static_assert(sq::detail::is_default<type_of<sq::default_value<1>>> &&
              sq::detail::is_default<type_of<sq::default_sql<"now()">>>);
static_assert(!sq::detail::is_default<type_of<sq::generated<"1">>> &&
              sq::detail::is_generated<type_of<sq::generated<"1">>>);
static_assert(sq::detail::has_attribute<sq::attribute::unique, sq::identity, sq::unique>);
static_assert(!sq::detail::has_attribute<sq::attribute::unique, sq::identity> &&
              !sq::detail::has_attribute<sq::attribute::unique>);

}  // namespace
