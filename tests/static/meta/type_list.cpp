// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/meta/type_list.hpp>

namespace {

using sequent::type_list;

struct incomplete;

static_assert(type_list<int, incomplete, void>::size == 3 && type_list<>::size == 0);

static_assert(sequent::detail::contains<int, type_list<char, int>> &&
              !sequent::detail::contains<int, type_list<char, const int>>);
static_assert(!sequent::detail::contains<int, type_list<>>);

static_assert(std::is_same_v<sequent::type_at<1, type_list<char, int, long>>, int>);

static_assert(
    std::is_same_v<sequent::set_union<type_list<int, char>, type_list<long, int, long>>, type_list<int, char, long>>);
static_assert(std::is_same_v<sequent::set_union<type_list<>, type_list<>>, type_list<>>);

}  // namespace
