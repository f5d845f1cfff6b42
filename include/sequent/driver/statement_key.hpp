// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include <sequent/meta/text_hash.hpp>

namespace sequent::driver {

/// What a prepared statement is found by: what its text says, as a constant of the program, and what was put into it
/// at run time.
///
/// Never where the text stands. A library may be unloaded and another one land at its address; its statement would be
/// answered by the other's.
struct statement_key {
  std::uint64_t hash = 0;     ///< `text_hash` of the constant text.
  std::uint64_t size = 0;     ///< Of the constant text, in bytes.
  std::uint64_t choices = 0;  ///< Which combination of the run-time choices, where the statement has any.
  /// Where these are too many for a number: `choices` and this are two hashes of them.
  std::uint64_t more_choices = 0;
  /// What the text has of names that are known only at run time, by itself: compared as it is, since anybody may choose
  /// them. Mixed into the hash. Who keeps a key keeps a `kept_key`.
  std::string_view names{};

  friend bool operator==(const statement_key&, const statement_key&) = default;
};

/// The key of a statement with this constant text.
constexpr statement_key key_of(std::string_view text, std::uint64_t choices = 0) noexcept {
  return {text_hash(text), text.size(), choices, 0, {}};
}

/// A key that owns all that it says.
class kept_key {
 public:
  kept_key(const statement_key& key) : names_(key.names), key_(key) {  // NOLINT(google-explicit-constructor)
    key_.names = names_;
  }
  kept_key(const kept_key&) = delete;
  kept_key& operator=(const kept_key&) = delete;
  ~kept_key() = default;

  const statement_key& operator*() const noexcept { return key_; }

 private:
  std::string names_;
  statement_key key_;
};

/// The key of a statement with these names in its text.
constexpr statement_key key_with_names(statement_key key, std::string_view names) noexcept {
  key.hash = mixed(key.hash, text_hash(names));
  key.names = names;
  return key;
}

}  // namespace sequent::driver

template <>
struct std::hash<sequent::driver::statement_key> {
  std::size_t operator()(const sequent::driver::statement_key& key) const noexcept {
    // The hash of the text is mixed well. Choices are small numbers: a multiplication spreads them over all bits.
    constexpr std::uint64_t golden_ratio = 0x9E3779B97F4A7C15U;
    const std::uint64_t spread = key.choices * golden_ratio;
    return static_cast<std::size_t>(key.hash ^ spread ^ (spread >> 32U));
  }
};
