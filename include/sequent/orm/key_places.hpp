// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include <sequent/orm/key.hpp>

namespace sequent::orm {

/// Different keys, each at a place: what stands in a row more than once is looked for once.
template <class Key>
class key_places {
 public:
  /// The place of a key, a new one where it has none.
  std::size_t place(Key key) {
    const auto [at, is_new] = places_.try_emplace(std::move(key), keys_.size());
    if (is_new) keys_.push_back(at->first);
    return at->second;
  }
  [[nodiscard]] std::optional<std::size_t> find(const Key& key) const {
    // Who asks has rows in the order of their keys: it is mostly the one of before.
    if (last_ < keys_.size() && keys_[last_] == key) return last_;
    const auto at = places_.find(key);
    if (at == places_.end()) return std::nullopt;
    last_ = at->second;
    return last_;
  }
  [[nodiscard]] const std::vector<Key>& keys() const noexcept { return keys_; }

 private:
  struct hash {
    std::size_t operator()(const Key& key) const { return hash_of_key(key); }
  };

  std::vector<Key> keys_;
  mutable std::size_t last_ = 0;
  std::unordered_map<Key, std::size_t, hash> places_;
};

/// Values at places that are handed out as often as they are asked for: copied, and moved the last time.
template <class Value>
class shared_values {
 public:
  /// `places` has the place of each value that will be taken.
  shared_values(std::vector<Value>&& values, const std::vector<std::optional<std::size_t>>& places)
      : values_(std::move(values)), left_(values_.size()) {
    for (const auto& each : places) {
      if (each) ++left_[*each];
    }
  }
  Value take(std::size_t place) {
    if (--left_[place] == 0) return std::move(values_[place]);
    return values_[place];
  }

 private:
  std::vector<Value> values_;
  std::vector<std::size_t> left_;
};

}  // namespace sequent::orm
