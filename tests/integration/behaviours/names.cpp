// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/reports/report.hpp>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/all.hpp>

namespace behaviours_test {

namespace sq = sequent;

/// Names that are no identifiers, or look like something else.
template <class As>
struct odd_schema {
  static constexpr sq::name table_name = "od\"d ?t:able$1";
  sq::col<As, "q?marks", std::int64_t, sq::primary_key> marks;
  sq::col<As, "col:ons", std::string> colons;
  sq::col<As, "per % cent", int> percent;
  sq::col<As, "1param", int> digit;
  sq::col<As, "quo\"\"te", std::optional<std::string>> quote;
  sq::col<As, "äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüx", int> umlauts;
  sq::col<As, "$1", int> dollar;
  sq::col<As, "select", int> keyword;
};
inline constexpr sq::table<odd_schema> odd;

}  // namespace behaviours_test

namespace {

using namespace behaviours_test;
using testing::ElementsAre;

class integration_names : public report_test::on_both {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, odd);
    db.create_all(odd);
    db.execute(sq::insert_into(odd).values(std::vector<sq::insertable<odd_schema>>{
        {.marks = 1, .colons = "a", .percent = 10, .digit = 1, .quote = "", .umlauts = 5, .dollar = 6, .keyword = 7},
        {.marks = 2, .colons = "b", .percent = 20, .digit = 2, .umlauts = 6, .dollar = 7, .keyword = 8}}));
  }
  void TearDown() override { db.drop_all(odd); }

  /// The text that a constant comes back as.
  template <class Constant>
  std::string returned(const Constant& constant) {
    return db.execute(sq::select(constant.template as<"x">()).from(odd).limit(1)).scalar();
  }
};
INSTANTIATE_TEST_SUITE_P(both, integration_names, report_test::both_databases);

TEST_P(integration_names, may_hold_any_character) {
  const auto other = odd.as<"o?th:er $2">();
  const auto query = sq::select(odd.marks, odd.quote, (odd.percent + other.umlauts).as<"s%u?m:$3">())
                         .from(odd)
                         .join(other, other.marks == odd.marks && other.dollar > odd.digit)
                         .where(odd.colons == "b" && odd.keyword == 8)
                         .order_by(sq::label<"s%u?m:$3">, odd.digit.desc());
  const auto row = db.execute(query).one();
  EXPECT_EQ(row[odd.marks], 2);
  EXPECT_EQ(row[odd.quote], std::nullopt);
  EXPECT_EQ(row.get<"s%u?m:$3">(), 26);
  EXPECT_EQ(db.execute(sq::update(odd).set(odd.digit = odd.digit + odd.percent).where(odd.umlauts == 5)).rowcount(), 1);
  EXPECT_EQ(db.execute(sq::select(odd.digit).order_by(odd.marks)).scalar(), 11);
}

TEST_P(integration_names, that_are_equal_are_told_apart_by_column_and_place) {
  const auto other = odd.as<"other">();
  const auto query =
      sq::select(odd.marks, other.marks).from(odd).join(other, other.marks != odd.marks).order_by(odd.marks);
  const auto row = *db.execute(query).begin();
  const auto& [first, second] = row;
  EXPECT_EQ(first, 1);
  EXPECT_EQ(second, 2);
  EXPECT_EQ(row[other.marks], 2);
}

// `SELECT -a AS a ORDER BY a` would sort by what is selected.
TEST_P(integration_names, of_an_output_that_is_called_as_a_column_hide_nothing) {
  const auto query = sq::select((-odd.percent).as<"per % cent">()).order_by(odd.percent);
  EXPECT_THAT(db.execute(query).scalars(), ElementsAre(-10, -20));
}

TEST_P(integration_names, in_constants_are_no_placeholders) {
  EXPECT_EQ(returned(sq::literal<"100 % ?1 :x $1 %s {} {0}">), "100 % ?1 :x $1 %s {} {0}");
  EXPECT_EQ(returned(sq::literal<R"(back\slash \' '' "quoted" -- /* no comment)">),
            R"(back\slash \' '' "quoted" -- /* no comment)");
  EXPECT_EQ(returned(sq::literal<"">), "");
}

TEST_P(integration_names, in_an_empty_text_are_not_null) {
  EXPECT_EQ(db.execute(sq::select(odd.marks).where(odd.quote == "")).scalars().size(), 1U);
  EXPECT_EQ(db.execute(sq::select(odd.marks).where(odd.quote.is_null())).scalar(), 2);
}

}  // namespace
