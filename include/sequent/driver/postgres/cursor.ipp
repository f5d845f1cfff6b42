// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <charconv>
#include <limits>
#include <optional>

#include <sequent/driver/postgres/array_elements.hpp>
#include <sequent/driver/postgres/cursor.hpp>
#include <sequent/driver/postgres/numeric.hpp>

namespace sequent::driver::postgres {

SEQUENT_INLINE cursor::cursor(result answer, local_ptr<postgres::statement> source, type_catalog& types) noexcept
    : result_(std::move(answer)), source_(std::move(source)), catalog_(&types), row_count_(PQntuples(result_.get())) {
  if (row_count_ < 2) return;
  known_types_ = std::min(types_.size(), column_count());
  for (std::size_t i = 0; i < known_types_; ++i) types_[i] = PQftype(result_.get(), static_cast<int>(i));
}

SEQUENT_INLINE std::int64_t cursor::rowcount() const noexcept {
  // What gives rows counts them; only what gives none says a number in the text of its command tag.
  if (PQresultStatus(result_.get()) == PGRES_TUPLES_OK) return row_count_;
  const std::string_view count = PQcmdTuples(result_.get());
  std::int64_t rows = 0;
  std::from_chars(count.data(), count.data() + count.size(), rows);
  return rows;
}

SEQUENT_INLINE value_shape cursor::shape_of(std::size_t column) const noexcept {
  if (is_null(column)) return value_shape::null;
  switch (type_of(column)) {
    case type_oid::int2:
    case type_oid::int4:
    case type_oid::int8:
      return value_shape::integer;
    case type_oid::float4:
    case type_oid::float8:
      return value_shape::real;
    case type_oid::text:
    case type_oid::varchar:
      return value_shape::text;
    case type_oid::bytea:
      return value_shape::binary;
    default:
      return value_shape::other;
  }
}

SEQUENT_INLINE column_place cursor::place_of(std::size_t column) const {
  if (array_ != nullptr) {
    column_place place = array_->place_of(array_column_);
    place.element = static_cast<std::size_t>(row_) + 1;
    return place;
  }
  const oid table = PQftable(result_.get(), static_cast<int>(column));
  return {statement(), column_name(column), column, static_cast<std::size_t>(row_ + 1), catalog_->name_of_table(table)};
}

SEQUENT_INLINE void cursor::raise_mismatch(std::size_t column, std::string_view cpp_type) const {
  const column_place place = place_of(column);
  if (is_null(column)) raise_unexpected_null(place, cpp_type);
  const oid type = type_of(column);
  if (type == type_oid::timestamp && cpp_type == "sequent::timestamp")
    raise_unreadable_value(
        place,
        "is of the type timestamp without time zone in the database, which says no instant, and sequent::timestamp is "
        "one: written to it, it would be moved by the TimeZone of the session; make the column timestamp with time "
        "zone, or say which zone is meant in the statement (AT TIME ZONE 'UTC')");
  raise_type_mismatch(place, is_well_known(type) ? type_name_of(type) : catalog_->find(type).name, cpp_type);
}

SEQUENT_INLINE void cursor::require(std::size_t column, oid type, std::size_t size, std::string_view cpp_type) const {
  if (type_of(column) != type || size_of(column) != size) raise_mismatch(column, cpp_type);
}

SEQUENT_INLINE std::int64_t cursor::convert_integer(std::size_t column, std::string_view cpp_type) const {
  const oid type = type_of(column);
  const std::size_t size = size_of(column);
  if (type == type_oid::int2 && size == 2) return load_number<std::int16_t>(data_of(column));
  if (type == type_oid::int4 && size == 4) return load_number<std::int32_t>(data_of(column));
  if (type == type_oid::int8 && size == 8) return load_number<std::int64_t>(data_of(column));
  raise_mismatch(column, cpp_type);
}

template <class Integer>
void cursor::narrow(std::size_t column, Integer& value) const {
  const std::int64_t wide = convert_integer(column, type_name<Integer>());
  if (wide < std::numeric_limits<Integer>::min() || wide > std::numeric_limits<Integer>::max())
    raise_integer_out_of_range(place_of(column), wide, type_name<Integer>());
  value = static_cast<Integer>(wide);
}

SEQUENT_INLINE void cursor::convert(std::size_t column, bool&) const {
  raise_mismatch(column, "bool");
}
SEQUENT_INLINE void cursor::convert(std::size_t column, std::int16_t& value) const {
  narrow(column, value);
}
SEQUENT_INLINE void cursor::convert(std::size_t column, std::int32_t& value) const {
  narrow(column, value);
}
SEQUENT_INLINE void cursor::convert(std::size_t column, std::int64_t& value) const {
  narrow(column, value);
}
SEQUENT_INLINE void cursor::convert(std::size_t column, float&) const {
  raise_mismatch(column, "float");
}

SEQUENT_INLINE void cursor::convert(std::size_t column, double& value) const {
  const oid type = type_of(column);
  const std::size_t size = size_of(column);
  if (type == type_oid::float4 && size == 4) {
    value = static_cast<double>(load_number<float>(data_of(column)));
  } else if (type == type_oid::numeric && size > 0) {
    const std::optional<double> read = double_from_numeric({data_of(column), size});
    if (!read) raise_unreadable_value(place_of(column), "holds a number that double cannot hold; CAST it to text");
    value = *read;
  } else {
    const std::int64_t integer = convert_integer(column, "double");
    constexpr std::int64_t largest_exact = std::int64_t{1} << 53;
    if (integer < -largest_exact || integer > largest_exact)
      raise_integer_out_of_range(place_of(column), integer, "double");
    value = static_cast<double>(integer);
  }
}

SEQUENT_INLINE wide_integer cursor::get_units(std::size_t column, int precision, int scale) const {
  if (type_of(column) != type_oid::numeric || is_null(column)) raise_mismatch(column, "sequent::decimal");
  const numeric_units read = units_from_numeric({data_of(column), size_of(column)}, precision, scale);
  if (read.problem != numeric_problem::none) raise_unreadable_value(place_of(column), description_of(read.problem));
  return read.units;
}

SEQUENT_INLINE std::string_view cursor::convert_text(std::size_t column) const {
  if (is_null(column)) raise_unexpected_null(place_of(column), "std::string");
  const std::string_view value(data_of(column), size_of(column));
  switch (type_of(column)) {
    case type_oid::text:
    case type_oid::varchar:
    case type_oid::name:
    case type_oid::json:
    case type_oid::xml:
    case type_oid::unknown:
      return value;
    case type_oid::bpchar:
      return text_of_padded(column);
    case type_oid::jsonb:
      // The text follows the number of its format.
      return value.substr(std::min<std::size_t>(1, value.size()));
    default:
      // What a type of a user or an extension is on the wire, only the server knows.
      if (!is_well_known(type_of(column)) && catalog_->find(type_of(column)).is_text) return value;
      raise_mismatch(column, "std::string");
  }
}

SEQUENT_INLINE std::string_view cursor::text_of_padded(std::size_t column) const {
  const std::string_view value(data_of(column), size_of(column));
  if (value.ends_with(' '))
    raise_unreadable_value(
        place_of(column),
        "is of the type character(n) in the database and holds a text that is filled up with blanks, "
        "so it is not what was written; make the column text, or CAST it to text in the statement");
  return value;
}

SEQUENT_INLINE bytes cursor::get_bytes(std::size_t column) const {
  if (type_of(column) != type_oid::bytea || is_null(column)) raise_mismatch(column, "sequent::bytes");
  const auto* const data = reinterpret_cast<const std::byte*>(data_of(column));
  return {data, data + size_of(column)};
}

SEQUENT_INLINE timestamp cursor::get_timestamp(std::size_t column) const {
  require(column, type_oid::timestamptz, 8, "sequent::timestamp");
  constexpr int microseconds = 6;
  const int digits = row_ == 0 ? PQfmod(result_.get(), static_cast<int>(column)) : microseconds;
  if (digits >= 0 && digits < microseconds) [[unlikely]]
    raise_unreadable_value(place_of(column),
                           "is of the type timestamp(" + std::to_string(digits) +
                               ") with time zone in the database, which rounds what sequent::timestamp has; make the "
                               "column timestamp with time zone, or CAST it to that in the statement");
  const auto wire = load_number<std::int64_t>(data_of(column));
  const std::optional<timestamp> time = timestamp_from_wire(wire);
  if (!time)
    raise_unreadable_value(place_of(column), is_infinity(wire)
                                                 ? "holds an infinite time, which sequent::timestamp cannot hold"
                                                 : "holds a time that sequent::timestamp cannot hold");
  return *time;
}

SEQUENT_INLINE date cursor::get_date(std::size_t column) const {
  require(column, type_oid::date, 4, "sequent::date");
  const auto wire = load_number<std::int32_t>(data_of(column));
  const std::optional<date> day = date_from_wire(wire);
  if (!day)
    raise_unreadable_value(place_of(column), is_infinity(wire)
                                                 ? "holds an infinite date, which sequent::date cannot hold"
                                                 : "holds a year that sequent::date cannot hold");
  return *day;
}

SEQUENT_INLINE cursor cursor::elements_of(std::size_t column) const {
  if (is_null(column) || is_well_known(type_of(column))) raise_mismatch(column, "std::vector");
  result elements = array_elements({data_of(column), size_of(column)});
  if (!elements)
    raise_unreadable_value(place_of(column), "is no array of one dimension, which alone std::vector can hold");
  cursor made(std::move(elements), source_, *catalog_);
  made.array_ = this;
  made.array_column_ = column;
  return made;
}

}  // namespace sequent::driver::postgres
