// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include <sequent/dialect/postgres/postgres.hpp>
#include <sequent/sequent.hpp>

#include "support/schema.hpp"
#include "support/sql.hpp"

namespace shop {

/// Whether a SELECT over the users and the items reads an expression as one that may be NULL.
template <class Expression>
inline constexpr bool may_be_null = sq::is_optional<std::tuple_element_t<
    0, sq::row_type_of<
           decltype(sq::select(std::declval<Expression>().template as<"value">()).from(users).cross_join(items))>>>;

/// As `may_be_null`, of an aggregate over the rows of each group.
template <class Expression>
inline constexpr bool may_be_null_in_groups = sq::is_optional<
    std::tuple_element_t<0, sq::row_type_of<decltype(sq::select(std::declval<Expression>().template as<"value">())
                                                         .from(users)
                                                         .cross_join(items)
                                                         .group_by(users.org_id))>>>;

/// What stands behind WHERE, as the choices in the condition leave it; empty where they leave nothing.
template <class Dialect = sequent::postgres, class Condition>
std::string where(const Condition& condition) {
  std::string text = text_in<Dialect>(sq::select(users.id).from(users).cross_join(items).where(condition));
  const std::string_view keyword = " WHERE ";
  const std::size_t place = text.find(keyword);
  return place == std::string::npos ? std::string() : text.substr(place + keyword.size());
}

template <class Row, class... Types>
inline constexpr bool has_fields = false;
template <class... Fields, class... Types>
inline constexpr bool has_fields<sq::record<Fields...>, Types...> =
    std::is_same_v<std::tuple<typename Fields::type...>, std::tuple<Types...>>;

/// Whether the rows of a statement have fields of these types.
template <class... Types, class Statement>
constexpr bool reads(const Statement&) {
  return has_fields<sq::row_type_of<Statement>, Types...>;
}

}  // namespace shop
