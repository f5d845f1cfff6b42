// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sequent/driver/error.hpp>
#include <sequent/orm/collection.hpp>
#include <sequent/orm/ref.hpp>
#include <sequent/orm/relation.hpp>

namespace sequent {

/// The one object that references another one, or none: `user->profile`. A collection of one at most.
template <class Face, orm::relation_kind Kind, class Target, name... Columns>
class single : private collection<Face, Kind, Target, Columns...> {
  using base = collection<Face, Kind, Target, Columns...>;

 public:
  using base::attach;
  using base::drop_removed;
  using base::fill;
  using base::forget;
  using base::forget_read;
  using base::is_loaded;
  using base::is_whole;
  using base::keep;
  using base::note_added;
  using base::note_removed;
  using typename base::target;

  /// A handle of it, empty where there is none. Throws `not_loaded`.
  [[nodiscard]] ref<Target> get() const { return base::empty() ? ref<Target>() : (*this)[0]; }
  [[nodiscard]] operator ref<Target>() const { return get(); }
  [[nodiscard]] explicit operator bool() const { return !base::empty(); }
  /// The object. Throws `not_loaded`, and `error` where there is none.
  [[nodiscard]] Target& operator*() const { return *required(); }
  [[nodiscard]] Target* operator->() const { return &*required(); }

  /// Lets another object reference this one; the one before references none or, where it belongs here alone, is
  /// removed. Throws `not_loaded`.
  single& operator=(const ref<Target>& other) {
    const ref<Target> before = get();
    if (before == other) return *this;
    if (before) base::remove(before);
    if (other) base::add(other);
    return *this;
  }
  void reset() { *this = ref<Target>(); }

  [[nodiscard]] auto begin() const { return base::begin(); }
  [[nodiscard]] auto end() const { return base::end(); }

 private:
  using base::operator[];

  [[nodiscard]] ref<Target> required() const {
    ref<Target> there = get();
    if (!there) throw error("no " + base::other_table() + " belongs to this object of " + base::table());
    return there;
  }
};

}  // namespace sequent
