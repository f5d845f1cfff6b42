// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: event_is_called<
// expect: notes
// expect: an event takes what a flush does, and behind it, if it likes, this type of session: void after_flush(
#include <cstdint>
#include <string>

#include <sequent/orm.hpp>
#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct notes_schema {
  static constexpr sq::name table_name = "notes";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "text", std::string> text;
};
struct note : sq::entity<notes_schema> {
#ifdef REJECT
  void after_flush(sq::flush_event, sq::session<sq::postgres>&) {}
#else
  void after_flush(sq::flush_event, sq::session<sq::sqlite>&) {}
#endif
};
inline constexpr sq::entities<note> notes;

auto first(sq::session<sq::sqlite>& s) {
  return s.query(notes).first();
}
