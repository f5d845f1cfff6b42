// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>

#include <sequent/config.hpp>
#include <sequent/driver/error.hpp>

struct sqlite3;

namespace sequent::driver::sqlite {

/// What SQLite said, in SQL's terms: the SQLSTATE of the extended result code (SQLite knows none), and the names in
/// messages such as `UNIQUE constraint failed: users.email`.
sql_diagnostics diagnostics_of(int extended_code, std::string_view message);

/// Throws the error of the last call on this database.
///
/// `statement` is the text that was run; `text_offset` is where in it the part begins that SQLite was given.
[[noreturn]] void raise_last_error(sqlite3* database, std::string_view statement, std::size_t parameter_count = 0,
                                   std::size_t text_offset = 0);

}  // namespace sequent::driver::sqlite

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/sqlite/failure.ipp>
#endif
