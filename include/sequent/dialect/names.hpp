// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <sequent/dialect/slots.hpp>
#include <sequent/schema/run_time_name.hpp>

/// The names of tables that a statement gets only at run time.
namespace sequent::detail {

/// Whether there are any among the slots.
constexpr bool has_names_among(std::span<const bound::slot> slots) {
  // The algorithm costs the compilers of a user more. NOLINTNEXTLINE(readability-use-anyofallof)
  for (const bound::slot& slot : slots) {
    if (slot.kind == bound::slot_kind::name) return true;
  }
  return false;
}

/// Whether a statement with such values has any.
template <class Values>
inline constexpr bool has_names = has_names_among(slots_view<Values>);

/// All names of some values, in their order, as one text that no other names have. What a choice leaves out is none.
class joined_names {
 public:
  template <class Values>
  explicit joined_names(const Values& values) {
    values.visit(*this);
  }
  joined_names(const joined_names&) = delete;
  joined_names& operator=(const joined_names&) = delete;
  ~joined_names() = default;

  /// As long as this object and the values live.
  [[nodiscard]] std::string_view view() const { return joined_.empty() ? first_ : joined_; }

  // What visits the values.
  void table_name(const run_time_name& name) {
    if (first_.empty()) {
      first_ = name.content();
    } else {
      if (joined_.empty()) joined_ = first_;
      joined_.append(name.content());
    }
  }
  template <class T>
  void value(const T&) {}
  template <class T>
  void null() {}
  template <class T>
  void optional(const T*) {}
  template <name Name, class T>
  void argument() {}
  template <name Name, class T>
  void row_count() {}
  template <class T>
  void array(const std::vector<T>&) {}
  template <class Values>
  void choice(unsigned number, unsigned, const Values& values) {
    if (number != 0) values.visit(*this);
  }
  template <class Repeated>
  void repeat(const Repeated& repeated) {
    for (std::size_t place = 0; place < repeated.count(); ++place) repeated.item(place).visit(*this);
  }
  template <class T, bool MayBeLeftOut, class Column>
  void column_of(const T*, const Column&) {}

 private:
  std::string_view first_;
  std::string joined_;
};

/// Stands for them where there are none.
struct no_names {
  template <class Values>
  constexpr explicit no_names(const Values&) {}
};

/// What joins the names of such values.
template <class Values>
using joined_names_of = std::conditional_t<has_names<Values>, joined_names, no_names>;

}  // namespace sequent::detail
