// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/expression/feature.hpp>
#include <sequent/schema/rules.hpp>

namespace sequent::detail {

/// Asserts that a dialect lacks nothing, and says what to write instead where there is something.
template <class Dialect, feature Missing>
consteval void require_feature() {
  if constexpr (Missing == feature::conflict_on_constraint) {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<Missing>>,
                  "this database knows no constraint in ON CONFLICT: name its columns, .on_conflict(users.email)");
  } else if constexpr (Missing == feature::default_in_set) {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<Missing>>,
                  "this database has DEFAULT in INSERT only: write the value");
  } else if constexpr (Missing == feature::delete_using) {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<Missing>>,
                  "this database deletes from one table without others beside it: say "
                  ".where(users.org_id.in(select(orgs.id).where(...))) or .where(exists(...))");
  } else if constexpr (Missing == feature::returning_of_another_table) {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<Missing>>,
                  "this database gives back columns of the table that it writes, and of no other: select them");
  } else {
    static_assert(rules::dialect_has_the_feature<Dialect::dialect_name, feature_name<Missing>>,
                  "this database has no such feature");
  }
}

}  // namespace sequent::detail
