// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <chrono>
#include <thread>

#include <sequent/driver/error.hpp>
#include <sequent/engine/commit_resolution.hpp>

namespace sequent::detail {

SEQUENT_INLINE driver::commit_fate fate_of_commit(
    const std::string& mark, const std::function<driver::commit_fate(const std::string& mark)>& ask) {
  using clock = std::chrono::steady_clock;
  using std::chrono::milliseconds;
  if (mark.empty()) return driver::commit_fate::unknown;
  const auto end = clock::now() + std::chrono::seconds(10);
  for (milliseconds pause(2); clock::now() < end; pause = std::min(pause * 2, milliseconds(250))) {
    try {
      const driver::commit_fate fate = ask(mark);
      if (fate != driver::commit_fate::open) return fate;
      // NOLINTNEXTLINE(bugprone-empty-catch): the server may be on its way back.
    } catch (const connection_error&) {
    } catch (const sql_error&) {
      return driver::commit_fate::unknown;
    }
    std::this_thread::sleep_for(pause);
  }
  return driver::commit_fate::unknown;
}

}  // namespace sequent::detail
