// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/expression/choose.hpp>
#include <sequent/expression/repeated.hpp>
#include <sequent/expression/sort_keys.hpp>
#include <sequent/expression/text_search.hpp>
#include <sequent/sequent.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;
using testing::IsEmpty;
using words = std::vector<std::string>;

template <class Kind>
class integration_choice : public shop_test<Kind> {
 protected:
  void SetUp() override {
    shop_test<Kind>::SetUp();
    this->add_user("Ada Byron", 36);
    this->add_user("Bob Moore", 17);
    this->add_user("Cid Byron", 36);
  }

  template <class Query>
  words names(const Query& query) {
    words found;
    for (const auto& [name] : this->db.execute(query)) found.push_back(name);
    return found;
  }
};
TYPED_TEST_SUITE(integration_choice, every_engine);

const auto all_names = sq::select(users.name);

TYPED_TEST(integration_choice, sorts_by_what_is_chosen) {
  const auto sorted = [](int how) {
    return all_names.where(users.age > 1)
        .order_by(sq::choose(how, users.name, users.age.desc(), users.age + 1), users.name.desc());
  };
  for (int round = 0; round < 2; ++round) {  // the second time they are prepared
    EXPECT_THAT(this->names(sorted(0)), ElementsAre("Ada Byron", "Bob Moore", "Cid Byron"));
    EXPECT_THAT(this->names(sorted(1)), ElementsAre("Cid Byron", "Ada Byron", "Bob Moore"));
    EXPECT_THAT(this->names(sorted(2)), ElementsAre("Bob Moore", "Cid Byron", "Ada Byron"));
  }
}

TYPED_TEST(integration_choice, reads_the_column_that_is_chosen) {
  const auto chosen = [](int is_email) { return sq::select(sq::choose(is_email, users.name, users.email)); };
  std::vector<std::optional<std::string>> found;
  for (const bool is_email : {false, true}) {
    for (const auto& [value] : this->db.execute(chosen(is_email).order_by(users.id).limit(1))) found.push_back(value);
  }
  EXPECT_THAT(found, ElementsAre("Ada Byron", std::nullopt));
}

TYPED_TEST(integration_choice, sorts_by_the_keys_of_a_request) {
  const auto keys = sq::sort_keys(sq::sort_key<"name">(users.name), sq::sort_key<"age">(users.age));
  const auto sorted = [&](std::string_view text) {
    return this->names(all_names.order_by(keys.parse(text), users.id));
  };
  EXPECT_THAT(sorted("-age,-name"), ElementsAre("Cid Byron", "Ada Byron", "Bob Moore"));
  EXPECT_THAT(sorted("age,name desc"), ElementsAre("Bob Moore", "Cid Byron", "Ada Byron"));
  EXPECT_THAT(sorted("-name"), ElementsAre("Cid Byron", "Bob Moore", "Ada Byron"));
  EXPECT_THAT(sorted(""), ElementsAre("Ada Byron", "Bob Moore", "Cid Byron"));
  EXPECT_THAT(sorted("-age,-name"), ElementsAre("Cid Byron", "Ada Byron", "Bob Moore"));
  EXPECT_THROW(sorted("age; DROP TABLE shop_users"), sq::unknown_sort_key);
}

TYPED_TEST(integration_choice, looks_for_all_or_any_of_some_words) {
  const auto has = [](const std::string& word) { return sq::contains(users.name, word); };
  const auto all = [&](const words& given) {
    return this->names(all_names.where(sq::all_of(given, has)).order_by(users.id));
  };
  const auto any = [&](const words& given) {
    return this->names(all_names.where(sq::any_of(given, has)).order_by(users.id));
  };
  for (int round = 0; round < 2; ++round) {
    EXPECT_THAT(all({"Ada", "Byron"}), ElementsAre("Ada Byron"));
    EXPECT_THAT(all({"Byron"}), ElementsAre("Ada Byron", "Cid Byron"));
    EXPECT_THAT(all({}), ElementsAre("Ada Byron", "Bob Moore", "Cid Byron"));
    EXPECT_THAT(any({"Ada", "Cid", "50%"}), ElementsAre("Ada Byron", "Cid Byron"));
    EXPECT_THAT(any({"Ada", "Bob", "Cid", "x", "y"}), ElementsAre("Ada Byron", "Bob Moore", "Cid Byron"));
    EXPECT_THAT(any({}), IsEmpty());
  }
}

TYPED_TEST(integration_choice, takes_several_empty_ranges_and_their_opposites) {
  const auto is_age = [](int age) { return users.age == age; };
  const std::vector<int> none;
  EXPECT_THAT(this->names(all_names.where(sq::any_of(none, is_age) || sq::any_of(none, is_age))), IsEmpty());
  EXPECT_EQ(this->names(all_names.where(!sq::any_of(none, is_age) && sq::all_of(none, is_age))).size(), 3U);
  EXPECT_THAT(this->names(all_names.where(!sq::all_of(none, is_age))), IsEmpty());
}

TYPED_TEST(integration_choice, takes_a_long_range) {
  std::vector<int> ages(3000, 17);
  ages.push_back(99);
  const auto found =
      this->names(all_names.where(sq::any_of(ages, [](int age) { return users.age == age; })).where(users.name != "x"));
  EXPECT_THAT(found, ElementsAre("Bob Moore"));
}

TYPED_TEST(integration_choice, has_more_choices_than_a_number_has_bits) {
  const auto with_three = [](auto query, bool first, bool second, bool third) {
    return query.where_if(first, users.age > 20)
        .where_if(second, users.name != "Cid Byron")
        .where_if(third, users.id > 0);
  };
  const auto widened = [&](auto query, auto& self, auto depth) {
    if constexpr (depth.value == 0) {
      return query;
    } else {
      return self(with_three(query, false, false, true), self, std::integral_constant<int, depth.value - 1>());
    }
  };
  const auto many = widened(all_names, widened, std::integral_constant<int, 21>());
  static_assert(decltype(many)::values_type::size > 120);
  for (int round = 0; round < 2; ++round) {
    EXPECT_THAT(this->names(with_three(many, true, true, false).order_by(users.id)), ElementsAre("Ada Byron"));
    EXPECT_THAT(this->names(with_three(many, true, false, false).order_by(users.id)),
                ElementsAre("Ada Byron", "Cid Byron"));
    EXPECT_THAT(this->names(with_three(many, false, true, false).order_by(users.id)),
                ElementsAre("Ada Byron", "Bob Moore"));
  }
}

TYPED_TEST(integration_choice, takes_arguments_in_what_is_chosen_and_repeated) {
  const auto query = [](bool is_exact, const std::vector<int>& ages) {
    return all_names.where(sq::choose(is_exact ? 1 : 0, users.age >= sq::param<"age">, users.age == sq::param<"age">))
        .where(sq::any_of(ages, [](int age) { return users.age == age || users.age < sq::param<"age">; }))
        .order_by(users.id);
  };
  const auto run = [&](bool is_exact, const std::vector<int>& ages, int age) {
    words found;
    for (const auto& [name] : this->db.execute(query(is_exact, ages), sq::param<"age"> = age)) found.push_back(name);
    return found;
  };
  EXPECT_THAT(run(false, {36, 17, 1}, 17), ElementsAre("Ada Byron", "Bob Moore", "Cid Byron"));
  EXPECT_THAT(run(true, {36, 17, 1}, 17), ElementsAre("Bob Moore"));
  EXPECT_THAT(run(true, {1}, 17), IsEmpty());
}

// Their texts are equal for one item, and differ for two: there a parameter keeps its number, and a value has another.
TYPED_TEST(integration_choice, tells_parameters_from_values_in_what_is_repeated) {
  const std::vector<int> bounds{20, 17};
  const auto first = [](int bound) { return users.age >= sq::param<"age"> && users.age <= bound; };
  const auto second = [](int bound) { return users.age >= bound && users.age <= sq::param<"age">; };
  const auto neither = [](int bound) { return users.age >= bound && users.age <= 20; };
  const auto count = [&](const auto& condition, const auto&... age) {
    return this->db.execute(sq::select(sq::count()).from(users).where(condition), age...).scalar();
  };
  EXPECT_EQ(count(sq::any_of(bounds, first), sq::param<"age"> = 18), 0);
  EXPECT_EQ(count(sq::any_of(bounds, second), sq::param<"age"> = 18), 1);
  EXPECT_EQ(count(sq::any_of(bounds, neither)), 1);
}

TYPED_TEST(integration_choice, sorts_by_whether_any_condition_holds) {
  const auto first = [](const std::vector<int>& ages) {
    return sq::any_of(ages, [](int age) { return users.age == age; });
  };
  EXPECT_THAT(this->names(all_names.order_by(first({17, 18}).desc(), users.name)),
              ElementsAre("Bob Moore", "Ada Byron", "Cid Byron"));
  EXPECT_THAT(this->names(all_names.order_by(first({}).desc(), users.name.desc())),
              ElementsAre("Cid Byron", "Bob Moore", "Ada Byron"));
  EXPECT_THAT(this->names(all_names.order_by(first({}), sq::choose(1, first({17}), first({})), users.name)),
              ElementsAre("Ada Byron", "Bob Moore", "Cid Byron"));
  const auto keys = sq::sort_keys(sq::sort_key<"favourite">(first({})), sq::sort_key<"name">(users.name));
  EXPECT_THAT(this->names(all_names.order_by(keys.parse("-favourite,-name"))),
              ElementsAre("Cid Byron", "Bob Moore", "Ada Byron"));
}

TYPED_TEST(integration_choice, writes_to_rows_that_any_condition_names) {
  const auto is_age = [](int age) { return users.age == age; };
  this->db.execute(sq::update(users).set(users.age = 1).where(sq::any_of(std::vector<int>{}, is_age)));
  EXPECT_EQ(this->db.execute(sq::delete_from(users).where(sq::any_of(std::vector{36, 1}, is_age))).rowcount(), 2);
  EXPECT_EQ(
      this->db.execute(sq::delete_from(users).where(sq::all_of(std::vector<int>{}, is_age)).all_rows()).rowcount(), 1);
}

TYPED_TEST(integration_choice, is_kept_in_a_stored_query) {
  const auto is_age = [](int age) { return users.age == age; };
  const auto keys = sq::sort_keys(sq::sort_key<"name">(users.name));
  const std::vector<sq::query<std::string>> several{
      all_names.where(sq::any_of(std::vector{17, 18, 19}, is_age)), all_names.order_by(keys.parse("-name")),
      all_names.where(sq::choose(1, users.age == 1, users.name.like("Cid%")))};
  EXPECT_THAT(this->db.execute(several[0]).scalars(), ElementsAre("Bob Moore"));
  EXPECT_THAT(this->db.execute(several[1]).scalars(), ElementsAre("Cid Byron", "Bob Moore", "Ada Byron"));
  EXPECT_THAT(this->db.execute(several[2]).scalars(), ElementsAre("Cid Byron"));
}

}  // namespace
