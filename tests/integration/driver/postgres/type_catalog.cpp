// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/driver/backend.hpp>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/type_catalog.hpp>

namespace {

using driver_test::thrown_by;
using sequent::driver::postgres::type_catalog;
using testing::HasSubstr;

class integration_postgres_type_catalog : public driver_test::connection_test<driver_test::postgres_backend> {};

TEST_F(integration_postgres_type_catalog, knows_names_and_what_is_text) {
  sequent::driver::postgres::session asked(driver_test::postgres_backend::url());
  type_catalog types(asked);
  EXPECT_EQ(types.find(2950).name, "uuid");
  EXPECT_FALSE(types.find(2950).is_text);
  EXPECT_TRUE(types.find(1790).is_text) << "refcursor";
  EXPECT_EQ(types.find(1).name, "type with the OID 1");
  PQclear(PQexec(asked.raw(), "BEGIN; SELECT 1 / 0"));
  EXPECT_EQ(types.find(2950).name, "uuid") << "asked for once";
  EXPECT_EQ(types.find(2951).name, "type with the OID 2951") << "nothing can be asked here";
  PQclear(PQexec(asked.raw(), "ROLLBACK"));
  EXPECT_EQ(types.find(2951).name, "uuid[]") << "and an answer that failed is not kept";
}

TEST_F(integration_postgres_type_catalog, text_is_read_of_types_that_are_text) {
  script("CREATE TYPE pg_temp.mood AS ENUM ('sad', 'glad'); CREATE DOMAIN pg_temp.email AS text;");
  EXPECT_EQ(value_of<std::string>("SELECT 'glad'::pg_temp.mood"), "glad");
  EXPECT_EQ(value_of<std::string>("SELECT 'a@b'::pg_temp.email"), "a@b");
  auto rows = run("SELECT m FROM unnest(enum_range(NULL::pg_temp.mood)) AS m");
  std::string all;
  while (rows.next()) all += rows.get<std::string>(0) + " ";
  EXPECT_EQ(all, "sad glad ");
}

TEST_F(integration_postgres_type_catalog, other_types_are_refused_by_their_name) {
  script(
      "CREATE TYPE pg_temp.mood AS ENUM ('sad', 'glad'); CREATE TYPE pg_temp.pair AS (a int, b text);"
      "CREATE TYPE pg_temp.span AS RANGE (subtype = bigint)");
  const auto refusal_of = [&](const std::string& statement) {
    return std::string(thrown_by<sequent::decode_error>([&] { value_of<std::string>(statement); }).what());
  };
  EXPECT_THAT(refusal_of("SELECT ROW(1, 'x')::pg_temp.pair"), HasSubstr("pair in the database"));
  EXPECT_THAT(refusal_of("SELECT '{sad}'::pg_temp.mood[]"), HasSubstr("mood[] in the database"));
  EXPECT_THAT(refusal_of("SELECT '[1,2)'::pg_temp.span"), HasSubstr("span in the database"));
  EXPECT_THAT(refusal_of("SELECT '127.0.0.1'::cidr"), HasSubstr("cidr in the database"));
  EXPECT_THAT(refusal_of("SELECT ROW(1, 'x')::pg_temp.pair"), HasSubstr("CAST it"));
  EXPECT_TRUE(answers());
}

TEST_F(integration_postgres_type_catalog, types_of_extensions) {
  const auto has_extension = [&](const std::string& name) {
    return value_of<bool>("SELECT EXISTS (SELECT 1 FROM pg_available_extensions WHERE name = '" + name + "')");
  };
  if (!has_extension("citext") || !has_extension("ltree") || !has_extension("hstore"))
    GTEST_SKIP() << "the server has no contrib modules";
  script(
      "BEGIN; CREATE EXTENSION IF NOT EXISTS citext; CREATE EXTENSION IF NOT EXISTS ltree; CREATE EXTENSION IF NOT "
      "EXISTS hstore");
  EXPECT_EQ(value_of<std::string>("SELECT 'Ada'::citext"), "Ada");
  EXPECT_THROW(value_of<std::string>("SELECT 'Top.Science'::ltree"), sequent::decode_error);
  EXPECT_THROW(value_of<std::string>("SELECT 'a=>1'::hstore"), sequent::decode_error);
  EXPECT_EQ(value_of<std::string>("SELECT 'Top.Science'::ltree::text"), "Top.Science");
  script("ROLLBACK");
}

}  // namespace
