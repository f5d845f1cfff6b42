// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/statement/clause/query_info.hpp>
#include <sequent/statement/clause/relation.hpp>

namespace sequent::clauses {

/// The table that a statement writes, and the verb: INSERT INTO, UPDATE, DELETE FROM.
template <detail::part Verb, class Relation>
struct target;

}  // namespace sequent::clauses

namespace sequent::detail {

template <part Verb, class Relation>
inline constexpr clause_info clause_of<clauses::target<Verb, Relation>>{
    .what = Verb, .relation_count = 1, .relations = relations_of<Relation>};

}  // namespace sequent::detail
