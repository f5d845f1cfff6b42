// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sequent/config.hpp>
#include <sequent/driver/postgres/oid.hpp>
#include <sequent/driver/postgres/wire.hpp>
#include <sequent/schema/type.hpp>

namespace sequent::driver::postgres {

/// The parameters of one run, as libpq takes them: all binary.
///
/// It lives as long as the connection and keeps its room, so that binding values of fixed size allocates nothing.
class parameters {
 public:
  void clear() noexcept;

  std::size_t count() const noexcept { return count_; }
  const oid* types() const noexcept { return types_.data(); }
  const char* const* values() const noexcept { return values_.data(); }
  const int* sizes() const noexcept { return sizes_.data(); }
  const int* formats() const noexcept { return formats_.data(); }

  template <class Stored>
  void add_value(Stored value) {
    make_room();
    std::array<char, 8>& slot = slots_[count_];
    const std::size_t size = store_value(slot.data(), value);
    set(parameter_oid<Stored>::scalar, slot.data(), static_cast<int>(size));
  }
  void add_null(oid type) {
    make_room();
    set(type, nullptr, 0);
  }
  /// Throws `encode_error` where it is more, with the values before it, than a message to the server can hold: that
  /// would close the session. The data is not copied.
  void add_view(oid type, std::span<const char> data);
  void add_owned(oid type, std::string data);

  void start_array(oid array_type, oid element_type, std::size_t count_hint);
  template <class Stored>
  void add_element(Stored value) {
    std::array<char, 8> wire;
    append_element({wire.data(), store_value(wire.data(), value)});
  }
  void append_element(std::span<const char> data);
  void append_null_element();
  void finish_array();

 private:
  void make_room() {
    if (array_is_open_) [[unlikely]]
      finish_array();
    if (count_ == types_.size()) [[unlikely]]
      grow();
  }
  void set(oid type, const char* value, int size) noexcept {
    types_[count_] = type;
    values_[count_] = value;
    sizes_[count_] = size;
    ++count_;
  }
  void grow();

  std::size_t count_ = 0;
  std::size_t viewed_size_ = 0;  // Of what has no fixed size.
  std::vector<oid> types_;
  std::vector<const char*> values_;
  std::vector<int> sizes_;
  std::vector<int> formats_;
  std::vector<std::array<char, 8>> slots_;
  std::deque<std::string> owned_;  // A deque, since its strings never move.

  bool array_is_open_ = false;
  bool array_has_null_ = false;
  std::size_t element_count_ = 0;
  std::string array_;  // What the open array has so far.
  oid array_type_ = 0;
};

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/parameters.ipp>
#endif
