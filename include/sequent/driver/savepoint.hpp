// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string_view>

/// The commands of savepoints. All have one name: RELEASE and ROLLBACK TO mean the innermost (PostgreSQL manual,
/// SAVEPOINT; SQLite manual, Savepoints).
namespace sequent::driver {

inline constexpr std::string_view savepoint_command = "SAVEPOINT sequent";
inline constexpr std::string_view release_command = "RELEASE SAVEPOINT sequent";
inline constexpr std::string_view return_command = "ROLLBACK TO SAVEPOINT sequent; RELEASE SAVEPOINT sequent";

}  // namespace sequent::driver
