// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>

#include <gtest/gtest.h>

#include <sequent/driver/postgres/conninfo.hpp>
#include <sequent/driver/postgres/login.hpp>

namespace {

using sequent::driver::postgres::conninfo;
using sequent::driver::postgres::with_login;

const std::string wild = "a'b\\c d@e:f/g?h&i=j%k#l\xC3\xA9";

TEST(unit_postgres_login, libpq_reads_what_was_given_whatever_is_in_it) {
  for (const char* url :
       {"postgresql://app:old@localhost:1/shop?sslmode=disable", "postgres://localhost:1/shop",
        "host=localhost port=1 dbname=shop user=app password='o l d' sslmode=disable", "dbname=shop"}) {
    const conninfo words(with_login(url, wild, wild + "!"));
    EXPECT_EQ(words.value_of("user"), wild) << url;
    EXPECT_EQ(words.value_of("password"), wild + "!") << url;
    EXPECT_EQ(words.value_of("dbname"), "shop") << url;
  }
}

TEST(unit_postgres_login, what_is_empty_stays) {
  const conninfo words(with_login("postgresql://app:old@localhost/shop", "", "new"));
  EXPECT_EQ(words.value_of("user"), "app");
  EXPECT_EQ(words.value_of("password"), "new");
  EXPECT_EQ(with_login("dbname=shop", "", ""), "dbname=shop");
}

}  // namespace
