// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <sequent/orm/object.hpp>

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
     .take_key = nullptr,
     .leave = nullptr,
     .is_nullable = true},
    {.target = Left ? right_entity : left_entity,
     .assigned = [](sequent::orm::object& held) -> sequent::orm::object* { return of(held).partner; },
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

}  // namespace orm_test
