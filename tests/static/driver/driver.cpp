// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <concepts>
#include <optional>
#include <string>
#include <type_traits>

#include <sequent/driver/codec.hpp>
#include <sequent/driver/driver.hpp>
#include <sequent/driver/postgres/connection.hpp>
#include <sequent/driver/sqlite/connection.hpp>

namespace {

namespace driver = sequent::driver;

static_assert(driver::connection<driver::sqlite::connection>);
static_assert(driver::connection<driver::postgres::connection>);
static_assert(!driver::connection<int>);

// A cursor is handed from the driver to a result.
static_assert(std::is_nothrow_move_constructible_v<driver::sqlite::cursor>);
static_assert(std::is_nothrow_move_constructible_v<driver::postgres::cursor>);

template <class Call, class Value>
concept can_bind = requires(Call& call, Value value) { call.bind(value); };

// A pointer must not become a bool.
static_assert(can_bind<driver::sqlite::call, bool> && !can_bind<driver::sqlite::call, void*>);
static_assert(can_bind<driver::postgres::call, bool> && !can_bind<driver::postgres::call, void*>);
static_assert(can_bind<driver::sqlite::call, const char*> && can_bind<driver::postgres::call, const char*>);

struct unknown {};

template <class T>
concept can_encode = requires(driver::sqlite::call& call, const T& value) { driver::encode<T>(call, value); };
template <class T>
concept can_decode = requires(const driver::sqlite::cursor& row) { driver::decode<T>(row, 0); };

static_assert(can_encode<std::optional<std::string>> && can_decode<std::optional<std::string>>);
static_assert(!can_encode<unknown> && !can_decode<unknown>);
static_assert(!can_encode<long double> && !can_decode<unsigned int>);

}  // namespace
