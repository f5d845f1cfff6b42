// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "user_repository.hpp"

#include "mappers.hpp"
#include "problem.hpp"
#include "version.hpp"

namespace blog {

std::vector<sq::ref<user>> user_repository::list() {
  return s_.query(users).order_by(users.name, users.id).all();
}

sq::ref<user> user_repository::read(std::int64_t id) {
  auto found = s_.get_or_none<user>(id);
  if (!found) throw not_found("user", id);
  return found;
}

sq::ref<user> user_repository::named_in(const std::string& field, std::int64_t id) {
  auto found = s_.get_or_none<user>(id);
  if (!found) throw invalid_input(field, "there is no such user");
  return found;
}

sq::ref<user> user_repository::add(const std::string& name) {
  return s_.add<user>({.name = name});
}

sq::ref<user> user_repository::rename(std::int64_t id, int version, const std::string& name) {
  auto renamed = read(id);
  require_version(*renamed, version);
  renamed->name = name;
  return renamed;
}

void user_repository::remove(std::int64_t id, int version) {
  const auto gone = read(id);
  require_version(*gone, version);
  s_.remove(gone);
}

}  // namespace blog
