// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <support/definitions.hpp>
#include <type_traits>
#include <utility>

#include <boost/hana.hpp>
#include <gtest/gtest.h>

#include <sequent/schema/hana.hpp>

namespace {

namespace hana = boost::hana;
using namespace definitions;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "e-mail", std::optional<std::string>> email;
};
inline constexpr sq::table<users_schema> users;
using user = sq::row<users_schema>;

constexpr auto id_key = hana::string_c<'i', 'd'>;
constexpr auto name_key = hana::string_c<'n', 'a', 'm', 'e'>;
constexpr auto email_key = hana::string_c<'e', '-', 'm', 'a', 'i', 'l'>;

static_assert(hana::Struct<user>::value);
static_assert(hana::Foldable<user>::value && hana::Searchable<user>::value && hana::Comparable<user>::value);

TEST(hana, reads_the_keys_of_a_row) {
  const auto keys = hana::keys(user{.id = 1, .name = "Ada", .email = {}});
  static_assert(
      std::is_same_v<std::remove_const_t<decltype(keys)>, decltype(hana::make_tuple(id_key, name_key, email_key))>);
}

TEST(hana, walks_through_a_row) {
  std::string written;
  hana::for_each(user{.id = 1, .name = "Ada", .email = "ada@example.org"}, [&](const auto& member) {
    written += hana::first(member).c_str();
    written += ' ';
  });
  EXPECT_EQ(written, "id name e-mail ");
}

TEST(hana, folds_the_members_of_a_row) {
  const user ada{.id = 1, .name = "Ada", .email = {}};
  const auto count = [](std::size_t counted, const auto&) { return counted + 1; };
  EXPECT_EQ(hana::fold_left(hana::members(ada), std::size_t{0}, count), 3U);
}

TEST(hana, makes_a_map_of_a_row) {
  const auto map = hana::to_map(user{.id = 7, .name = "Ada", .email = {}});
  EXPECT_EQ(map[id_key], 7);
  EXPECT_EQ(map[name_key], "Ada");
  EXPECT_EQ(map[email_key], std::nullopt);
}

TEST(hana, compares_rows) {
  const user ada{.id = 1, .name = "Ada", .email = {}};
  user other = ada;
  EXPECT_TRUE(hana::equal(ada, other));
  other.email = "";
  EXPECT_FALSE(hana::equal(ada, other));
}

TEST(hana, writes_into_a_row) {
  user ada{.id = 1, .name = "Ada", .email = {}};
  hana::at_key(ada, id_key) = 2;
  EXPECT_EQ(ada.id, 2);
}

TEST(hana, moves_out_of_a_row_that_is_given_away) {
  user ada{.id = 1, .name = std::string(100, 'x'), .email = {}};
  const char* const characters = ada.name.data();
  const auto members = hana::members(std::move(ada));
  EXPECT_EQ(hana::at_c<1>(members).data(), characters);
}

TEST(hana, has_the_columns_of_a_table_as_a_tuple) {
  constexpr auto columns = sq::columns(users);
  static_assert(std::is_same_v<std::remove_const_t<decltype(columns)>,
                               hana::tuple<decltype(users.id), decltype(users.name), decltype(users.email)>>);
  const auto everything = hana::unpack(columns, [](const auto&... column) { return sq::select(column...); });
  EXPECT_EQ(sq::sql<sq::postgres>(everything), "SELECT users.id, users.name, users.\"e-mail\" FROM users");
}

TEST(hana, has_the_columns_of_an_alias) {
  constexpr auto columns = sq::columns(users.as<"boss">());
  EXPECT_EQ(sq::sql<sq::postgres>(sq::select(hana::at_c<1>(columns))), "SELECT boss.name FROM users AS boss");
}

TEST(hana, has_columns_of_every_type) {
  std::string names;
  hana::for_each(sq::columns(types), [&](const auto& column) {
    using tag = typename std::remove_cvref_t<decltype(column)>::tag;
    names += sq::detail::node_of<tag>.name.text;
    names += ' ';
  });
  EXPECT_EQ(names, "id truth small medium large single twice words code octets instant day mood verbatim ");
}

}  // namespace
