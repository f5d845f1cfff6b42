// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>

#include <sequent/schema/name.hpp>

namespace sequent {

namespace detail {

template <std::size_t Size>
struct cell {
  char octets[Size];
};

/// A face whose columns are all of one size, so that they can be counted, and whose embedded parts are of another.
template <std::size_t Size>
struct as_cells {
  template <name Name, class T, auto... Attributes>
  using col = cell<Size>;
  template <template <class> class Part, name Prefix>
  using embedded = cell<3>;
};

/// Whether all members of a schema are columns: it has no embedded part and nothing that means nothing.
// What every schema is asked, and all that one without embedded parts pays for them.
template <template <class> class Schema>
inline constexpr bool is_flat =
    sizeof(Schema<as_cells<2>>) == 1 || sizeof(Schema<as_cells<2>>) == 2 * sizeof(Schema<as_cells<1>>);

/// As `as_cells`, with the columns of embedded parts.
template <std::size_t Size>
struct as_flat_cells {
  template <name Name, class T, auto... Attributes>
  using col = cell<Size>;
  template <template <class> class Part, name Prefix>
  using embedded = Part<as_flat_cells>;
};

/// The number of columns, where each is of this size.
template <template <class> class Schema, std::size_t Size>
inline constexpr std::size_t size_of_columns = sizeof(Schema<as_cells<Size>>);
template <template <class> class Schema, std::size_t Size>
  requires(!is_flat<Schema>)
inline constexpr std::size_t size_of_columns<Schema, Size> = sizeof(Schema<as_flat_cells<Size>>);

}  // namespace detail

/// The number of columns of a schema.
// Counted by size: to ask an aggregate how many values it takes costs seconds where it has many members.
template <template <class> class Schema>
inline constexpr std::size_t column_count =
    detail::size_of_columns<Schema, 2> == 1 ? 0 : detail::size_of_columns<Schema, 1>;

/// Whether a schema has members other than columns and embedded parts, which no face could give a meaning.
template <template <class> class Schema>
inline constexpr bool has_stray_members =
    column_count<Schema> != 0 && detail::size_of_columns<Schema, 2> != 2 * detail::size_of_columns<Schema, 1>;

/// The most columns that a table may have here.
#if defined(__cpp_structured_bindings) && __cpp_structured_bindings >= 202411L
inline constexpr std::size_t most_columns = 1600;
#else
inline constexpr std::size_t most_columns = 100;
#endif

}  // namespace sequent
