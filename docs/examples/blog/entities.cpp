// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "entities.hpp"

#include <chrono>
#include <string>
#include <string_view>

#include "text.hpp"

namespace blog {
namespace {

/// Writes a line of the audit trail, in the transaction of what it tells of.
void note(session& s, deed what, std::string_view subject, std::int64_t subject_id, const std::string& caption) {
  s.execute(sq::insert_into(audit_entries)
                .set(audit_entries.what = what, audit_entries.subject = subject, audit_entries.subject_id = subject_id,
                     audit_entries.caption = caption));
}

deed deed_of(sq::flush_event event) {
  switch (event) {
    case sq::flush_event::insert:
      return deed::created;
    case sq::flush_event::update:
      return deed::changed;
    case sq::flush_event::remove:
      break;
  }
  return deed::removed;
}

}  // namespace

void user::validate() const {
  require_text("name", name, 80);
}
void user::after_flush(sq::flush_event event, session& s) const {
  note(s, deed_of(event), "user", id, name);
}

void post::validate() const {
  require_text("title", title, 200);
  require_text("body", body, 100'000);
}
void post::before_flush(sq::flush_event& event) {
  if (event != sq::flush_event::remove) return;
  removed_at = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
  event = sq::flush_event::update;
}
void post::after_flush(sq::flush_event event, session& s) const {
  note(s, removed_at ? deed::removed : deed_of(event), "post", id, title);
}

void comment::validate() const {
  require_text("body", body, 10'000);
}
void comment::after_flush(sq::flush_event event, session& s) const {
  note(s, deed_of(event), "comment", id, body.substr(0, body.find('\n')));
}

}  // namespace blog
