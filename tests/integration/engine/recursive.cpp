// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/statement/materialized.hpp>
#include <sequent/statement/recursive.hpp>

namespace {

using namespace engine_test;
using testing::ElementsAre;

template <class As>
struct parts_schema {
  static constexpr sq::name table_name = "recursive_parts";
  sq::col<As, "whole", std::string> whole;
  sq::col<As, "part", std::string> part;
  sq::col<As, "pieces", int> pieces;
  sq::col<As, "price", sq::decimal<10, 2>> price;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"whole", "part">);
};
inline constexpr sq::table<parts_schema> parts;

template <class Kind>
class integration_recursive : public testing::Test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, parts);
    db.create_all(parts);
    add("car", "wheel", 4);
    add("wheel", "screw", 5);
    add("car", "screw", 7);
    add("screw", "thread", 1);
  }
  void TearDown() override { db.drop_all(parts); }

  void add(const std::string& whole, const std::string& part, int pieces) {
    db.execute(sq::insert_into(parts).set(parts.whole = whole, parts.part = part, parts.pieces = pieces,
                                          parts.price = sq::decimal<10, 2>("0.25")));
  }
  template <class Statement>
  std::vector<std::string> names(const Statement& statement) {
    const sq::query<std::string> kept = statement;
    return db.execute(kept).all();
  }

  typename Kind::engine db{Kind::url()};
};
TYPED_TEST_SUITE(integration_recursive, every_engine);

const auto of_a_car = sq::recursive_union_all<"needed">(
    sq::select(parts.part, parts.pieces, parts.price).where(parts.whole == "car"), [](auto needed) {
      return sq::select(parts.part, parts.pieces * needed[parts.pieces], parts.price)
          .from(parts)
          .join(needed, parts.whole == needed[parts.part]);
    });

TYPED_TEST(integration_recursive, multiplies_a_bill_of_materials) {
  const auto query = sq::select(of_a_car[parts.part], sq::sum(of_a_car[parts.pieces]).template as<"pieces">())
                         .from(of_a_car)
                         .group_by(of_a_car[parts.part])
                         .order_by(of_a_car[parts.part])
                         .with(of_a_car);
  std::vector<std::string> found;
  for (const auto& [part, pieces] : this->db.execute(query)) found.push_back(part + " " + std::to_string(pieces));
  EXPECT_THAT(found, ElementsAre("screw 27", "thread 27", "wheel 4"));
}

TYPED_TEST(integration_recursive, ends_on_a_graph_with_circles) {
  this->add("thread", "car", 1);
  const auto reached = sq::recursive_union<"reached">(
      sq::select(parts.part).where(parts.whole == "wheel"),
      [](auto before) { return sq::select(parts.part).from(parts).join(before, parts.whole == before[parts.part]); });
  EXPECT_THAT(this->names(sq::select(reached[parts.part]).from(reached).order_by(reached[parts.part]).with(reached)),
              ElementsAre("car", "screw", "thread", "wheel"));
}

TYPED_TEST(integration_recursive, counts_its_steps) {
  const auto numbers =
      sq::recursive_union_all<"numbers">(sq::select(sq::literal<1>.template as<"n">()), [](auto before) {
        return sq::select(before.template get<"n">() + 1).from(before).where(before.template get<"n">() < 5);
      });
  EXPECT_EQ(
      this->db.execute(sq::select(sq::sum(numbers.template get<"n">())).from(numbers).with(sq::materialized(numbers)))
          .scalar(),
      15);
}

TYPED_TEST(integration_recursive, calculates_decimals) {
  using total = sq::decimal<38, 2>;
  const auto spent = sq::recursive_union_all<"spent">(
      sq::select(parts.part, parts.price.template as<"total">()).where(parts.whole == "car"), [](auto before) {
        return sq::select(parts.part, parts.price).from(parts).join(before, parts.whole == before[parts.part]);
      });
  EXPECT_EQ(this->db.execute(sq::select(sq::sum(spent.template get<"total">())).from(spent).with(spent)).scalar(),
            total("1.25"));
}

}  // namespace
