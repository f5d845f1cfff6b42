// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sequent/dialect/create_all.hpp>
#include <sequent/dialect/creation_script.hpp>
#include <sequent/schema/constraint_name.hpp>
#include <sequent/schema/named_table.hpp>
#include <sequent/schema/run_time_name.hpp>
#include <sequent/schema/table_facts.hpp>

/// The statements that create and drop tables of which some are named at run time: those of `create_all` and
/// `drop_all`, made of the facts of the declared tables under other names.
namespace sequent::detail {

/// A table that is created or dropped: what its schema says, and the name that it was given; none where it is a
/// declared one.
struct given_table {
  const table_facts* declared;
  const run_time_name* name = nullptr;

  [[nodiscard]] std::string_view schema_name() const {
    return name != nullptr ? name->schema() : declared->schema_name;
  }
  [[nodiscard]] std::string_view table_name() const { return name != nullptr ? name->table() : declared->table_name; }
};

template <template <class> class Schema, name Alias>
given_table given(const table<Schema, Alias>&) {
  return {&facts_of_table<Schema>()};
}
template <template <class> class Schema, name Alias>
given_table given(const named_table<Schema, Alias>& named) {
  return {&facts_of_table<Schema>(), shared_name_of(named).get()};
}

/// The facts of tables under the names that they were given: their constraints and indexes are called after these, and
/// reference each other by them. It refers to the names.
class named_facts {
 public:
  /// Throws `invalid_name` where it cannot be known which of the tables another one references.
  explicit named_facts(std::span<const given_table> tables) : tables_(tables), facts_(tables.size()) {
    for (const given_table& each : tables) {
      constraints_.emplace_back(each.declared->constraints.begin(), each.declared->constraints.end());
      names_.emplace_back(each.declared->constraints.size());
    }
    for (std::size_t place = 0; place < tables.size(); ++place) {
      name_constraints(tables[place].table_name(), constraints_[place], names_[place]);
      for (std::size_t each = 0; each < constraints_[place].size(); ++each) {
        constraint_facts& constraint = constraints_[place][each];
        constraint.name = names_[place][each].view();
        if (constraint.kind == constraint_kind::foreign_key)
          constraint.reference_at_run_time = &referenced_by(place, constraint.referenced());
      }
      facts_[place] = {.schema_name = tables[place].schema_name(),
                       .table_name = tables[place].table_name(),
                       .columns = tables[place].declared->columns,
                       .constraints = constraints_[place]};
    }
  }
  named_facts(const named_facts&) = delete;
  named_facts& operator=(const named_facts&) = delete;
  ~named_facts() = default;

  [[nodiscard]] const table_facts& operator[](std::size_t place) const { return facts_[place]; }

 private:
  /// A reference goes to the table of its declaration that stands among the given ones: to the table itself, to the one
  /// in its schema, to the only one. One that is not among them is in the schema of the table, if their declarations
  /// are in one.
  const table_facts& referenced_by(std::size_t place, const table_facts& declared) {
    const given_table& own = tables_[place];
    if (is_same_table(*own.declared, declared)) return facts_[place];
    std::size_t found = 0;
    std::size_t neighbours = 0;
    std::size_t last = 0;
    std::size_t neighbour = 0;
    for (std::size_t other = 0; other < tables_.size(); ++other) {
      if (!is_same_table(*tables_[other].declared, declared)) continue;
      ++found;
      last = other;
      if (tables_[other].schema_name() != own.schema_name()) continue;
      ++neighbours;
      neighbour = other;
    }
    if (neighbours == 1) return facts_[neighbour];
    if (found == 1) return facts_[last];
    if (found > 1)
      throw invalid_name("sequent: the table '" + std::string(own.table_name()) +
                         "' references one of several tables "
                         "of the shape '" +
                         std::string(declared.table_name) +
                         "' that are given here, and it cannot "
                         "be known which: create or drop them in calls of their own");
    // NOLINTNEXTLINE(bugprone-return-const-ref-from-parameter): facts of schemas live as long as the program.
    if (declared.schema_name != own.declared->schema_name) return declared;
    elsewhere_.push_back(declared);
    elsewhere_.back().schema_name = own.schema_name();
    return elsewhere_.back();
  }

  std::span<const given_table> tables_;
  std::vector<table_facts> facts_;
  std::vector<std::vector<constraint_facts>> constraints_;
  std::vector<std::vector<constraint_name>> names_;
  std::deque<table_facts> elsewhere_;
};

/// The steps of a script that is written at run time.
class run_time_script {
 public:
  /// `write` writes the script into a `definition::script_writer`.
  template <class Write>
  run_time_script(const definition::lexicon& words, const Write& write) {
    definition::script_writer measured(words);
    write(measured);
    features_ = measured.features();
    characters_.resize(measured.size());
    std::vector<std::size_t> ends(2 * measured.count());
    definition::script_writer out(words, characters_.data(), ends.data());
    write(out);
    std::size_t start = 0;
    const auto next = [&](std::size_t end) {
      const std::string_view text(characters_.data() + start, end - start - 1);
      start = end;
      return text;
    };
    for (std::size_t text = 0; text < ends.size(); text += 2) {
      const std::string_view unless = next(ends[text]);
      steps_.push_back({.text = next(ends[text + 1]), .unless = unless});
    }
  }
  run_time_script(const run_time_script&) = delete;
  run_time_script& operator=(const run_time_script&) = delete;
  ~run_time_script() = default;

  [[nodiscard]] const std::vector<script_step>& steps() const { return steps_; }
  [[nodiscard]] feature_set features() const { return features_; }

 private:
  std::string characters_;
  std::vector<script_step> steps_;
  feature_set features_ = 0;
};

/// What can be known of a table while compiling, as `create_all` of it alone knows it.
template <class Dialect, bool Lenient, class Table>
struct creatable;
template <class Dialect, bool Lenient, template <class> class Schema, name Alias>
struct creatable<Dialect, Lenient, table<Schema, Alias>> {
  using plan = detail::plan<Dialect, Lenient, type_list<member_table<Schema>>>;
};
template <class Dialect, bool Lenient, template <class> class Schema, name Alias>
struct creatable<Dialect, Lenient, named_table<Schema, Alias>> : creatable<Dialect, Lenient, table<Schema, Alias>> {};

template <class Dialect, bool Lenient, class... Tables>
consteval auto require_creatable() {
  (static_cast<void>(creatable<Dialect, Lenient, Tables>::plan::creation()), ...);
  return type_at<0, type_list<creatable<Dialect, Lenient, Tables>...>>::plan::options;
}

// Declared in dialect/create_all.hpp.
template <class Dialect, bool Lenient, bool Drops, class Execute, class... Tables>
void for_each_named_step(Execute&& execute, const Tables&... tables) {
  constexpr definition::script_options options = require_creatable<Dialect, Lenient, Tables...>();
  const std::array<given_table, sizeof...(Tables)> given_tables{given(tables)...};
  for (const given_table& each : given_tables) {
    if (each.name != nullptr) each.name->require_length(Dialect::info.longest_name);
  }
  const named_facts facts(given_tables);
  std::array<const table_facts*, sizeof...(Tables)> all{};
  for (std::size_t place = 0; place < all.size(); ++place) all[place] = &facts[place];
  const auto ordered = definition::in_creation_order(all);
  const auto& style = definition_style<Dialect>;
  if (const std::string_view repeated = definition::repeated_name(style, ordered); !repeated.empty())
    throw invalid_name("sequent: two of these tables, their indexes and unique constraints would have the name '" +
                       std::string(repeated) + "' in one schema of the database: give them other names");
  const run_time_script script(style.words(), [&](definition::script_writer& out) {
    if constexpr (Drops) {
      definition::write_drop(out, style, ordered, options);
    } else {
      definition::write_creation(out, style, ordered, options);
    }
  });
  if ((script.features() & ~Dialect::features) != 0)
    throw invalid_name(
        "sequent: under these names a table references one of another schema, which this database "
        "cannot do: put both into one");
  for (const script_step& step : script.steps()) execute(step);
}

}  // namespace sequent::detail
