// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstdint>
#include <integration/expression/scalars.hpp>
#include <optional>
#include <string>

#include <gmock/gmock.h>

#include <sequent/expression/text_search.hpp>

namespace {

using namespace scalars_test;

template <class Kind>
using integration_text_search = samples_test<Kind>;
TYPED_TEST_SUITE(integration_text_search, every_engine);

TYPED_TEST(integration_text_search, takes_every_character_as_it_is) {
  for (const auto& part : {"", "G", "rö", "öße", "Größe"})
    EXPECT_TRUE(this->holds(sq::contains(samples.word, part))) << part;
  for (const auto& part : {"", "G", "Gr", "Größe"})
    EXPECT_TRUE(this->holds(sq::starts_with(samples.word, part))) << part;
  for (const auto& part : {"", "e", "öße", "Größe"})
    EXPECT_TRUE(this->holds(sq::ends_with(samples.word, part))) << part;
  for (const auto& part : {"%", "_", "gr", "Größe ", "xGrößex"}) {
    EXPECT_FALSE(this->holds(sq::contains(samples.word, part))) << part;
    EXPECT_FALSE(this->holds(sq::starts_with(samples.word, part))) << part;
    EXPECT_FALSE(this->holds(sq::ends_with(samples.word, part))) << part;
  }
  EXPECT_EQ(this->of(sq::ends_with(samples.note, "x")), std::nullopt);
}

TYPED_TEST(integration_text_search, escapes_by_another_character) {
  EXPECT_TRUE(this->holds(sq::like<'!'>(sq::literal<"50% off">, "50!% %")));
  EXPECT_FALSE(this->holds(sq::like<'!'>(sq::literal<"500 off">, "50!% %")));
  EXPECT_TRUE(this->holds(sq::like<'!'>(samples.word, "Gr%e") && !sq::like<'!'>(samples.word, "Gr!%e")));
}

TEST(integration_text_search_on_postgres, has_regular_expressions) {
  sq::engine<sq::postgres> db{on_postgres::url()};
  const auto of = [&](const auto& expression) {
    return db.execute(sq::select(expression.template as<"x">())).scalar();
  };
  EXPECT_TRUE(of(sq::regexp_like(sq::literal<"abc">, "^a.c$")));
  EXPECT_TRUE(of(sq::regexp_ilike(sq::literal<"abc">, "B")));
  EXPECT_EQ(of(sq::regexp_substr(sq::literal<"foobar">, "o(.)b")), "o");
  EXPECT_EQ(of(sq::regexp_substr(sq::literal<"foobar">, "x")), std::nullopt);
  EXPECT_EQ(of(sq::regexp_replace(sq::literal<"banana">, "a", "o")), "bonana");
  EXPECT_EQ(of(sq::regexp_replace(sq::literal<"banana">, "a", "o", "g")), "bonono");
}

}  // namespace
