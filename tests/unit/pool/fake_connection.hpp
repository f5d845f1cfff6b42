// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <thread>

#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/pool/pool.hpp>

namespace pool_test {

using namespace std::chrono_literals;

struct fake_connection {
  int number = 0;
  bool usable = true;
  bool resets = true;
  bool lives = true;
  bool throws_when_asked = false;
  int reset_count = 0;
  int ping_count = 0;

  bool is_usable() const { return usable; }
  bool answers_within(std::chrono::milliseconds) {
    ++ping_count;
    if (throws_when_asked) throw std::runtime_error("gone");
    return lives;
  }
  void reset() {
    ++reset_count;
    if (!resets) throw std::runtime_error("cannot be reset");
  }
};

class unit_pool : public testing::Test {
 protected:
  auto make_pool(std::size_t size, std::chrono::milliseconds timeout = 10ms) {
    return make_pool(sequent::pool_options{.size = size, .timeout = timeout});
  }
  std::unique_ptr<sequent::pool<fake_connection>> make_pool(const sequent::pool_options& options) {
    return std::make_unique<sequent::pool<fake_connection>>(options, [this] {
      if (fails_to_open) throw sequent::connection_error("no server");
      return std::make_unique<fake_connection>(fake_connection{.number = ++opened});
    });
  }

  std::atomic<int> opened = 0;
  bool fails_to_open = false;
};

/// Waits until so many stand in line.
template <class Pool>
void wait_for_line_of(Pool& pool, std::size_t count) {
  while (pool.statistics().waiting < count) std::this_thread::yield();
}

}  // namespace pool_test
