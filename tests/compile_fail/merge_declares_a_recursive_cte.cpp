// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: the WITH of a MERGE declares nothing recursive in PostgreSQL
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/all.hpp>

namespace sq = sequent;

template <class As>
struct orgs_schema {
  static constexpr sq::name table_name = "orgs";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "name", std::string, sq::unique> name;
};
inline constexpr sq::table<orgs_schema> orgs;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "org_id", std::int64_t, sq::references<orgs_schema, "id">> org_id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "age", int, sq::default_value<18>> age;
  sq::col<As, "rating", float> rating;
  sq::col<As, "fee", sq::decimal<10, 2>> fee;
};
inline constexpr sq::table<users_schema> users;

auto statement() {
#ifdef REJECT
  const auto tree = sq::recursive_union<"tree">(sq::select(users.id).where(users.age > 3), [](auto above) {
    return sq::select(users.id).from(users).join(above, users.org_id == above[users.id]);
  });
  return sq::sql<sq::postgres>(
      sq::merge_into(orgs).using_(tree, tree[users.id] == orgs.id).with(tree).when_matched().do_delete());
#else
  const auto tree = sq::recursive_union<"tree">(sq::select(users.id).where(users.age > 3), [](auto above) {
    return sq::select(users.id).from(users).join(above, users.org_id == above[users.id]);
  });
  const auto all = sq::select(tree[users.id]).from(tree).with(tree).as<"all_of_it">();
  return sq::sql<sq::postgres>(
      sq::merge_into(orgs).using_(all, all[tree[users.id]] == orgs.id).when_matched().do_delete());
#endif
}
