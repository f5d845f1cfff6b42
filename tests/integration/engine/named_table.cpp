// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/all.hpp>
#include <sequent/ddl.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;

template <class As>
struct albums_schema {
  static constexpr sq::name table_name = "named_albums";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string, sq::unique> name;
};
template <class As>
struct songs_schema {
  static constexpr sq::name table_name = "named_songs";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "album", std::optional<std::int64_t>, sq::references<albums_schema, "id">> album;
  sq::col<As, "title", std::string, sq::unique> title;
  sq::col<As, "plays", int, sq::default_value<0>, sq::index> plays;
};
inline constexpr sq::table<albums_schema> albums;
inline constexpr sq::table<songs_schema> songs;
using new_song = sq::insertable<songs_schema>;

/// A table without keys, of which many stand in one transaction.
template <class As>
struct notes_schema {
  static constexpr sq::name table_name = "named_notes";
  sq::col<As, "text", std::string> text;
};
inline constexpr sq::table<notes_schema> notes;

template <class Kind>
class integration_named_table : public testing::Test {
 protected:
  typename Kind::engine engine{Kind::url()};
};
TYPED_TEST_SUITE(integration_named_table, every_engine);

TYPED_TEST(integration_named_table, is_created_written_read_and_dropped) {
  auto& db = this->engine;
  const auto mine = songs.named("device 7 \"songs\"");
  const auto own_albums = albums.named("device 7's albums");
  db.drop_all(sq::if_exists, mine, own_albums);
  db.create_all(mine, own_albums);
  db.create_all(sq::if_not_exists, mine, own_albums);
  EXPECT_THROW(db.create_all(mine), sq::sql_error);

  const auto album =
      db.execute(sq::insert_into(own_albums).set(own_albums.name = "A").returning(own_albums.id)).scalar();
  EXPECT_THROW(db.execute(sq::insert_into(mine).set(mine.title = "x", mine.album = album + 1)),
               sq::foreign_key_violation);
  EXPECT_EQ(db.execute(sq::insert_into(mine).values({.album = album, .title = "first"}).returning(mine)).one().title,
            "first");
  const std::vector<new_song> rows{
      {.title = "second"}, {.title = "third", .plays = 3}, {.title = "fourth", .plays = 4}};
  db.execute(sq::insert_into(mine).values(rows));
  db.execute(sq::insert_into(mine)
                 .set(mine.title = "first", mine.plays = 5)
                 .on_conflict(mine.title)
                 .do_update(mine.plays = mine.plays + sq::excluded(mine.plays) + 1));
  EXPECT_THAT(db.execute(sq::select(mine.plays).from(mine).order_by(mine.title)).scalars(), ElementsAre(6, 4, 0, 3));

  const auto other = mine.template as<"other">();
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(mine).join(other, other.plays > mine.plays)).scalar(), 6);
  EXPECT_THAT(db.execute(sq::select(own_albums.name).from(mine).join(own_albums, sq::by_reference)).scalars(),
              ElementsAre("A"));
  const auto popular = sq::cte<"popular">(sq::select(mine.id, mine.title).from(mine).where(mine.plays > 3));
  EXPECT_THAT(
      db.execute(sq::select(popular[mine.title]).from(popular).with(popular).order_by(popular[mine.title])).scalars(),
      ElementsAre("first", "fourth"));

  EXPECT_THAT(
      db.execute(sq::update(mine).set(mine.plays = mine.plays + 1).where(mine.title == "third").returning(mine.plays))
          .scalars(),
      ElementsAre(4));
  db.execute(sq::insert_into(mine)
                 .columns(mine.title, mine.plays)
                 .from_select(sq::select(other.title + "!", other.plays).from(other).where(other.plays == 0)));
  EXPECT_THAT(db.execute(sq::delete_from(mine).where(mine.plays == 0).returning(mine.title)).scalars().size(), 2U);
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(mine)).scalar(), 3);
  db.drop_all(mine, own_albums);
  EXPECT_THROW(db.execute(sq::select(mine).from(mine)), sq::sql_error);
}

TYPED_TEST(integration_named_table, is_one_of_a_hundred_and_never_another) {
  auto& db = this->engine;
  const auto named = [](int number) { return notes.named("named_notes_" + std::to_string(number)); };
  for (int number = 0; number < 100; ++number) {
    db.drop_all(sq::if_exists, named(number));
    db.create_all(named(number));
    db.execute(sq::insert_into(named(number)).set(notes.text = std::to_string(number)));
  }
  for (int round = 0; round < 2; ++round) {
    for (int number = 0; number < 100; ++number) {
      const auto one = named(number);
      EXPECT_EQ(db.execute(sq::select(one.text).from(one)).scalar(), std::to_string(number));
      const auto next = named((number + 1) % 100).template as<"next">();
      const auto [own, other] = db.execute(sq::select(one.text, next.text).from(one).cross_join(next)).one();
      EXPECT_EQ(own, std::to_string(number));
      EXPECT_EQ(other, std::to_string((number + 1) % 100));
    }
  }
  for (int number = 0; number < 100; ++number) db.drop_all(named(number));
}

TYPED_TEST(integration_named_table, has_any_name_that_the_database_takes) {
  auto& db = this->engine;
  db.drop_all(sq::if_exists, notes);
  db.create_all(notes);
  std::vector<std::string> names{"\"; DROP TABLE named_notes; --",
                                 "a\"b\"\"c",
                                 "it's",
                                 "back\\slash",
                                 "select",
                                 "User",
                                 "1st",
                                 "a.b",
                                 "gr\xC3\xB6\xC3\x9F"
                                 "e",
                                 "$1",
                                 "?1",
                                 ":x",
                                 "@y",
                                 "%s",
                                 " ",
                                 "\n",
                                 "/*",
                                 "--",
                                 "[x]",
                                 "`x`",
                                 "\xF0\x9F\x8E\xB5",
                                 std::string(63, 'x')};
  for (const std::string& name : names) {
    const auto named = notes.named(name);
    db.drop_all(sq::if_exists, named);
    db.create_all(named);
    db.execute(sq::insert_into(named).set(named.text = name));
    db.execute(sq::update(named).set(named.text = named.text + "!").where(named.text == name));
  }
  for (const std::string& name : names) {
    const auto named = notes.named(name);
    EXPECT_THAT(db.execute(sq::select(named.text).from(named)).scalars(), ElementsAre(name + "!"));
    EXPECT_EQ(db.execute(sq::delete_from(named).all_rows()).rowcount(), 1);
    db.drop_all(named);
  }
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(notes)).scalar(), 0);
  db.drop_all(notes);
}

/// Either a name is refused, or its table is the one that the database knows by this name.
TYPED_TEST(integration_named_table, is_refused_or_the_very_table_whatever_its_name) {
  auto& db = this->engine;
  constexpr unsigned seed = 20261127;
  std::mt19937 random(seed);
  const auto random_name = [&] {
    // Half of them of few characters that mean something somewhere, half of any bytes.
    constexpr std::string_view odd = "\"'\\`;.-*/$?:@%[]() \n\0aAzZ09_\xC3\xA9\xE6\xAD\x8C";
    std::string name(random() % 70, ' ');
    const bool is_odd = random() % 2 == 0;
    for (char& each : name)
      each = is_odd ? odd[random() % odd.size()] : static_cast<char>(random() % (random() % 8 == 0 ? 256 : 128));
    return name;
  };
  constexpr const char* of_postgres = "SELECT relname::text FROM pg_class WHERE relname = $1";
  constexpr const char* of_sqlite = "SELECT name FROM sqlite_schema WHERE name = ?1 COLLATE BINARY";
  constexpr bool is_postgres = TypeParam::is_postgres;
  int taken = 0;
  int refused = 0;
  constexpr int batches = is_postgres ? 2 : 20;  // A table takes PostgreSQL a hundred times as long.
  for (int batch = 0; batch < batches; ++batch) {
    // Of so many tables as a transaction has locks for.
    auto work = [&](auto& tx) {
      for (int number = 0; number < 150; ++number) {
        const std::string name = random_name();
        std::optional<decltype(notes.named(""))> named;
        try {
          named.emplace(notes.named(name));
          tx.create_all(*named);
        } catch (const sq::invalid_name&) {
          ++refused;
          continue;
        }
        ++taken;
        tx.execute(sq::insert_into(*named).set(notes.text = name));
        EXPECT_EQ(tx.execute(sq::select(named->text).from(*named)).scalar(), name) << seed;
        EXPECT_EQ(tx.execute(sq::raw<std::string>(is_postgres ? of_postgres : of_sqlite, name)).scalar(), name) << seed;
        tx.drop_all(*named);
      }
    };
    db.transaction(work);
  }
  EXPECT_GT(taken, 15 * batches);
  EXPECT_GT(refused, 15 * batches);
}

TYPED_TEST(integration_named_table, is_stored_as_a_query) {
  auto& db = this->engine;
  std::vector<sq::query<std::string, sq::argument<"text", std::string>>> kept;
  for (const std::string name : {"named_kept_1", "named_kept_2"}) {
    const auto named = notes.named(name);
    db.drop_all(sq::if_exists, named);
    db.create_all(named);
    db.execute(sq::insert_into(named).set(named.text = "in " + name));
    kept.emplace_back(sq::select(named.text).from(named).where(named.text != sq::param<"text">));
    const auto other = named.template as<"other">();
    kept.emplace_back(sq::select(other.text)
                          .from(named)
                          .join(other, other.text == named.text)
                          .where(named.text != sq::param<"text">));
  }
  const auto run = [&](std::size_t place) { return db.execute(kept[place], sq::param<"text"> = "x").scalar(); };
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(run(0), "in named_kept_1");
    EXPECT_EQ(run(1), "in named_kept_1");
    EXPECT_EQ(run(2), "in named_kept_2");
    EXPECT_EQ(run(3), "in named_kept_2");
  }
  db.drop_all(notes.named("named_kept_1"), notes.named("named_kept_2"));
}

TYPED_TEST(integration_named_table, is_used_by_several_threads) {
  auto& db = this->engine;
  std::vector<decltype(notes.named(""))> shared;
  for (int number = 0; number < 4; ++number) {
    shared.push_back(notes.named("named_shared_" + std::to_string(number)));
    db.drop_all(sq::if_exists, shared.back());
    db.create_all(shared.back());
    db.execute(sq::insert_into(shared.back()).set(notes.text = std::to_string(number)));
  }
  std::vector<std::thread> threads;
  std::vector<int> failures(4);
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&, thread] {
      for (int round = 0; round < 50; ++round) {
        const auto place = static_cast<std::size_t>((thread + round) % 4);
        const auto mine = shared[place];
        if (db.execute(sq::select(mine.text).from(mine)).scalar() != std::to_string(place))
          ++failures[static_cast<std::size_t>(thread)];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(failures, ElementsAre(0, 0, 0, 0));
  for (const auto& each : shared) db.drop_all(each);
}

TYPED_TEST(integration_named_table, refuses_before_anything_is_sent) {
  auto& db = this->engine;
  const auto recent = sq::cte<"named_recent">(sq::select(sq::literal<1>.template as<"one">()));
  const auto hidden = notes.named("named_recent");
  const auto query = sq::select(hidden.text).from(hidden).cross_join(recent).with(recent);
  db.transaction([&](auto& tx) {
    EXPECT_THROW(tx.execute(query), sq::invalid_name);
    EXPECT_EQ(tx.execute(sq::raw<int>("SELECT 1")).scalar(), 1);  // and the transaction goes on
  });
}

class integration_named_table_in_schemas : public testing::Test {
 protected:
  sq::engine<sq::postgres> db{postgres_url()};
};

TEST_F(integration_named_table_in_schemas, keeps_tenants_apart) {
  db.run_script("DROP SCHEMA IF EXISTS \"tenant a\" CASCADE; DROP SCHEMA IF EXISTS tenant_b CASCADE");
  db.create_all(songs.in_schema("tenant a"), albums.in_schema("tenant a"), songs.in_schema("tenant_b"),
                albums.in_schema("tenant_b"));
  for (const std::string tenant : {"tenant a", "tenant_b"}) {
    const auto own_songs = songs.in_schema(tenant);
    const auto own_albums = albums.in_schema(tenant);
    const auto album =
        db.execute(sq::insert_into(own_albums).set(own_albums.name = tenant).returning(own_albums.id)).scalar();
    db.execute(sq::insert_into(own_songs).set(own_songs.title = "of " + tenant, own_songs.album = album));
  }
  for (const std::string tenant : {"tenant a", "tenant_b", "tenant a"}) {
    const auto own_songs = songs.in_schema(tenant);
    const auto own_albums = albums.in_schema(tenant);
    const auto [title, album] =
        db.execute(sq::select(own_songs.title, own_albums.name).from(own_songs).join(own_albums, sq::by_reference))
            .one();
    EXPECT_EQ(title, "of " + tenant);
    EXPECT_EQ(album, tenant);
  }
  const auto mine = songs.in_schema("tenant a");
  const auto theirs = songs.as<"theirs">().in_schema("tenant_b");
  EXPECT_EQ(db.execute(sq::merge_into(mine)
                           .using_(theirs, theirs.title == mine.title)
                           .when_not_matched()
                           .do_insert(mine.title = theirs.title))
                .rowcount(),
            1);
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(mine)).scalar(), 2);
  db.run_script("DROP SCHEMA \"tenant a\" CASCADE; DROP SCHEMA tenant_b CASCADE");
}

TEST_F(integration_named_table_in_schemas, leaves_no_more_prepared_statements_than_there_is_room_for) {
  sq::engine<sq::postgres> small(postgres_url(), {.pool = {.size = 1}, .statement_cache_size = 8});
  for (int number = 0; number < 200; ++number) {
    const auto named = notes.named("named_small_" + std::to_string(number));
    EXPECT_THROW(small.execute(sq::select(named.text).from(named)), sq::sql_error);
    // The catalog under another alias each time is a statement of its own, too.
    const auto same = notes.in_schema("named small " + std::to_string(number));
    EXPECT_THROW(small.execute(sq::delete_from(same).all_rows()), sq::sql_error);
  }
  small.run_script("CREATE TEMP TABLE named_notes (text text)");
  for (int number = 0; number < 100; ++number) {
    small.run_script("CREATE TEMP TABLE named_small_" + std::to_string(number) + " (text text)");
    const auto named = notes.named("named_small_" + std::to_string(number));
    EXPECT_TRUE(small.execute(sq::select(named.text).from(named)).empty());
  }
  // Those that left the cache are freed some at a time.
  EXPECT_LE(small.execute(sq::raw<std::int64_t>("SELECT count(*) FROM pg_prepared_statements")).scalar(), 8 + 16);
}

TEST(integration_named_table_attached, is_in_an_attached_database) {
  sq::engine<sq::sqlite> db("sqlite::memory:");
  db.run_script("ATTACH ':memory:' AS \"old years\"");
  const auto archive = songs.in_schema("old years");
  db.create_all(songs, albums);
  db.create_all(archive, albums.in_schema("old years"));
  db.execute(sq::insert_into(songs).set(songs.title = "new"));
  db.execute(sq::insert_into(archive).set(archive.title = "old"));
  EXPECT_THAT(db.execute(sq::select(archive.title).from(archive)).scalars(), ElementsAre("old"));
  EXPECT_THAT(db.execute(sq::select(songs.title)).scalars(), ElementsAre("new"));
  db.drop_all(archive, albums.in_schema("old years"));
  EXPECT_EQ(db.execute(sq::select(sq::count()).from(songs)).scalar(), 1);
}

}  // namespace
