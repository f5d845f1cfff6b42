// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <new>
#include <span>
#include <utility>

#include <sequent/config.hpp>
#include <sequent/driver/value_source.hpp>
#include <sequent/engine/row_reader.hpp>

namespace sequent::detail {

struct row_layout;

/// A value of a row that is described by its fields.
struct row_field {
  const row_layout* type = nullptr;
  std::size_t offset = 0;
};

/// What is to be known of a type of rows to make, move and end them in memory that knows nothing of it.
///
/// A row of several values is described by the layouts of these, one behind the other, so that a query brings data and
/// no functions.
struct row_layout {
  std::size_t size = 0;
  std::size_t alignment = 1;
  std::size_t width = 0;  ///< How many columns a row is read from.
  /// Makes a row of the current one of the source, from this column on. Throws `decode_error`, and then leaves nothing.
  void (*read)(const row_layout& self, const driver::value_source& source, std::size_t column, void* place) = nullptr;
  /// Moves a row to another place, and ends the one that it was.
  void (*relocate)(const row_layout& self, void* place, void* from) noexcept = nullptr;
  void (*destroy)(const row_layout& self, void* row) noexcept = nullptr;
  std::span<const row_field> fields{};
};

template <class Value>
struct value_functions {
  static void read(const row_layout&, const driver::value_source& source, std::size_t column, void* place) {
    ::new (place) Value(row_reader<Value>::read(source, column));
  }
  static void relocate(const row_layout&, void* place, void* from) noexcept {
    ::new (place) Value(std::move(*static_cast<Value*>(from)));
    static_cast<Value*>(from)->~Value();
  }
  static void destroy(const row_layout&, void* value) noexcept { static_cast<Value*>(value)->~Value(); }
};

// Of a row that is described by its fields.
void read_fields(const row_layout& self, const driver::value_source& source, std::size_t column, void* place);
void relocate_fields(const row_layout& self, void* place, void* from) noexcept;
void destroy_fields(const row_layout& self, void* row) noexcept;

/// What a row of a result keeps in memory: of a record its values, so that records of other names share the layout.
template <class Row>
struct stored_row {
  using type = Row;
};
template <name... Names, class... Types, std::uint64_t... Expressions>
struct stored_row<record<field<Names, Types, Expressions>...>> {
  using type = field_slots<std::index_sequence_for<Types...>, Types...>;
};

template <class Stored>
inline constexpr row_layout layout_of_stored{sizeof(Stored),
                                             alignof(Stored),
                                             row_reader<Stored>::width,
                                             &value_functions<Stored>::read,
                                             &value_functions<Stored>::relocate,
                                             &value_functions<Stored>::destroy};

/// Base classes of one member each lie one behind the other, as the members of a struct would.
template <std::size_t Count>
consteval std::array<row_field, Count> placed(std::array<row_field, Count> fields) {
  std::size_t end = 0;
  for (row_field& each : fields) {
    each.offset = (end + each.type->alignment - 1) / each.type->alignment * each.type->alignment;
    end = each.offset + each.type->size;
  }
  return fields;
}

template <class... Types>
inline constexpr auto fields_of =
    placed(std::array<row_field, sizeof...(Types)>{row_field{&layout_of_stored<Types>}...});

template <class Places, class... Types>
inline constexpr row_layout layout_of_stored<field_slots<Places, Types...>>{
    sizeof(field_slots<Places, Types...>),
    alignof(field_slots<Places, Types...>),
    (std::size_t{0} + ... + layout_of_stored<Types>.width),
    &read_fields,
    &relocate_fields,
    &destroy_fields,
    fields_of<Types...>};

template <class Row>
inline constexpr const row_layout& layout_of = layout_of_stored<typename stored_row<Row>::type>;

}  // namespace sequent::detail

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/row_layout.ipp>
#endif
