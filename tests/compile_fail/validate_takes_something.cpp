// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: event_is_called<
// expect: notes
// expect: validate takes nothing: void validate() const
#include <cstdint>
#include <string>

#include <sequent/orm.hpp>
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
  void validate(sq::flush_event) const {}
#else
  void validate() const {}
#endif
};
inline constexpr sq::entities<note> notes;

auto first(sq::session<sq::sqlite>& s) {
  return s.query(notes).first();
}
