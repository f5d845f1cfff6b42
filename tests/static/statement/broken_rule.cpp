// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/sequent.hpp>
#include <sequent/statement/broken_rule.hpp>

namespace {

using sequent::detail::broken_rule;
using sequent::detail::name_of;
using sequent::detail::part;
using sequent::detail::statement_rule;

// Nothing is broken until something is found.
static_assert(broken_rule{}.rule == statement_rule::none && broken_rule{}.table.empty() &&
              broken_rule{}.column.empty());

// Messages call a part as SQL does.
static_assert(name_of(part::select_list) == "SELECT" && name_of(part::distinct) == "DISTINCT");
static_assert(name_of(part::with) == "WITH" && name_of(part::from) == "FROM ... ON");
static_assert(name_of(part::where) == "WHERE" && name_of(part::having) == "HAVING");
static_assert(name_of(part::group_by) == "GROUP BY" && name_of(part::order_by) == "ORDER BY");
static_assert(name_of(part::limit) == "LIMIT" && name_of(part::offset) == "OFFSET");
static_assert(name_of(part::distinct_on) == "DISTINCT ON" && name_of(part::on_conflict) == "ON CONFLICT");
static_assert(name_of(part::returning) == "RETURNING");

// However a row is given, it stands in one clause of SQL.
static_assert(name_of(part::set) == name_of(part::patch) && name_of(part::set) == "SET");
static_assert(name_of(part::values) == "VALUES" && name_of(part::row_values) == "VALUES" &&
              name_of(part::range_values) == "VALUES" && name_of(part::default_values) == "VALUES");

}  // namespace
