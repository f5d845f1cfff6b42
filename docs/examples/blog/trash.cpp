// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "trash.hpp"

#include <sequent/expression/value.hpp>

#include "entities.hpp"

namespace blog {

std::int64_t empty_trash(transaction& tx) {
  // Found once: what is removed meanwhile waits for the next time.
  const auto gone = tx.execute(sq::select(posts.id).where(posts.removed_at.is_not_null())).scalars();

  tx.execute(
      sq::insert_into(audit_entries)
          .columns(audit_entries.what, audit_entries.subject, audit_entries.subject_id, audit_entries.caption)
          .from_select(
              sq::select(sq::value(deed::purged), sq::value("post"), posts.id, posts.title).where(posts.id.in(gone))));
  tx.execute(sq::delete_from(comments).where(comments.post_id.in(gone)));
  tx.execute(sq::delete_from(post_tags).where(post_tags.post_id.in(gone)));
  return tx.execute(sq::delete_from(posts).where(posts.id.in(gone))).rowcount();
}

}  // namespace blog
