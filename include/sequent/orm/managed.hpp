// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/orm/entity.hpp>
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

}  // namespace sequent::orm
