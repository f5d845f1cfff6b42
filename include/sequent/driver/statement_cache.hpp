// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <list>
#include <optional>
#include <unordered_map>
#include <utility>

#include <sequent/driver/statement_key.hpp>

namespace sequent::driver {

/// The statements that a connection has prepared, bounded: the one used least recently goes first.
///
/// What leaves the cache is handed out, since only the caller knows how to free it on the server. A hit allocates
/// nothing. Belongs to one connection, thus to one thread at a time.
template <class Prepared>
class statement_cache {
 public:
  explicit statement_cache(std::size_t capacity) : capacity_(capacity) {}

  std::size_t size() const noexcept { return entries_.size(); }
  std::size_t capacity() const noexcept { return capacity_; }

  /// The entry, which is now the one used last; null if there is none. Valid until the entry leaves the cache.
  Prepared* find(const statement_key& key) noexcept {
    if (!entries_.empty() && *entries_.front().key == key) return &entries_.front().prepared;
    const auto found = index_.find(key);
    if (found == index_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return &entries_.front().prepared;
  }

  /// Adds an entry and hands out what had to leave: the old entry of that key, the one used least recently, or, if
  /// the capacity is 0, the new one.
  std::optional<Prepared> insert(const statement_key& key, Prepared prepared) {
    if (capacity_ == 0) return prepared;
    std::optional<Prepared> leaving = erase(key);
    if (!leaving && entries_.size() == capacity_) leaving = erase(*entries_.back().key);
    entries_.emplace_front(key, std::move(prepared));
    try {
      index_.emplace(*entries_.front().key, entries_.begin());
    } catch (...) {
      entries_.pop_front();
      throw;
    }
    return leaving;
  }

  /// Hands out the entry of that key, if there is one.
  std::optional<Prepared> erase(const statement_key& key) {
    const auto found = index_.find(key);
    if (found == index_.end()) return std::nullopt;
    const auto place = found->second;
    std::optional<Prepared> leaving = std::move(place->prepared);
    // The entry owns what the key of the index refers to.
    index_.erase(found);
    entries_.erase(place);
    return leaving;
  }

  /// Shows all entries for the last time. It allocates nothing.
  template <class Visitor>
  void drain(Visitor&& visit) {
    for (const entry& each : entries_) visit(each.prepared);
    index_.clear();
    entries_.clear();
  }

 private:
  struct entry {
    kept_key key;
    Prepared prepared;

    entry(const statement_key& given, Prepared&& kept) : key(given), prepared(std::move(kept)) {}
  };
  using entry_list = std::list<entry>;

  std::size_t capacity_;
  entry_list entries_;  // The one used last stands first.
  std::unordered_map<statement_key, typename entry_list::iterator> index_;
};

}  // namespace sequent::driver
