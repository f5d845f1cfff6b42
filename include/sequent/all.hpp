// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

// Everything of SQL that Sequent says, the rarer families too, which <sequent/sequent.hpp> leaves out.

#include <sequent/expression/after.hpp>
#include <sequent/expression/join_condition.hpp>
#include <sequent/expression/row_value.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/lateral.hpp>
#include <sequent/statement/lock.hpp>
#include <sequent/statement/materialized.hpp>
#include <sequent/statement/quantified.hpp>
#include <sequent/statement/recursive.hpp>
#include <sequent/statement/row_subquery.hpp>
#include <sequent/statement/set_operation.hpp>
#include <sequent/statement/with_ties.hpp>
