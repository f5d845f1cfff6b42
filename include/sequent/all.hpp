// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

// The front door to everything that stands in statements: <sequent/sequent.hpp>, and each family that has a header of
// its own.

#include <sequent/expression/after.hpp>
#include <sequent/expression/array_aggregate.hpp>
#include <sequent/expression/bitwise.hpp>
#include <sequent/expression/boolean_aggregate.hpp>
#include <sequent/expression/case.hpp>
#include <sequent/expression/cast.hpp>
#include <sequent/expression/changed.hpp>
#include <sequent/expression/choose.hpp>
#include <sequent/expression/choosing.hpp>
#include <sequent/expression/collate.hpp>
#include <sequent/expression/collecting_aggregate.hpp>
#include <sequent/expression/filter.hpp>
#include <sequent/expression/full_text.hpp>
#include <sequent/expression/join_condition.hpp>
#include <sequent/expression/math_functions.hpp>
#include <sequent/expression/ordered_set_aggregate.hpp>
#include <sequent/expression/raw_expression.hpp>
#include <sequent/expression/repeated.hpp>
#include <sequent/expression/row_value.hpp>
#include <sequent/expression/sort_keys.hpp>
#include <sequent/expression/statistical_aggregate.hpp>
#include <sequent/expression/text_functions.hpp>
#include <sequent/expression/text_search.hpp>
#include <sequent/expression/time_arithmetic.hpp>
#include <sequent/expression/time_functions.hpp>
#include <sequent/expression/user_function.hpp>
#include <sequent/expression/user_operator.hpp>
#include <sequent/expression/value.hpp>
#include <sequent/expression/window.hpp>
#include <sequent/named.hpp>
#include <sequent/schema/byte_string.hpp>
#include <sequent/schema/integer_bool.hpp>
#include <sequent/schema/unix_time.hpp>
#include <sequent/schema/unsigned_integer.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/array_subquery.hpp>
#include <sequent/statement/clause/grouping_sets.hpp>
#include <sequent/statement/generate_series.hpp>
#include <sequent/statement/json_elements.hpp>
#include <sequent/statement/lateral.hpp>
#include <sequent/statement/lock.hpp>
#include <sequent/statement/materialized.hpp>
#include <sequent/statement/merge.hpp>
#include <sequent/statement/quantified.hpp>
#include <sequent/statement/recursive.hpp>
#include <sequent/statement/row_subquery.hpp>
#include <sequent/statement/set_operation.hpp>
#include <sequent/statement/table_function.hpp>
#include <sequent/statement/unnest.hpp>
#include <sequent/statement/with_ties.hpp>
#include <sequent/statement/writing_cte.hpp>
