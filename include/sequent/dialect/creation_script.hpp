// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <sequent/dialect/definition_text.hpp>
#include <sequent/expression/feature.hpp>
#include <sequent/schema/creation_order.hpp>
#include <sequent/schema/table_facts.hpp>
#include <sequent/statement/alter_table.hpp>
#include <sequent/statement/create_index.hpp>
#include <sequent/statement/create_schema.hpp>
#include <sequent/statement/create_table.hpp>
#include <sequent/statement/definition/style.hpp>
#include <sequent/statement/definition/writer.hpp>
#include <sequent/statement/drop_table.hpp>

/// The statements that create or drop many tables, one after the other.
namespace sequent::definition {

/// Takes the texts of several statements, one after the other, and keeps where each ends.
class script_writer {
 public:
  /// Counts where it is given no room.
  constexpr explicit script_writer(const lexicon& words, char* room = nullptr, std::size_t* ends = nullptr)
      : words_(words), room_(room), ends_(ends) {}

  /// Takes one statement, which `write` writes into the `writer` that it is given.
  template <class Write>
  constexpr void statement(Write&& write) {
    statement_unless([](writer&) {}, write);
  }

  /// Takes one statement that is passed over where a query, which `search` writes, has a row.
  template <class Search, class Write>
  constexpr void statement_unless(Search&& search, Write&& write) {
    put(search);
    put(write);
    ++count_;
  }

  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr std::size_t count() const { return count_; }
  [[nodiscard]] constexpr feature_set features() const { return features_; }
  [[nodiscard]] constexpr const refused_column& refused() const { return refused_; }

 private:
  template <class Write>
  constexpr void put(Write&& write) {
    writer out(words_, room_ ? room_ + size_ : nullptr);
    write(out);
    // A zero stands behind each text.
    size_ += out.size() + 1;
    if (ends_) ends_[texts_] = size_;
    ++texts_;
    features_ |= out.features();
    if (refused_.column.empty()) refused_ = out.refused();
  }

  lexicon words_;
  char* room_;
  std::size_t* ends_;
  std::size_t size_ = 0;
  std::size_t texts_ = 0;
  std::size_t count_ = 0;
  feature_set features_ = 0;
  refused_column refused_;
};

}  // namespace sequent::definition

namespace sequent {

/// One statement of a script.
struct script_step {
  std::string_view text{};
  /// A query: where it has a row, the statement is passed over. Empty where the statement is always executed.
  std::string_view unless{};
};

}  // namespace sequent

namespace sequent::definition {

/// The steps of a script as constants; `Write` writes it into a `script_writer`.
template <class Dialect, class Write>
struct script {
  static constexpr script_writer measured = [] {
    script_writer out(definition_style<Dialect>.words());
    Write{}(out);
    return out;
  }();
  struct written {
    std::array<char, measured.size()> characters{};
    std::array<std::size_t, 2 * measured.count()> ends{};
  };
  static constexpr written all = [] {
    written made;
    script_writer out(definition_style<Dialect>.words(), made.characters.data(), made.ends.data());
    Write{}(out);
    return made;
  }();
  static constexpr std::array<script_step, measured.count()> steps = [] {
    std::array<script_step, measured.count()> made{};
    std::size_t start = 0;
    const auto next = [&](std::size_t text) {
      const std::string_view view{all.characters.data() + start, all.ends[text] - start - 1};
      start = all.ends[text];
      return view;
    };
    for (std::size_t place = 0; place < made.size(); ++place) {
      made[place].unless = next(2 * place);
      made[place].text = next(2 * place + 1);
    }
    return made;
  }();
  static constexpr feature missing = first_feature(measured.features() & ~Dialect::features);
  static constexpr refused_column refused = measured.refused();
};

struct script_options {
  /// What exists, or does not, is passed over.
  bool lenient = false;
  /// Whether constraints can be added to a table and dropped from it.
  bool alters_constraints = false;
  bool has_schemas = false;
};

/// Writes the statements that create the namespaces of tables, each once.
constexpr void write_schemas(script_writer& out, std::span<const table_facts* const> tables) {
  for (std::size_t place = 0; place < tables.size(); ++place) {
    const auto schema = tables[place]->schema_name;
    bool is_needed = !schema.empty();
    // Every database of PostgreSQL has it, and to create it anyway takes a privilege that few have.
    if (schema == "public") is_needed = false;
    for (std::size_t before = 0; before < place; ++before) {
      if (tables[before]->schema_name == schema) is_needed = false;
    }
    if (is_needed) out.statement([&](writer& one) { write_create_schema(one, schema, true); });
  }
}

/// Calls `use` with each foreign key that its table, the first of these, cannot have when it is created: it references
/// one of those that follow.
template <class Use>
constexpr void for_each_trailing(std::span<const table_facts* const> tables, Use&& use) {
  for (const auto& constraint : tables[0]->constraints) {
    if (is_excluded(constraint, tables.subspan(1))) use(constraint);
  }
}

/// Writes the statements that create tables: namespaces, tables in this order, indexes, and then the foreign keys of
/// tables that reference one another in a circle, where the database can add them afterwards.
constexpr void write_creation(script_writer& out, const style& how, std::span<const table_facts* const> tables,
                              script_options options) {
  if (options.has_schemas) write_schemas(out, tables);
  for (std::size_t place = 0; place < tables.size(); ++place) {
    const auto later = options.alters_constraints ? tables.subspan(place + 1) : std::span<const table_facts* const>();
    out.statement([&](writer& one) { write_create_table(one, how, *tables[place], options.lenient, later); });
  }
  for (const auto* const table : tables) {
    for (const auto& constraint : table->constraints) {
      if (constraint.kind != constraint_kind::index) continue;
      out.statement_unless(
          [&](writer& one) {
            if (options.lenient) how.index_search(one, *table, constraint.columns);
          },
          [&](writer& one) {
            write_create_index(one, how, *table, constraint.name, constraint.columns,
                               {.if_not_exists = options.lenient});
          });
    }
  }
  if (!options.alters_constraints) return;
  for (std::size_t place = 0; place < tables.size(); ++place) {
    for_each_trailing(tables.subspan(place), [&](const constraint_facts& constraint) {
      out.statement([&](writer& one) { write_add_constraint(one, how, *tables[place], constraint, options.lenient); });
    });
  }
}

/// Writes the statements that drop tables, the last of these first.
constexpr void write_drop(script_writer& out, const style& how, std::span<const table_facts* const> tables,
                          script_options options) {
  bool has_circle = false;
  for (std::size_t place = 0; place < tables.size(); ++place) {
    for_each_trailing(tables.subspan(place), [&](const constraint_facts& constraint) {
      has_circle = true;
      if (!options.alters_constraints) return;
      out.statement([&](writer& one) { write_drop_constraint(one, *tables[place], constraint.name, options.lenient); });
    });
  }
  if (has_circle && !options.alters_constraints) {
    out.statement([&](writer& one) { one.text(how.before_dropping_a_circle()); });
  }
  for (std::size_t place = tables.size(); place-- > 0;) {
    out.statement([&](writer& one) { write_drop_table(one, *tables[place], options.lenient); });
  }
}

/// How often a name stands in a schema of the database.
constexpr std::size_t count_of_name(const style& how, std::span<const table_facts* const> tables,
                                    std::string_view schema, std::string_view name) {
  std::size_t found = 0;
  for (const auto* const table : tables) {
    if (table->schema_name != schema) continue;
    if (how.is_same_name(table->table_name, name)) ++found;
    for (const auto& constraint : table->constraints) {
      if (how.shares_the_names_of_tables(constraint.kind) && how.is_same_name(constraint.name, name)) ++found;
    }
  }
  return found;
}

/// The name that stands twice in one schema of the database, of a table, an index or a constraint that has one; empty
/// where there is none. IF NOT EXISTS would pass over the second.
constexpr std::string_view repeated_name(const style& how, std::span<const table_facts* const> tables) {
  for (const auto* const table : tables) {
    if (count_of_name(how, tables, table->schema_name, table->table_name) > 1) return table->table_name;
    for (const auto& constraint : table->constraints) {
      if (!how.shares_the_names_of_tables(constraint.kind)) continue;
      if (count_of_name(how, tables, table->schema_name, constraint.name) > 1) return constraint.name;
    }
  }
  return {};
}

/// The tables in the order in which they can be created.
template <std::size_t Size>
constexpr std::array<const table_facts*, Size> in_creation_order(const std::array<const table_facts*, Size>& tables) {
  const auto order = creation_order(references_between(tables));
  std::array<const table_facts*, Size> ordered{};
  for (std::size_t place = 0; place < Size; ++place) ordered[place] = tables[order[place]];
  return ordered;
}

}  // namespace sequent::definition
