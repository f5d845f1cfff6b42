// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/engine/query.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;

struct person {
  std::string name;
  std::optional<int> age;
};

template <class Kind>
class integration_query : public shop_test<Kind> {
 protected:
  void SetUp() override {
    shop_test<Kind>::SetUp();
    this->add_user("Ada", 36);
    this->add_user("Bob", 17);
    this->add_user("Cid", 60);
  }

  std::vector<std::string> names_of(const sq::query<std::string>& asked) { return this->db.execute(asked).scalars(); }
};
TYPED_TEST_SUITE(integration_query, every_engine);

TYPED_TEST(integration_query, is_chosen_at_run_time) {
  const auto all = sq::select(users.name).order_by(users.name);
  for (const bool only_adults : {false, true}) {
    const auto chosen = only_adults ? sq::query<std::string>(all.where(users.age >= 18)) : sq::query<std::string>(all);
    const auto names = this->names_of(chosen);
    EXPECT_EQ(names.size(), only_adults ? 2U : 3U);
  }
}

TYPED_TEST(integration_query, is_kept_in_containers) {
  const std::vector<sq::query<std::string>> several{sq::select(users.name).where(users.age < 18),
                                                    sq::select(users.name).where(users.name.like("C%"))};
  EXPECT_THAT(this->names_of(several[0]), ElementsAre("Bob"));
  EXPECT_THAT(this->names_of(several[1]), ElementsAre("Cid"));
  std::map<std::string, sq::query<std::string>> by_name;
  by_name.emplace("adults", sq::select(users.name).where(users.age >= 18).order_by(users.age));
  EXPECT_THAT(this->names_of(by_name.at("adults")), ElementsAre("Ada", "Cid"));
}

TYPED_TEST(integration_query, outlives_the_statement_and_its_values) {
  std::optional<sq::query<std::string>> kept;
  {
    std::string pattern = "A" + std::string(100, '%');
    kept = sq::select(users.name).where(users.name.like(pattern));
    pattern.assign(101, 'z');
  }
  const auto copy = *kept;
  kept.reset();
  EXPECT_THAT(this->names_of(copy), ElementsAre("Ada"));
}

TYPED_TEST(integration_query, is_never_left_without_its_statement) {
  sq::query<std::string> from = sq::select(users.name).where(users.age < 18);
  const sq::query<std::string> to = std::move(from);
  EXPECT_THAT(this->names_of(to), ElementsAre("Bob"));
  EXPECT_THAT(this->names_of(from), ElementsAre("Bob"));  // NOLINT(bugprone-use-after-move): it is what is tested.
}

TYPED_TEST(integration_query, takes_its_arguments_by_name) {
  const sq::query<user, sq::argument<"least", int>, sq::argument<"like", std::string>> found =
      sq::select(users).where(users.age >= sq::param<"least"> && users.name.like(sq::param<"like">));
  EXPECT_EQ(this->db.execute(found, sq::param<"least"> = 18, sq::param<"like"> = "A%").one().name, "Ada");
  EXPECT_EQ(this->db.execute(found, sq::param<"like"> = std::string_view("C%"), sq::param<"least"> = 18).one().name,
            "Cid");
  EXPECT_TRUE(this->db.execute(found, sq::param<"least"> = 100, sq::param<"like"> = "%").empty());
}

TYPED_TEST(integration_query, reads_its_rows_as_what_was_asked_for) {
  const auto of_ada = sq::select(users.name, users.age).where(users.name == "Ada");
  const person as_struct = this->db.execute(sq::query<person>(of_ada)).one();
  EXPECT_EQ(as_struct.name, "Ada");
  EXPECT_EQ(as_struct.age, 36);
  EXPECT_EQ(this->db.execute(sq::query<std::tuple<std::string, int>>(of_ada)).one(), std::tuple("Ada", 36));
  const auto as_record = this->db.execute(sq::query<sq::row_type_of<decltype(of_ada)>>(of_ada)).one();
  EXPECT_EQ(as_record.template get<"age">(), 36);
}

TYPED_TEST(integration_query, writes_and_gives_back) {
  const sq::query<void> renaming = sq::update(users).set(users.name = "Eve").where(users.name == "Ada");
  EXPECT_EQ(this->db.execute(renaming).rowcount(), 1);
  const sq::query<std::string, sq::argument<"name", std::string>> removing =
      sq::delete_from(users).where(users.name == sq::param<"name">).returning(users.name);
  this->db.transaction([&](auto& tx) {
    EXPECT_EQ(tx.execute(removing, sq::param<"name"> = "Eve").scalar(), "Eve");
    EXPECT_TRUE(tx.execute(removing, sq::param<"name"> = "Eve").empty());
  });
}

TYPED_TEST(integration_query, keeps_the_choices_of_its_statement) {
  for (const bool only_adults : {false, true}) {
    const sq::query<std::string> found =
        sq::select(users.name).where_if(only_adults, users.age >= 18).where(users.name != "Cid").order_by(users.name);
    EXPECT_EQ(this->names_of(found).size(), only_adults ? 1U : 2U);
  }
}

TYPED_TEST(integration_query, owns_the_text_of_raw_sql) {
  std::optional<sq::query<std::string>> kept;
  {
    const std::string place = TypeParam::is_postgres ? "$1" : "?1";
    std::string text = "SELECT name FROM shop_users WHERE age = " + place;
    kept = sq::raw<std::string>(text, 36);
    text.assign(text.size(), ' ');
  }
  EXPECT_THAT(this->names_of(*kept), ElementsAre("Ada"));
}

}  // namespace
