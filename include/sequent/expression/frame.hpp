// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <stdexcept>
#include <type_traits>

#include <sequent/expression/operand.hpp>

namespace sequent {

namespace expressions {

/// An end of a frame: `3 PRECEDING`, `CURRENT ROW`.
template <detail::frame_end End, class... Offset>
struct frame_bound;

/// `ROWS BETWEEN start AND end`, or `ROWS start`.
template <detail::frame_unit Unit, detail::frame_exclusion Exclusion, class... Bounds>
struct frame;

}  // namespace expressions

/// An end of a frame; what `preceding` and its kin make.
template <detail::frame_end End, class Values = bound::nothing, class... Offset>
struct frame_bound {
  using tag = expressions::frame_bound<End, Offset...>;
  using values_type = Values;

  [[no_unique_address]] Values bound_values{};
};

/// The first row of the partition.
inline constexpr frame_bound<detail::frame_end::unbounded_preceding> unbounded_preceding;
/// The row that the window is computed for; with `range` and `groups`, all its peers.
inline constexpr frame_bound<detail::frame_end::current_row> current_row;
/// The last row of the partition.
inline constexpr frame_bound<detail::frame_end::unbounded_following> unbounded_following;

/// The rows of a partition that a window looks at; what `rows`, `range` and `groups` make.
template <detail::frame_unit Unit, detail::frame_exclusion Exclusion, class Values, class... Bounds>
struct frame {
  using tag = expressions::frame<Unit, Exclusion, Bounds...>;
  using values_type = Values;

  [[no_unique_address]] Values bound_values;

  /// Leaves out the current row.
  [[nodiscard]] constexpr auto exclude_current_row() const {
    return frame<Unit, detail::frame_exclusion::current_row, Values, Bounds...>{bound_values};
  }
  /// Leaves out the current row and its peers.
  [[nodiscard]] constexpr auto exclude_group() const {
    return frame<Unit, detail::frame_exclusion::group, Values, Bounds...>{bound_values};
  }
  /// Leaves out the peers of the current row, and not itself.
  [[nodiscard]] constexpr auto exclude_ties() const {
    return frame<Unit, detail::frame_exclusion::ties, Values, Bounds...>{bound_values};
  }
};

namespace detail {

template <frame_end End, class... Offset>
inline constexpr node node_of<expressions::frame_bound<End, Offset...>> =
    identified({.kind = node_kind::frame_bound,
                .detail = static_cast<unsigned char>(End),
                .count = sizeof...(Offset),
                .operands = nodes_of<Offset...>});

template <frame_unit Unit, frame_exclusion Exclusion, class... Bounds>
inline constexpr node node_of<expressions::frame<Unit, Exclusion, Bounds...>> =
    identified({.kind = node_kind::frame,
                .detail = static_cast<unsigned char>(static_cast<unsigned char>(Unit) * 4U +
                                                     static_cast<unsigned char>(Exclusion)),
                .count = sizeof...(Bounds),
                .operands = nodes_of<Bounds...>});

template <class T>
inline constexpr bool is_frame_bound = false;
template <frame_end End, class Values, class... Offset>
inline constexpr bool is_frame_bound<frame_bound<End, Values, Offset...>> = true;

/// Whether a frame has an end that is so many rows, groups or units away.
constexpr bool has_offset(const node& frame) {
  for (unsigned place = 0; place < frame.count; ++place) {
    if (frame.operand(place).count > 0) return true;
  }
  return false;
}

/// Whether a frame begins at its start or behind it; where only the start is said, it ends with the current row.
constexpr bool begins_before_it_ends(const node& frame) {
  const auto start = static_cast<frame_end>(frame.operand(0).detail);
  const auto end = frame.count > 1 ? static_cast<frame_end>(frame.operand(1).detail) : frame_end::current_row;
  return start <= end && start != frame_end::unbounded_following && end != frame_end::unbounded_preceding;
}

/// How far away an end of a frame is: an integer, a parameter, or a literal that is not negative.
template <class Offset>
inline constexpr bool is_frame_offset = (number<Offset> && std::is_integral_v<Offset>) || is_untyped_parameter<Offset>;
template <class T, class Tag, class Values>
inline constexpr bool is_frame_offset<expr<T, Tag, Values>> =
    integer_type<T> && node_of<Tag>.kind == node_kind::literal && node_of<Tag>.binding == precedence::primary;

template <frame_end End, class Offset>
constexpr auto bound_at(const Offset& offset) {
  static_assert(is_frame_offset<Offset>,
                "an end of a frame is so many rows, groups or units of a number away: an integer, "
                "sequent::param<\"name\">, or a literal that is not negative");
  if constexpr (is_frame_offset<Offset>) {
    if constexpr (number<Offset>) {
      if (offset < 0) throw std::out_of_range("sequent: an end of a frame is not a negative number of rows away");
    }
    using other = beside_of<types::bigint, Offset>;
    return frame_bound<End, typename other::values, typename other::tag>{other::take(offset)};
  } else {
    return frame_bound<frame_end::current_row>{};
  }
}

template <frame_unit Unit, class... Bounds>
constexpr auto made_frame(const Bounds&... bounds) {
  constexpr bool are_bounds = (is_frame_bound<Bounds> && ...);
  static_assert(are_bounds,
                "a frame is said by its ends: unbounded_preceding, preceding(3), current_row, following(3), "
                "unbounded_following");
  if constexpr (are_bounds) {
    using values = bound::joined_all<typename Bounds::values_type...>;
    using made = frame<Unit, frame_exclusion::none, values, typename Bounds::tag...>;
    constexpr bool is_possible = begins_before_it_ends(node_of<typename made::tag>);
    static_assert(is_possible,
                  "this frame ends before it begins; where only its start is said, it ends with the "
                  "current row");
    return made{bound::join_all(typename Bounds::values_type(bounds.bound_values)...)};
  } else {
    return frame<Unit, frame_exclusion::none, bound::nothing, expressions::frame_bound<frame_end::current_row>>{};
  }
}

}  // namespace detail

/// So many rows, groups or units of a number before the current one. Throws std::out_of_range for a negative number.
template <class Offset>
[[nodiscard]] constexpr auto preceding(const Offset& offset) {
  return detail::bound_at<detail::frame_end::preceding>(offset);
}
/// So many rows, groups or units of a number behind the current one. Throws std::out_of_range for a negative number.
template <class Offset>
[[nodiscard]] constexpr auto following(const Offset& offset) {
  return detail::bound_at<detail::frame_end::following>(offset);
}

/// `ROWS BETWEEN start AND end`: a frame that counts rows. Without an end, it ends with the current row.
template <class... Bounds>
  requires(sizeof...(Bounds) == 1 || sizeof...(Bounds) == 2)
[[nodiscard]] constexpr auto rows(const Bounds&... bounds) {
  return detail::made_frame<detail::frame_unit::rows>(bounds...);
}
/// `RANGE BETWEEN start AND end`: a frame by the values that the window is ordered by; peers are in it together.
template <class... Bounds>
  requires(sizeof...(Bounds) == 1 || sizeof...(Bounds) == 2)
[[nodiscard]] constexpr auto range(const Bounds&... bounds) {
  return detail::made_frame<detail::frame_unit::range>(bounds...);
}
/// `GROUPS BETWEEN start AND end`: a frame that counts groups of peers.
template <class... Bounds>
  requires(sizeof...(Bounds) == 1 || sizeof...(Bounds) == 2)
[[nodiscard]] constexpr auto groups(const Bounds&... bounds) {
  return detail::made_frame<detail::frame_unit::groups>(bounds...);
}

}  // namespace sequent
