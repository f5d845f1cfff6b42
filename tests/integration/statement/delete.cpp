// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <vector>

#include <gmock/gmock.h>

namespace {

using namespace engine_test;
using testing::ElementsAre;
using testing::IsEmpty;

// No foreign key: with one, SQLite finds all rows before it deletes one.
template <class As>
struct numbers_schema {
  static constexpr sq::name table_name = "deleted_numbers";
  sq::col<As, "number", std::int64_t, sq::primary_key> number;
};
inline constexpr sq::table<numbers_schema> numbers;
constexpr auto other = numbers.as<"other">();

template <class Kind>
class integration_delete : public shop_test<Kind> {
 protected:
  void TearDown() override {
    this->db.drop_all(sq::if_exists, numbers);
    shop_test<Kind>::TearDown();
  }
  std::vector<std::int64_t> left_by(const auto& condition) {
    this->db.drop_all(sq::if_exists, numbers);
    this->db.create_all(numbers);
    for (const int number : {1, 2, 3, 4}) this->db.execute(sq::insert_into(numbers).set(numbers.number = number));
    this->db.execute(sq::delete_from(numbers).where(condition));
    return this->db.execute(sq::select(numbers.number).order_by(numbers.number)).scalars();
  }
};
TYPED_TEST_SUITE(integration_delete, every_engine);

// SQLite would delete a row before it looks at the next one.
TYPED_TEST(integration_delete, reads_what_was_there_before) {
  const auto count = sq::select(sq::count()).from(other);
  const auto is_first = numbers.number == 1;
  EXPECT_THAT(this->left_by(is_first || numbers.number.in(sq::select(other.number + 1).from(other))), IsEmpty());
  EXPECT_THAT(this->left_by((numbers.number - 1).in(sq::select(other.number).from(other))), ElementsAre(1));
  EXPECT_THAT(this->left_by(is_first || count.scalar_subquery() < 4), ElementsAre(2, 3, 4));
  const auto before = count.correlate(numbers).where(other.number == numbers.number - 1);
  EXPECT_THAT(this->left_by(before.scalar_subquery() == 1), ElementsAre(1));
}

}  // namespace
