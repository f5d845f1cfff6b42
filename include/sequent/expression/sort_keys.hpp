// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include <sequent/expression/term.hpp>
#include <sequent/meta/trimmed.hpp>
#include <sequent/schema/identifier.hpp>

namespace sequent {

namespace expressions {

/// Terms of ORDER BY of which some are picked at run time, in any order.
template <class... Keys>
struct picked_order;

}  // namespace expressions

/// A list of sort keys names one that there is not, or cannot be read. What was given is not in the message.
class unknown_sort_key : public std::invalid_argument {
 public:
  unknown_sort_key(std::size_t position, const std::string& message)
      : std::invalid_argument(message), position_(position) {}

  /// Which key of the list it is, from 0 on.
  [[nodiscard]] std::size_t position() const noexcept { return position_; }

 private:
  std::size_t position_;
};

/// Terms of ORDER BY that somebody has picked among sort keys.
template <class Values, class... Tags>
struct picked_order {
  using term_tag = expressions::picked_order<Tags...>;
  using values_type = Values;

  [[no_unique_address]] Values bound_values;
};

/// A name under which something can be sorted by, for `sort_keys`.
template <name Name, class Term>
struct named_sort_key {
  Term term;
};

namespace detail {

template <class... Keys>
inline constexpr node node_of<expressions::picked_order<Keys...>> =
    identified({.kind = node_kind::picked_order, .count = sizeof...(Keys), .operands = nodes_of<Keys...>});

/// For each key, by its place among the names: 0 where it is not picked; otherwise twice its place in the order, and
/// one more where it descends.
class sort_key_picker {
 public:
  sort_key_picker(const std::string_view* names, unsigned* picked, std::size_t count)
      : names_(names), picked_(picked), count_(count) {}

  /// Picks one more key, `name`, `-name`, `name desc`. Throws `unknown_sort_key`.
  void pick(std::string_view key);
  /// Picks keys with commas between them. Throws `unknown_sort_key`.
  void pick_all(std::string_view keys);

 private:
  [[noreturn]] void refuse() const;

  const std::string_view* names_;
  unsigned* picked_;
  std::size_t count_;
  std::size_t position_ = 0;
  unsigned next_ = 1;
};

inline void sort_key_picker::refuse() const {
  std::string message = "key " + std::to_string(position_ + 1) + " of a sort order is none of those that there are (";
  for (std::size_t place = 0; place < count_; ++place) {
    if (place > 0) message += ", ";
    message += names_[place];
  }
  throw unknown_sort_key(position_, message + "), with '-' before it or 'asc' or 'desc' behind it, or with none");
}

inline void sort_key_picker::pick(std::string_view key) {
  key = trimmed(key);
  bool descends = false;
  std::string_view called = key;
  if (!key.empty() && (key[0] == '-' || key[0] == '+')) {
    descends = key[0] == '-';
    called = key.substr(1);
  } else if (const std::size_t end = key.find_first_of(" \t"); end != std::string_view::npos) {
    const std::string_view direction = trimmed(key.substr(end));
    descends = is_same_folded(direction, "desc");
    if (!descends && !is_same_folded(direction, "asc")) refuse();
    called = key.substr(0, end);
  }
  std::size_t place = 0;
  while (place < count_ && names_[place] != called) ++place;
  if (place == count_) refuse();
  ++position_;
  if (picked_[place] == 0) picked_[place] = 2 * next_++ + (descends ? 1U : 0U);
}

inline void sort_key_picker::pick_all(std::string_view keys) {
  if (trimmed(keys).empty()) return;
  while (true) {
    const std::size_t comma = keys.find(',');
    pick(keys.substr(0, comma));
    if (comma == std::string_view::npos) return;
    keys.remove_prefix(comma + 1);
  }
}

template <class Given>
inline constexpr bool is_sort_key = false;
template <name Name, class Term>
inline constexpr bool is_sort_key<named_sort_key<Name, Term>> = true;

template <class Term>
inline constexpr bool says_direction = false;
template <class T, class Tag, class Values, expressions::direction Direction, expressions::null_order Nulls>
inline constexpr bool says_direction<order_term<T, Tag, Values, Direction, Nulls>> =
    Direction != expressions::direction::unsaid;

consteval bool can_be_sort_key(std::string_view text) {
  for (const char character : text) {
    if (character == ',' || character == ' ' || character == '\t') return false;
  }
  return !text.empty() && text[0] != '-' && text[0] != '+';
}

}  // namespace detail

/// Sorting by this under a name: a column, an expression or a label, and where NULL goes. The direction is said by who
/// picks it.
template <name Name, class Term>
[[nodiscard]] constexpr auto sort_key(const Term& term) {
  static_assert(detail::can_be_sort_key(Name.view()), "the name of a sort key has no comma, no space and no sign");
  static_assert(!detail::says_direction<Term>,
                "a sort key has no direction of its own: who picks it says it, as in \"-age\" or \"age desc\"");
  if constexpr (expression<Term>)
    static_cast<void>(detail::has_order<true, typename Term::sql_type, typename Term::tag>());
  return named_sort_key<Name, Term>{term};
}

template <class Text, class Term>
constexpr auto sort_key(const Text&, const Term& term) {
  static_assert(!std::is_same_v<Text, Text>,
                "the name of a sort key is a part of its type: sort_key<\"age\">(users.age)");
  return named_sort_key<name{"key"}, Term>{term};
}

/// What the rows of a query may be sorted by at run time; what `sort_keys` makes.
template <class... Keys>
class sort_key_set;

template <name... Names, class... Terms>
class sort_key_set<named_sort_key<Names, Terms>...> {
 public:
  constexpr explicit sort_key_set(const named_sort_key<Names, Terms>&... keys) : terms_(keys.term...) {}

  /// The names, in the order in which they were declared.
  static constexpr std::array<std::string_view, sizeof...(Names)> names{Names.view()...};

  /// The order that a text asks for: keys with commas between them, each as `name`, `-name` or `name desc`; none for an
  /// empty text. Of a key that comes twice, the first counts. Throws `unknown_sort_key`.
  [[nodiscard]] auto parse(std::string_view text) const {
    return picked_by([&](detail::sort_key_picker& picker) { picker.pick_all(text); });
  }

  /// The order of these keys, texts of which each is `name`, `-name` or `name desc`. Throws `unknown_sort_key`.
  template <class Range>
  [[nodiscard]] auto pick(const Range& keys) const {
    return picked_by([&](detail::sort_key_picker& picker) {
      for (const auto& key : keys) picker.pick(key);
    });
  }
  [[nodiscard]] auto pick(std::initializer_list<std::string_view> keys) const {
    return pick<std::initializer_list<std::string_view>>(keys);
  }

 private:
  template <class Term>
  using ranked = bound::ranked<typename detail::term_of<Term>::values, 2 * sizeof...(Names) + 1>;
  using values = bound::joined_all<ranked<Terms>...>;

  template <class Pick>
  auto picked_by(Pick&& pick) const {
    std::array<unsigned, sizeof...(Names)> picked{};
    detail::sort_key_picker picker(names.data(), picked.data(), picked.size());
    pick(picker);
    return [&]<std::size_t... Place>(std::index_sequence<Place...>) {
      return picked_order<values, typename detail::term_of<Terms>::tag...>{
          bound::join_all(ranked<Terms>{picked[Place], detail::term_of<Terms>::values_of(std::get<Place>(terms_))}...)};
    }(std::index_sequence_for<Terms...>{});
  }

  std::tuple<Terms...> terms_;
};

/// The keys by which the user of a program may sort, in any number and order:
/// `order_by(sort_keys(sort_key<"name">(users.name), sort_key<"age">(users.age)).parse("-age,name"), users.id)`.
///
/// The set is closed, and each key is checked; what the user gives chooses among them and never becomes SQL. A term
/// behind it breaks ties.
template <name... Names, class... Terms>
[[nodiscard]] constexpr auto sort_keys(const named_sort_key<Names, Terms>&... keys) {
  static_assert(sizeof...(Names) > 0, "sequent::sort_keys has at least one key");
  constexpr bool are_distinct = [] {
    const std::array<std::string_view, sizeof...(Names) + 1> names{Names.view()...};
    for (std::size_t place = 0; place < sizeof...(Names); ++place) {
      for (std::size_t before = 0; before < place; ++before) {
        if (names[place] == names[before]) return false;
      }
    }
    return true;
  }();
  static_assert(are_distinct, "two of these sort keys have one name");
  return sort_key_set<named_sort_key<Names, Terms>...>(keys...);
}
/// Refuses what has no name to be picked by.
template <class... Others>
  requires(!(detail::is_sort_key<Others> && ...))
constexpr auto sort_keys(const Others&...) {
  static_assert((detail::is_sort_key<Others> && ...),
                "sort_keys takes keys, each under the name that the user of a program gives: "
                "sort_keys(sort_key<\"name\">(users.name), sort_key<\"age\">(users.age))");
  return sort_key_set<named_sort_key<name{"key"}, detail::rejected<types::boolean>>>({});
}

}  // namespace sequent
