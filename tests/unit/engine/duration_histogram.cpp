// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/engine/duration_histogram.hpp>

namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::StartsWith;

TEST(unit_duration_histogram, counts_what_is_as_long_as_a_bound_or_shorter) {
  sequent::detail::duration_histogram durations;
  durations.add(500us);
  durations.add(501us);
  durations.add(3s);
  durations.add(1min);
  std::string text;
  durations.write(text, "took_seconds", "name=\"x\"");
  EXPECT_THAT(text, StartsWith("took_seconds_bucket{name=\"x\",le=\"0.0005\"} 1\n"
                               "took_seconds_bucket{name=\"x\",le=\"0.001\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("{name=\"x\",le=\"2.5\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("{name=\"x\",le=\"5\"} 3\n"));
  EXPECT_THAT(text, HasSubstr("{name=\"x\",le=\"10\"} 3\n"));
  EXPECT_THAT(text, HasSubstr("{name=\"x\",le=\"+Inf\"} 4\n"
                              "took_seconds_sum{name=\"x\"} 63.001001000\n"
                              "took_seconds_count{name=\"x\"} 4\n"));
}

TEST(unit_duration_histogram, needs_no_label) {
  std::string text;
  sequent::detail::duration_histogram().write(text, "took_seconds", {});
  EXPECT_THAT(text, StartsWith("took_seconds_bucket{le=\"0.0005\"} 0\n"));
  EXPECT_THAT(text, HasSubstr("took_seconds_sum 0.000000000\ntook_seconds_count 0\n"));
}

TEST(unit_duration_histogram, values_of_labels_are_escaped) {
  EXPECT_EQ(sequent::detail::label_of("name", "a\\b\"c\nd"), "name=\"a\\\\b\\\"c\\nd\"");
}

}  // namespace
