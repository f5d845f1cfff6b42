// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

// The front door for schemas, statements and their SQL. It knows no database library: to connect, include
// <sequent/postgres.hpp> or <sequent/sqlite.hpp>, too.

#include <sequent/config.hpp>
#include <sequent/dialect/postgres/postgres.hpp>
#include <sequent/dialect/postgres/printed.hpp>
#include <sequent/dialect/sql.hpp>
#include <sequent/dialect/sqlite/sqlite.hpp>
#include <sequent/expression/aggregate.hpp>
#include <sequent/expression/arithmetic.hpp>
#include <sequent/expression/assignment.hpp>
#include <sequent/expression/comparison.hpp>
#include <sequent/expression/embedded_comparison.hpp>
#include <sequent/expression/function.hpp>
#include <sequent/expression/if_set.hpp>
#include <sequent/expression/in.hpp>
#include <sequent/expression/label.hpp>
#include <sequent/expression/literal.hpp>
#include <sequent/expression/logical.hpp>
#include <sequent/expression/order.hpp>
#include <sequent/expression/parameter.hpp>
#include <sequent/expression/predicate.hpp>
#include <sequent/schema/decimal_arithmetic.hpp>
#include <sequent/schema/table.hpp>
#include <sequent/statement/declared_columns.hpp>
#include <sequent/statement/delete.hpp>
#include <sequent/statement/derived.hpp>
#include <sequent/statement/insert.hpp>
#include <sequent/statement/select.hpp>
#include <sequent/statement/update.hpp>
#include <sequent/statement/values_list.hpp>
