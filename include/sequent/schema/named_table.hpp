// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>

#include <sequent/schema/run_time_name.hpp>
#include <sequent/schema/table.hpp>

namespace sequent {

namespace detail {

/// The description of a table that is named at run time: what no name is needed for.
template <template <class> class Schema, class Declaration = Schema<as_description>>
struct named_description : description<Schema> {
  template <class Asked = void>
  static constexpr const table_facts& facts() {
    static_assert(!std::is_void_v<Asked>,
                  "a table that is named at run time gets its indexes and foreign keys by create_all(table), as its "
                  "schema declares them");
    return description<Schema>::facts();
  }
};

}  // namespace detail

/// A table that is named at run time, under the alias that it has in a query; the face of its columns.
template <template <class> class Schema, name Alias, class Declaration = Schema<as_description>>
struct named_source {
  static constexpr auto alias = Alias;
  using schema = detail::named_description<Schema>;

  template <name Name, class T, auto... Attributes>
  using col = column<named_source, Name, T>;
};

/// A table of a declared shape under a name that is known only at run time: `songs.named("device_7_songs")`,
/// `users.in_schema(tenant)`. Its members are its columns.
///
/// It stands wherever a table does, and is called by its alias there, that of the table which it was made of: FROM,
/// INSERT INTO and so on name it, `FROM device_7_songs AS songs`. Copies share the name; any thread can use them.
// As in `table`, what it has itself hides columns.
template <template <class> class Schema, name Alias, class Declaration>
class named_table : public Schema<named_source<Schema, Alias>> {
 public:
  // There is no moving: what was moved from would have no name.
  named_table(const named_table&) = default;
  named_table& operator=(const named_table&) = default;
  ~named_table() = default;

  /// The same table under another alias, so that two of one shape can stand in one statement.
  template <name Other>
  [[nodiscard]] auto as() const {
    detail::require_named<Other>();
    return detail::named_access<named_table<Schema, Other>>::with_name(name_at_run_time_);
  }
  template <class Text>
  auto as(const Text&) const {
    detail::reject_argument_as_name<Text>();
    return *this;
  }

  /// A table under another name, in the same schema. Throws `invalid_name`.
  [[nodiscard]] named_table named(std::string_view name_of_table) const {
    return detail::named_access<named_table>::made(name_at_run_time_->schema(), name_of_table);
  }
  /// A table of the same name in another schema. Throws `invalid_name`.
  [[nodiscard]] named_table in_schema(std::string_view name_of_schema) const {
    detail::require_schema_name(name_of_schema);
    return detail::named_access<named_table>::made(name_of_schema, name_at_run_time_->table());
  }

 private:
  friend detail::named_access<named_table>;

  explicit named_table(std::shared_ptr<const detail::run_time_name> name_at_run_time)
      : Schema<named_source<Schema, Alias>>(), name_at_run_time_(std::move(name_at_run_time)) {}

  std::shared_ptr<const detail::run_time_name> name_at_run_time_;
};

namespace detail {

using shared_name = std::shared_ptr<const run_time_name>;

template <template <class> class Schema, name Alias>
struct named_access<named_table<Schema, Alias>> {
  using table = named_table<Schema, Alias>;

  static const shared_name& name_of(const table& named) { return named.name_at_run_time_; }
  static table with_name(shared_name name) { return table(std::move(name)); }
  static table made(std::string_view schema, std::string_view name) {
    return with_name(std::make_shared<const run_time_name>(schema, name));
  }
  static table of_table(std::string_view name) { return made(description<Schema>::schema_name.view(), name); }
  static table of_schema(std::string_view schema) {
    require_schema_name(schema);
    return made(schema, description<Schema>::table_name.view());
  }
};

/// The name of a table, shared with it.
template <template <class> class Schema, name Alias>
const shared_name& shared_name_of(const named_table<Schema, Alias>& table) {
  return named_access<named_table<Schema, Alias>>::name_of(table);
}

}  // namespace detail
}  // namespace sequent
