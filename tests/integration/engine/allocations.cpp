// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <integration/engine/shop.hpp>
#include <memory>
#include <new>
#include <optional>

#include <gtest/gtest.h>

#include <sequent/sequent.hpp>

namespace {

// Of this thread only: the test program has others.
thread_local std::size_t allocation_count = 0;

}  // namespace

// These replace the ones of the whole test program, and count what C++ code allocates. libpq and SQLite are C, and call
// malloc.
void* operator new(std::size_t size) {
  ++allocation_count;
  if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace {

using namespace engine_test;

template <class As>
struct samples_schema {
  static constexpr sq::name table_name = "samples";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "small", std::int16_t> small;
  sq::col<As, "amount", int> amount;
  sq::col<As, "ratio", double> ratio;
  sq::col<As, "limit", std::optional<double>> limit;
  sq::col<As, "taken", sq::timestamp> taken;
  sq::col<As, "day", sq::date> day;
  sq::col<As, "valid", bool> valid;
};
inline constexpr sq::table<samples_schema> samples;

template <class Kind>
class integration_allocations : public testing::Test {
 protected:
  void SetUp() override {
    using namespace std::chrono_literals;
    db.drop_all(sq::if_exists, samples);
    db.create_all(samples);
    db.execute(sq::insert_into(samples).values({.id = 1,
                                                .small = std::int16_t{2},
                                                .amount = 3,
                                                .ratio = 0.5F,
                                                .limit = std::nullopt,
                                                .taken = sq::timestamp(1'700'000'000'000'000us),
                                                .day = 2026y / 1 / 31,
                                                .valid = true}));
  }
  void TearDown() override { db.drop_all(samples); }

  /// What the work allocates once it has run before: when its statement is prepared, and all room has its size.
  template <class Work>
  static std::size_t allocations_of(const Work& work) {
    for (int warm_up = 0; warm_up < 3; ++warm_up) work();
    const std::size_t before = allocation_count;
    for (int run = 0; run < 100; ++run) work();
    return allocation_count - before;
  }

  typename Kind::engine db{Kind::url()};
};
TYPED_TEST_SUITE(integration_allocations, every_engine);

TYPED_TEST(integration_allocations, are_counted) {
  EXPECT_EQ(this->allocations_of([] { ::operator delete(::operator new(8)); }), 100U);
}

TYPED_TEST(integration_allocations, a_point_select_of_columns_of_fixed_size_makes_none) {
  auto connection = this->db.connect();
  std::int64_t key = 1;
  EXPECT_EQ(this->allocations_of([&] {
    const auto row = connection.execute(sq::select(samples).where(samples.id == key)).one();
    ASSERT_EQ(row.amount, 3);
  }),
            0U);
}

TYPED_TEST(integration_allocations, an_engine_that_lends_its_connection_makes_none) {
  EXPECT_EQ(this->allocations_of([&] {
    ASSERT_EQ(this->db
                  .execute(sq::select(samples.amount).where(samples.day == sq::param<"day">),
                           sq::param<"day"> = sq::date(std::chrono::year(2026) / 1 / 31))
                  .scalar(),
              3);
  }),
            0U);
}

TYPED_TEST(integration_allocations, an_update_of_columns_of_fixed_size_makes_none) {
  auto connection = this->db.connect();
  double ratio = 0;
  EXPECT_EQ(this->allocations_of([&] {
    ratio += 0.25;
    connection.execute(sq::update(samples).set(samples.ratio = ratio).where(samples.id == 1));
  }),
            0U);
}

TYPED_TEST(integration_allocations, telling_an_observer_makes_none) {
  typename TypeParam::engine observed{TypeParam::url(), {.observer = std::make_shared<sq::observer>()}};
  observed.create_all(sq::if_not_exists, samples);
  EXPECT_EQ(this->allocations_of([&] {
    ASSERT_EQ(observed.execute(sq::select(sq::count()).from(samples).where(samples.id < 0)).scalar(), 0);
  }),
            0U);
}

}  // namespace
