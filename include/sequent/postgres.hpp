// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

// The front door to PostgreSQL: `engine<postgres>`, `engine<postgres_at_least<17>>`.

#include <sequent/config.hpp>
#include <sequent/engine/engine.hpp>
#include <sequent/engine/postgres_at_least_backend.hpp>
#include <sequent/engine/postgres_backend.hpp>
#include <sequent/engine/postgres_listener.hpp>
#include <sequent/engine/statement_recorder.hpp>
#include <sequent/sequent.hpp>
