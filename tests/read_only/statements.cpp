// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string_view>

#include <sequent/sequent.hpp>

#include "support/schema.hpp"

// Compiled to an object file, in which read_only_test.py looks for the texts.

std::string_view select_in_postgres(int age) {
  using namespace shop;
  return sq::sql<sq::postgres>(sq::select(users.name, orgs.name)
                                   .from(users)
                                   .join(orgs, users.org_id == orgs.id)
                                   .where(users.age >= age && users.email.is_not_null())
                                   .order_by(users.name, users.age.desc().nulls_last())
                                   .limit(10));
}

std::string_view select_in_sqlite(const char* name) {
  using namespace shop;
  return sq::sql<sq::sqlite>(sq::select(users).where(users.name.like(name)).offset(5));
}

std::string_view insert_in_postgres(const char* name) {
  using namespace shop;
  return sq::sql<sq::postgres>(sq::insert_into(users)
                                   .set(users.name = name, users.org_id = 7)
                                   .on_conflict(users.email)
                                   .do_update(users.name = sq::excluded(users.name))
                                   .returning(users.id));
}

std::string_view quoted_in_postgres() {
  using namespace shop;
  return sq::sql<sq::postgres>(sq::delete_from(order).where(order.quoted == order.user));
}
