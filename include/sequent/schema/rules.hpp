// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>

#include <sequent/schema/name.hpp>

/// The rules that the compiler checks, as predicates over the names of what breaks them.
///
/// A rule holds when it is given no offender, that is, empty names. Whoever asserts a rule looks for an offender and
/// hands its names over, so that g++ ("… evaluates to false") and clang ("due to requirement …") print the sentence
/// with the names in it. The prose, with what to do, stands in the assertion. docs/rules.md has a paragraph for each.
namespace sequent::rules {

// Schemas.
template <class Schema, bool Named>
inline constexpr bool schema_names_its_table = Named;
template <name Table, std::size_t Place>
inline constexpr bool column_has_a_name = Place == static_cast<std::size_t>(-1);
template <name Table, bool OnlyColumns>
inline constexpr bool schema_has_only_columns = OnlyColumns;
template <name Table, name Prefix, name Member>
inline constexpr bool embedded_part_has_only_columns = Member.empty();
template <name Table, name Prefix, name Column>
inline constexpr bool sql_of_an_embedded_part_finds_its_columns = Column.empty();
template <name Table, std::size_t Columns, std::size_t Most>
inline constexpr bool table_has_a_possible_number_of_columns = Columns >= 1 && Columns <= Most;
template <name Table, name Member>
inline constexpr bool table_has_no_member_of_this_name_itself = Member.empty();
template <name Table, name Member>
inline constexpr bool schema_is_not_misspelt = Member.empty();
template <name Table, name Column, class Attribute>
inline constexpr bool attributes_are_attributes = Column.empty();
template <name Table, class Constraints>
inline constexpr bool constraints_are_in_a_list = Table.empty();
template <name Table, name Column>
inline constexpr bool column_names_are_distinct = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool column_type_can_be_stored = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool enumerators_have_distinct_names = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool mapping_keeps_values = Column.empty();
template <name Table, std::size_t PrimaryKeys>
inline constexpr bool has_at_most_one_primary_key = PrimaryKeys <= 1;
template <name Table, name Column>
inline constexpr bool constraint_names_existing_columns = Column.empty();
template <name Table, name Column, name ReferencedTable, name ReferencedColumn>
inline constexpr bool reference_names_an_existing_column = ReferencedColumn.empty();
template <name Table, name Column, class Type, class ReferencedType>
inline constexpr bool reference_has_the_type_of_its_column = Column.empty();

// Definitions: what only the statements that create tables ask for.
template <name Table, name Column, class Type>
inline constexpr bool identity_is_an_integer = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool length_is_of_text = Column.empty();
template <name Table, name Column>
inline constexpr bool length_is_at_least_one = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool precision_is_of_a_decimal = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool key_is_not_optional = Column.empty();
template <name Table, name Column>
inline constexpr bool attribute_stands_once = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool null_reads_as_a_value_of_the_column = Column.empty();
template <name Table, name Column>
inline constexpr bool column_gets_its_value_in_one_way = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool default_is_in_the_range_of_the_column = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool set_null_needs_an_optional = Column.empty();
template <name Table, name Column>
inline constexpr bool set_default_needs_a_default = Column.empty();
template <name Table, name Column>
inline constexpr bool constraint_names_a_column_once = Column.empty();
template <name Dialect, name Table, name Column>
inline constexpr bool sql_type_keeps_the_values_of_its_column = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool default_fits_the_column = Column.empty();
template <name Table, name Column>
inline constexpr bool action_has_a_reference = Column.empty();
template <name Table, name Column, name ReferencedTable>
inline constexpr bool foreign_key_references_a_key = Column.empty();
template <name Index>
inline constexpr bool names_of_indexes_and_constraints_are_distinct = Index.empty();
template <name Table>
inline constexpr bool table_is_in_a_schema = Table.empty();
template <name Table, name Column>
inline constexpr bool columns_are_a_foreign_key = Column.empty();

// Expressions.
template <name Table, name Column, class Type, class Other>
inline constexpr bool operands_are_of_one_type_family = Column.empty();
template <bool Hold, std::size_t Left, std::size_t Right>
inline constexpr bool rows_are_of_one_size = Hold;
template <name Table, name Column>
inline constexpr bool key_of_a_page_is_not_null = Column.empty();
template <name Table, name Column>
inline constexpr bool in_looks_for_something = Column.empty();
template <name Table, name Column>
inline constexpr bool null_is_compared_with_is_null = Column.empty();
template <name Table, name Column, class Optional>
inline constexpr bool optional_says_what_empty_means = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool operand_is_boolean = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool operand_is_text = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool operand_is_a_number = Column.empty();
template <name Table, name Column, class Value>
inline constexpr bool value_fits_the_column = Column.empty();
template <name Table, name Column>
inline constexpr bool column_allows_null = Column.empty();
template <name Table, name Column>
inline constexpr bool column_has_a_default = Column.empty();
template <name Table, name Column>
inline constexpr bool column_can_be_written = Column.empty();

template <name Table, name Column, class Type>
inline constexpr bool order_is_that_of_the_database = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool remainder_is_of_integers = Column.empty();
template <name Table, name Column, class Type, class Other>
inline constexpr bool decimal_meets_exact_numbers = Column.empty();
template <name Table, name Column, class Type, class Other>
inline constexpr bool decimals_are_of_one_scale = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool decimals_are_calculated_in_cpp = Column.empty();
template <name Table, name Column, class Time>
inline constexpr bool time_is_in_microseconds = Column.empty();
template <name Table, name Column>
inline constexpr bool window_is_of_an_aggregate = Column.empty();
template <name Table, name Column>
inline constexpr bool filter_is_of_an_aggregate = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool json_is_of_texts_and_numbers = Column.empty();
template <name Table, name Column>
inline constexpr bool window_takes_rows_as_they_are = Column.empty();

template <name Function, std::size_t Wanted, std::size_t Given>
inline constexpr bool function_takes_so_many_arguments = Wanted == Given;
template <name Function, std::size_t Place, name Table, name Column, class Declared, class Given>
inline constexpr bool argument_is_of_the_declared_type = Function.empty();
template <bool Holds, class Signature>
inline constexpr bool function_has_a_name_and_a_signature = Holds;
template <name Table, name Column, class Type>
inline constexpr bool operand_is_an_integer = Column.empty();
template <name Table, name Column, class Type>
inline constexpr bool field_is_of_the_time = Column.empty();
template <name Table, name Column, class Duration>
inline constexpr bool duration_is_of_whole_seconds_or_days = Column.empty();
template <name Table, name Column, class From, class To>
inline constexpr bool cast_is_between_these_types = Column.empty();
template <std::size_t Braces, std::size_t Given>
inline constexpr bool each_operand_has_its_braces = Braces == Given;
template <std::size_t Place, class Given>
inline constexpr bool operand_has_a_type_of_its_own = Place == 0;
template <bool Holds, class Value>
inline constexpr bool value_has_a_type_of_its_own = Holds;
template <bool Holds, class Signature>
inline constexpr bool operator_has_a_symbol_and_a_signature = Holds;
template <bool Holds>
inline constexpr bool case_has_whens_and_then_one_else = Holds;

// Statements. Place: the clause in question.
template <name Place, name Table, name Column>
inline constexpr bool reads_only_tables_in_from = Table.empty();
template <name Place, name Table, name Column>
inline constexpr bool correlates_what_it_borrows = Table.empty();
template <name Alias>
inline constexpr bool hides_no_name = Alias.empty();
template <name Table>
inline constexpr bool cte_hides_no_table = Table.empty();
template <name Cte>
inline constexpr bool cte_is_declared_first = Cte.empty();
template <name Cte>
inline constexpr bool cte_is_the_declared_one = Cte.empty();
template <name Label>
inline constexpr bool labels_are_distinct = Label.empty();
template <name Place, name Label>
inline constexpr bool label_is_selected = Label.empty();
template <name Place, name Expression>
inline constexpr bool orders_by_no_constant = Expression.empty();
template <name Place, name Table, name Column>
inline constexpr bool only_order_by_sorts = Column.empty();
template <name Table, name Column>
inline constexpr bool groups_by_no_value = Column.empty();
template <name Table, name Column>
inline constexpr bool distinct_selects_what_it_orders_by = Column.empty();
template <name Table, name Column>
inline constexpr bool distinct_on_leads_the_order = Column.empty();
template <name Place, name Table, name Column>
inline constexpr bool choice_can_be_dropped = Table.empty();
template <name Table>
inline constexpr bool full_join_compares_both_sides = Table.empty();
template <name Table>
inline constexpr bool absent_row_has_a_witness = Table.empty();
template <name Table>
inline constexpr bool says_from = Table.empty();
template <name Table, name Column>
inline constexpr bool join_reads_no_target = Column.empty();
template <name Table, name Column>
inline constexpr bool not_matched_reads_no_target = Column.empty();
template <name Place, name Table, name Column>
inline constexpr bool excluded_stands_in_do_update = Table.empty();
template <name Cte>
inline constexpr bool cte_is_declared = Cte.empty();
template <name Table, name Column>
inline constexpr bool not_in_meets_no_null = Column.empty();
template <name Alias>
inline constexpr bool aliases_in_from_are_distinct = Alias.empty();
template <name Table>
inline constexpr bool from_is_said_once = Table.empty();
template <name Table>
inline constexpr bool from_takes_one_table = Table.empty();
template <name Table>
inline constexpr bool join_has_a_condition = Table.empty();
template <name Place, name Table, name Column>
inline constexpr bool column_is_grouped_or_aggregated = Column.empty();
template <name Place, name Table, name Column>
inline constexpr bool clause_takes_no_aggregate = Table.empty();
template <name Place, name Table, name Column>
inline constexpr bool aggregates_are_not_nested = Table.empty();
template <name Table, name Column>
inline constexpr bool aggregate_is_surely_there = Table.empty();
template <name Place, name Table, name Column>
inline constexpr bool aggregate_reads_its_own_query = Table.empty();
template <name Place, name Table, name Column>
inline constexpr bool clause_takes_no_window = Table.empty();
template <name Place, name Table, name Column>
inline constexpr bool windows_are_not_nested = Table.empty();
template <name Place, name Table, name Column>
inline constexpr bool window_function_says_over = Table.empty();
template <name Place, name Table, name Column>
inline constexpr bool grouping_set_stands_in_group_by = Table.empty();
template <name Place, name Table, name Column>
inline constexpr bool grouping_names_a_group = Table.empty();
template <name Table>
inline constexpr bool whole_row_is_in_every_group = Table.empty();
template <name Table, name Column>
inline constexpr bool conflict_is_on_a_key = Column.empty();
template <name Table, name Column>
inline constexpr bool index_condition_has_no_value = Table.empty();
template <name Table, name Column>
inline constexpr bool row_has_no_generated_values = Column.empty();
template <name Table, class Rows>
inline constexpr bool rows_are_of_the_table = Table.empty();
template <name Table, name Column>
inline constexpr bool insert_gives_every_required_column = Column.empty();
template <std::size_t Columns, std::size_t Expressions>
inline constexpr bool query_gives_a_value_for_each_column = Columns == Expressions;
template <name Table, name Column>
inline constexpr bool column_is_set_once = Column.empty();
template <name Table, name Other, name Column>
inline constexpr bool sets_only_columns_of_its_table = Column.empty();
template <name Table>
inline constexpr bool says_which_rows = Table.empty();
template <name Table, name Column>
inline constexpr bool query_is_a_value_by_scalar_subquery = Column.empty();
template <std::size_t Expressions>
inline constexpr bool subquery_selects_one_expression = Expressions == 1;
template <name Table, name Column>
inline constexpr bool orders_by_one_output = Column.empty();
template <name Cte>
inline constexpr bool recursion_reads_itself_once = Cte.empty();
template <name Place, name Table, name Column>
inline constexpr bool recursion_is_plain = Place.empty();
template <name Table, name Column>
inline constexpr bool locks_rows = Table.empty();
template <name Table>
inline constexpr bool locks_what_from_has = Table.empty();
template <name Table>
inline constexpr bool locks_no_absent_row = Table.empty();
template <name Clause>
inline constexpr bool ties_are_of_an_order = Clause.empty();
template <name Table>
inline constexpr bool where_reads_what_is_written = Table.empty();
template <name Table>
inline constexpr bool merge_says_which_rows = Table.empty();
template <name Clause>
inline constexpr bool ties_are_not_skipped = Clause.empty();
template <name Place>
inline constexpr bool reference_stands_in_join = Place.empty();
template <name Table>
inline constexpr bool reference_connects_the_table = Table.empty();
template <name Table, name Column, name OtherColumn>
inline constexpr bool one_reference_connects_the_table = Table.empty();
template <name Table, name Column>
inline constexpr bool using_names_one_column_on_each_side = Column.empty();
template <name Alias>
inline constexpr bool lateral_is_joined_inner_or_left = Alias.empty();
template <bool Hold, std::size_t Column, name Name, class First, class Type>
inline constexpr bool recursion_keeps_types = Hold;
template <bool Hold, std::size_t Query, std::size_t First, std::size_t Columns>
inline constexpr bool queries_have_as_many_columns = Hold;
template <bool Hold, std::size_t Query, std::size_t Column, name Name, class First, class Type>
inline constexpr bool columns_of_queries_meet = Hold;
template <name Table, name Column>
inline constexpr bool row_has_this_expression = Column.empty();
template <name Name>
inline constexpr bool row_has_this_name = Name.empty();
template <name Name>
inline constexpr bool row_has_this_name_once = Name.empty();
template <name Table, name Column>
inline constexpr bool row_has_this_expression_once = Column.empty();
template <name Table, name Column>
inline constexpr bool row_is_read_by_no_value = Column.empty();
template <name Field, class Type, class Member>
inline constexpr bool field_fits_the_member = Field.empty();
template <name Parameter>
inline constexpr bool parameter_is_bound = Parameter.empty();
template <name Parameter>
inline constexpr bool argument_has_a_parameter = Parameter.empty();
template <name Parameter>
inline constexpr bool argument_is_given_once = Parameter.empty();
template <name Dialect, name Feature>
inline constexpr bool dialect_has_the_feature = Feature.empty();
template <bool Holds, name Relation, name Column>
inline constexpr bool query_gives_this_column = Holds;
template <bool Holds, name Relation, name Column, class Declared, class Given>
inline constexpr bool query_gives_this_type = Holds;
template <bool Holds, name Relation, name Column>
inline constexpr bool query_gives_no_null = Holds;
template <name Place, name Table, name Column>
inline constexpr bool limit_reads_no_column = Table.empty();
template <name Place, name Table, name Column>
inline constexpr bool limit_is_never_null = Table.empty();
template <name Table, name Column>
inline constexpr bool keys_are_never_null = Table.empty();
template <name Table, name Column>
inline constexpr bool elements_are_never_null = Table.empty();
template <name Window>
inline constexpr bool windows_of_one_name_are_one = Window.empty();
template <name Cte>
inline constexpr bool cte_gives_rows = Cte.empty();
template <name Cte>
inline constexpr bool writing_cte_stands_on_top = Cte.empty();
template <bool Holds, class Rows, class Given>
inline constexpr bool stored_query_gives_these_rows = Holds;
template <bool Holds, name Dialect>
inline constexpr bool stored_query_is_for_the_dialect = Holds;

template <name Place, name Table, name Column>
inline constexpr bool old_and_new_stand_in_returning = Table.empty();

}  // namespace sequent::rules

namespace sequent::detail {

/// The name to hand to a rule that holds, or to one that this name breaks.
template <bool Holds, name Name>
inline constexpr auto offending_name = Name;
template <name Name>
inline constexpr auto offending_name<true, Name> = name{""};

}  // namespace sequent::detail
