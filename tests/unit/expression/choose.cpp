// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <sequent/expression/choose.hpp>
#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>
#include <sequent/statement/set_operation.hpp>

#include "support/parameters.hpp"
#include "support/query.hpp"
#include "support/schema.hpp"
#include "support/sql.hpp"

namespace {

using namespace shop;
using enum sq::detail::statement_rule;

template <class Statement>
sq::detail::statement_rule broken_by(const Statement&) {
  return sq::detail::analysis_of<typename Statement::tag>.found.rule;
}

TEST(expression_choose, is_a_term_of_an_order) {
  const auto query = [](int which) {
    return sq::select(users.id)
        .where(users.age > 3)
        .order_by(sq::choose(which, users.name, users.age.desc(), users.email.nulls_last(), users.id + 7), users.id)
        .limit(5);
  };
  static_assert(std::is_same_v<decltype(query(0)), decltype(query(1))>);
  const std::string begin = "SELECT users.id FROM users WHERE users.age > $1 ORDER BY ";
  EXPECT_EQ(in_both(query(0)), begin + "users.name, users.id LIMIT $2");
  EXPECT_EQ(in_both(query(1)), begin + "users.age DESC, users.id LIMIT $2");
  EXPECT_EQ(in_both(query(2)), begin + "users.email NULLS LAST, users.id LIMIT $2");
  EXPECT_EQ(in_both(query(3)), begin + "users.id + $2, users.id LIMIT $3");
  EXPECT_EQ(parameters_of(query(1)), (texts{"int32 3", "int64 5"}));
  EXPECT_EQ(parameters_of(query(3)), (texts{"int32 3", "int64 7", "int64 5"}));
}

TEST(expression_choose, sorts_by_what_the_select_list_names) {
  const auto query = [](int by_number) {
    return sq::select(users.org_id, sq::count().as<"n">())
        .group_by(users.org_id)
        .order_by(sq::choose(by_number, users.org_id, sq::label<"n">.desc()));
  };
  EXPECT_EQ(in_both(query(0)),
            "SELECT users.org_id, count(*) AS n FROM users GROUP BY users.org_id ORDER BY users.org_id");
  EXPECT_EQ(in_both(query(1)), "SELECT users.org_id, count(*) AS n FROM users GROUP BY users.org_id ORDER BY 2 DESC");
}

TEST(expression_choose, sorts_the_outputs_of_a_set_operation) {
  const auto both = sq::union_(sq::select(users.name, users.id), sq::select(orgs.name, orgs.id));
  const auto query = [&](int by_id) { return both.order_by(sq::choose(by_id, users.name, users.id.desc())); };
  EXPECT_TRUE(in_both(query(0)).ends_with(" ORDER BY 1"));
  EXPECT_TRUE(in_both(query(1)).ends_with(" ORDER BY 2 DESC"));
  EXPECT_EQ(broken_by(both.order_by(sq::choose(1, users.name, users.age.desc()))), orders_by_one_output);
}

TEST(expression_choose, is_an_expression_where_its_alternatives_are_of_one_type) {
  const auto name_or_email = [](int is_email) { return sq::choose(is_email, users.name, users.email); };
  EXPECT_EQ(in_both(name_or_email(0)), "users.name");
  EXPECT_EQ(in_both(sq::select(users.id).where(name_or_email(1) == "x")),
            "SELECT users.id FROM users WHERE users.email = $1");
  EXPECT_EQ(in_both(sq::choose(1, users.id, users.id + 1) * 2), "(users.id + $1) * $2");
  EXPECT_EQ(in_both(sq::select(users.id).order_by(name_or_email(1).desc(), name_or_email(0))),
            "SELECT users.id FROM users ORDER BY users.email DESC, users.name");
}

// Whichever it is.
TEST(expression_choose, may_be_null_where_an_alternative_may_be) {
  static_assert(may_be_null<decltype(sq::choose(0, users.name, users.email))>);
  static_assert(may_be_null<decltype(sq::choose(0, users.email, users.name))>);
  static_assert(!may_be_null<decltype(sq::choose(0, users.name, sq::lower(users.name)))>);
}

TEST(expression_choose, chooses_among_conditions) {
  const auto text = [](int which) {
    return where(sq::choose(which, users.age > 1, users.name == "x" || users.age < 2, users.email.is_null()) &&
                 users.id == 3);
  };
  EXPECT_EQ(text(0), "(users.age > $1) AND users.id = $2");
  EXPECT_EQ(text(1), "(users.name = $1 OR users.age < $2) AND users.id = $3");
  EXPECT_EQ(text(2), "(users.email IS NULL) AND users.id = $1");
}

TEST(expression_choose, takes_arguments_in_the_alternative_that_is_there) {
  const auto text = [](int which) {
    return where(sq::choose(which, users.age > sq::param<"n">, users.age == 4) && users.age < sq::param<"n">);
  };
  EXPECT_EQ(text(0), "(users.age > $1) AND users.age < $1");
  EXPECT_EQ(text(1), "(users.age = $1) AND users.age < $2");
}

TEST(expression_choose, is_told_by_an_enumerator_or_a_number) {
  enum class how : std::uint8_t { by_name, by_age };
  EXPECT_EQ(in_both(sq::choose(how::by_age, users.name, users.email)), "users.email");
  EXPECT_THROW(static_cast<void>(sq::choose(static_cast<how>(2), users.name, users.email)), std::out_of_range);
  EXPECT_THROW(static_cast<void>(sq::choose(-1, users.name, users.email)), std::out_of_range);
  EXPECT_THROW(static_cast<void>(sq::choose(2U, users.name, users.age.desc())), std::out_of_range);
}

TEST(expression_choose, is_checked_whichever_it_is) {
  EXPECT_EQ(broken_by(sq::select(users.id).from(users).where(sq::choose(0, users.id == 1, orgs.id == 1))),
            reads_only_relations_in_from);
  EXPECT_EQ(broken_by(sq::select(users.id).from(users).order_by(sq::choose(0, users.id, orgs.name.desc()))),
            reads_only_relations_in_from);
  EXPECT_EQ(broken_by(sq::select(users.id).from(users).order_by(sq::choose(0, users.id, sq::literal<1>))),
            orders_by_no_constant);
  EXPECT_EQ(broken_by(sq::select(users.name).distinct().order_by(sq::choose(0, users.name, users.age.desc()))),
            distinct_selects_what_it_orders_by);
  EXPECT_EQ(broken_by(sq::select(users.name).distinct().order_by(sq::choose(0, users.name.asc(), users.name.desc()))),
            none);
  EXPECT_EQ(broken_by(sq::select(users.id).where(
                sq::choose(0, users.id == 1, users.age == sq::if_set(std::optional<int>())))),
            choice_can_be_dropped);
}

// The number in the select list could be another one.
TEST(expression_choose, is_grouped_by_under_a_label) {
  const auto name_or_email = sq::choose(1, users.name, users.email);
  EXPECT_EQ(broken_by(sq::select(name_or_email).group_by(name_or_email)), groups_by_no_value);
  EXPECT_EQ(in_both(sq::select(name_or_email.as<"who">(), sq::count()).group_by(sq::label<"who">)),
            "SELECT users.email AS who, count(*) FROM users GROUP BY 1");
}

TEST(expression_choose, leaves_out_no_row_of_a_delete_by_itself) {
  const auto chosen = sq::choose(0, users.id == 1, users.id == 2);
  EXPECT_EQ(broken_by(sq::delete_from(users).where(chosen)), none);
}

}  // namespace
