// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <limits>
#include <optional>
#include <static/orm/library.hpp>
#include <type_traits>

#include <sequent/orm/columns.hpp>

namespace {

using namespace library;

using source = sequent::orm::parts_of<edition>::relation;
static_assert(std::is_same_v<sequent::orm::column_at<source, 0>, std::remove_const_t<decltype(editions.number)>>);

static_assert(sequent::orm::is_same_value(1, 1) && !sequent::orm::is_same_value(1, 2));
static_assert(sequent::orm::is_same_value(std::optional<int>(), std::optional<int>()));
static_assert(!sequent::orm::is_same_value(std::optional<int>(), std::optional<int>(0)));
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
static_assert(sequent::orm::is_same_value(nan, nan) &&
              sequent::orm::is_same_value(std::optional(nan), std::optional(nan)));
static_assert(!sequent::orm::is_same_value(nan, 0.0));
static_assert(!sequent::orm::is_same_value(0.0, -0.0) && sequent::orm::is_same_value(-0.0F, -0.0F));

}  // namespace
