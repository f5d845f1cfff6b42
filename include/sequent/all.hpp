// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

// Everything that can be said in SQL: what sequent.hpp has, and the families of expressions that have headers of their
// own.

#include <sequent/expression/boolean_aggregate.hpp>
#include <sequent/expression/collecting_aggregate.hpp>
#include <sequent/expression/filter.hpp>
#include <sequent/expression/ordered_set_aggregate.hpp>
#include <sequent/expression/statistical_aggregate.hpp>
#include <sequent/expression/window.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/clause/grouping_sets.hpp>
