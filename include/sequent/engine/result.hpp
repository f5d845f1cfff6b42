// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/pfr/core.hpp>

#include <sequent/driver/error.hpp>
#include <sequent/engine/converting_iterator.hpp>
#include <sequent/engine/row_store.hpp>
#include <sequent/schema/members.hpp>
#include <sequent/schema/row.hpp>
#include <sequent/schema/type.hpp>

namespace sequent {

namespace detail {

/// The first column of a row.
template <class Row>
constexpr auto& first_column_of_row(Row& row) {
  if constexpr (column_type<not_null<std::remove_const_t<Row>>>) {
    return row;
  } else if constexpr (requires { row.template get<0>(); }) {
    return row.template get<0>();
  } else if constexpr (is_row<std::remove_const_t<Row>>) {
    return member<0>(row);
  } else if constexpr (requires { std::get<0>(row); }) {
    return std::get<0>(row);
  } else {
    return boost::pfr::get<0>(row);
  }
}

template <class Row>
using first_column_type = std::remove_cvref_t<decltype(first_column_of_row(std::declval<Row&>()))>;

/// Asserts that the fields of a row can become an aggregate of the user's own, and says whether they can.
template <class Row, class Aggregate>
consteval bool fills_members() {
  constexpr bool is_record = requires { Row::template fills<Aggregate>(); };
  static_assert(is_record,
                "into takes the values of a record: select columns one by one, or take the rows as they are");
  if constexpr (is_record) {
    return Row::template fills<Aggregate>();
  } else {
    return false;
  }
}

[[noreturn]] void refuse_empty_result();
[[noreturn]] void refuse_large_result(std::size_t size);

/// What a result is whatever its rows are, so that a query compiles none of it.
class result_base {
 public:
  [[nodiscard]] std::size_t size() const noexcept { return store_.size(); }
  [[nodiscard]] bool empty() const noexcept { return size() == 0; }

  /// The rows that the statement wrote or removed; of a query, the rows that it gave.
  [[nodiscard]] std::int64_t rowcount() const noexcept { return store_.rowcount; }

  /// Where the rows are read to. No part of the interface.
  [[nodiscard]] row_store& store() noexcept { return store_; }
  [[nodiscard]] const row_store& store() const noexcept { return store_; }

  result_base(const result_base&) = delete;
  result_base& operator=(const result_base&) = delete;

 protected:
  result_base(const row_layout* layout, void* inner) noexcept : store_(layout, inner) {}
  ~result_base() = default;

  void require_some() const {
    if (empty()) refuse_empty_result();
  }
  void require_at_most_one() const {
    if (size() > 1) refuse_large_result(size());
  }
  void require_one() const {
    require_some();
    require_at_most_one();
  }

 private:
  row_store store_;
};

}  // namespace detail

/// The rows that a statement gave, complete and owned: it refers neither to the connection nor to the statement.
///
/// What asks a result that is kept gives copies; of a temporary, as in `db.execute(…).one()`, the rows are moved.
template <class Row>
class result : public detail::result_base {
 public:
  using value_type = Row;

  // What every query uses is no function of its own, even where nothing else is inlined.
  [[gnu::always_inline]] result() noexcept : result_base(&detail::layout_of<Row>, &first_) {}
  [[gnu::always_inline]] result(result&& other) noexcept : result() { store().take(other.store()); }
  [[gnu::always_inline]] result& operator=(result&& other) noexcept {
    store().take(other.store());
    return *this;
  }
  [[gnu::always_inline]] ~result() = default;

  [[nodiscard, gnu::always_inline]] Row* begin() noexcept { return static_cast<Row*>(store().rows()); }
  [[nodiscard, gnu::always_inline]] Row* end() noexcept { return begin() + size(); }
  [[nodiscard, gnu::always_inline]] const Row* begin() const noexcept {
    return static_cast<const Row*>(store().rows());
  }
  [[nodiscard, gnu::always_inline]] const Row* end() const noexcept { return begin() + size(); }

  /// All rows.
  [[nodiscard]] std::vector<Row> all() const& { return {begin(), end()}; }
  [[nodiscard]] std::vector<Row> all() && { return {std::make_move_iterator(begin()), std::make_move_iterator(end())}; }

  /// The only row. Throws `no_result_found` or `multiple_results_found`.
  [[nodiscard]] Row one() const& { return require_one(), *begin(); }
  [[nodiscard]] Row one() && { return require_one(), std::move(*begin()); }

  /// The only row, or none. Throws `multiple_results_found`.
  [[nodiscard]] std::optional<Row> one_or_none() const& { return require_at_most_one(), first(); }
  [[nodiscard]] std::optional<Row> one_or_none() && { return require_at_most_one(), std::move(*this).first(); }

  /// The first row, or none.
  [[nodiscard]] std::optional<Row> first() const& {
    if (empty()) return std::nullopt;
    return *begin();
  }
  [[nodiscard]] std::optional<Row> first() && {
    if (empty()) return std::nullopt;
    return std::move(*begin());
  }

  /// The first column of the first row. Throws `no_result_found`.
  [[nodiscard]] auto scalar() const& { return require_some(), detail::first_column_of_row(*begin()); }
  [[nodiscard]] auto scalar() && {
    require_some();
    return detail::first_column_type<Row>(std::move(detail::first_column_of_row(*begin())));
  }

  /// The first column of every row.
  [[nodiscard]] auto scalars() const& {
    std::vector<detail::first_column_type<Row>> values;
    values.reserve(size());
    for (const auto& row : *this) values.push_back(detail::first_column_of_row(row));
    return values;
  }
  [[nodiscard]] auto scalars() && {
    std::vector<detail::first_column_type<Row>> values;
    values.reserve(size());
    for (auto& row : *this) values.push_back(std::move(detail::first_column_of_row(row)));
    return values;
  }

  /// All rows as an aggregate of the user's own, field by field; checked as `record::into` is.
  template <class Aggregate>
  [[nodiscard, gnu::always_inline]] std::vector<Aggregate> into() const& {
    return converted_rows<Aggregate, const stored>(static_cast<const stored*>(store().rows()), size());
  }
  template <class Aggregate>
  [[nodiscard, gnu::always_inline]] std::vector<Aggregate> into() && {
    return converted_rows<Aggregate, stored>(static_cast<stored*>(store().rows()), size());
  }

 private:
  // The records of a result lie as their fields do, so that records of other names share the iterator.
  template <class Aggregate, class Stored>
  [[gnu::always_inline]] static std::vector<Aggregate> converted_rows(Stored* first, std::size_t size) {
    using at = detail::converting_iterator<Stored, Aggregate>;
    // Asked here, since a mistake is explained better outside of std::vector.
    if constexpr (detail::fills_members<Row, Aggregate>()) {
      return {at{first}, at{first + size}};
    } else {
      return {};
    }
  }

  using stored = typename detail::stored_row<Row>::type;
  static_assert(sizeof(Row) == sizeof(stored));

  alignas(Row) std::byte first_[sizeof(Row)];
};

namespace detail {

/// Stands for a row that a statement does not give, so that one mistake is one error.
struct missing_row {
  template <class T>
  operator T() const {  // NOLINT(google-explicit-constructor): it stands for anything.
    std::abort();
  }
  template <class Any>
  missing_row operator[](const Any&) const {
    return {};
  }
  template <name Name>
  missing_row get() const {
    return {};
  }
};

// Its type is deduced, so that clang instantiates it where it is called and names the user's line.
template <class Asked>
auto refuse_rows() {
  static_assert(
      !std::is_void_v<Asked>,
      "this statement gives no rows: say by .returning(columns...) what it is to give back of those it writes");
  return missing_row{};
}

}  // namespace detail

/// The result of a statement that gives no rows.
template <>
class result<void> {
 public:
  /// The rows that the statement wrote or removed.
  [[nodiscard]] std::int64_t rowcount() const noexcept { return rowcount_; }

  // clang-format off
  // For a forgotten RETURNING.
  template <class Asked = void> [[nodiscard]] auto all() const { return detail::refuse_rows<Asked>(); }
  template <class Asked = void> [[nodiscard]] auto one() const { return detail::refuse_rows<Asked>(); }
  template <class Asked = void> [[nodiscard]] auto one_or_none() const { return detail::refuse_rows<Asked>(); }
  template <class Asked = void> [[nodiscard]] auto first() const { return detail::refuse_rows<Asked>(); }
  template <class Asked = void> [[nodiscard]] auto scalar() const { return detail::refuse_rows<Asked>(); }
  template <class Asked = void> [[nodiscard]] auto scalars() const { return detail::refuse_rows<Asked>(); }
  template <class Asked = void> [[nodiscard]] auto begin() const { return detail::refuse_rows<Asked>(), static_cast<const detail::missing_row*>(nullptr); }
  [[nodiscard]] static const detail::missing_row* end() { return nullptr; }
  // clang-format on

  /// Where the count is noted. No part of the interface.
  void note(std::int64_t rowcount) noexcept { rowcount_ = rowcount; }

 private:
  std::int64_t rowcount_ = 0;
};

}  // namespace sequent

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/engine/result.ipp>
#endif
