// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/driver.hpp>
#include <sequent/driver/value_sink.hpp>

namespace {

using sequent::stored_kind;
using testing::ElementsAre;

/// Notes what arrives behind the face, and as what.
class noting_sink final : public sequent::driver::value_sink {
 public:
  std::vector<std::string> notes{};
  std::vector<const void*> addresses{};

  std::size_t parameter_count() const noexcept override { return notes.size(); }

 private:
  void note(std::string_view what) { notes.emplace_back(what); }
  void put(bool value) override { note(value ? "true" : "false"); }
  void put(std::int16_t value) override { note("int16 " + std::to_string(value)); }
  void put(std::int32_t value) override { note("int32 " + std::to_string(value)); }
  void put(std::int64_t value) override { note("int64 " + std::to_string(value)); }
  void put(float) override { note("float"); }
  void put(double) override { note("double"); }
  void put(const sequent::exact_number& value) override { note("decimal of scale " + std::to_string(value.scale)); }
  void put(std::string_view value) override {
    addresses.push_back(value.data());
    note("text " + std::string(value));
  }
  void put(std::span<const std::byte> value) override {
    addresses.push_back(value.data());
    note("binary of " + std::to_string(value.size()));
  }
  void put(sequent::timestamp) override { note("timestamp"); }
  void put(sequent::date) override { note("date"); }
  void put_owned(std::string value) override { note("owned " + value); }
  void put_owned(sequent::bytes value) override { note("owned binary of " + std::to_string(value.size())); }
  void put_null(stored_kind kind) override { note("null of kind " + std::to_string(static_cast<int>(kind))); }
  void start_array(stored_kind kind, std::size_t count_hint) override {
    note("array of kind " + std::to_string(static_cast<int>(kind)) + " and " + std::to_string(count_hint));
  }
  void add(bool value) override { note(value ? "add true" : "add false"); }
  void add(std::int16_t) override { note("add int16"); }
  void add(std::int32_t value) override { note("add int32 " + std::to_string(value)); }
  void add(std::int64_t value) override { note("add int64 " + std::to_string(value)); }
  void add(float) override { note("add float"); }
  void add(double) override { note("add double"); }
  void add(const sequent::exact_number&) override { note("add decimal"); }
  void add(std::string_view value) override { note("add text " + std::string(value)); }
  void add(std::span<const std::byte>) override { note("add binary"); }
  void add(sequent::timestamp) override { note("add timestamp"); }
  void add(sequent::date) override { note("add date"); }
  void add_null() override { note("add null"); }
  void end_array() override { note("end"); }
};

std::string kind(stored_kind wanted) {
  return std::to_string(static_cast<int>(wanted));
}

static_assert(sequent::driver::parameter_sink<sequent::driver::value_sink>);

TEST(driver_value_sink, tells_types_apart) {
  using namespace std::chrono_literals;
  noting_sink sink;
  sink.bind(true);
  sink.bind(std::int16_t{1});
  sink.bind(std::int32_t{2});
  sink.bind(std::int64_t{3});
  sink.bind(4.0F);
  sink.bind(5.0);
  sink.bind(sequent::exact_number(sequent::decimal<18, 2>("1.25")));
  sink.bind(sequent::timestamp{1us});
  sink.bind(2026y / 2 / 28);
  EXPECT_THAT(sink.notes, ElementsAre("true", "int16 1", "int32 2", "int64 3", "float", "double", "decimal of scale 2",
                                      "timestamp", "date"));
}

TEST(driver_value_sink, takes_a_literal_as_text_and_not_as_a_truth_value) {
  noting_sink sink;
  sink.bind("yes");
  EXPECT_THAT(sink.notes, ElementsAre("text yes"));
}

TEST(driver_value_sink, copies_no_text_and_takes_over_what_is_temporary) {
  const std::string text(100, 'x');
  const sequent::bytes binary(3);
  noting_sink sink;
  sink.bind(std::string_view(text));
  sink.bind(std::span<const std::byte>(binary));
  sink.bind_owned(std::string("mine"));
  sink.bind_owned(sequent::bytes(2));
  EXPECT_THAT(sink.addresses, ElementsAre(text.data(), binary.data()));
  EXPECT_EQ(sink.notes[2], "owned mine");
  EXPECT_EQ(sink.notes[3], "owned binary of 2");
}

TEST(driver_value_sink, binds_null_of_a_type) {
  noting_sink sink;
  sink.bind_null<std::string>();
  sink.bind_null<sequent::decimal<9, 2>>();
  EXPECT_THAT(sink.notes,
              ElementsAre("null of kind " + kind(stored_kind::text), "null of kind " + kind(stored_kind::decimal)));
}

TEST(driver_value_sink, converts_the_elements_of_an_array_to_its_type) {
  noting_sink sink;
  auto numbers = sink.begin_array<std::int64_t>(3);
  numbers.add(std::int64_t{7});
  numbers.add(std::int32_t{8});
  numbers.add_null();
  numbers.finish();
  auto words = sink.begin_array<std::string>(1);
  words.add("word");
  words.finish();
  EXPECT_THAT(sink.notes, ElementsAre("array of kind " + kind(stored_kind::int64) + " and 3", "add int64 7",
                                      "add int64 8", "add null", "end",
                                      "array of kind " + kind(stored_kind::text) + " and 1", "add text word", "end"));
}

}  // namespace
