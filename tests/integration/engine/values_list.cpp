// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>
#include <tuple>

#include <gmock/gmock.h>

#include <sequent/statement/values_list.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;

template <class As>
struct grades_columns {
  sq::col<As, "grade", std::string> grade;
  sq::col<As, "least", int> least;
  sq::col<As, "most", std::optional<int>> most;
};

template <class As>
struct totals_columns {
  sq::col<As, "grade", std::string> grade;
  sq::col<As, "n", std::int64_t> n;
};

template <class Kind>
class integration_values_list : public shop_test<Kind> {
 protected:
  void SetUp() override {
    shop_test<Kind>::SetUp();
    this->add_user("Ada", 36);
    this->add_user("Bob", 17);
    this->add_user("Cid", 60);
  }
};
TYPED_TEST_SUITE(integration_values_list, every_engine);

const auto grades = sq::values<"grades", grades_columns>(
    {{.grade = "minor", .least = 0, .most = 17}, {.grade = "adult", .least = 18, .most = std::nullopt}});

TYPED_TEST(integration_values_list, is_joined_as_a_table_is) {
  const sq::query<std::tuple<std::string, std::string>> query =
      sq::select(users.name, grades.grade)
          .from(users)
          .join(grades, users.age >= grades.least && (grades.most.is_null() || users.age <= grades.most))
          .order_by(users.name);
  const auto found = this->db.execute(query).all();
  EXPECT_THAT(found, ElementsAre(std::tuple("Ada", "adult"), std::tuple("Bob", "minor"), std::tuple("Cid", "adult")));
}

TYPED_TEST(integration_values_list, is_grouped_in_a_derived_table_with_members) {
  const auto totals = sq::with_columns<totals_columns>(
      sq::select(grades.grade, sq::count().as<"n">())
          .from(grades)
          .join(users, users.age >= grades.least && (grades.most.is_null() || users.age <= grades.most))
          .group_by(grades.grade)
          .template as<"totals">());
  const auto largest = this->db.execute(sq::select(totals.grade).from(totals).where(totals.n > 1)).one();
  EXPECT_EQ(largest.template get<"grade">(), "adult");
}

}  // namespace
