// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <span>
#include <vector>

#include <sequent/orm/entity.hpp>
#include <sequent/orm/foreign_key.hpp>
#include <sequent/orm/object.hpp>

namespace sequent::orm {

/// An object of an entity as its session has it, with the row that the database is known to have.
template <class Entity>
struct managed : object {
  explicit managed(const entity_info& entity) : object(entity) {}

  Entity value{};
  typename parts_of<Entity>::row loaded{};

  static managed& of(object& held) { return static_cast<managed&>(held); }
  static const managed& of(const object& held) { return static_cast<const managed&>(held); }

  using row = typename parts_of<Entity>::row;
  [[nodiscard]] row& columns() { return value; }
  [[nodiscard]] const row& columns() const { return value; }
};

/// An object that was read for the owner of this key, which its row references.
template <class Key>
struct found_child {
  object* child;
  Key referenced;
};

/// The key of the row that an object is.
template <class Entity>
typename key_of<Entity>::values key_in(const object& of) {
  return typename key_of<Entity>::values(key_of<Entity>::in(managed<Entity>::of(of).loaded));
}
template <class Entity>
std::vector<typename key_of<Entity>::values> keys_in(std::span<object* const> objects) {
  std::vector<typename key_of<Entity>::values> keys;
  keys.reserve(objects.size());
  for (const object* const each : objects) keys.push_back(key_in<Entity>(*each));
  return keys;
}

}  // namespace sequent::orm
