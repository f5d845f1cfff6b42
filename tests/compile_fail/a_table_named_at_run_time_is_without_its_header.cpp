// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: include <sequent/named.hpp> or <sequent/all.hpp>
#include <cstdint>
#include <string>

#include <sequent/sequent.hpp>
#ifndef REJECT
#include <sequent/named.hpp>
#endif

namespace sq = sequent;

template <class As>
struct songs_schema {
  static constexpr sq::name table_name = "songs";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "title", std::string> title;
};
inline constexpr sq::table<songs_schema> songs;

void songs_of(const std::string& device) {
#ifdef REJECT
  static_cast<void>(songs.named(device));
#else
  const auto own = songs.named(device);
  static_cast<void>(own);
#endif
}
