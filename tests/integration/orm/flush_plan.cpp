// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/orm/blog.hpp>
#include <optional>
#include <string>

namespace {

namespace sq = sequent;

struct team;
struct player;

template <class As>
struct players_schema;
template <class As>
struct teams_schema {
  static constexpr sq::name table_name = "circle_teams";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "captain_id", std::optional<std::int64_t>, sq::references<players_schema, "id">> captain_id;
  sq::col<As, "keeper_id", std::optional<std::int64_t>, sq::references<players_schema, "id">> keeper_id;
};
template <class As>
struct players_schema {
  static constexpr sq::name table_name = "circle_players";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "team_id", std::optional<std::int64_t>, sq::references<teams_schema, "id">> team_id;
};
template <class As>
struct team_relations {
  sq::belongs_to<As, player, "captain_id"> captain;
  sq::belongs_to<As, player, "keeper_id"> keeper;
  sq::has_many<As, player, "team_id"> players;
};
template <class As>
struct player_relations {
  sq::belongs_to<As, team, "team_id"> of;
};
struct team : sq::entity<teams_schema, team_relations> {};
struct player : sq::entity<players_schema, player_relations> {};
inline constexpr sq::entities<team> teams;
inline constexpr sq::entities<player> players;

class integration_flush_plan : public orm_test::database_test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, teams, players);
    db.create_all(teams, players);
  }
  void TearDown() override { db.drop_all(teams, players); }
};
INSTANTIATE_TEST_SUITE_P(on, integration_flush_plan, orm_test::every_database, orm_test::name_of_database);

TEST_P(integration_flush_plan, a_circle_of_two_tables_is_written_and_deleted) {
  sq::session s{db};
  const auto reds = s.make<team>();
  const auto blues = s.make<team>();
  for (const sq::ref<team>& each : {reds, blues}) {
    s.add(each);
    each->captain = s.make<player>();
    each->keeper = s.make<player>();
    each->players.add(each->captain);
    each->players.add(each->keeper);
  }
  s.commit();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(players).where(players.team_id == reds->id)).scalar(), 2);
  const auto before = s.statistics().statements;
  for (const sq::ref<player>& each : {reds->captain.get(), reds->keeper.get()}) s.remove(each);
  s.remove(reds);
  s.commit();
  EXPECT_EQ(s.statistics().statements, before + 3) << "one UPDATE sets both free, two DELETEs";
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(teams)).scalar(), 1);
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(players)).scalar(), 2);
}

}  // namespace
