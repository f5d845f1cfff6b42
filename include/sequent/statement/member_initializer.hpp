// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <type_traits>
#include <utility>

#include <sequent/meta/moved.hpp>
#include <sequent/schema/conversion.hpp>
#include <sequent/schema/type.hpp>

/// How the fields of a record become the members of an aggregate of the user's own. The members are not counted and not
/// named: each takes its type from the initializer that meets it, which is what makes this cheap to compile.
namespace sequent::detail {

/// Whether a value of a field goes into a member of a user's aggregate as it is: no narrowing, no lost NULL.
template <class Member, class Value>
inline constexpr bool fits_member =
    std::is_same_v<Member, Value> ||
    ((is_optional<Member> || !is_optional<Value>) &&
     conversion_to<not_null<Member>, not_null<Value>> == conversion::exact) ||
    (!column_type<not_null<Value>> && requires(Value value) { Member{detail::moved(value)}; });

/// The value of a field as a member.
template <class Member, class Value>
[[gnu::always_inline]] constexpr Member as_member(Value&& value) {
  using given = std::remove_cvref_t<Value>;
  if constexpr (std::is_same_v<Member, given> || !column_type<not_null<given>>) {
    return Member{detail::forwarded<Value>(value)};
  } else if constexpr (is_optional<given>) {
    if (!value) return Member{};
    return Member{converted<not_null<Member>>(*detail::forwarded<Value>(value))};
  } else {
    return Member{converted<not_null<Member>>(detail::forwarded<Value>(value))};
  }
}

/// Whether a value converts to a member by itself. An optional member takes what is none by its own constructor; two
/// ways would be ambiguous.
template <class Member, class Value>
inline constexpr bool converts_to_member = is_optional<Value> || !is_optional<Member>;

/// Becomes a member that a field fits, and no other. The value of a field that is not constant is moved on.
template <class Value>
struct member_initializer {
  using given = std::remove_const_t<Value>;

  Value& value;

  // A member that takes anything would keep this, which refers to a row that goes away.
  constexpr explicit member_initializer(Value& field) : value(field) {}
  member_initializer(const member_initializer&) = delete;
  member_initializer& operator=(const member_initializer&) = delete;
  ~member_initializer() = default;

  template <class Member>
    requires(converts_to_member<Member, given> && fits_member<Member, given>)
  [[gnu::always_inline]] constexpr operator Member() const {  // NOLINT(google-explicit-constructor)
    return as_member<Member>(detail::moved(value));
  }
};

/// Becomes a member, in a declaration, and does not throw where the value fits it. It becomes any nested aggregate:
/// were there no way, the values would go on into the members of that.
template <class Value>
struct member_probe {
  template <class Member>
    requires(converts_to_member<Member, Value> && (fits_member<Member, Value> || std::is_aggregate_v<Member>))
  operator Member() const noexcept(fits_member<Member, Value>);  // NOLINT(google-explicit-constructor)
};
struct any_member {
  template <class Member>
  operator Member() const;  // NOLINT(google-explicit-constructor)
};

/// Whether an aggregate has a member for each of these values, in this order, and nothing else. Where it says no, a
/// member may still take its value by a constructor of its own.
template <class Aggregate, class... Values>
inline constexpr bool members_take = requires(member_probe<Values>... each) {
  { Aggregate{each...} } noexcept;
} && !requires(member_probe<Values>... each, any_member one_more) { Aggregate{each..., one_more}; };

}  // namespace sequent::detail
