// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <compare>
#include <cstddef>
#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/orm/object.hpp>
#include <sequent/orm/session_core.hpp>

namespace sequent {

namespace orm {

template <class Entity>
struct managed;

}  // namespace orm

/// A handle of an object that a session has: counted, as light as two pointers, and empty if there is none.
///
/// The object lives as long as its session or a `ref` to it; without its session it is plain values, and its relations
/// throw `not_loaded`. Belongs to the thread of its session.
template <class Entity>
class ref {
 public:
  constexpr ref() noexcept = default;
  constexpr ref(std::nullptr_t) noexcept {}
  explicit ref(orm::object* held) noexcept : object_(held) {
    if (object_ != nullptr) orm::hold(*object_);
  }
  ref(const ref& other) noexcept : ref(other.object_) {}
  ref(ref&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  ref& operator=(ref other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  ~ref() {
    if (object_ != nullptr) orm::release(*object_);
  }

  [[nodiscard]] explicit operator bool() const noexcept { return object_ != nullptr; }

  /// The object, after it was read again where it has expired. Throws `error` for an empty handle, and what reading
  /// throws; `stale_data` where the row is gone.
  [[nodiscard]] Entity& operator*() const {
    if (object_ == nullptr) throw error("this ref is empty: there is no object to use");
    if (object_->is_expired) orm::refresh(*object_);
    return static_cast<orm::managed<Entity>*>(object_)->value;
  }
  [[nodiscard]] Entity* operator->() const { return &**this; }

  /// Whether both are of one object.
  [[nodiscard]] friend bool operator==(const ref& left, const ref& right) noexcept {
    return left.object_ == right.object_;
  }

  // For the session. No part of the interface.
  [[nodiscard]] orm::object* held() const noexcept { return object_; }

 private:
  orm::object* object_ = nullptr;
};

}  // namespace sequent
