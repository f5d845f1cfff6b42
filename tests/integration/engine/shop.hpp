// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

/// The tables of the engine's tests, and a fixture that has them empty on each kind of engine.
namespace engine_test {

namespace sq = sequent;

template <class As>
struct orgs_schema {
  static constexpr sq::name table_name = "shop_orgs";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string, sq::unique> name;
};

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "shop_users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "org_id", std::optional<std::int64_t>, sq::references<orgs_schema, "id">> org_id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "email", std::optional<std::string>, sq::unique> email;
  sq::col<As, "age", std::int32_t, sq::default_value<18>, sq::check<"age >= 0">> age;
};

inline constexpr sq::table<orgs_schema> orgs;
inline constexpr sq::table<users_schema> users;
using user = sq::row<users_schema>;
using new_user = sq::insertable<users_schema>;

inline std::string postgres_url() {
  const char* const url = std::getenv("SEQUENT_TEST_POSTGRES");
  if (url == nullptr)
    throw std::runtime_error("SEQUENT_TEST_POSTGRES does not name a server: run the tests by ./dev test");
  return url;
}

struct on_sqlite {
  using engine = sq::engine<sq::sqlite>;
  static constexpr bool is_postgres = false;
  static std::string url() { return "sqlite::memory:"; }
};
struct on_postgres {
  using engine = sq::engine<sq::postgres>;
  static constexpr bool is_postgres = true;
  static std::string url() { return postgres_url(); }
};
using engine_of_either = sq::engine<sq::postgres, sq::sqlite>;
struct either_on_sqlite : on_sqlite {
  using engine = engine_of_either;
};
struct either_on_postgres : on_postgres {
  using engine = engine_of_either;
};

/// What a statement does on a database does not depend on the type of the engine, and one type is half as much to
/// compile.
using every_engine = testing::Types<either_on_sqlite, either_on_postgres>;
using every_type_of_engine = testing::Types<on_sqlite, on_postgres, either_on_sqlite, either_on_postgres>;

template <class Kind>
class shop_test : public testing::Test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, orgs, users);
    db.create_all(orgs, users);
  }
  void TearDown() override { db.drop_all(orgs, users); }

  std::int64_t add_org(const std::string& name) {
    return db.execute(sq::insert_into(orgs).set(orgs.name = name).returning(orgs.id)).scalar();
  }
  void add_user(const std::string& name, int age, std::optional<std::int64_t> org = std::nullopt) {
    db.execute(sq::insert_into(users).set(users.name = name, users.age = age, users.org_id = org));
  }
  std::int64_t count_users() { return db.execute(sq::select(sq::count()).from(users)).scalar(); }

  typename Kind::engine db{Kind::url()};
};

}  // namespace engine_test
