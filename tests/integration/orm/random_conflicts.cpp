// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstdint>
#include <cstdlib>
#include <integration/orm/blog.hpp>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>

namespace {

using namespace blog;

/// What is stored of a user.
struct known {
  std::optional<int> age;
  /// Its profile: a text, and the version of it.
  struct text_of_version {
    std::string text;
    int version;
  };
  std::optional<text_of_version> profile;
};
using rows = std::map<std::int64_t, known>;

/// Two sessions that work in turn, each a transaction at a time, and keep in memory what they have read: what one has,
/// the other may have changed since. A model knows what the database has, and what each has in memory.
class players {
 public:
  players(engine& db, unsigned seed, rows stored)
      : random_(seed), stored_(std::move(stored)), sessions_{player{db}, player{db}} {}

  void play(int transactions) {
    for (int each = 0; each < transactions && !testing::Test::HasFailure(); ++each) {
      player& now = sessions_.at(choose(2));
      rows written = stored_;
      std::set<std::int64_t> used;
      bool is_stale = false;
      for (int step = choose(4); step >= 0 && !testing::Test::HasFailure(); --step) {
        const std::int64_t id = 1 + choose(static_cast<int>(stored_.size()));
        if (!used.insert(id).second) continue;
        is_stale = work(now, id, written) || is_stale;
      }
      finish(now, written, is_stale);
    }
    EXPECT_GT(conflicts_, 0);
  }

 private:
  struct player {
    explicit player(engine& db) : s(db) {}
    session s;
    rows memory;
  };

  int choose(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }

  /// Does something with a user or its profile. Says whether it is known by now that the commit must fail.
  bool work(player& now, std::int64_t id, rows& written) {
    known& memory = now.memory[id];
    const auto found = now.s.get<user>(id);
    if (!memory.age) memory.age = stored_.at(id).age;
    EXPECT_EQ(found->age, *memory.age) << "user " << id;
    if (choose(3) == 0) {
      const int age = choose(100);
      // An UPDATE gives the whole row back; what does not differ is not written.
      if (age != *memory.age) written.at(id).age = age;
      memory.age = age == *memory.age ? memory.age : written.at(id).age;
      found->age = age;
    }
    const auto text = now.s.get_or_none<profile>(id);
    if (!memory.profile) memory.profile = stored_.at(id).profile;
    EXPECT_EQ(static_cast<bool>(text), memory.profile.has_value()) << "profile " << id;
    if (!text) {
      if (choose(2) == 0) return false;
      now.s.add<profile>({.user_id = id, .text = "first"});
      memory.profile = written.at(id).profile = {"first", 1};
      return false;
    }
    EXPECT_EQ(text->text, memory.profile->text) << "profile " << id;
    EXPECT_EQ(text->version, memory.profile->version) << "profile " << id;
    const auto& row = stored_.at(id).profile;
    const bool is_stale = !row || row->version != memory.profile->version;
    switch (choose(4)) {
      case 0:
        now.s.remove(text);
        memory.profile.reset();
        written.at(id).profile.reset();
        return is_stale;
      case 1:
        text->text += "+";
        memory.profile = written.at(id).profile = {text->text, memory.profile->version + 1};
        return is_stale;
      case 2:
        if (!row) return false;
        now.s.refresh(text);
        memory.profile = row;
        EXPECT_EQ(text->text, row->text);
        return false;
      default:
        return false;
    }
  }

  void finish(player& now, const rows& written, bool is_stale) {
    if (choose(5) == 0) {
      now.s.rollback();
      now.memory.clear();
      return;
    }
    try {
      now.s.commit();
      EXPECT_FALSE(is_stale) << "another session has changed what was written";
      stored_ = written;
    } catch (const sq::stale_data& stale) {
      EXPECT_TRUE(is_stale) << stale.what();
      ++conflicts_;
      now.s.rollback();
      now.memory.clear();
    }
  }

  std::minstd_rand random_;
  rows stored_;
  std::array<player, 2> sessions_;
  int conflicts_ = 0;
};

class integration_random_conflicts : public blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_random_conflicts, every_database, name_of_database);

TEST_P(integration_random_conflicts, are_told_and_lose_nothing) {
  const char* const wanted = std::getenv("SEQUENT_TEST_SEEDS");
  const unsigned seeds = wanted == nullptr ? 5 : static_cast<unsigned>(std::stoul(wanted));
  for (unsigned seed = 1; seed <= seeds && !HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    TearDown();
    SetUp();
    rows stored;
    sq::session s{db};
    for (int each = 0; each < 6; ++each) {
      const auto made = s.add<user>({.name = std::to_string(each)});
      s.commit();
      stored[made->id].age = 18;
    }
    players(db, seed, stored).play(300);
  }
}

}  // namespace
