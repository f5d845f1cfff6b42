// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <cstdint>
#include <integration/engine/failing_work.hpp>
#include <integration/engine/shop.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/engine/pipeline.hpp>

#include "support/noting_observer.hpp"
#include "support/trip_proxy.hpp"

namespace {

using namespace engine_test;
using testing::ElementsAre;
using testing::HasSubstr;

const auto names = sq::select(orgs.name).order_by(orgs.name);
const auto how_many = sq::select(sq::count()).from(orgs);

template <class Kind>
class integration_pipeline : public shop_test<Kind> {};
TYPED_TEST_SUITE(integration_pipeline, every_engine);

TYPED_TEST(integration_pipeline, gives_the_results_when_it_has_ended) {
  this->db.transaction([&](auto& tx) {
    auto [id, all, changed] = tx.pipeline([&](auto& p) {
      auto added = p.execute(sq::insert_into(orgs).set(orgs.name = "Acme").returning(orgs.id));
      auto read = p.execute(sq::select(orgs).where(orgs.name == sq::param<"name">), sq::param<"name"> = "Acme");
      auto updated = p.execute(sq::update(orgs).set(orgs.name = "Zed").where(orgs.name == "Acme"));
      EXPECT_FALSE(added.is_there());
      EXPECT_THAT(thrown_by<sq::error>([&] { static_cast<void>(added->scalar()); }).what(),
                  HasSubstr("when the function of the pipeline has returned"));
      return std::tuple{added, read, updated};
    });
    EXPECT_TRUE(all.is_there());
    EXPECT_EQ(all->one().name, "Acme");
    EXPECT_EQ(all->one().id, id->scalar());
    EXPECT_EQ(changed->rowcount(), 1);
    EXPECT_EQ((*changed).rowcount(), changed.get().rowcount());
  });
  EXPECT_EQ(this->db.execute(names).scalar(), "Zed");
}

TYPED_TEST(integration_pipeline, a_batch_gives_a_tuple) {
  const auto acme = sq::insert_into(orgs).set(orgs.name = "Acme");
  auto [added, found, count] = this->db.batch(acme, names, how_many);
  EXPECT_EQ(added.rowcount(), 1);
  EXPECT_EQ(found.scalar(), "Acme");
  EXPECT_EQ(count.scalar(), 1);
  EXPECT_EQ(std::get<0>(this->db.connect().batch(how_many)).scalar(), 1);
  auto tx = this->db.begin();
  EXPECT_EQ(std::get<1>(tx.batch(sq::insert_into(orgs).set(orgs.name = "Zed"), how_many)).scalar(), 2);
  tx.rollback();
  EXPECT_EQ(this->db.execute(how_many).scalar(), 1);
}

TYPED_TEST(integration_pipeline, is_a_transaction_by_itself_where_there_is_none) {
  EXPECT_THROW(this->db.batch(sq::insert_into(orgs).set(orgs.name = "Acme"),
                              sq::insert_into(users).set(users.name = "x", users.age = -1)),
               sq::check_violation);
  EXPECT_EQ(this->db.execute(how_many).scalar(), 0);
}

TYPED_TEST(integration_pipeline, may_be_empty) {
  EXPECT_EQ(this->db.pipeline([](auto&) { return 7; }), 7);
  this->db.transaction([](auto& tx) { tx.pipeline([](auto&) {}); });
}

TYPED_TEST(integration_pipeline, takes_ranges_of_rows) {
  const std::vector<sq::insertable<orgs_schema>> many{{.id = {}, .name = "a"}, {.id = {}, .name = "b"}};
  const std::vector<new_user> mixed{
      {.name = "Ada"}, {.name = "Ben", .age = 17}, {.name = "Cid", .age = 60}, {.name = "Dan"}};
  this->db.transaction([&](auto& tx) {
    auto [counted, ids, none, left] =
        tx.batch(sq::insert_into(orgs).values(many), sq::insert_into(users).values(mixed).returning(users.name),
                 sq::insert_into(orgs).values(std::vector<sq::insertable<orgs_schema>>{}), how_many);
    EXPECT_EQ(counted.rowcount(), 2);
    EXPECT_THAT(ids.scalars(), ElementsAre("Ada", "Ben", "Cid", "Dan"));
    EXPECT_EQ(none.rowcount(), 0);
    EXPECT_EQ(left.scalar(), 2);
  });
}

TYPED_TEST(integration_pipeline, uses_one_statement_many_times) {
  this->db.transaction([&](auto& tx) {
    const auto ids = tx.pipeline([&](auto& p) {
      const auto add = [&](int number) {
        const std::string name = "a name that lives no longer than this call: " + std::to_string(number);
        return p.execute(sq::insert_into(orgs).set(orgs.name = name).returning(orgs.id));
      };
      std::vector added{add(0)};
      for (int number = 1; number < 50; ++number) added.push_back(add(number));
      return added;
    });
    for (std::size_t place = 1; place < ids.size(); ++place)
      EXPECT_EQ(ids[place]->scalar(), ids[place - 1]->scalar() + 1);
  });
  EXPECT_EQ(this->db.execute(names).size(), 50U);
}

TYPED_TEST(integration_pipeline, an_error_names_its_statement_and_those_behind_are_not_run) {
  add(this->db, "twice");
  std::optional<sq::pipelined<void>> first;
  const auto failed = thrown_by<sq::unique_violation>([&] {
    this->db.transaction([&](auto& tx) {
      tx.pipeline([&](auto& p) {
        first = p.execute(sq::insert_into(orgs).set(orgs.name = "before"));
        p.execute(sq::insert_into(orgs).set(orgs.name = "twice"));
        p.execute(sq::update(orgs).set(orgs.name = "behind").all_rows());
      });
    });
  });
  EXPECT_THAT(failed.statement(), HasSubstr("INSERT INTO shop_orgs"));
  EXPECT_FALSE(first->is_there());
  EXPECT_THROW(static_cast<void>(first->get()), sq::error);
  EXPECT_THAT(this->db.execute(names).scalars(), ElementsAre("twice"));
}

TYPED_TEST(integration_pipeline, a_savepoint_around_it_keeps_the_transaction) {
  add(this->db, "twice");
  this->db.transaction([&](auto& tx) {
    swallowing([&] {
      tx.savepoint([&] {
        tx.batch(sq::insert_into(orgs).set(orgs.name = "lost"), sq::insert_into(orgs).set(orgs.name = "twice"));
      });
    });
    add(tx, "kept");
  });
  EXPECT_THAT(this->db.execute(names).scalars(), ElementsAre("kept", "twice"));
}

TYPED_TEST(integration_pipeline, an_exception_of_its_function_leaves_the_connection_usable) {
  auto connection = this->db.connect();
  EXPECT_THROW(connection.transaction([&](auto& tx) {
    tx.pipeline([&](auto& p) {
      p.execute(sq::insert_into(orgs).set(orgs.name = "lost"));
      throw std::runtime_error("no");
    });
  }),
               std::runtime_error);
  EXPECT_EQ(connection.execute(how_many).scalar(), 0);
}

TYPED_TEST(integration_pipeline, nothing_else_runs_meanwhile) {
  this->db.transaction([&](auto& tx) {
    tx.pipeline([&](auto& p) {
      p.execute(how_many);
      EXPECT_THAT(thrown_by<sq::error>([&] { tx.execute(how_many); }).what(), HasSubstr("a pipeline is under way"));
      EXPECT_THROW(tx.savepoint([] {}), sq::error);
      EXPECT_THROW(tx.pipeline([](auto&) {}), sq::error);
      EXPECT_THROW(tx.run_script("SELECT 1"), sq::error);
    });
    EXPECT_EQ(tx.execute(how_many).scalar(), 0);
  });
  auto tx = this->db.begin();
  tx.pipeline([&](auto& p) {
    p.execute(how_many);
    EXPECT_THROW(tx.commit(), sq::error);
  });
  EXPECT_FALSE(tx.is_over());
  tx.commit();
}

TYPED_TEST(integration_pipeline, raw_sql_is_checked_when_its_rows_are_there) {
  const auto read = [&](auto& p) { return p.execute(sq::raw<std::int64_t>("SELECT CAST(42 AS bigint)")); };
  EXPECT_EQ(this->db.pipeline(read)->scalar(), 42);
  EXPECT_THROW(this->db.transaction([&](auto& tx) {
    swallowing([&] {
      tx.pipeline([&](auto& p) {
        p.execute(sq::raw<std::int64_t>("INSERT INTO shop_orgs (name) VALUES ('lost') RETURNING id, name"));
      });
    });
    throw std::runtime_error("undone");
  }),
               std::runtime_error);
  EXPECT_EQ(this->db.execute(how_many).scalar(), 0);
}

TYPED_TEST(integration_pipeline, tells_an_observer_of_each_statement) {
  const auto told = std::make_shared<noting_observer>();
  typename TypeParam::engine watched{TypeParam::url(), {.observer = told}};
  if constexpr (!TypeParam::is_postgres) watched.create_all(orgs, users);
  told->take();
  watched.transaction([&](auto& tx) { tx.batch(sq::delete_from(orgs).all_rows(), how_many); });
  const std::vector<std::string> notes = told->take();
  EXPECT_EQ(notes.size(), 6U);
  EXPECT_THAT(notes, testing::Contains("< DELETE FROM shop_orgs (0) 0 rows"));
  EXPECT_THAT(notes, testing::Contains("< SELECT count(*) FROM shop_orgs (0) 1 rows"));
}

class integration_pipeline_postgres : public shop_test<on_postgres> {
 protected:
  trip_test::trip_proxy proxy{on_postgres::url()};
  on_postgres::engine far{proxy.url()};
  template <class Work>
  int trips_of(const Work& work) {
    return proxy.trips_of(work);
  }
};

TEST_F(integration_pipeline_postgres, takes_one_trip_with_the_begin) {
  if (!trip_test::libpq_has_pipelines) GTEST_SKIP() << "this libpq takes more trips";
  const auto insert = [](const char* name) { return sq::insert_into(orgs).set(orgs.name = name); };
  for (int round = 0; round < 2; ++round) {
    auto tx = far.begin();
    EXPECT_EQ(trips_of([&] { tx.batch(insert("a"), insert("b"), how_many, insert("c")); }), 1);
    EXPECT_EQ(trips_of([&] { tx.rollback(); }), 1);
  }
  EXPECT_EQ(trips_of([&] { far.batch(insert("a"), insert("b")); }), 2);
}

TEST_F(integration_pipeline_postgres, tables_are_created_and_dropped_in_one_trip) {
  if (!trip_test::libpq_has_pipelines) GTEST_SKIP() << "this libpq takes more trips";
  EXPECT_EQ(trips_of([&] { far.drop_all(orgs, users); }), 1);
  EXPECT_EQ(trips_of([&] { far.create_all(orgs, users); }), 1);
  EXPECT_EQ(trips_of([&] { EXPECT_THROW(far.create_all(orgs, users), sq::sql_error); }), 2) << "and a rollback";
  EXPECT_EQ(trips_of([&] { far.create_all(sq::if_not_exists, orgs, users); }), 1);
  far.transaction([&](auto& tx) { EXPECT_EQ(trips_of([&] { tx.drop_all(orgs, users); }), 1); });
  EXPECT_EQ(trips_of([&] { far.create_all(orgs, users); }), 1);
}

TEST_F(integration_pipeline_postgres, megabytes_both_ways_do_not_block) {
  const std::string large(4'000'000, 'x');
  const auto echo = [&] { return sq::raw<std::string>("SELECT $1::text || $1::text", large); };
  db.transaction([&](auto& tx) {
    auto results = tx.batch(echo(), echo(), echo(), echo());
    EXPECT_EQ(std::get<0>(results).scalar().size(), 8'000'000U);
    EXPECT_EQ(std::get<3>(results).scalar().size(), 8'000'000U);
  });
}

TEST_F(integration_pipeline_postgres, many_parameters_while_notices_pour_in_do_not_block) {
  db.run_script(
      "CREATE FUNCTION shop_noise(n int) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN "
      "FOR i IN 1..n LOOP RAISE NOTICE '%', repeat('x', 1000); END LOOP; RETURN n; END $$");
  const std::vector<sq::insertable<orgs_schema>> many = [] {
    std::vector<sq::insertable<orgs_schema>> rows;
    for (int number = 0; number < 65'535; ++number) rows.push_back({.id = {}, .name = std::to_string(number)});
    return rows;
  }();
  db.transaction([&](auto& tx) {
    auto [before, added, after] =
        tx.batch(sq::raw<std::int64_t>("SELECT shop_noise(20000)"), sq::insert_into(orgs).values(many),
                 sq::raw<std::int64_t>("SELECT shop_noise(20000)"));
    EXPECT_EQ(before.scalar(), 20'000);
    EXPECT_EQ(added.rowcount(), 65'535);
    EXPECT_EQ(after.scalar(), 20'000);
  });
  db.run_script("DROP FUNCTION shop_noise");
}

TEST_F(integration_pipeline_postgres, a_backend_that_is_killed_in_it_has_done_nothing) {
  EXPECT_THROW(far.transaction([&](auto& tx) {
    tx.batch(sq::insert_into(orgs).set(orgs.name = "lost"),
             sq::raw<bool>("SELECT pg_terminate_backend(pg_backend_pid())"),
             sq::insert_into(orgs).set(orgs.name = "lost, too"));
  }),
               sq::connection_error);
  EXPECT_EQ(db.execute(how_many).scalar(), 0);
  EXPECT_EQ(far.execute(how_many).scalar(), 0) << "with another connection";
}

TEST_F(integration_pipeline_postgres, a_swallowed_error_is_thrown_by_the_transaction) {
  const auto broken = thrown_by<sq::broken_transaction>(
      [&] { db.transaction([&](auto& tx) { swallowing([&] { tx.batch(sq::raw("SELECT 1 / 0"), how_many); }); }); });
  EXPECT_EQ(broken.sqlstate(), "22012");
}

TEST_F(integration_pipeline_postgres, an_insert_whose_rows_were_not_asked_for_is_not_kept) {
  EXPECT_THROW(db.transaction([&](auto& tx) {
    swallowing(
        [&] { tx.batch(sq::raw<std::int64_t>("INSERT INTO shop_orgs (name) VALUES ('lost') RETURNING id, name")); });
  }),
               sq::broken_transaction);
  EXPECT_EQ(db.execute(how_many).scalar(), 0);
}

TEST_F(integration_pipeline_postgres, copy_is_refused_at_once) {
  db.transaction([&](auto& tx) {
    tx.pipeline([&](auto& p) {
      EXPECT_THROW(p.execute(sq::raw("COPY shop_orgs TO STDOUT")), sq::feature_not_supported);
      p.execute(sq::insert_into(orgs).set(orgs.name = "kept"));
    });
  });
  EXPECT_EQ(db.execute(how_many).scalar(), 1);
}

TEST_F(integration_pipeline_postgres, a_session_that_is_lost_while_tables_are_made_leaves_a_doubt) {
  if (!trip_test::libpq_has_pipelines) GTEST_SKIP() << "this libpq takes more trips";
  proxy.cut();
  EXPECT_THROW(far.create_all(sq::if_not_exists, orgs, users), sq::transaction_in_doubt);
}

}  // namespace
