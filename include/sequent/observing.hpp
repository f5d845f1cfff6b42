// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

// The front door to observers: who is told what an engine does.

#include <sequent/engine/observer.hpp>
#include <sequent/engine/observers.hpp>
#include <sequent/engine/slow_statements.hpp>
#include <sequent/engine/statement_log.hpp>
#include <sequent/engine/statement_metrics.hpp>
#include <sequent/engine/statement_recorder.hpp>
