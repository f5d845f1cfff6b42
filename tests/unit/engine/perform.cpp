// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/engine/perform.hpp>

#include "support/ignoring_call.hpp"
#include "support/noting_observer.hpp"

namespace {

using sequent::detail::perform;
using sequent::driver::request;
using sequent::driver::statement_key;
using sequent::driver::value_sink;
using testing::ElementsAre;

/// Gives back, as rows of one column, the numbers that were bound.
struct echo_cursor {
  std::vector<std::int64_t> numbers;
  std::size_t at = 0;

  bool next() { return at++ < numbers.size(); }
  [[nodiscard]] std::size_t column_count() const { return 1; }
  [[nodiscard]] std::size_t row_count_hint() const { return numbers.size(); }
  [[nodiscard]] std::int64_t rowcount() const { return static_cast<std::int64_t>(numbers.size()); }
  [[nodiscard]] bool is_null(std::size_t) const { return false; }
  template <class Function>
  void for_each_element(std::size_t, const Function&) const {}
  [[nodiscard]] std::string_view get_text(std::size_t) const { return {}; }
  [[nodiscard]] sequent::driver::value_shape shape_of(std::size_t) const { return sequent::driver::value_shape::other; }
  [[nodiscard]] sequent::driver::column_place place_of(std::size_t column) const { return {"SELECT", "echo", column}; }
  [[nodiscard]] sequent::wide_integer get_units(std::size_t, int, int) const { return {}; }
  template <class Stored>
  [[nodiscard]] Stored get(std::size_t) const {
    if constexpr (std::is_same_v<Stored, std::int64_t>) return numbers.at(at - 1);
    return {};
  }
};

struct fake_connection;

/// Takes numbers only.
struct fake_call : ignoring_call {
  fake_connection& connection;
  std::vector<std::int64_t> numbers{};

  using ignoring_call::bind;
  void bind(std::int64_t value) { numbers.push_back(value); }
  [[nodiscard]] std::size_t parameter_count() const noexcept { return numbers.size(); }
  [[nodiscard]] std::size_t column_count() const { return 1; }
  void reset_parameters() { numbers.clear(); }
  echo_cursor execute();
};

/// Writes down how statements are begun and run.
struct fake_connection {
  std::vector<std::string> begun;
  int runs = 0;
  std::vector<statement_key> known{};

  fake_call begin(std::string_view text) {
    begun.push_back("plain " + std::string(text));
    return {{}, *this};
  }
  template <class Text>
  fake_call begin(const statement_key& key, const Text& text) {
    for (const auto& each : known) {
      if (each == key) return {{}, *this};
    }
    known.push_back(key);
    begun.push_back("kept " + std::string(text()));
    return {{}, *this};
  }
};

echo_cursor fake_call::execute() {
  ++connection.runs;
  return {numbers};
}

struct rows_of_numbers {
  alignas(std::int64_t) std::array<std::byte, sizeof(std::int64_t)> inner{};
  sequent::detail::row_store store{&sequent::detail::layout_of<std::int64_t>, inner.data()};

  [[nodiscard]] std::vector<std::int64_t> all() const {
    const auto* const first = static_cast<const std::int64_t*>(store.rows());
    return {first, first + store.size()};
  }
};

request binding(const std::vector<std::int64_t>& numbers) {
  return {.text = "SELECT $1",
          .key = sequent::driver::key_of("SELECT $1"),
          .values = &numbers,
          .bind = [](const request& running, value_sink& sink) {
            for (const auto each : *static_cast<const std::vector<std::int64_t>*>(running.values)) sink.bind(each);
          }};
}

TEST(engine_perform, binds_runs_and_reads) {
  fake_connection connection;
  rows_of_numbers rows;
  const std::vector<std::int64_t> numbers{3, 1, 2};
  perform(connection, binding(numbers), rows.store);
  EXPECT_THAT(rows.all(), ElementsAre(3, 1, 2));
  EXPECT_EQ(rows.store.rowcount, 3);
  EXPECT_EQ(connection.runs, 1);
}

TEST(engine_perform, keeps_a_statement_by_its_key_or_not_at_all) {
  fake_connection connection;
  rows_of_numbers rows;
  const std::vector<std::int64_t> numbers{1};
  request kept = binding(numbers);
  perform(connection, kept, rows.store);
  perform(connection, kept, rows.store);
  kept.is_cached = false;
  perform(connection, kept, rows.store);
  perform(connection, kept, rows.store);
  EXPECT_THAT(connection.begun, ElementsAre("kept SELECT $1", "plain SELECT $1", "plain SELECT $1"));
  EXPECT_EQ(connection.runs, 4);
}

TEST(engine_perform, assembles_a_text_with_choices_only_where_it_is_not_known) {
  static int assembled = 0;
  fake_connection connection;
  rows_of_numbers rows;
  const std::vector<std::int64_t> numbers{1};
  request chosen = binding(numbers);
  chosen.assemble = [](const request& running) {
    ++assembled;
    return std::string(running.text) + " with choices " + std::to_string(running.key.choices);
  };
  for (const std::uint64_t choices : {1U, 2U, 1U, 2U}) {
    chosen.key.choices = choices;
    perform(connection, chosen, rows.store);
  }
  EXPECT_THAT(connection.begun, ElementsAre("kept SELECT $1 with choices 1", "kept SELECT $1 with choices 2"));
  EXPECT_EQ(assembled, 2);
}

TEST(engine_perform, refuses_a_text_of_another_width_before_it_is_run) {
  using pair = std::tuple<std::int64_t, std::int64_t>;
  fake_connection connection;
  alignas(pair) std::array<std::byte, sizeof(pair)> inner{};
  sequent::detail::row_store pairs(&sequent::detail::layout_of<pair>, inner.data());
  const std::vector<std::int64_t> numbers{1};
  request unchecked = binding(numbers);
  unchecked.is_cached = false;
  try {
    perform(connection, unchecked, pairs);
    FAIL() << "it was run";
  } catch (const sequent::decode_error& refused) {
    EXPECT_THAT(refused.what(), testing::HasSubstr("rows of 1 columns, and 2 were asked for"));
    EXPECT_EQ(refused.statement(), "SELECT $1");
  }
  EXPECT_EQ(connection.runs, 0);
}

TEST(engine_perform, runs_again_for_each_row_of_its_own) {
  std::vector<std::int64_t> numbers{10};
  fake_connection connection;
  rows_of_numbers rows;
  request many = binding(numbers);
  many.state = &numbers;
  many.advance = [](void* state) { return ++static_cast<std::vector<std::int64_t>*>(state)->front() < 13; };
  perform(connection, many, rows.store);
  EXPECT_THAT(rows.all(), ElementsAre(10, 11, 12));
  EXPECT_EQ(rows.store.rowcount, 3);
  EXPECT_EQ(connection.runs, 3);
  EXPECT_THAT(connection.begun, testing::SizeIs(1));
}

TEST(engine_perform, counts_rows_that_nobody_asked_for) {
  fake_connection connection;
  sequent::detail::row_store none(nullptr, nullptr);
  const std::vector<std::int64_t> numbers{1, 2};
  perform(connection, binding(numbers), none);
  EXPECT_EQ(none.rowcount, 2);
  EXPECT_EQ(none.size(), 0U);
}

TEST(engine_perform, tells_an_observer_how_a_statement_went) {
  fake_connection connection;
  rows_of_numbers rows;
  const std::vector<std::int64_t> numbers{4, 5};
  noting_observer told;
  perform(connection, binding(numbers), rows.store, nullptr);
  EXPECT_THAT(told.take(), testing::IsEmpty());
  perform(connection, binding(numbers), rows.store, &told);
  EXPECT_THAT(told.take(), ElementsAre("> SELECT $1", "< SELECT $1 (2) again 2 rows"));
  connection.known.clear();
  perform(connection, binding(numbers), rows.store, &told);
  EXPECT_THAT(told.take(), ElementsAre("> SELECT $1", "< SELECT $1 (2) 2 rows"));
  request unkept = binding(numbers);
  unkept.is_cached = false;
  perform(connection, unkept, rows.store, &told);
  EXPECT_THAT(told.take(), ElementsAre("> SELECT $1", "< SELECT $1 (2) 2 rows"));
  EXPECT_THAT(rows.all(), ElementsAre(4, 5, 4, 5, 4, 5, 4, 5));
  EXPECT_THAT(connection.begun, ElementsAre("kept SELECT $1", "kept SELECT $1", "plain SELECT $1"));
}

TEST(engine_perform, tells_an_observer_the_text_with_choices) {
  fake_connection connection;
  rows_of_numbers rows;
  const std::vector<std::int64_t> numbers{1};
  noting_observer told;
  request chosen = binding(numbers);
  chosen.assemble = [](const request& running) { return std::string(running.text) + ", chosen"; };
  perform(connection, chosen, rows.store, &told);
  perform(connection, chosen, rows.store, &told);
  EXPECT_THAT(told.notes, ElementsAre("> SELECT $1, chosen", "< SELECT $1, chosen (1) 1 rows", "> SELECT $1, chosen",
                                      "< SELECT $1, chosen (1) again 1 rows"));
  EXPECT_THAT(connection.begun, ElementsAre("kept SELECT $1, chosen"));
}

TEST(engine_perform, tells_an_observer_once_of_rows_that_go_one_by_one) {
  std::vector<std::int64_t> numbers{10};
  fake_connection connection;
  rows_of_numbers rows;
  noting_observer told;
  request many = binding(numbers);
  many.state = &numbers;
  many.advance = [](void* state) { return ++static_cast<std::vector<std::int64_t>*>(state)->front() < 13; };
  perform(connection, many, rows.store, &told);
  EXPECT_THAT(rows.all(), ElementsAre(10, 11, 12));
  EXPECT_THAT(told.notes, ElementsAre("> SELECT $1", "< SELECT $1 (1) 3 rows"));
}

}  // namespace
