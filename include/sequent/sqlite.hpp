// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

// The front door to SQLite: `engine<sqlite>`.

#include <sequent/config.hpp>
#include <sequent/engine/engine.hpp>
#include <sequent/engine/sqlite_backend.hpp>
#include <sequent/engine/statement_recorder.hpp>
#include <sequent/sequent.hpp>
