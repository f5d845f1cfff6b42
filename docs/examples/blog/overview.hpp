// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "entities.hpp"

namespace blog {

// These read rows, and no objects. They are templates, and so work on their own as well as within a larger piece of
// work: `executor` is a database, a transaction or a session.

struct tag_use {
  std::string name;
  std::int64_t posts;
};

/// The tags of posts that are there, by name, with the number of these.
[[nodiscard]] std::vector<tag_use> tags_in_use(auto& executor) {
  const auto is_there = posts.removed_at.is_null();
  return executor
      .execute(sq::select(tags.name, tags.posts.count(is_there)).where(tags.posts.any(is_there)).order_by(tags.name))
      .template into<tag_use>();
}

/// The audit trail, the newest first.
[[nodiscard]] std::vector<audit_entry> latest_audit_entries(auto& executor, int limit) {
  return executor.execute(sq::select(audit_entries).order_by(audit_entries.id.desc()).limit(limit)).all();
}

}  // namespace blog
