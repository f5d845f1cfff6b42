// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <sequent/expression/bound.hpp>
#include <sequent/meta/text_hash.hpp>
#include <sequent/meta/type_id.hpp>

/// Which values of a statement have a placeholder, and which number it has.
namespace sequent::detail {

constexpr bool is_choice(bound::slot_kind kind) {
  return kind == bound::slot_kind::optional || kind == bound::slot_kind::choice;
}

/// Whether anything is chosen at run time among the slots.
constexpr bool has_choices(std::span<const bound::slot> slots) {
  // NOLINTNEXTLINE(readability-use-anyofallof): the compiler interprets it for every statement of a program.
  for (const bound::slot& slot : slots) {
    if (is_choice(slot.kind) || slot.kind == bound::slot_kind::repeated) return true;
  }
  return false;
}

/// How many slots are places for arguments.
constexpr unsigned argument_count(std::span<const bound::slot> slots) {
  unsigned count = 0;
  for (const bound::slot& slot : slots) count += slot.kind == bound::slot_kind::argument ? 1 : 0;
  return count;
}

/// Gives each slot the number of its placeholder, and 0 to one that has none: what a choice leaves out.
///
/// Slots of one argument have one number. Choices keep what they say.
constexpr void number_slots(std::span<bound::slot> slots) {
  unsigned next = 1;
  std::size_t left_out_to = 0;
  for (std::size_t place = 0; place < slots.size(); ++place) {
    bound::slot& slot = slots[place];
    if (slot.kind == bound::slot_kind::repeated) continue;
    if (slot.kind == bound::slot_kind::choice) {
      const std::size_t behind = place + 1 + slot.extent;
      if (slot.number == 0 && behind > left_out_to) left_out_to = behind;
      continue;
    }
    if (place < left_out_to || slot.number == 0) {
      slot.number = 0;
      continue;
    }
    slot.number = 0;
    // In a long range one argument has thousands of slots: the first one of it ends the search.
    for (std::size_t before = 0; slot.kind == bound::slot_kind::argument && before < place && slot.number == 0;
         ++before) {
      const bound::slot& earlier = slots[before];
      if (earlier.kind == bound::slot_kind::argument && earlier.name == slot.name && earlier.type == slot.type)
        slot.number = earlier.number;
    }
    if (slot.number == 0) slot.number = next++;
  }
}

/// The slots of values of a type, in order: with every choice taken, and what is repeated there once.
template <class Values>
inline constexpr auto slots_of = [] {
  std::array<bound::slot, Values::size == 0 ? 1 : Values::size> slots{};
  bound::slot* next = slots.data();
  Values::describe(next);
  number_slots({slots.data(), Values::size});
  return slots;
}();

template <class Values>
inline constexpr std::span<const bound::slot> slots_view{slots_of<Values>.data(), Values::size};

/// Stands for what slots say that no text does: which of them are there together, and which are one parameter. In what
/// is repeated, that keeps its number, and a value has another one each time.
constexpr std::uint64_t id_of(std::span<const bound::slot> slots) {
  std::uint64_t id = slots.size();
  for (const bound::slot& slot : slots)
    id = mixed(id, static_cast<std::uint64_t>(slot.kind) << 60U | std::uint64_t{slot.extent} << 30U | slot.number);
  return id;
}

/// Notes what a statement chooses, as a number or, where that is too much, as two hashes; and its slots, where they are
/// asked for.
class choice_recorder {
 public:
  constexpr choice_recorder() = default;
  constexpr explicit choice_recorder(std::vector<bound::slot>& slots) : slots_(&slots) {}

  [[nodiscard]] constexpr std::uint64_t choices() const { return choices_; }
  [[nodiscard]] constexpr std::uint64_t more_choices() const { return more_choices_; }

  template <class T>
  constexpr void value(const T&) {
    add({});
  }
  template <class T>
  constexpr void null() {
    add({});
  }
  template <class T>
  constexpr void optional(const T* value) {
    const unsigned number = value != nullptr ? 1 : 0;
    note(number, 1);
    add({.kind = bound::slot_kind::optional, .number = number});
  }
  template <name Name, class T>
  constexpr void argument() {
    add({.kind = bound::slot_kind::argument, .name = interned<Name>, .type = type_id<T>()});
  }
  template <name Name, class T>
  constexpr void row_count() {
    argument<Name, T>();
  }
  template <class T>
  constexpr void array(const std::vector<T>&) {
    add({});
  }
  template <class T, bool MayBeLeftOut, class Column>
  constexpr void column_of(const T* first, const Column&) {
    if constexpr (MayBeLeftOut) {
      optional(first);
    } else {
      add({});
    }
  }
  constexpr void table_name(const run_time_name& name) {
    add({.kind = bound::slot_kind::name, .number = 0, .table = &name});
  }
  /// `number` has at most so many bits.
  template <class Values>
  constexpr void choice(unsigned number, unsigned bits, const Values& values) {
    note(number, bits);
    const std::size_t place = add({.kind = bound::slot_kind::choice, .number = number});
    values.visit(*this);
    close(place);
  }
  template <class Values>
  constexpr void repeat(const bound::repeated<Values>& repeated) {
    const std::size_t count = repeated.count();
    note(static_cast<unsigned>(std::bit_width(count)), 6);
    const std::size_t place =
        add({.kind = bound::slot_kind::repeated, .described = Values::size, .number = static_cast<unsigned>(count)});
    for (std::size_t item = 0; item < count; ++item) repeated.item(item).visit(*this);
    close(place);
  }

 private:
  // What was chosen before says what can be chosen next, so that no two combinations are one number.
  constexpr void note(unsigned number, unsigned bits) {
    if (more_choices_ == 0 && choices_ >> (63U - bits) == 0) {
      choices_ = choices_ << bits | number;
      return;
    }
    more_choices_ = mixed(more_choices_ == 0 ? ~choices_ : more_choices_, number) | 1U;
    choices_ = mixed(choices_, number + 0x51ED270B35AE2D49U);
  }
  constexpr std::size_t add(const bound::slot& slot) {
    if (slots_ == nullptr) return 0;
    slots_->push_back(slot);
    return slots_->size() - 1;
  }
  constexpr void close(std::size_t place) {
    if (slots_ != nullptr) (*slots_)[place].extent = static_cast<unsigned>(slots_->size() - place - 1);
  }

  std::uint64_t choices_ = 1;  // The leading one makes the number of bits part of the number.
  std::uint64_t more_choices_ = 0;
  std::vector<bound::slot>* slots_ = nullptr;
};

/// The slots of these values, as their choices stand.
template <class Values>
std::vector<bound::slot> slots_as_they_stand(const Values& values) {
  std::vector<bound::slot> slots;
  slots.reserve(Values::size);
  choice_recorder recorder(slots);
  values.visit(recorder);
  number_slots(slots);
  return slots;
}

}  // namespace sequent::detail
