// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/pfr/core.hpp>

#include <sequent/schema/row.hpp>
#include <sequent/statement/clause/clause.hpp>
#include <sequent/statement/clause/set.hpp>

namespace sequent {

namespace clause {

/// `(column, …) VALUES (value, …)` of assignments.
template <class... Assignments>
struct assigned_values : clause_base<clause_kind::values> {
  static constexpr bool is_range = false;

  [[no_unique_address]] pack<Assignments...> assignments;

  constexpr explicit assigned_values(const Assignments&... given) : assignments{{given}...} {}

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const assigned_values* self) {
    visitor.text(" (");
    bool is_first = true;
    ((is_first ? void() : visitor.text(", "), is_first = false,
      visitor.template identifier<Assignments::column_type::column_name>()),
     ...);
    visitor.text(") VALUES (");
    detail::with_elements(self ? &self->assignments : nullptr, [&](const auto*... assignment) {
      bool starts = true;
      ((starts ? void() : visitor.text(", "), starts = false, accept_value(visitor, assignment)), ...);
    });
    visitor.text(")");
  }

 private:
  template <class Visitor, class Assignment>
  static constexpr void accept_value(Visitor& visitor, const Assignment* assignment) {
    visitor(assignment ? &assignment->value : nullptr);
  }
};

/// `DEFAULT VALUES`.
struct default_values : clause_base<clause_kind::values> {
  static constexpr bool is_range = false;
  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const default_values*) {
    visitor.text(" DEFAULT VALUES");
  }
};

}  // namespace clause

namespace detail {

/// The value in a member of a row or of an insertable; null where it is left out.
template <class T>
constexpr const T* given_value(const T& member) {
  return &member;
}
template <name Column, class T>
constexpr const T* given_value(const required<Column, T>& member) {
  return &member.value;
}
template <class T>
constexpr const T* given_value(const omittable<T>& member) {
  return member.has_value() ? &member.value() : nullptr;
}

template <class Member>
inline constexpr bool is_omittable = false;
template <class T>
inline constexpr bool is_omittable<omittable<T>> = true;

/// One column of many rows, as it is sent in an array.
template <class Row, std::size_t Place, class T>
struct column_of_rows {
  using value_type = T;

  std::span<const Row> rows;

  [[nodiscard]] constexpr std::size_t size() const { return rows.size(); }
  [[nodiscard]] constexpr const T& operator[](std::size_t position) const {
    return *given_value(boost::pfr::get<Place>(rows[position]));
  }
};

/// Which columns an INSERT of rows names: all that can be written, without those that the rows leave out.
template <class Source>
using given_columns = bool[columns_of<Source>::size];

/// Calls `function.operator()<Column, Place>()` for each column that an INSERT can write.
template <class Source, class Function>
constexpr void for_each_writable(Function&& function) {
  [&]<class... Columns, std::size_t... Place>(type_list<Columns...>, std::index_sequence<Place...>) {
    const auto call = [&]<class Column, std::size_t At>() {
      if constexpr (!type_at<At, typename Source::schema::columns>::is_generated)
        function.template operator()<Column, At>();
    };
    (call.template operator()<Columns, Place>(), ...);
  }(columns_of<Source>{}, std::make_index_sequence<columns_of<Source>::size>{});
}

/// Notes which columns the row gives; false if it gives none.
template <class Source, class Visitor, class Row>
constexpr bool note_given(Visitor& visitor, const Row* row, given_columns<Source>& is_given) {
  bool gives_some = false;
  for_each_writable<Source>([&]<class Column, std::size_t Place>() {
    is_given[Place] = true;
    if constexpr (is_omittable<boost::pfr::tuple_element_t<Place, Row>>) {
      is_given[Place] = visitor.chooses_if(!row || boost::pfr::get<Place>(*row).has_value());
    }
    gives_some = gives_some || is_given[Place];
  });
  return gives_some;
}

/// Visits something for each column that is given, with a comma between.
template <class Source, class Visitor, class Function>
constexpr void accept_given(Visitor& visitor, const given_columns<Source>& is_given, Function&& function) {
  bool starts = true;
  for_each_writable<Source>([&]<class Column, std::size_t Place>() {
    if (!is_given[Place]) return;
    if (!starts) visitor.text(", ");
    starts = false;
    function.template operator()<Column, Place>();
  });
}

/// Visits `(column, …)`.
template <class Source, class Visitor>
constexpr void accept_column_names(Visitor& visitor, const given_columns<Source>& is_given) {
  visitor.text(" (");
  accept_given<Source>(visitor, is_given,
                       [&]<class Column, std::size_t Place>() { visitor.template identifier<Column::column_name>(); });
  visitor.text(")");
}

/// Visits `(column, …) VALUES (value, …)` of one row.
template <class Source, class Visitor, class Row>
constexpr void accept_row(Visitor& visitor, const Row* row) {
  given_columns<Source> is_given{};
  if (!note_given<Source>(visitor, row, is_given)) {
    visitor.text(" DEFAULT VALUES");
    return;
  }
  accept_column_names<Source>(visitor, is_given);
  visitor.text(" VALUES (");
  accept_given<Source>(visitor, is_given, [&]<class Column, std::size_t Place>() {
    visitor.parameter(row ? given_value(boost::pfr::get<Place>(*row))
                          : static_cast<const typename Column::declared_type*>(nullptr));
  });
  visitor.text(")");
}

/// The row that stands for all of a range; null where there is none.
template <class Row>
constexpr const Row* first_row(const std::span<const Row>* rows) {
  return rows && !rows->empty() ? rows->data() : nullptr;
}

/// Visits `(column, …) SELECT * FROM unnest(array, …)`: one array for each column, however many rows.
template <class Source, class Visitor, class Row>
constexpr void accept_arrays(Visitor& visitor, const std::span<const Row>* rows) {
  given_columns<Source> is_given{};
  note_given<Source>(visitor, first_row(rows), is_given);
  accept_column_names<Source>(visitor, is_given);
  visitor.text(" SELECT * FROM unnest(");
  accept_given<Source>(visitor, is_given, [&]<class Column, std::size_t Place>() {
    using array = column_of_rows<Row, Place, typename Column::declared_type>;
    if (rows) {
      const array values{*rows};
      visitor.array(&values);
    } else {
      visitor.array(static_cast<const array*>(nullptr));
    }
  });
  visitor.text(")");
}

/// Whether two rows of a range give the same columns, so that one statement can insert both.
template <class Row>
constexpr bool give_the_same_columns(const Row& left, const Row& right) {
  return [&]<std::size_t... Place>(std::index_sequence<Place...>) {
    const auto agree = []<class T>(const T& one, const T& other) {
      if constexpr (is_omittable<T>) {
        return one.has_value() == other.has_value();
      } else {
        return true;
      }
    };
    return (agree(boost::pfr::get<Place>(left), boost::pfr::get<Place>(right)) && ...);
  }(std::make_index_sequence<boost::pfr::tuple_size_v<Row>>{});
}

}  // namespace detail

namespace clause {

/// One row; columns that it leaves out are not named.
template <class Source, class Row>
struct row_values : clause_base<clause_kind::values> {
  static constexpr bool is_range = false;

  Row row;

  constexpr explicit row_values(Row given) : row(std::move(given)) {}

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const row_values* self) {
    detail::accept_row<Source>(visitor, self ? &self->row : nullptr);
  }
};

/// The rows of a range, as arrays. All of `rows` give the same columns: whoever executes the statement splits a range
/// into such runs. A dialect without arrays says one row, and is given the rows one by one.
template <class Source, class Row>
struct range_values : clause_base<clause_kind::values> {
  static constexpr bool is_range = true;
  using source = Source;
  using row = Row;

  // Shared, since every call on a statement copies it.
  std::shared_ptr<const std::vector<Row>> owner;
  std::span<const Row> rows;

  explicit range_values(std::vector<Row> given)
      : owner(std::make_shared<const std::vector<Row>>(std::move(given))), rows(*owner) {}
  explicit range_values(std::span<const Row> lent) : rows(lent) {}

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const range_values* self) {
    detail::accept_arrays<Source>(visitor, self ? &self->rows : nullptr);
  }
};

}  // namespace clause
}  // namespace sequent
