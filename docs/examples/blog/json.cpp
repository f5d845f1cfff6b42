// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "json.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <string>
#include <utility>

namespace blog {
namespace {

/// As ISO 8601 has it: `2026-03-01T12:30:00.250Z`.
std::string iso(sq::timestamp time) {
  using namespace std::chrono;
  const auto day = floor<days>(time);
  const year_month_day date{day};
  const hh_mm_ss clock{floor<milliseconds>(time - day)};
  std::array<char, 64> text{};
  const int size =
      std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                    static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                    static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
  return {text.data(), static_cast<std::size_t>(size)};
}

}  // namespace

boost::json::object to_json(const user& shown) {
  return {{"id", shown.id}, {"name", shown.name}, {"version", shown.version}};
}

boost::json::object to_json(const comment& shown) {
  return {{"id", shown.id},
          {"author", to_json(*shown.author)},
          {"body", shown.body},
          {"written_at", iso(shown.written_at)}};
}

boost::json::object to_json(const post& shown) {
  boost::json::array tag_names;
  for (const auto& each : shown.tags) tag_names.emplace_back(each->name);
  boost::json::object made{{"id", shown.id},
                           {"title", shown.title},
                           {"body", shown.body},
                           {"author", to_json(*shown.author)},
                           {"tags", std::move(tag_names)},
                           {"written_at", iso(shown.written_at)},
                           {"version", shown.version}};
  if (shown.edited_at) made["edited_at"] = iso(*shown.edited_at);
  return made;
}

boost::json::object to_json(const listed_post& shown) {
  boost::json::object made = to_json(*shown.shown);
  made["comment_count"] = shown.comment_count;
  return made;
}

boost::json::object to_json(const tag_use& shown) {
  return {{"name", shown.name}, {"posts", shown.posts}};
}

boost::json::object to_json(const audit_entry& shown) {
  std::string what;
  for (const auto& each : sq::enum_names<deed>) {
    if (each.value == shown.what) what = each.name;
  }
  return {{"id", shown.id},           {"happened_at", iso(shown.happened_at)}, {"what", what},
          {"subject", shown.subject}, {"subject_id", shown.subject_id},        {"caption", shown.caption}};
}

}  // namespace blog
