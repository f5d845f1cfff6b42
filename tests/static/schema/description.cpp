// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

#include <sequent/schema/description.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;

using of_users = sq::description<users_schema>;
static_assert(of_users::table_name == sq::name{"users"} && of_users::schema_name.empty());
static_assert(sq::description<invoices_schema>::schema_name == sq::name{"billing"});
static_assert(of_users::columns::size == 5);

using id = sq::description_of<"id", users_schema>;
static_assert(id::is_primary_key && id::is_identity && !id::is_required && !id::nullable && !id::has_default);
using org_id = sq::description_of<"org_id", users_schema>;
static_assert(org_id::is_required && !org_id::is_primary_key && !org_id::is_identity);
static_assert(std::is_same_v<org_id::attributes, sq::type_list<sq::attribute::references<orgs_schema, "id">>>);
using email = sq::description_of<"email", users_schema>;
static_assert(email::nullable && !email::is_required && std::is_same_v<email::type, std::optional<std::string>>);
using age = sq::description_of<"age", users_schema>;
static_assert(age::has_default && !age::is_required);
using made = sq::description_of<"made", items_schema>;
static_assert(made::has_default && !made::is_required);
using total = sq::description_of<"total", items_schema>;
static_assert(total::is_generated && !total::is_required && !total::has_default);

using plain = sq::column_description<"x", int, sq::index, sq::sql_type<"smallserial">>;
static_assert(plain::is_required && !plain::is_generated);

static_assert(sq::column_names<of_users::columns>.size() == 5 && sq::column_names<of_users::columns>[2] == "name");
static_assert(sq::column_names<sq::type_list<>>.empty());
static_assert(sq::position_of("age", sq::column_names<of_users::columns>) == 4);
static_assert(sq::position_of("age", sq::column_names<of_users::columns>, 4) == 4);
static_assert(sq::position_of("id", sq::column_names<of_users::columns>, 1) == sq::no_column);
static_assert(sq::column_index<"nothing", users_schema> == sq::no_column);

}  // namespace
