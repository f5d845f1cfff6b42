// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/driver/postgres/oid.hpp>

namespace {

using sequent::driver::postgres::parameter_oid;
using sequent::driver::postgres::type_name_of;

TEST(postgres_oid, names_are_those_of_sql) {
  EXPECT_EQ(type_name_of(parameter_oid<std::int64_t>::scalar), "bigint");
  EXPECT_EQ(type_name_of(parameter_oid<sequent::timestamp>::scalar), "timestamp with time zone");
  EXPECT_EQ(type_name_of(1700), "numeric");
}

TEST(postgres_oid, unknown_types_are_named_by_number) {
  EXPECT_EQ(type_name_of(99'999), "type with the OID 99999");
  EXPECT_FALSE(sequent::driver::postgres::is_well_known(99'999));
  EXPECT_TRUE(sequent::driver::postgres::is_well_known(parameter_oid<std::string>::scalar));
}

}  // namespace
