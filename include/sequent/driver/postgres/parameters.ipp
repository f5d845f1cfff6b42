// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <cstdint>
#include <utility>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/parameters.hpp>

namespace sequent::driver::postgres {
namespace detail {

// An array on the wire: dimensions, whether there are NULLs, the element's type, length and lower bound; then each
// element after its size.
inline constexpr std::size_t array_header_size = 20;

// The server reads a message into one block of memory, of 1 GB at most. What is left is for the text of the statement
// and for values of fixed size.
inline constexpr std::size_t room_for_values = (std::size_t{1} << 30U) - (std::size_t{1} << 22U);

/// The size of what is to be sent beside so many bytes.
inline int checked_size(std::size_t size, std::size_t others) {
  if (others > room_for_values || size > room_for_values - others)
    throw encode_error("the values of a statement are more than 1 GB, which PostgreSQL cannot receive at once");
  return static_cast<int>(size);
}

}  // namespace detail

SEQUENT_INLINE void parameters::clear() noexcept {
  count_ = 0;
  viewed_size_ = 0;
  array_is_open_ = false;
  if (!owned_.empty()) owned_.clear();
}

SEQUENT_INLINE void parameters::grow() {
  constexpr std::size_t first_room = 16;
  constexpr std::size_t limit = 65535;
  if (count_ == limit) throw encode_error("a statement cannot have more than 65535 parameters in PostgreSQL");
  const std::size_t room = std::min(std::max(first_room, count_ * 2), limit);
  std::vector<std::array<char, 8>> slots(room);
  std::ranges::copy(slots_, slots.begin());
  values_.resize(room);
  for (std::size_t i = 0; i < count_; ++i)
    if (values_[i] == slots_[i].data()) values_[i] = slots[i].data();
  slots_ = std::move(slots);
  sizes_.resize(room);
  formats_.resize(room, 1);
  types_.resize(room);
}

SEQUENT_INLINE void parameters::add_view(oid type, std::span<const char> data) {
  const int size = detail::checked_size(data.size(), viewed_size_);
  make_room();
  viewed_size_ += data.size();
  // A null pointer would be sent as NULL.
  set(type, data.data() == nullptr ? "" : data.data(), size);
}

SEQUENT_INLINE void parameters::add_owned(oid type, std::string data) {
  owned_.push_back(std::move(data));
  add_view(type, owned_.back());
}

SEQUENT_INLINE void parameters::start_array(oid array_type, oid element_type, std::size_t count_hint) {
  if (array_is_open_) finish_array();
  array_is_open_ = true;
  array_has_null_ = false;
  element_count_ = 0;
  array_type_ = array_type;
  array_.assign(detail::array_header_size, '\0');
  array_.reserve(detail::array_header_size + count_hint * 12);
  store_number<std::uint32_t>(array_.data() + 8, element_type);
  store_number<std::uint32_t>(array_.data() + 16, 1);
}

SEQUENT_INLINE void parameters::append_element(std::span<const char> data) {
  std::array<char, 4> size;
  store_number<std::int32_t>(size.data(), detail::checked_size(data.size(), array_.size()));
  array_.append(size.data(), size.size()).append(data.data(), data.size());
  ++element_count_;
}

SEQUENT_INLINE void parameters::append_null_element() {
  array_.append(4, '\xFF');
  array_has_null_ = true;
  ++element_count_;
}

SEQUENT_INLINE void parameters::finish_array() {
  if (!array_is_open_) return;
  array_is_open_ = false;
  store_number<std::int32_t>(array_.data(), element_count_ == 0 ? 0 : 1);
  store_number<std::int32_t>(array_.data() + 4, array_has_null_ ? 1 : 0);
  store_number<std::int32_t>(array_.data() + 12, static_cast<std::int32_t>(element_count_));
  if (element_count_ == 0) array_.resize(12);
  add_owned(array_type_, std::move(array_));
}

}  // namespace sequent::driver::postgres
