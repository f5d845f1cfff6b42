// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/schema/name.hpp>

/// The rules of the ORM, as names that a compiler prints with the tables that break them. See schema/rules.hpp.
namespace sequent::rules {

template <name Table, bool Holds>
inline constexpr bool entity_has_a_key = Holds;
template <name Table, name OtherTable, bool Holds>
inline constexpr bool relation_follows_a_reference = Holds;
template <name Table, bool Holds>
inline constexpr bool relation_has_an_inverse = Holds;
template <name Table, name OtherTable, bool Holds>
inline constexpr bool relation_is_to_many = Holds;
template <name Table, name OtherTable, bool Holds>
inline constexpr bool order_is_of_columns = Holds;
template <name Table, name OtherTable, bool Holds>
inline constexpr bool relation_is_to_one = Holds;
template <name Association, name Table, name OtherTable, bool Holds>
inline constexpr bool association_references_both = Holds;
template <name Association, bool Holds>
inline constexpr bool association_has_each_pair_once = Holds;
template <name Association, bool Holds>
inline constexpr bool association_is_made_of_pairs = Holds;
template <name Table, bool Holds>
inline constexpr bool key_has_the_columns_of_the_table = Holds;
template <name Table, bool Holds>
inline constexpr bool event_is_called = Holds;

}  // namespace sequent::rules
