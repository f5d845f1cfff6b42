// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/adapter.hpp>
#include <sequent/driver/request.hpp>
#include <sequent/sequent.hpp>

#include "support/ignoring_call.hpp"

namespace {

using sequent::driver::request;
using sequent::driver::value_sink;
using testing::ElementsAre;

TEST(driver_request, is_a_prepared_statement_of_one_row_unless_it_says_otherwise) {
  const request plain;
  EXPECT_TRUE(plain.is_cached);
  EXPECT_FALSE(plain.has_arrays);
  EXPECT_EQ(plain.assemble, nullptr);
  EXPECT_EQ(plain.advance, nullptr);
  EXPECT_EQ(plain.key, sequent::driver::statement_key());
}

/// Takes texts and numbers.
struct noting_call : ignoring_call {
  std::vector<std::string> bound{};

  void bind(std::int64_t value) { bound.push_back(std::to_string(value)); }
  void bind(std::string_view value) { bound.emplace_back(value); }
  template <class Value>
  void bind(const Value&) {
    bound.emplace_back("other");
  }
};

TEST(driver_request, reaches_what_it_refers_to_without_its_type) {
  struct statement {
    std::string text;
    std::int64_t limit;
  };
  statement made{"Ada", 1};
  const std::int64_t argument = 7;
  const request running{.values = &made, .arguments = &argument, .bind = [](const request& self, value_sink& sink) {
                          const auto& values = *static_cast<const statement*>(self.values);
                          sink.bind(std::string_view(values.text));
                          sink.bind(values.limit);
                          sink.bind(*static_cast<const std::int64_t*>(self.arguments));
                        }};
  made.limit = 5;
  noting_call call;
  sequent::driver::call_sink sink(call);
  running.bind(running, sink);
  EXPECT_THAT(call.bound, ElementsAre("Ada", "5", "7"));
}

}  // namespace
