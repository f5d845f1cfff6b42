// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <integration/expression/scalars.hpp>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include <sequent/expression/collate.hpp>

namespace {

using namespace scalars_test;

template <class Kind>
using integration_collate = samples_test<Kind>;
TYPED_TEST_SUITE(integration_collate, every_engine);

TYPED_TEST(integration_collate, orders_by_bytes) {
  EXPECT_TRUE(this->holds(sq::collate<"C">(samples.word) < "a" && sq::collate<"C">(samples.word) > "A"));
}

TYPED_TEST(integration_collate, is_a_bound_of_between) {
  EXPECT_TRUE(this->holds(samples.word.between(sq::collate<"C">(sq::literal<"">), sq::collate<"C">(samples.word))));
}

TEST(integration_collate_on_sqlite, ignores_case) {
  sq::engine<sq::sqlite> db{on_sqlite::url()};
  EXPECT_TRUE(db.execute(sq::select((sq::collate<"NOCASE">(sq::literal<"Ada">) == "aDA").as<"x">())).scalar());
}

}  // namespace
