// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <gtest/gtest.h>

#include <sequent/dialect/write_merge.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/merge.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;

TEST(dialect_write_merge, quotes_names_and_uses_aliases) {
  const auto all = users.as<"all">();
  EXPECT_EQ(in_postgres(sq::merge_into(all)
                            .using_(order, order.user == all.name)
                            .when_matched()
                            .do_update(all.name = order.mixed)
                            .when_not_matched()
                            .do_insert(all.org_id = 1, all.name = order.quoted)),
            "MERGE INTO users AS \"all\" USING \"My Shop\".\"order\" ON \"order\".\"user\" = \"all\".name WHEN MATCHED "
            "THEN UPDATE SET name = \"order\".\"Mixed\" WHEN NOT MATCHED THEN INSERT (org_id, name) VALUES ($1, "
            "\"order\".\"say \"\"hi\"\"\")");
}

}  // namespace
