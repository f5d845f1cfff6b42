// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <type_traits>
#include <utility>

#include <sequent/driver/value_source.hpp>
#include <sequent/engine/row_reader.hpp>

namespace sequent::detail {

/// What is to be known of a type of rows to make, move and end them in memory that knows nothing of it.
struct row_layout {
  std::size_t size = 0;
  std::size_t alignment = 1;
  std::size_t width = 0;  ///< How many columns a row is read from.
  /// Makes a row of the current one of the source. Throws `decode_error`.
  void (*read)(const driver::value_source& source, void* place) = nullptr;
  /// Moves a row to another place, and ends the one that it was.
  void (*relocate)(void* place, void* from) noexcept = nullptr;
  void (*destroy)(void* row) noexcept = nullptr;
};

template <class Row>
struct row_functions {
  static void read(const driver::value_source& source, void* place) {
    std::size_t column = 0;
    ::new (place) Row(row_reader<Row>::read(source, column));
  }
  static void relocate(void* place, void* from) noexcept {
    ::new (place) Row(std::move(*static_cast<Row*>(from)));
    static_cast<Row*>(from)->~Row();
  }
  static void destroy(void* row) noexcept { static_cast<Row*>(row)->~Row(); }
};

/// What a row of a result keeps in memory: of a record its values, so that records of other names share the functions.
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
                                             &row_functions<Stored>::read,
                                             &row_functions<Stored>::relocate,
                                             &row_functions<Stored>::destroy};

template <class Row>
inline constexpr const row_layout& layout_of = layout_of_stored<typename stored_row<Row>::type>;

}  // namespace sequent::detail
