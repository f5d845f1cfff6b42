// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <vector>

#include <sequent/config.hpp>
#include <sequent/orm/object.hpp>
#include <sequent/orm/session_core.hpp>

namespace sequent::orm {

/// Writes what has changed in a session since the last time, in the order of the references.
class unit_of_work {
 public:
  explicit unit_of_work(session_core& core) : core_(core) {}

  /// On failure nothing is forgotten, and the next flush is refused until the transaction is rolled back.
  void flush();

 private:
  void write();
  void gather_pending();
  void cascade_removals();
  void announce();
  [[nodiscard]] std::vector<object*> changed() const;
  void insert_pending();
  void update_changed();
  void update_key(object& moved);
  void delete_removed(const std::vector<object*>& gone);

  struct follower {
    object* from;
    const reference_info* reference;
    object* to;
  };
  [[nodiscard]] std::vector<follower> followers_of(const std::vector<object*>& rows) const;
  template <class Change>
  void move(object& moved, const Change& change);
  void carry_on(const std::vector<follower>& followers);
  void follow_deleted(const std::vector<follower>& followers);

  session_core& core_;
};

}  // namespace sequent::orm

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/orm/unit_of_work.ipp>
#endif
