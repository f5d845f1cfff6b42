// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <exception>
#include <type_traits>
#include <utility>
#include <variant>
#include <version>

#if defined(__cpp_lib_expected)
#include <expected>
#endif

#include <sequent/driver/error.hpp>

namespace sequent {

/// An error as a value: what would have been thrown, with its type. Copies share the exception, also among threads.
class caught_error {
 public:
  /// Of an exception that is being handled, as it was caught by reference.
  explicit caught_error(const error& handled) noexcept : exception_(std::current_exception()), error_(&handled) {}

  [[nodiscard]] const error& get() const noexcept { return *error_; }
  [[nodiscard]] const char* what() const noexcept { return error_->what(); }
  /// The error where it is of this kind, and null where it is not: `as<unique_violation>()`.
  template <class Kind>
  [[nodiscard]] const Kind* as() const noexcept {
    return dynamic_cast<const Kind*>(error_);
  }
  template <class Kind>
  [[nodiscard]] bool is() const noexcept {
    return as<Kind>() != nullptr;
  }

  [[nodiscard]] const std::exception_ptr& exception() const noexcept { return exception_; }
  [[noreturn]] void rethrow() const { std::rethrow_exception(exception_); }

 private:
  std::exception_ptr exception_;
  const error* error_;  // Lives as long as the exception.
};

/// A value, or the error because of which there is none. It has the face of `std::expected`, and becomes one where the
/// standard library has it; but `value()`, `*` and `->` throw the error itself.
template <class Value>
class [[nodiscard]] outcome {
 public:
  using value_type = Value;
  using error_type = caught_error;

  outcome(Value value) : held_(std::in_place_index<0>, std::move(value)) {}  // NOLINT(google-explicit-constructor)
  outcome(caught_error failed)
      : held_(std::in_place_index<1>, std::move(failed)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool has_value() const noexcept { return held_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  Value& value() & { return require_value(), *std::get_if<0>(&held_); }
  const Value& value() const& { return require_value(), *std::get_if<0>(&held_); }
  Value&& value() && { return std::move(value()); }

  [[nodiscard]] Value& operator*() & { return value(); }
  [[nodiscard]] const Value& operator*() const& { return value(); }
  [[nodiscard]] Value&& operator*() && { return std::move(*this).value(); }
  [[nodiscard]] Value* operator->() { return &value(); }
  [[nodiscard]] const Value* operator->() const { return &value(); }

  /// Throws `std::bad_variant_access` where there is a value.
  [[nodiscard]] const caught_error& error() const { return std::get<1>(held_); }

#if defined(__cpp_lib_expected)
  explicit operator std::expected<Value, caught_error>() && {
    if (!has_value()) return std::unexpected(error());
    return std::move(*this).value();
  }
#endif

 private:
  void require_value() const {
    if (!has_value()) error().rethrow();
  }

  std::variant<Value, caught_error> held_;
};

namespace detail {

/// What a function gives, or the `error` that it throws; what else it throws goes on.
template <class Function>
auto outcome_of(Function&& function) -> outcome<std::invoke_result_t<Function&>> {
  try {
    return function();
  } catch (const error& failed) {
    return caught_error(failed);
  }
}

}  // namespace detail
}  // namespace sequent
