// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include <sequent/expression/bound.hpp>

/// Which values of a statement have a placeholder, and which number it has.
namespace sequent::detail {

/// The slots of some values, in order.
template <class Values>
inline constexpr auto slots_of = [] {
  std::array<bound::slot, Values::size == 0 ? 1 : Values::size> slots{};
  bound::slot* next = slots.data();
  Values::describe(next);
  return slots;
}();

constexpr bool is_choice(bound::slot_kind kind) {
  return kind == bound::slot_kind::optional || kind == bound::slot_kind::choice;
}

/// How many choices at run time there are among the slots.
constexpr unsigned choice_count(std::span<const bound::slot> slots) {
  unsigned count = 0;
  for (const bound::slot& slot : slots) count += is_choice(slot.kind) ? 1 : 0;
  return count;
}

/// All choices taken.
inline constexpr std::uint64_t every_choice = ~std::uint64_t{0};

/// The numbers of the placeholders: 0 for a slot that has none. `choices` has a bit for each choice, the first one
/// lowest.
///
/// Slots of one argument have one number; what a choice leaves out has none.
class slot_numbers {
 public:
  constexpr slot_numbers(std::span<const bound::slot> slots, std::uint64_t choices) : slots_(slots), choices_(choices) {
    for (const bound::slot& slot : slots) {
      if (slot.kind != bound::slot_kind::value) is_plain_ = false;
    }
  }

  [[nodiscard]] constexpr unsigned size() const { return static_cast<unsigned>(slots_.size()); }
  [[nodiscard]] constexpr const bound::slot& slot(unsigned place) const { return slots_[place]; }

  /// Whether a choice is taken, given the slot that it has.
  [[nodiscard]] constexpr bool is_taken(unsigned slot) const {
    unsigned choice = 0;
    for (unsigned place = 0; place < slot; ++place) choice += is_choice(slots_[place].kind) ? 1 : 0;
    return is_chosen(choice);
  }

  /// Whether a slot has a placeholder: it holds a value, and no choice leaves it out.
  [[nodiscard]] constexpr bool is_there(unsigned slot) const {
    unsigned choice = 0;
    for (unsigned place = 0; place < slot; ++place) {
      const bound::slot& at = slots_[place];
      if (!is_choice(at.kind)) continue;
      const bool is_out = !is_chosen(choice++);
      if (at.kind == bound::slot_kind::choice && is_out && slot <= place + at.extent) return false;
    }
    const bound::slot_kind kind = slots_[slot].kind;
    return kind != bound::slot_kind::choice && (kind != bound::slot_kind::optional || is_chosen(choice));
  }

  /// The number of the placeholder of a slot that is there; of another, what it would be.
  [[nodiscard]] constexpr unsigned number(unsigned slot) const {
    if (is_plain_) return slot + 1;
    const unsigned first = same_argument(slot);
    unsigned number = 1;
    for (unsigned place = 0; place < first; ++place) {
      if (is_there(place) && same_argument(place) == place) ++number;
    }
    return number;
  }

  /// The first slot of the same argument that is there.
  [[nodiscard]] constexpr unsigned same_argument(unsigned slot) const {
    const bound::slot& at = slots_[slot];
    if (at.kind != bound::slot_kind::argument) return slot;
    for (unsigned place = 0; place < slot; ++place) {
      const bound::slot& earlier = slots_[place];
      if (earlier.kind == bound::slot_kind::argument && earlier.name == at.name && earlier.type == at.type &&
          is_there(place))
        return place;
    }
    return slot;
  }

 private:
  [[nodiscard]] constexpr bool is_chosen(unsigned choice) const {
    return choice >= 64 || (choices_ >> choice & 1U) != 0;
  }

  std::span<const bound::slot> slots_;
  std::uint64_t choices_;
  bool is_plain_ = true;
};

/// Notes which choices a statement makes, as one number.
struct choice_recorder {
  std::uint64_t choices = 0;
  unsigned count = 0;

  // What has more choices than bits does not compile.
  constexpr void note(bool is_taken) {
    if (count < 64) choices |= std::uint64_t{is_taken ? 1U : 0U} << count;
    ++count;
  }

  template <class T>
  constexpr void value(const T&) {}
  template <class T>
  constexpr void null() {}
  template <class T>
  constexpr void optional(const T* value) {
    note(value != nullptr);
  }
  template <name Name, class T>
  constexpr void argument() {}
  template <name Name>
  constexpr void row_count() {}
  template <class T>
  constexpr void array(const std::vector<T>&) {}
  constexpr void choice(bool is_wanted, unsigned) { note(is_wanted); }
  template <class T, bool MayBeLeftOut, class Column>
  constexpr void column_of(const T* first, const Column&) {
    if constexpr (MayBeLeftOut) note(first != nullptr);
  }
};

}  // namespace sequent::detail
