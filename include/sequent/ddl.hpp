// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

// The front door for the statements that define tables: CREATE, ALTER, DROP. Not in <sequent/sequent.hpp>, since a file
// that only queries should not pay for them.

#include <sequent/config.hpp>
#include <sequent/dialect/create_all.hpp>
#include <sequent/dialect/postgres/definition.hpp>
#include <sequent/dialect/sqlite/definition.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/alter_table.hpp>
#include <sequent/statement/create_index.hpp>
#include <sequent/statement/create_schema.hpp>
#include <sequent/statement/create_table.hpp>
#include <sequent/statement/drop_table.hpp>
