// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors

// Each construct that is made of a schema, of schemas in an anonymous namespace: what is compiled of it must have names
// that no other file can meet. See `anonymous_schemas_stay_in_their_file`.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <sequent/all.hpp>
#include <sequent/ddl.hpp>
#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

namespace {

template <class As>
struct orgs_schema {
  static constexpr sq::name table_name = "orgs";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string> name;
};
constexpr sq::table<orgs_schema> orgs;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "org_id", std::int64_t, sq::references<orgs_schema, "id">> org_id;
  sq::col<As, "name", std::string, sq::unique> name;
  sq::col<As, "age", int, sq::default_value<18>> age;
  static constexpr auto constraints = sq::constraints(sq::unique_on<"name", "age">);
};
constexpr sq::table<users_schema> users;

template <class As>
struct place {
  sq::col<As, "city", std::string> city;
  sq::col<As, "zip", std::optional<std::string>> zip;
};
template <class As>
struct homes_schema {
  static constexpr sq::name table_name = "homes";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::embedded<As, place, "in_"> in;
};
constexpr sq::table<homes_schema> homes;

template <class As>
struct totals_columns {
  sq::col<As, "id", std::int64_t> id;
  sq::col<As, "n", std::int64_t> n;
};
template <class As>
struct part_columns {
  sq::col<As, "part", std::string> part;
};
constexpr auto parts = sq::table_function<"regexp_split_to_table", part_columns, std::string, std::string>;

struct person {
  std::string name;
  int age;
};

template <class Engine>
void define(Engine& db) {
  db.create_all(orgs, users);
  db.execute(sq::create_index(users.age).if_not_exists());
  db.execute(sq::create_table(orgs));
  db.execute(sq::drop_table(orgs).if_exists());
  db.drop_all(orgs, users);
}

template <class Engine>
void write(Engine& db) {
  db.execute(sq::insert_into(users).values({.org_id = 1, .name = "Ada"}));
  db.execute(sq::insert_into(users).values(std::vector<sq::insertable<users_schema>>{{.org_id = 1, .name = "Bob"}}));
  db.execute(sq::insert_into(users).set(users.org_id = 1, users.name = "Cid").on_conflict(users.name).do_nothing());
  db.execute(sq::update(users).set({.age = 3}).where(users.id == 1));
  db.execute(sq::update(users).set(users.age = 3).where(users.id == 1).returning(users));
  db.execute(sq::update(users).set(std::vector<sq::patch<users_schema>>{{.id = 1, .age = 3}}).by(users.id));
  db.execute(sq::update(users.named("u")).set(std::vector<sq::patch<users_schema>>{{.id = 1, .age = 3}}).by(users.id));
  db.execute(sq::delete_from(users).where(users.id == 1));
}

template <class Engine>
void read(Engine& db) {
  static_cast<void>(db.execute(sq::select(users, orgs).join(orgs, sq::by_reference)).all());
  static_cast<void>(db.execute(sq::select(users.name, users.age)).template into<person>());
  const auto counted = sq::select(users.id, sq::count().template as<"n">()).group_by(users.id);
  const auto derived = sq::with_columns<totals_columns>(counted.template as<"derived">());
  static_cast<void>(db.execute(sq::select(derived.id, derived.n).from(derived)).all());
  const auto named = sq::with_columns<totals_columns>(sq::cte<"named">(counted));
  static_cast<void>(db.execute(sq::select(named.n).with(named).from(named)).all());
  const auto listed = sq::values<"listed", totals_columns>({{.id = 1, .n = 2}, {.id = 3, .n = 4}});
  static_cast<void>(db.execute(sq::select(listed.n).from(listed)).all());
  const sq::query<sq::row<users_schema>> stored = sq::select(users).order_by(users.age);
  static_cast<void>(db.execute(stored).all());
}

template <class Engine>
void embed(Engine& db) {
  db.create_all(homes);
  db.execute(sq::insert_into(homes).values({.in = {.city = "Paris"}}));
  db.execute(
      sq::insert_into(homes).values(std::vector<sq::insertable<homes_schema>>{{.in = {.city = "Rome", .zip = "1"}}}));
  db.execute(sq::update(homes).set({.in = {.city = "Oslo"}}).where(homes.in.city == "Rome").returning(homes));
  static_cast<void>(db.execute(sq::select(homes).where(homes.in.zip.is_null())).all());
}

template <class Engine>
void name(Engine& db, const std::string& table) {
  const auto own = users.named(table);
  db.create_all(own, orgs);
  static_cast<void>(db.execute(sq::select(own.name).from(own)).all());
  db.execute(sq::insert_into(own).values({.org_id = 1, .name = "Dan"}));
  db.execute(sq::update(own).set({.age = 3}).where(users.id == 1));
  db.execute(sq::delete_from(own).where(users.id == 1));
}

void only_in_postgres(sq::engine<sq::postgres>& db) {
  const auto part = parts("a,b", ",").as<"part">();
  static_cast<void>(db.execute(sq::select(part.part).from(part)).all());
  const auto gone = sq::cte<"gone">(sq::delete_from(users).where(users.age > 3).returning(users.id));
  static_cast<void>(db.execute(sq::select(gone[users.id]).from(gone).with(gone)).all());
  db.execute(sq::merge_into(users).using_(orgs, orgs.id == users.org_id).when_matched().do_delete());
  db.execute(sq::drop_constraint<"users_name_key">(users));
  db.execute(sq::add_foreign_key(users.org_id));
}

}  // namespace

void run(sq::engine<sq::sqlite>& file, sq::engine<sq::postgres>& server, const std::string& table) {
  const auto use = [&](auto& db) {
    define(db);
    write(db);
    read(db);
    embed(db);
    name(db, table);
  };
  use(file);
  use(server);
  only_in_postgres(server);
}
