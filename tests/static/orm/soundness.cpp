// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <static/orm/library.hpp>

#include <sequent/orm/soundness.hpp>

namespace {

using namespace library;

// What is not sound is in tests/compile_fail.
[[maybe_unused]] void sound_entities() {
  sequent::orm::require_sound<author>();
  sequent::orm::require_sound<book>();
  sequent::orm::require_sound<edition>();
}

}  // namespace
