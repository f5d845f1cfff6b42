// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <random>
#include <thread>

#include <sequent/driver/error.hpp>
#include <sequent/engine/observation.hpp>
#include <sequent/engine/retries.hpp>

namespace sequent::detail {

/// Of the exception that is being handled.
inline bool may_succeed_again() {
  try {
    throw;
  } catch (const broken_transaction& broken) {
    return broken.may_succeed_again();
  } catch (const serialization_failure&) {
    return true;
  } catch (const deadlock_detected&) {
    return true;
  } catch (const transaction_undone&) {
    return true;
  } catch (...) {
    return false;
  }
}

SEQUENT_INLINE bool retries::begin_another(observer* told) {
  if (left_ <= 0 || !may_succeed_again()) return false;
  --left_;
  is_again_ = true;
  ++attempt_;
  if (told != nullptr) tell_retried(*told, attempt_);
  std::this_thread::sleep_for(next_pause());
  return true;
}

SEQUENT_INLINE std::chrono::microseconds retries::next_pause() {
  thread_local std::minstd_rand random{std::random_device{}()};
  constexpr std::chrono::milliseconds none{};
  const std::chrono::microseconds whole = std::max(none, std::min(options_.backoff, options_.longest_backoff));
  options_.backoff = std::min(options_.backoff, options_.longest_backoff / 2) * 2;
  std::uniform_int_distribution<std::chrono::microseconds::rep> part(whole.count() / 2, whole.count());
  return std::chrono::microseconds(part(random));
}

}  // namespace sequent::detail
