// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <random>
#include <thread>

#include <sequent/driver/error.hpp>
#include <sequent/engine/first_connection.hpp>

namespace sequent::detail {

SEQUENT_INLINE void connect_first(const first_connection& when, void (*connect)(void* connecting), void* connecting) {
  using std::chrono::milliseconds;
  if (std::holds_alternative<lazily_option>(when)) return;
  const wait_for* const waiting = std::get_if<wait_for>(&when);
  if (waiting == nullptr) {
    connect(connecting);
    return;
  }

  constexpr milliseconds longest_pause(1000);
  const auto began = std::chrono::steady_clock::now();
  std::minstd_rand random(std::random_device{}());
  for (milliseconds pause(25);; pause = std::min(pause * 2, longest_pause)) {
    try {
      connect(connecting);
      return;
    } catch (const connection_error&) {
      const auto left = waiting->limit - (std::chrono::steady_clock::now() - began);
      if (left <= milliseconds::zero()) throw;
      // Programs that were started together do not come back together.
      const milliseconds this_pause(std::uniform_int_distribution(pause.count() / 2, pause.count())(random));
      std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(this_pause, left));
    }
  }
}

}  // namespace sequent::detail
