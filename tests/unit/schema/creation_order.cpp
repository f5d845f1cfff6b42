// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstddef>
#include <support/definitions.hpp>

#include <gtest/gtest.h>

#include <sequent/schema/creation_order.hpp>

namespace {

using namespace definitions;
using sequent::creation_order;
using sequent::reference_matrix;

template <std::size_t Size>
using order = std::array<std::size_t, Size>;

TEST(creation_order, keeps_the_given_order_of_what_is_independent) {
  static_assert(creation_order(reference_matrix<3>{}) == order<3>{0, 1, 2});
  static_assert(creation_order(reference_matrix<0>{}).empty());
}

TEST(creation_order, puts_a_table_after_those_that_it_references) {
  static_assert(creation_order(reference_matrix<3>{{{0, 1, 0}, {0, 0, 1}, {0, 0, 0}}}) == order<3>{2, 1, 0});
  static_assert(creation_order(reference_matrix<3>{{{0, 1, 1}, {0, 0, 0}, {0, 0, 0}}}) == order<3>{1, 2, 0});
}

TEST(creation_order, does_not_mind_a_table_that_references_itself) {
  static_assert(creation_order(reference_matrix<2>{{{1, 1}, {0, 1}}}) == order<2>{1, 0});
}

TEST(creation_order, breaks_a_circle_at_its_first_table) {
  static_assert(creation_order(reference_matrix<2>{{{0, 1}, {1, 0}}}) == order<2>{0, 1});
  static_assert(creation_order(reference_matrix<3>{{{0, 1, 0}, {0, 0, 1}, {1, 0, 0}}}) == order<3>{0, 2, 1});
}

TEST(creation_order, puts_what_references_a_circle_behind_what_it_references_there) {
  static_assert(creation_order(reference_matrix<3>{{{0, 1, 0}, {0, 0, 1}, {0, 1, 0}}}) == order<3>{1, 0, 2});
}

TEST(creation_order, puts_a_circle_behind_what_it_references) {
  static_assert(creation_order(reference_matrix<3>{{{0, 1, 0}, {1, 0, 1}, {0, 0, 0}}}) == order<3>{2, 0, 1});
}

template <template <class> class... Schemas>
constexpr auto references = sequent::references_between(std::array{&sq::facts_of_table<Schemas>()...});

TEST(creation_order, reads_references_from_the_foreign_keys) {
  static_assert(references<badges_schema, teams_schema, people_schema> ==
                reference_matrix<3>{{{0, 0, 1}, {0, 0, 1}, {0, 1, 0}}});
  static_assert(references<lines_schema, parts_schema> == reference_matrix<2>{{{0, 0}, {0, 1}}});
}

}  // namespace
