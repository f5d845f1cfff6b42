// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "lend/lend.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include <sequent/pool/pool.hpp>

namespace benchmarks::lend {
namespace {

constexpr std::size_t lendings_in_a_round = 100'000;

/// Counts how often it was given back, and costs nothing else.
struct counting_connection {
  std::uint64_t resets = 0;
  bool is_usable() const { return true; }
  void reset() { ++resets; }
  bool answers_within(std::chrono::milliseconds) { return true; }
};

/// The least that threads can share connections by.
class locked_stack {
 public:
  counting_connection* take() {
    const std::lock_guard lock(mutex_);
    counting_connection* const taken = idle_.back();
    idle_.pop_back();
    return taken;
  }
  void give_back(counting_connection* returned) {
    returned->reset();
    const std::lock_guard lock(mutex_);
    idle_.push_back(returned);
  }

 private:
  counting_connection only_;
  std::mutex mutex_;
  std::vector<counting_connection*> idle_{&only_};
};

contender stack_of_connections() {
  const auto connections = std::make_shared<locked_stack>();
  const auto lent = std::make_shared<std::uint64_t>();
  return {.name = "a vector and a mutex",
          .group = "",
          .run =
              [=] {
                *lent = 0;
                for (std::size_t i = 0; i < lendings_in_a_round; ++i) {
                  counting_connection* const taken = connections->take();
                  *lent += taken != nullptr ? 1 : 0;
                  connections->give_back(taken);
                }
              },
          .checksum = [=] { return *lent; }};
}

contender pool_of_connections() {
  using namespace std::chrono_literals;
  const auto pool = std::make_shared<sequent::pool<counting_connection>>(
      sequent::pool_options{.size = 8, .max_idle_time = 10min, .max_lifetime = 30min},
      [] { return std::make_unique<counting_connection>(); });
  const auto lent = std::make_shared<std::uint64_t>();
  return {.name = "Sequent's pool",
          .group = "",
          .run =
              [=] {
                *lent = 0;
                for (std::size_t i = 0; i < lendings_in_a_round; ++i) {
                  const auto taken = pool->lend();
                  *lent += taken->is_usable() ? 1 : 0;
                }
              },
          .checksum = [=] { return *lent; }};
}

}  // namespace

workload make(const setting&) {
  return {
      .name = "lend", .operations = lendings_in_a_round, .contenders = {stack_of_connections(), pool_of_connections()}};
}

}  // namespace benchmarks::lend
