// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <stdexcept>
#include <type_traits>
#include <utility>

#include <boost/pfr/core.hpp>

#include <sequent/expression/assignment.hpp>
#include <sequent/statement/clause/clause.hpp>

namespace sequent {

namespace clause {

/// `column = value, …`, as UPDATE and ON CONFLICT DO UPDATE write it.
template <class Assignment, class Visitor>
constexpr void accept_assignment(Visitor& visitor, const Assignment* assignment) {
  visitor.template identifier<Assignment::column_type::column_name>();
  visitor.text(" = ");
  visitor(assignment ? &assignment->value : nullptr);
}

/// `SET column = value, …`.
template <class... Assignments>
struct set_clause : clause_base<clause_kind::set> {
  using assignments_type = type_list<Assignments...>;

  [[no_unique_address]] pack<Assignments...> assignments;

  constexpr explicit set_clause(const Assignments&... written) : assignments{{written}...} {}

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const set_clause* self) {
    visitor.text(" SET ");
    accept_assignments(visitor, self ? &self->assignments : nullptr);
  }

  template <class Visitor>
  static constexpr void accept_assignments(Visitor& visitor, const pack<Assignments...>* written) {
    detail::with_elements(written, [&](const auto*... assignment) {
      bool is_first = true;
      ((is_first ? void() : visitor.text(", "), is_first = false, accept_assignment(visitor, assignment)), ...);
    });
  }
};

/// `SET` of the members of a patch that have a value.
template <class Source>
struct set_patch_clause : clause_base<clause_kind::set> {
  using patch_type = typename detail::row_of_source<Source>::patch;

  patch_type values;

  constexpr explicit set_patch_clause(const patch_type& written) : values(written) {}

  template <class Visitor>
  static constexpr void accept(Visitor& visitor, const set_patch_clause* self) {
    visitor.text(" SET ");
    bool is_first = true;
    accept_members(visitor, self, is_first, columns_of<Source>{});
  }

 private:
  template <class Visitor, class... Columns>
  static constexpr void accept_members(Visitor& visitor, const set_patch_clause* self, bool& is_first,
                                       type_list<Columns...>) {
    [&]<std::size_t... Place>(std::index_sequence<Place...>) {
      (accept_member<Columns, Place>(visitor, self, is_first), ...);
    }(std::index_sequence_for<Columns...>{});
  }

  template <class Column, std::size_t Place, class Visitor>
  static constexpr void accept_member(Visitor& visitor, const set_patch_clause* self, bool& is_first) {
    using member = boost::pfr::tuple_element_t<Place, patch_type>;
    if constexpr (!std::is_same_v<member, generated_value>) {
      const member* value = self ? &boost::pfr::get<Place>(self->values) : nullptr;
      if (visitor.chooses_if(!value || value->has_value())) {
        if (!is_first) visitor.text(", ");
        is_first = false;
        visitor.template identifier<Column::column_name>();
        visitor.text(" = ");
        visitor.parameter(value ? &value->value() : static_cast<const typename Column::declared_type*>(nullptr));
      }
    }
  }
};

}  // namespace clause

namespace detail {

/// The first column of assignments to another table.
template <class Source, class... Assignments>
struct first_misplaced : no_offender {
  static constexpr auto other = name{""};
};
template <class Source, class First, class... Rest>
struct first_misplaced<Source, First, Rest...>
    : std::conditional_t<std::is_same_v<typename First::column_type::source, Source>, first_misplaced<Source, Rest...>,
                         first_misplaced<Source, void, First>> {};
template <class Source, class First>
struct first_misplaced<Source, void, First> {
  static constexpr auto table = Source::alias;
  static constexpr auto other = First::column_type::source::alias;
  static constexpr auto column = First::column_type::column_name;
};

/// The first column that is assigned more than once.
template <class... Assignments>
struct first_repeated : no_offender {};
template <class First, class... Rest>
struct first_repeated<First, Rest...>
    : std::conditional_t<(std::is_same_v<typename First::column_type, typename Rest::column_type> || ...),
                         first_column<typename First::column_type>, first_repeated<Rest...>> {};

/// The first column that only the database writes.
template <class... Assignments>
struct first_generated : no_offender {};
template <template <class> class Schema, name Alias, name Name, class T, class Value, class... Rest>
struct first_generated<expressions::assignment<column<source<Schema, Alias>, Name, T>, Value>, Rest...>
    : std::conditional_t<description_of<Name, Schema>::is_generated,
                         first_column<column<source<Schema, Alias>, Name, T>>, first_generated<Rest...>> {};

/// Asserts the rules that all lists of assignments share.
template <class Source, class... Assignments>
consteval bool assignments_are_sound() {
  using misplaced = first_misplaced<Source, Assignments...>;
  static_assert(rules::sets_only_columns_of_its_table<misplaced::table, misplaced::other, misplaced::column>,
                "this column is of another table than the one that the statement writes");
  using repeated = first_repeated<Assignments...>;
  static_assert(rules::column_is_set_once<repeated::table, repeated::column>, "this column is set twice");
  using generated = first_generated<Assignments...>;
  static_assert(rules::column_can_be_written<generated::table, generated::column>,
                "the database computes this column itself: it cannot be set");
  return misplaced::table.empty() && repeated::column.empty() && generated::column.empty();
}

template <class Tables, class... Assignments>
struct first_foreign_value : no_offender {};
template <class Tables, class First, class... Rest>
struct first_foreign_value<Tables, First, Rest...>
    : std::conditional_t<First::value_type::template reads_only<Tables>, first_foreign_value<Tables, Rest...>,
                         foreign_column<typename First::value_type, Tables>> {};

/// An UPDATE that sets nothing has no SQL.
template <class Patch>
constexpr void require_some_value(const Patch& patch) {
  bool has_some = false;
  boost::pfr::for_each_field(patch, [&](const auto& member) {
    if constexpr (requires { member.has_value(); }) has_some = has_some || member.has_value();
  });
  if (!has_some) throw std::invalid_argument("sequent: this patch has no value, so there is nothing to update");
}

}  // namespace detail

}  // namespace sequent
