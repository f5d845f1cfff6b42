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
    writer out(words_, room_ ? room_ + size_ : nullptr);
    write(out);
    // A zero stands behind each text.
    size_ += out.size() + 1;
    if (ends_) ends_[count_] = size_;
    ++count_;
    features_ |= out.features();
  }

  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr std::size_t count() const { return count_; }
  [[nodiscard]] constexpr feature_set features() const { return features_; }

 private:
  lexicon words_;
  char* room_;
  std::size_t* ends_;
  std::size_t size_ = 0;
  std::size_t count_ = 0;
  feature_set features_ = 0;
};

/// The texts of a script as constants; `Write` writes it into a `script_writer`.
template <class Dialect, class Write>
struct script {
  static constexpr script_writer measured = [] {
    script_writer out(definition_style<Dialect>.words());
    Write{}(out);
    return out;
  }();
  struct written {
    std::array<char, measured.size()> characters{};
    std::array<std::size_t, measured.count()> ends{};
  };
  static constexpr written all = [] {
    written made;
    script_writer out(definition_style<Dialect>.words(), made.characters.data(), made.ends.data());
    Write{}(out);
    return made;
  }();
  static constexpr std::array<std::string_view, measured.count()> texts = [] {
    std::array<std::string_view, measured.count()> views{};
    std::size_t start = 0;
    for (std::size_t place = 0; place < views.size(); ++place) {
      views[place] = {all.characters.data() + start, all.ends[place] - start - 1};
      start = all.ends[place];
    }
    return views;
  }();
  static constexpr feature missing = first_feature(measured.features() & ~Dialect::features);
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
      out.statement([&](writer& one) {
        write_create_index(one, how, *table, constraint.name, constraint.columns, {.if_not_exists = options.lenient});
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

/// The name of an index that stands twice in a schema of the database: IF NOT EXISTS would pass over the second.
constexpr std::string_view repeated_index_name(std::span<const table_facts* const> tables) {
  for (std::size_t place = 0; place < tables.size(); ++place) {
    for (std::size_t other = place + 1; other < tables.size(); ++other) {
      if (tables[place]->schema_name != tables[other]->schema_name) continue;
      for (const auto& mine : tables[place]->constraints) {
        for (const auto& theirs : tables[other]->constraints) {
          if (mine.kind == constraint_kind::index && theirs.kind == constraint_kind::index &&
              mine.name == theirs.name) {
            return mine.name;
          }
        }
      }
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
