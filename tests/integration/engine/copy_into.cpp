// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <limits>
#include <memory>
#include <optional>
#include <ranges>
#include <stdexcept>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/engine/copy_into.hpp>
#include <sequent/engine/statement_recorder.hpp>
#include <sequent/named.hpp>

// Members that are left out on purpose.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace {

using namespace engine_test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

template <class Kind>
class integration_copy_into : public shop_test<Kind> {
 protected:
  static new_user aged(const std::string& name, int age) { return {.name = name, .email = std::nullopt, .age = age}; }
  auto names() { return this->db.execute(sq::select(users.name).order_by(users.id)).scalars(); }
};
TYPED_TEST_SUITE(integration_copy_into, every_engine);

TYPED_TEST(integration_copy_into, writes_the_rows_of_a_range) {
  const std::vector<new_user> rows{this->aged("a", 1), this->aged("b", 2)};
  EXPECT_EQ(this->db.copy_into(users, rows), 2);
  EXPECT_THAT(this->names(), ElementsAre("a", "b"));
  EXPECT_EQ(this->db.copy_into(users, std::vector<new_user>()), 0);
}

TYPED_TEST(integration_copy_into, takes_rows_that_are_made_on_the_way) {
  constexpr int many = 20'000;
  auto made = std::views::iota(0, many) |
              std::views::transform([this](int each) { return this->aged("user " + std::to_string(each), each); });
  EXPECT_EQ(this->db.copy_into(users, made), many);
  EXPECT_EQ(this->db.execute(sq::select(sq::sum(users.age))).scalar(), std::int64_t{many} * (many - 1) / 2);
}

TYPED_TEST(integration_copy_into, takes_rows_that_give_different_columns_and_null) {
  const auto org = this->add_org("first");
  const std::vector<new_user> rows{{.org_id = org, .name = "a", .email = "a@example.org"},
                                   {.org_id = std::nullopt, .name = "b", .email = std::nullopt, .age = 7},
                                   {.id = 90, .org_id = org, .name = "c", .email = "", .age = 8}};
  EXPECT_EQ(this->db.copy_into(users, rows), 3);
  const auto read = this->db.execute(sq::select(users).order_by(users.name)).all();
  EXPECT_EQ(read[0].org_id, org);
  EXPECT_EQ(read[0].age, 18) << "the default";
  EXPECT_EQ(read[1].org_id, std::nullopt);
  EXPECT_EQ(read[1].email, std::nullopt);
  EXPECT_EQ(read[2].id, 90);
  EXPECT_EQ(read[2].email, "") << "an empty text is not NULL";
}

TYPED_TEST(integration_copy_into, keeps_nothing_where_a_row_is_refused) {
  const std::vector<new_user> rows{{.name = "a", .age = 1}, {.name = "b", .email = "b", .age = -1}};
  EXPECT_THROW(this->db.copy_into(users, rows), sq::check_violation);
  EXPECT_EQ(this->count_users(), 0);
  this->db.transaction([&](auto& tx) {
    tx.copy_into(users, std::vector<new_user>{this->aged("kept", 1)});
    EXPECT_THROW(tx.copy_into(users, rows), sq::check_violation);
  });
  EXPECT_THAT(this->names(), ElementsAre("kept"));
}

TYPED_TEST(integration_copy_into, keeps_nothing_where_the_range_throws) {
  auto failing = std::views::iota(0, 5'000) | std::views::transform([this](int each) {
                   if (each == 4'000) throw std::runtime_error("no more");
                   return this->aged("a", each);
                 });
  this->db.transaction([&](auto& tx) {
    EXPECT_THROW(tx.copy_into(users, failing), std::runtime_error);
    tx.execute(sq::insert_into(users).set(users.name = "next"));
  });
  EXPECT_THAT(this->names(), ElementsAre("next"));
}

TYPED_TEST(integration_copy_into, goes_to_a_table_that_is_named_at_run_time) {
  const auto other = users.named("shop \"users\" 2");
  this->db.drop_all(sq::if_exists, other);
  this->db.create_all(sq::if_not_exists, orgs, other);
  EXPECT_EQ(this->db.copy_into(other, std::vector<new_user>{this->aged("a", 1)}), 1);
  EXPECT_EQ(this->db.execute(sq::select(users.name).from(other)).scalar(), "a");
  EXPECT_EQ(this->count_users(), 0);
  this->db.drop_all(other);
}

template <class As>
struct counters_schema {
  static constexpr sq::name table_name = "shop_counters";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "count", std::int32_t, sq::default_value<7>> count;
};
constexpr sq::table<counters_schema> counters;

TYPED_TEST(integration_copy_into, takes_rows_that_give_no_column) {
  this->db.drop_all(sq::if_exists, counters);
  this->db.create_all(counters);
  using row = sq::insertable<counters_schema>;
  EXPECT_EQ(this->db.copy_into(counters, std::vector<row>{row{}, row{.count = 3}, row{}}), 3);
  EXPECT_THAT(this->db.execute(sq::select(counters.count).order_by(counters.count)).scalars(), ElementsAre(3, 7, 7));
  this->db.drop_all(counters);
}

/// Every type of column, at its ends.
template <class As>
struct extremes_schema {
  static constexpr sq::name table_name = "shop_extremes";
  sq::col<As, "flag", bool> flag;
  sq::col<As, "small", std::int16_t> small;
  sq::col<As, "medium", std::int32_t> medium;
  sq::col<As, "large", std::int64_t> large;
  sq::col<As, "single", float> single;
  sq::col<As, "twice", double> twice;
  sq::col<As, "price", sq::decimal<12, 4>> price;
  sq::col<As, "text", std::string> text;
  sq::col<As, "data", sq::bytes> data;
  sq::col<As, "at", sq::timestamp> at;
  sq::col<As, "day", sq::date> day;
};
constexpr sq::table<extremes_schema> extremes;

template <class Number>
using ends = std::numeric_limits<Number>;

TYPED_TEST(integration_copy_into, keeps_every_value_as_it_is) {
  using namespace std::chrono;
  this->db.drop_all(sq::if_exists, extremes);
  this->db.create_all(extremes);
  using row = sq::row<extremes_schema>;
  const std::vector<row> rows{
      row{false, ends<std::int16_t>::min(), ends<std::int32_t>::min(), ends<std::int64_t>::min(), ends<float>::lowest(),
          ends<double>::denorm_min(), sq::decimal<12, 4>("-99999999.9999"), "", sq::bytes{},
          sq::timestamp(sys_days(1y / January / 1d)), 1y / January / 1d},
      row{true, ends<std::int16_t>::max(), ends<std::int32_t>::max(), ends<std::int64_t>::max(), ends<float>::max(),
          ends<double>::infinity(), sq::decimal<12, 4>("0.0001"), "tab\t, \\N, \"quote\", ä\n",
          sq::bytes(70'000, std::byte{0}), sq::timestamp(sys_days(9999y / December / 31d) + 1us),
          9999y / December / 31d}};
  EXPECT_EQ(this->db.copy_into(extremes, rows), 2);
  const auto read = this->db.execute(sq::select(extremes).order_by(extremes.flag)).all();
  ASSERT_EQ(read.size(), 2U);
  for (const std::size_t each : {std::size_t{0}, std::size_t{1}}) {
    EXPECT_EQ(read[each].small, rows[each].small);
    EXPECT_EQ(read[each].medium, rows[each].medium);
    EXPECT_EQ(read[each].large, rows[each].large);
    EXPECT_EQ(read[each].single, rows[each].single);
    EXPECT_EQ(read[each].twice, rows[each].twice);
    EXPECT_EQ(read[each].price, rows[each].price);
    EXPECT_EQ(read[each].text, rows[each].text);
    EXPECT_EQ(read[each].data, rows[each].data);
    EXPECT_EQ(read[each].at, rows[each].at);
    EXPECT_EQ(read[each].day, rows[each].day);
  }
  this->db.drop_all(extremes);
}

TEST(integration_copy_into_on_postgres, is_one_copy_for_each_run_of_columns) {
  const auto recorder = std::make_shared<sq::statement_recorder>();
  on_postgres::engine db{on_postgres::url(), {.observer = recorder}};
  db.drop_all(sq::if_exists, orgs, users);
  db.create_all(orgs, users);
  recorder->clear();
  db.copy_into(users, std::vector<new_user>{{.name = "a"}, {.name = "b"}, {.name = "c", .age = 1}});
  EXPECT_THAT(recorder->texts(), ElementsAre("COPY shop_users (org_id, name, email) FROM STDIN (FORMAT binary)",
                                             "COPY shop_users (org_id, name, email, age) FROM STDIN (FORMAT binary)"));
  db.drop_all(orgs, users);
}

TEST(integration_copy_into_on_postgres, tells_no_value_of_a_row_that_is_refused) {
  on_postgres::engine db{on_postgres::url()};
  db.drop_all(sq::if_exists, orgs, users);
  db.create_all(orgs, users);
  try {
    db.copy_into(users, std::vector<new_user>{{.name = "a", .email = "secret@example.org"},
                                              {.name = "b", .email = "secret@example.org"}});
    FAIL();
  } catch (const sq::unique_violation& refused) {
    EXPECT_THAT(refused.what(), HasSubstr("COPY shop_users"));
    EXPECT_THAT(refused.what(), Not(HasSubstr("secret")));
    EXPECT_EQ(refused.constraint(), "shop_users_email_key");
  }
  db.drop_all(orgs, users);
}

}  // namespace
