// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <type_traits>

#include <sequent/sequent.hpp>
#include <sequent/statement/clause/compound.hpp>
#include <sequent/statement/recursive.hpp>
#include <sequent/statement/set_operation.hpp>

#include "support/schema.hpp"

namespace {

using namespace shop;
using sq::detail::part;
using sq::detail::set_operator;

template <class Statement>
constexpr const sq::detail::query_info& info(const Statement&) {
  return sq::detail::info_of<typename Statement::tag>;
}
template <class Statement>
constexpr set_operator operation(const Statement& statement) {
  return info(statement).clause(0).operation();
}

constexpr auto adults = sq::select(users.id, users.name.as<"who">()).where(users.age > 17 && users.id > 3);
constexpr auto firms = sq::select(orgs.id, orgs.name).where(orgs.id > 5);
constexpr auto all = sq::union_all(adults, firms, firms);
constexpr const auto& clause = info(all).clause(0);

// It has the outputs of its first query, and the values of all of them.
static_assert(info(all).count == 1 && clause.what == part::compound);
static_assert(clause.count == 2 && clause.expression(0).id == info(adults).clause(0).expression(0).id &&
              clause.expression(1).name.text == "who");
static_assert(clause.slots == 4 && clause.relation_count == 0);
static_assert(clause.query_count == 3 && &clause.query(0) == &info(adults) && &clause.query(2) == &info(firms));

// What is said behind it, is a clause of the whole.
constexpr auto first_two = all.order_by(sq::label<"who">).limit(2);
static_assert(info(first_two).count == 3 && info(first_two).clause(0).slots == 4 &&
              info(first_two).clause(2).what == part::limit);

static_assert(operation(sq::union_(firms, firms)) == set_operator::union_distinct);
static_assert(operation(all) == set_operator::union_all);
static_assert(operation(sq::intersect(firms, firms)) == set_operator::intersect);
static_assert(operation(sq::intersect_all(firms, firms)) == set_operator::intersect_all);
static_assert(operation(sq::except(firms, firms)) == set_operator::except);
static_assert(operation(sq::except_all(firms, firms)) == set_operator::except_all);

// Its outputs are of the types in which the queries meet.
template <class Statement>
using items = typename sq::detail::items_of<typename Statement::tag>::type;
constexpr auto met = sq::union_(sq::select(users.age), sq::select(orgs.id));
static_assert(
    std::is_same_v<items<decltype(met)>,
                   sq::type_list<sq::clauses::item<sq::types::bigint, std::remove_const_t<decltype(users.age)>::tag>>>);
static_assert(items<decltype(all)>::size == 2);

// A label is looked for among the outputs of the first query.
template <sq::name Label, class Tag>
constexpr bool has_item = false;
template <sq::name Label, class Clause>
constexpr bool has_item<Label, sq::detail::statement_tag<Clause>> =
    !std::is_void_v<typename sq::detail::item_of_label<Label, Clause>::type>;
static_assert(has_item<"who", decltype(all)::tag> && !has_item<"name", decltype(all)::tag>);

}  // namespace
