// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

// The front door for the tests of a program: what is done in a sandbox is undone, and a recorder knows what was sent.

#include <sequent/engine/statement_recorder.hpp>
#include <sequent/testing/sandbox.hpp>
