// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <integration/expression/scalars.hpp>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/expression/text_functions.hpp>

namespace {

using namespace scalars_test;

template <class Kind>
using integration_text_functions = samples_test<Kind>;
TYPED_TEST_SUITE(integration_text_functions, every_engine);

TYPED_TEST(integration_text_functions, trims_and_replaces) {
  EXPECT_EQ(this->of(sq::trim(sq::literal<"  a b ">)), "a b");
  EXPECT_EQ(this->of(sq::ltrim(sq::literal<"  a ">)), "a ");
  EXPECT_EQ(this->of(sq::rtrim(sq::literal<"\t a  ">)), "\t a");
  EXPECT_EQ(this->of(sq::trim(samples.word, "eGß")), "rö");
  EXPECT_EQ(this->of(sq::rtrim(samples.word, "e")), "Größ");
  EXPECT_EQ(this->of(sq::replace(samples.word, "ö", "oe")), "Groeße");
  EXPECT_EQ(this->of(sq::replace(samples.word, "", "x")), "Größe");
  EXPECT_EQ(this->of(sq::replace(samples.note, "a", "b")), std::nullopt);
}

TYPED_TEST(integration_text_functions, counts_characters_from_one) {
  EXPECT_EQ(this->of(sq::strpos(samples.word, "ße")), 4);
  EXPECT_EQ(this->of(sq::strpos(samples.word, "x")), 0);
  EXPECT_EQ(this->of(sq::strpos(samples.word, "")), 1);
  EXPECT_EQ(this->of(sq::octet_length(samples.word)), 7);
  const std::string word = first_sample().word;
  for (int from = -3; from <= 7; ++from) {
    const std::vector<std::string> letters{"G", "r", "ö", "ß", "e"};
    std::string rest;
    for (int place = std::max(from, 1); place <= 5; ++place) rest += letters[static_cast<std::size_t>(place - 1)];
    EXPECT_EQ(this->of(sq::substring(samples.word, from)), rest) << from;
    for (int count = 0; count <= 7; ++count) {
      std::string part;
      for (int place = std::max(from, 1); place <= 5 && place < from + count; ++place)
        part += letters[static_cast<std::size_t>(place - 1)];
      EXPECT_EQ(this->of(sq::substring(samples.word, from, count)), part) << from << " " << count;
    }
  }
  EXPECT_EQ(this->of(sq::substring(samples.word, sq::strpos(samples.word, "r") + 1)), "öße");
  EXPECT_EQ(this->of(sq::substring(samples.word, samples.missing, 2)), std::nullopt);
  EXPECT_EQ(this->of(sq::substring(samples.word, 2, samples.missing)), std::nullopt);
}

TYPED_TEST(integration_text_functions, takes_ends_of_a_text) {
  const std::vector<std::tuple<int, std::string, std::string>> expected{
      {0, "", ""},          {2, "Gr", "ße"}, {5, "Größe", "Größe"}, {9, "Größe", "Größe"},
      {-1, "Größ", "röße"}, {-5, "", ""},    {-9, "", ""}};
  for (const auto& [count, first, last] : expected) {
    EXPECT_EQ(this->of(sq::left(samples.word, count)), first) << count;
    EXPECT_EQ(this->of(sq::right(samples.word, count)), last) << count;
  }
  EXPECT_EQ(this->of(sq::left(samples.word, samples.missing)), std::nullopt);
  EXPECT_EQ(this->of(sq::right(samples.note, 1)), std::nullopt);
}

TYPED_TEST(integration_text_functions, repeats_and_fills) {
  for (const auto& [count, repeated] :
       std::vector<std::pair<int, std::string>>{{-1, ""}, {0, ""}, {1, "00"}, {3, "000000"}})
    EXPECT_EQ(this->of(sq::repeat(sq::literal<"00">, count)), repeated);
  EXPECT_EQ(this->of(sq::repeat(samples.word, samples.missing)), std::nullopt);
  const std::vector<std::tuple<int, std::string, std::string>> expected{
      {-1, "", ""}, {0, "", ""}, {3, "Grö", "Grö"}, {5, "Größe", "Größe"}, {8, "-=-Größe", "Größe-=-"}};
  for (const auto& [length, left, right] : expected) {
    EXPECT_EQ(this->of(sq::lpad(samples.word, length, "-=")), left) << length;
    EXPECT_EQ(this->of(sq::rpad(samples.word, length, "-=")), right) << length;
  }
  EXPECT_EQ(this->of(sq::lpad(samples.word, 9, "")), "Größe");
  EXPECT_EQ(this->of(sq::lpad(samples.word, samples.missing, "x")), std::nullopt);
}

TYPED_TEST(integration_text_functions, joins_texts_without_null) {
  EXPECT_EQ(this->of(sq::concat(samples.word, samples.note, "!")), "Größe!");
  EXPECT_EQ(this->of(sq::concat(samples.note)), "");
  EXPECT_EQ(this->of(sq::concat_ws(", ", samples.note, samples.word, std::nullopt, "x")), "Größe, x");
  EXPECT_EQ(this->of(sq::concat_ws("-", samples.note)), "");
  EXPECT_EQ(this->of(sq::concat_ws(samples.note, "a", "b")), std::nullopt);
}

TEST(integration_text_functions_on_postgres, has_more) {
  sq::engine<sq::postgres> db{on_postgres::url()};
  const auto of = [&](const auto& expression) {
    return db.execute(sq::select(expression.template as<"x">())).scalar();
  };
  EXPECT_EQ(of(sq::reverse(sq::literal<"abc">)), "cba");
  EXPECT_EQ(of(sq::initcap(sq::literal<"ada LOVELACE">)), "Ada Lovelace");
  EXPECT_EQ(of(sq::split_part(sq::literal<"a.b.c">, ".", 2)), "b");
  EXPECT_EQ(of(sq::translate(sq::literal<"abc">, "ab", "x")), "xc");
}

}  // namespace
