// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/adapter.hpp>

namespace {

using sequent::stored_kind;
using sequent::driver::call_sink;
using sequent::driver::cursor_source;
using testing::ElementsAre;

template <class Stored>
std::string word() {
  if constexpr (std::is_same_v<Stored, bool>) {
    return "bool";
  } else if constexpr (sequent::detail::is_decimal<Stored> || std::is_same_v<Stored, sequent::exact_number>) {
    return "decimal";
  } else if constexpr (std::is_integral_v<Stored>) {
    return "int" + std::to_string(8 * sizeof(Stored));
  } else if constexpr (std::is_floating_point_v<Stored>) {
    return "float" + std::to_string(8 * sizeof(Stored));
  } else if constexpr (std::is_same_v<Stored, sequent::timestamp>) {
    return "timestamp";
  } else if constexpr (std::is_same_v<Stored, sequent::date>) {
    return "date";
  } else if constexpr (std::is_convertible_v<Stored, std::string_view>) {
    return "text";
  } else {
    return "binary";
  }
}

/// A driver's call that knows types as templates do.
struct typed_call {
  std::vector<std::string> notes{};

  [[nodiscard]] std::size_t parameter_count() const noexcept { return notes.size(); }
  template <class Value>
  void bind(const Value&) {
    notes.push_back(word<Value>());
  }
  template <class Value>
  void bind_owned(Value&& value) {
    const Value taken = std::forward<Value>(value);
    notes.push_back("owned " + word<Value>() + ' ' + std::to_string(taken.size()));
  }
  template <class Stored>
  void bind_null() {
    notes.push_back("null " + word<Stored>());
  }
  struct array {
    std::vector<std::string>& notes;
    template <class Value>
    void add(const Value&) {
      notes.push_back("add " + word<Value>());
    }
    void add_null() { notes.emplace_back("add null"); }
    void finish() { notes.emplace_back("finish"); }
  };
  template <class Stored>
  array begin_array(std::size_t count_hint) {
    notes.push_back("array " + word<Stored>() + ' ' + std::to_string(count_hint));
    return {notes};
  }
  template <class Stored>
  array open_array() {
    return {notes};
  }
};

TEST(driver_adapter, names_a_kind_by_its_stored_type) {
  std::vector<std::string> words;
  for (const auto kind : {stored_kind::boolean, stored_kind::int16, stored_kind::int32, stored_kind::int64,
                          stored_kind::float32, stored_kind::float64, stored_kind::decimal, stored_kind::text,
                          stored_kind::binary, stored_kind::instant, stored_kind::day}) {
    words.push_back(sequent::driver::with_stored(kind, []<class Stored>() { return word<Stored>(); }));
  }
  EXPECT_THAT(words, ElementsAre("bool", "int16", "int32", "int64", "float32", "float64", "decimal", "text", "binary",
                                 "timestamp", "date"));
}

TEST(driver_adapter, passes_values_on_to_a_call_as_what_they_are) {
  typed_call call;
  call_sink sink(call);
  sink.bind(true);
  sink.bind(std::int16_t{1});
  sink.bind(2.0F);
  sink.bind(sequent::exact_number(sequent::decimal<18, 2>("1.25")));
  sink.bind(std::string_view("text"));
  sink.bind_owned(std::string(100, 'x'));
  sink.bind_owned(sequent::bytes(4));
  sink.bind_null<sequent::timestamp>();
  sink.bind_null<sequent::decimal<18, 2>>();
  EXPECT_THAT(call.notes, ElementsAre("bool", "int16", "float32", "decimal", "text", "owned text 100", "owned binary 4",
                                      "null timestamp", "null decimal"));
}

TEST(driver_adapter, fills_the_array_that_the_call_has_open) {
  typed_call call;
  call_sink sink(call);
  auto days = sink.begin_array<sequent::date>(2);
  days.add(sequent::date(std::chrono::year(2026) / 2 / 28));
  days.add_null();
  days.finish();
  EXPECT_THAT(call.notes, ElementsAre("array date 2", "add date", "add null", "finish"));
}

/// A driver's cursor.
struct typed_cursor {
  [[nodiscard]] bool is_null(std::size_t column) const { return column == 1; }
  [[nodiscard]] std::string_view get_text(std::size_t) const { return "text"; }
  [[nodiscard]] sequent::driver::value_shape shape_of(std::size_t) const { return sequent::driver::value_shape::text; }
  [[nodiscard]] sequent::driver::column_place place_of(std::size_t column) const {
    return {"SELECT fake", column == 0 ? "zero" : "more", column};
  }
  /// As many elements as the number of the column.
  template <class Function>
  void for_each_element(std::size_t column, const Function& function) const {
    for (std::size_t place = 0; place < column; ++place) function(typed_cursor());
  }
  [[nodiscard]] sequent::wide_integer get_units(std::size_t, int, int scale) const {
    return sequent::wide_integer(std::int64_t{scale});
  }
  template <class Stored>
  [[nodiscard]] Stored get(std::size_t column) const {
    if constexpr (std::is_arithmetic_v<Stored>) {
      return static_cast<Stored>(sizeof(Stored) * 10 + column);
    } else if constexpr (std::is_same_v<Stored, sequent::bytes>) {
      return sequent::bytes(column);
    } else {
      return {};
    }
  }
};

TEST(driver_adapter, reads_a_cursor_as_a_row) {
  const typed_cursor cursor;
  const cursor_source row(cursor);
  EXPECT_FALSE(row.is_null(0));
  EXPECT_TRUE(row.is_null(1));
  EXPECT_EQ(row.place_of(0).statement, "SELECT fake");
  EXPECT_EQ(row.place_of(0).name, "zero");
  EXPECT_EQ(row.shape_of(0), sequent::driver::value_shape::text);
  EXPECT_EQ(row.get_text(0), "text");
  EXPECT_EQ(row.get<std::int16_t>(2), 22);
  EXPECT_EQ(row.get<std::int32_t>(3), 43);
  EXPECT_EQ(row.get<std::int64_t>(4), 84);
  EXPECT_EQ(row.get<float>(5), 45.0F);
  EXPECT_EQ(row.get<double>(6), 86.0);
  EXPECT_EQ(row.get<sequent::bytes>(7).size(), 7U);
  EXPECT_EQ((row.get<sequent::decimal<18, 4>>(0)), (sequent::decimal<18, 4>("0.0004")));
}

TEST(driver_adapter, reads_an_array_element_by_element) {
  class texts_of_elements final : public sequent::driver::element_sink {
   public:
    void take(const sequent::driver::value_source& element) override { texts.emplace_back(element.get_text(0)); }
    std::vector<std::string> texts;
  };
  const typed_cursor cursor;
  texts_of_elements elements;
  cursor_source(cursor).get_array(2, elements);
  EXPECT_THAT(elements.texts, ElementsAre("text", "text"));
}

}  // namespace
