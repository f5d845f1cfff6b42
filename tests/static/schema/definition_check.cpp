// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <support/definitions.hpp>

#include <sequent/schema/definition_check.hpp>

namespace {

using namespace definitions;

// The rules themselves are those of definition_problem.hpp; tests/compile_fail shows the messages.
static_assert(sq::detail::definition_check<types_schema>::holds);
static_assert(sq::detail::definition_check<attributes_schema>::holds);
static_assert(sq::detail::definition_check<lines_schema>::holds);
static_assert(sq::detail::definition_check<people_schema>::holds);

}  // namespace
