// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/orm/object.hpp>
#include <sequent/orm/session_core.hpp>

/// Entities without a database: objects that know a number and whom they reference.
namespace orm_test {

struct fake;

const sequent::orm::entity_info& left_entity();
const sequent::orm::entity_info& right_entity();

struct fake : sequent::orm::object {
  fake(const sequent::orm::entity_info& entity, int number) : object(entity), key(number) { holders = 1; }

  int key;
  fake* parent = nullptr;
  fake* partner = nullptr;
};

inline fake& of(sequent::orm::object& held) {
  return static_cast<fake&>(held);
}
inline const fake& of(const sequent::orm::object& held) {
  return static_cast<const fake&>(held);
}

inline std::size_t key_hash(const sequent::orm::object& held) {
  return static_cast<std::size_t>(of(held).key % 10);
}
inline void keep(sequent::orm::object*) {}

/// `parent` is of the same entity and may be NULL; `partner` is of the other, and may not.
template <bool Left>
inline constexpr sequent::orm::reference_info references[] = {
    {.target = Left ? left_entity : right_entity,
     .assigned = [](sequent::orm::object& held) -> sequent::orm::object* { return of(held).parent; },
     .known = [](sequent::orm::object& held) -> sequent::orm::object* { return of(held).parent; },
     .take_key = nullptr,
     .leave = nullptr,
     .is_nullable = true},
    {.target = Left ? right_entity : left_entity,
     .assigned = [](sequent::orm::object& held) -> sequent::orm::object* { return of(held).partner; },
     .known = [](sequent::orm::object& held) -> sequent::orm::object* { return of(held).partner; },
     .take_key = nullptr,
     .leave = nullptr,
     .is_nullable = false}};

inline const sequent::orm::entity_info& left_entity() {
  static const sequent::orm::entity_info info{
      .table_name = "left", .references = references<true>, .key_hash = key_hash, .destroy = keep};
  return info;
}
inline const sequent::orm::entity_info& right_entity() {
  static const sequent::orm::entity_info info{
      .table_name = "right", .references = references<false>, .key_hash = key_hash, .destroy = keep};
  return info;
}

/// What was sent, by the numbers of the objects.
inline std::vector<std::string> sent;

inline void note(const char* what, std::span<sequent::orm::object* const> batch) {
  std::string text = what;
  for (const sequent::orm::object* const each : batch) text += " " + std::to_string(of(*each).key);
  sent.push_back(text);
}

inline const sequent::orm::entity_info& recorded() {
  static const sequent::orm::entity_info info{
      .table_name = "recorded",
      .references = {},
      .key_hash = key_hash,
      .is_key_less = [](const sequent::orm::object& left,
                        const sequent::orm::object& right) { return of(left).key < of(right).key; },
      .is_changed = [](const sequent::orm::object& held) { return of(held).parent != nullptr; },
      .are_changed_alike = [](const sequent::orm::object& left,
                              const sequent::orm::object& right) { return of(left).parent == of(right).parent; },
      .is_key_changed = [](const sequent::orm::object&) { return false; },
      .forget_relations = [](sequent::orm::object&, bool) {},
      .drop_removed = [](sequent::orm::object&) {},
      .cascade_removal = [](sequent::orm::session_core&, sequent::orm::object&) {},
      .forget_generated = [](sequent::orm::object&) {},
      .before_flush = [](sequent::orm::object&, sequent::flush_event) {},
      .after_flush = [](sequent::orm::object&, sequent::flush_event) {},
      .destroy = keep,
      .insert = [](sequent::orm::session_core&,
                   std::span<sequent::orm::object* const> batch) { note("insert", batch); },
      .update =
          [](sequent::orm::session_core&, std::span<sequent::orm::object* const> batch) {
            note("update", batch);
            for (sequent::orm::object* const each : batch) of(*each).parent = nullptr;
          },
      .remove = [](sequent::orm::session_core&,
                   std::span<sequent::orm::object* const> batch) { note("remove", batch); }};
  return info;
}

/// Its INSERT fails.
inline const sequent::orm::entity_info& refused() {
  static const sequent::orm::entity_info info = [] {
    sequent::orm::entity_info made = recorded();
    made.table_name = "refused";
    made.insert = [](sequent::orm::session_core&, std::span<sequent::orm::object* const>) {
      throw sequent::error("refused");
    };
    return made;
  }();
  return info;
}

/// A session of objects that note what is sent.
class recording_test : public testing::Test {
 protected:
  void SetUp() override { sent.clear(); }

  fake one{recorded(), 1};
  fake two{recorded(), 2};
  fake three{recorded(), 3};
  sequent::orm::session_core core{sequent::session_options{}};
};

}  // namespace orm_test
