// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <optional>
#include <type_traits>
#include <utility>

#include <sequent/expression/assignment.hpp>
#include <sequent/expression/column.hpp>
#include <sequent/expression/label.hpp>
#include <sequent/statement/analysis.hpp>
#include <sequent/statement/clause/returning.hpp>
#include <sequent/statement/clause/select_list.hpp>
#include <sequent/statement/reading.hpp>
#include <sequent/statement/record.hpp>
#include <sequent/statement/statement.hpp>

namespace sequent {

namespace detail {

/// The name that an expression has in a result: that of its column or function, or the one that it was given.
template <class Tag>
inline constexpr auto output_name = name{""};
template <class Source, name Name, bool Nullable>
inline constexpr auto output_name<expressions::column<Source, Name, Nullable>> = Name;
template <class Column>
inline constexpr auto output_name<expressions::excluded<Column>> = output_name<Column>;
template <bool IsNew, class Column>
inline constexpr auto output_name<expressions::changed<IsNew, Column>> = output_name<Column>;
template <name Name, class Operand>
inline constexpr auto output_name<expressions::label<Name, Operand>> = Name;
template <template <class> class Schema, name Alias>
inline constexpr auto output_name<expressions::whole_table<source<Schema, Alias>>> = Alias;
template <class Tag>
  requires(is_of_rows(node_of<Tag>.kind))
inline constexpr auto output_name<Tag> = exact_name<node_of<Tag>.name.text.size()>(node_of<Tag>.name.text);

/// The identity of an expression, whatever it is labelled.
constexpr std::uint64_t unlabelled_id(const node& item) {
  return item.kind == node_kind::label ? item.operand().id : item.id;
}

template <class Type, bool Nullable>
using read_as = std::conditional_t<Nullable, std::optional<Type>, Type>;

template <class Record>
struct unwrapped_row {
  using type = Record;
};
/// A select list of one whole table gives the rows of that table, not records of one field.
template <name Name, template <class> class Schema, std::uint64_t Id>
struct unwrapped_row<record<field<Name, Schema<as_row>, Id>>> {
  using type = Schema<as_row>;
};
template <name Name, template <class> class Schema, std::uint64_t Id>
struct unwrapped_row<record<field<Name, std::optional<Schema<as_row>>, Id>>> {
  using type = std::optional<Schema<as_row>>;
};

template <class Statement, class Places, class... Items>
struct row_of_items;
template <class Statement, std::size_t... Place, class... T, class... Tags>
struct row_of_items<Statement, std::index_sequence<Place...>, clauses::item<T, Tags>...>
    : unwrapped_row<
          record<field<output_name<Tags>, read_as<typename T::value_type, analysis_of<Statement>.nullable[Place]>,
                       unlabelled_id(node_of<Tags>)>...>> {};

/// The items that a clause gives back; none for most.
template <class Statement, class Clause>
struct row_of_clause {};
template <class Statement, unsigned Slots, class... Items>
struct row_of_clause<Statement, clauses::select_list<Slots, Items...>>
    : row_of_items<Statement, std::index_sequence_for<Items...>, Items...> {};
template <class Statement, unsigned Slots, class... Items>
struct row_of_clause<Statement, clauses::returning<Slots, Items...>>
    : row_of_items<Statement, std::index_sequence_for<Items...>, Items...> {};

template <class Clause>
inline constexpr bool gives_rows = false;
template <unsigned Slots, class... Items>
inline constexpr bool gives_rows<clauses::select_list<Slots, Items...>> = true;
template <unsigned Slots, class... Items>
inline constexpr bool gives_rows<clauses::returning<Slots, Items...>> = true;

template <class... Clauses>
struct giving_clause {
  using type = void;
};
template <class Clause, class... Rest>
struct giving_clause<Clause, Rest...> : giving_clause<Rest...> {};
template <class Clause, class... Rest>
  requires gives_rows<Clause>
struct giving_clause<Clause, Rest...> {
  using type = Clause;
};

template <class Tag>
struct result_row {
  using type = void;
};
template <class... Clauses>
  requires(gives_rows<Clauses> || ...)
struct result_row<statement_tag<Clauses...>>
    : row_of_clause<statement_tag<Clauses...>, typename giving_clause<Clauses...>::type> {};

}  // namespace detail

/// The type of the rows of a statement: a `row` of one whole table, else a `record`; void where there are none.
template <statement Statement>
using row_type_of = typename detail::result_row<typename std::remove_cvref_t<Statement>::tag>::type;

}  // namespace sequent
