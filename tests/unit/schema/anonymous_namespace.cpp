// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "anonymous_namespace.hpp"

#include <cstdint>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sq = sequent;

namespace {

using testing::ElementsAre;

template <class As>
struct things_schema {
  static constexpr sq::name table_name = "things";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int> age;
};
inline constexpr sq::table<things_schema> things;

template <class As>
struct listed_columns {
  sq::col<As, "n", std::int64_t> n;
};

// g++ would take the two schemas for one: what is made of a schema has a type of it among its arguments.
TEST(anonymous_namespace, keeps_a_schema_apart_from_that_of_another_file) {
  EXPECT_THAT(
      anonymous_namespace::texts_of(things, sq::insertable<things_schema>{.id = 1, .name = "a", .age = 2},
                                    sq::patch<things_schema>{.name = "b"},
                                    sq::values<"listed", listed_columns>({{.n = 1}, {.n = 2}})),
      ElementsAre("CREATE TABLE things (id INTEGER NOT NULL, name TEXT NOT NULL, age INTEGER NOT NULL, "
                  "CONSTRAINT things_pkey PRIMARY KEY (id)) STRICT",
                  "INSERT INTO things (id, name, age) VALUES (?1, ?2, ?3)",
                  "UPDATE things SET name = ?1 WHERE things.id = ?2",
                  "SELECT things.id, things.name, things.age FROM things",
                  "SELECT listed.n FROM (SELECT ?1 AS n UNION ALL VALUES (?2)) AS listed", "DROP TABLE things"));
  EXPECT_THAT(
      anonymous_namespace::texts_of_the_other_file(),
      ElementsAre("CREATE TABLE other_things (number INTEGER NOT NULL, label TEXT NOT NULL, CONSTRAINT "
                  "other_things_pkey PRIMARY KEY (number), CONSTRAINT other_things_label_key UNIQUE (label)) STRICT",
                  "INSERT INTO other_things (number, label) VALUES (?1, ?2)",
                  "UPDATE other_things SET label = ?1 WHERE other_things.number = ?2",
                  "SELECT other_things.number, other_things.label FROM other_things",
                  "SELECT listed.m FROM (SELECT ?1 AS m UNION ALL VALUES (?2)) AS listed", "DROP TABLE other_things"));
}

}  // namespace
