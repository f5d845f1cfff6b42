// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>

namespace sequent {

/// Takes text piece by piece: counts it, and writes it where it was given room for it.
///
/// A text is made in two passes, one that counts and one that writes into room of that size, so that no length is
/// limited and nothing is left over.
class text_sink {
 public:
  constexpr text_sink() = default;
  constexpr explicit text_sink(char* room) : room_(room) {}

  /// A piece of text.
  constexpr void put(std::string_view piece) {
    if (room_) {
      // Compilers interpret this loop for every character of every statement: it is kept as plain as can be.
      const char* const from = piece.data();
      char* const to = room_ + size_;
      for (std::size_t place = 0; place < piece.size(); ++place) to[place] = from[place];
    }
    size_ += piece.size();
    room_needed_ = size_ > room_needed_ ? size_ : room_needed_;
  }

  /// A number of at least zero, in decimal.
  constexpr void put(std::size_t number) {
    char digits[20]{};
    std::size_t start = sizeof(digits);
    do {
      digits[--start] = static_cast<char>('0' + number % 10);
      number /= 10;
    } while (number != 0);
    put(std::string_view(digits + start, sizeof(digits) - start));
  }

  /// Takes back what was put after the text had this size.
  constexpr void cut_to(std::size_t size) { size_ = size; }

  /// How many characters the text has.
  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  /// The room that it takes to write the text, with what was taken back on the way.
  [[nodiscard]] constexpr std::size_t room_needed() const { return room_needed_; }

 private:
  char* room_ = nullptr;
  std::size_t size_ = 0;
  std::size_t room_needed_ = 0;
};

}  // namespace sequent
