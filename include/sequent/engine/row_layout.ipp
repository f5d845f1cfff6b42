// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <span>

#include <sequent/engine/row_layout.hpp>

namespace sequent::detail {

inline void* field_in(const row_field& field, void* row) {
  return static_cast<std::byte*>(row) + field.offset;
}

inline void destroy_all(std::span<const row_field> fields, void* row) noexcept {
  for (const row_field& each : fields) each.type->destroy(*each.type, field_in(each, row));
}

SEQUENT_INLINE void read_fields(const row_layout& self, const driver::value_source& source, std::size_t column,
                                void* place) {
  std::size_t made = 0;
  try {
    for (const row_field& each : self.fields) {
      each.type->read(*each.type, source, column, field_in(each, place));
      column += each.type->width;
      ++made;
    }
  } catch (...) {
    destroy_all(self.fields.first(made), place);
    throw;
  }
}

SEQUENT_INLINE void relocate_fields(const row_layout& self, void* place, void* from) noexcept {
  for (const row_field& each : self.fields)
    each.type->relocate(*each.type, field_in(each, place), field_in(each, from));
}

SEQUENT_INLINE void destroy_fields(const row_layout& self, void* row) noexcept {
  destroy_all(self.fields, row);
}

}  // namespace sequent::detail
