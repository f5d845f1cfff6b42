// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/engine/failing_work.hpp>
#include <integration/engine/shop.hpp>
#include <memory>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/engine/pipeline_run.hpp>

#include "support/noting_observer.hpp"

namespace {

using namespace engine_test;
using testing::ElementsAre;

class integration_pipeline_run : public shop_test<on_postgres> {
 protected:
  std::shared_ptr<noting_observer> told = std::make_shared<noting_observer>();
  on_postgres::engine watched{on_postgres::url(), {.observer = told}};
};

TEST_F(integration_pipeline_run, tells_of_all_that_start_before_one_ends) {
  told->take();
  const std::vector<sq::insertable<orgs_schema>> two{{.id = {}, .name = "a"}, {.id = {}, .name = "b"}};
  watched.transaction(
      [&](auto& tx) { tx.batch(sq::insert_into(orgs).values(two), sq::select(orgs.name), sq::raw("SELECT 1")); });
  const auto notes = told->take();
  ASSERT_EQ(notes.size(), 8U);
  EXPECT_EQ(notes[0], "begin");
  EXPECT_TRUE(notes[1].starts_with("> INSERT"));
  EXPECT_TRUE(notes[2].starts_with("> SELECT shop_orgs.name"));
  EXPECT_EQ(notes[3], "> SELECT 1");
  EXPECT_THAT(notes[4], testing::EndsWith("(1) 2 rows"));
  EXPECT_THAT(notes[5], testing::EndsWith("(0) 2 rows"));
  EXPECT_THAT(notes[6], testing::EndsWith("(0) 1 rows"));
  EXPECT_EQ(notes[7], "commit");
  watched.transaction([&](auto& tx) { tx.batch(sq::select(orgs.name)); });
  EXPECT_THAT(told->take()[2], testing::EndsWith("(0) again 2 rows"));
}

TEST_F(integration_pipeline_run, tells_that_none_of_them_has_its_rows) {
  told->take();
  EXPECT_THROW(watched.transaction([&](auto& tx) { tx.batch(sq::raw("SELECT 1 / 0"), sq::raw("SELECT 1")); }),
               sq::data_error);
  EXPECT_THAT(told->take(), ElementsAre("begin", "> SELECT 1 / 0", "> SELECT 1", "< SELECT 1 / 0 (0) failed 22012",
                                        "< SELECT 1 (0) failed 22012", "rollback"));
  EXPECT_THROW(watched.transaction([&](auto& tx) {
    tx.pipeline([&](auto& p) {
      p.execute(sq::raw("SELECT 1"));
      throw std::runtime_error("no");
    });
  }),
               std::runtime_error);
  EXPECT_THAT(told->take(), ElementsAre("begin", "> SELECT 1", "< SELECT 1 (0) failed ", "rollback"));
}

}  // namespace
