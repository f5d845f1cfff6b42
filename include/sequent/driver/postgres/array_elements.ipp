// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <new>
#include <string>

#include <libpq-fe.h>

#include <sequent/driver/postgres/array_elements.hpp>
#include <sequent/driver/postgres/oid.hpp>
#include <sequent/driver/postgres/wire.hpp>

namespace sequent::driver::postgres {

// The format is that of array_send: dimensions, whether there are NULLs, the type of the elements; of each dimension
// its size and its lower bound; of each element its length, -1 for NULL, and its bytes.
SEQUENT_INLINE result array_elements(std::string_view wire) {
  constexpr std::size_t head = 12;
  constexpr std::size_t dimension = 8;
  constexpr std::size_t length = 4;
  if (wire.size() < head) return {};
  const auto dimensions = load_number<std::int32_t>(wire.data());
  const auto has_null = load_number<std::int32_t>(wire.data() + 4);
  const auto type = load_number<oid>(wire.data() + 8);
  // Other types begin as an array may: a polygon of the point (0, 0) has elements of no type.
  if (dimensions < 0 || dimensions > 1 || has_null < 0 || has_null > 1 || type == 0) return {};

  result made(PQmakeEmptyPGresult(nullptr, PGRES_TUPLES_OK));
  std::string no_name;
  PGresAttDesc column{};
  column.name = no_name.data();
  column.format = 1;
  column.typid = type;
  column.atttypmod = -1;
  if (!made || PQsetResultAttrs(made.get(), 1, &column) == 0) throw std::bad_alloc();
  if (dimensions == 0) return wire.size() == head ? std::move(made) : result();

  if (wire.size() < head + dimension) return {};
  const auto count = load_number<std::int32_t>(wire.data() + head);
  wire.remove_prefix(head + dimension);
  for (int row = 0; row < count; ++row) {
    if (wire.size() < length) return {};
    const auto size = load_number<std::int32_t>(wire.data());
    wire.remove_prefix(length);
    const std::size_t bytes = size < 0 ? 0 : static_cast<std::size_t>(size);
    if (wire.size() < bytes) return {};
    // It copies, though its parameter does not say so.
    if (PQsetvalue(made.get(), row, 0, const_cast<char*>(wire.data()), size) == 0)  // NOLINT
      throw std::bad_alloc();
    wire.remove_prefix(bytes);
  }
  return wire.empty() ? std::move(made) : result();
}

}  // namespace sequent::driver::postgres
