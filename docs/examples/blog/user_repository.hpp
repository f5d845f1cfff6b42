// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "entities.hpp"

namespace blog {

/// Those who write. It works in a session that somebody else begins and commits, and lives no longer.
class user_repository {
 public:
  explicit user_repository(session& s) : s_(s) {}

  [[nodiscard]] std::vector<sq::ref<user>> list();
  /// Throws `not_found`.
  [[nodiscard]] sq::ref<user> read(std::int64_t id);
  /// One that a client refers to in a field of another object. Throws `invalid_input`.
  [[nodiscard]] sq::ref<user> named_in(const std::string& field, std::int64_t id);

  sq::ref<user> add(const std::string& name);
  /// As `remove`, throws `stale_data` where the user is not of the version that the client has seen.
  sq::ref<user> rename(std::int64_t id, int version, const std::string& name);
  /// The database refuses it where the user has written anything.
  void remove(std::int64_t id, int version);

 private:
  session& s_;
};

}  // namespace blog
