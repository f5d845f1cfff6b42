// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>

#include "bulk_insert/bulk_insert.hpp"
#include "harness/libpq.hpp"

namespace benchmarks::bulk_insert {
namespace {

// The same statement as Sequent's: one array for each column.
constexpr const char* insert_arrays =
    "INSERT INTO readings (id, title, note, amount, ratio, taken, valid) SELECT * FROM unnest($1, $2, $3, $4, $5, $6, "
    "$7)";

// The array types in pg_type.dat.
constexpr Oid oid_bools = 1000, oid_int4s = 1007, oid_texts = 1009, oid_int8s = 1016, oid_float8s = 1022,
              oid_timestamptzs = 1185;

/// One column in the binary format of an array: a header, and each value after its size.
class array {
 public:
  array(Oid element, std::size_t count) {
    bytes_.reserve(20 + count * 12);
    add_int(1);
    add_int(0);
    add_int(static_cast<int>(element));
    add_int(static_cast<int>(count));
    add_int(1);
  }

  template <class Integer>
  void add(Integer value) {
    char wire[4 + sizeof value];
    libpq::to_wire(wire, static_cast<int>(sizeof value));
    libpq::to_wire(wire + 4, value);
    bytes_.append(wire, sizeof wire);
  }
  void add(bool value) {
    add_int(1);
    bytes_.push_back(value ? 1 : 0);
  }
  void add(const std::string& value) {
    add_int(static_cast<int>(value.size()));
    bytes_.append(value);
  }
  void add_null() {
    bytes_[7] = 1;
    add_int(-1);
  }

  const std::string& bytes() const { return bytes_; }

 private:
  void add_int(int value) {
    char wire[4];
    libpq::to_wire(wire, value);
    bytes_.append(wire, sizeof wire);
  }

  std::string bytes_;
};

void insert_all(PGconn* session, const std::vector<reading>& rows) {
  array id(libpq::oid_int8, rows.size());
  array title(libpq::oid_text, rows.size());
  array note(libpq::oid_text, rows.size());
  array amount(libpq::oid_int4, rows.size());
  array ratio(libpq::oid_float8, rows.size());
  array taken(libpq::oid_timestamptz, rows.size());
  array valid(libpq::oid_bool, rows.size());
  for (const reading& row : rows) {
    id.add(row.id);
    title.add(row.title);
    row.note ? note.add(*row.note) : note.add_null();
    amount.add(row.amount);
    ratio.add(std::bit_cast<std::uint64_t>(row.ratio));
    taken.add(row.taken.time_since_epoch().count() - libpq::microseconds_to_2000);
    valid.add(row.valid);
  }
  std::array<const char*, 7> values{};
  std::array<int, 7> sizes{};
  std::size_t place = 0;
  for (const array* column : {&id, &title, &note, &amount, &ratio, &taken, &valid}) {
    values[place] = column->bytes().data();
    sizes[place++] = static_cast<int>(column->bytes().size());
  }
  constexpr int formats[] = {1, 1, 1, 1, 1, 1, 1};
  const libpq::result_handle answer(PQexecPrepared(session, "bulk_insert", 7, values.data(), sizes.data(), formats, 1));
  libpq::require_success(session, answer.get());
}

}  // namespace

writer libpq_binary(const setting& how) {
  const std::shared_ptr<PGconn> session = libpq::connect(how.postgres);
  libpq::prepare(session.get(), "bulk_insert", insert_arrays,
                 {oid_int8s, oid_texts, oid_texts, oid_int4s, oid_float8s, oid_timestamptzs, oid_bools});
  return {.write = [session](const std::vector<reading>& rows) { insert_all(session.get(), rows); }};
}

}  // namespace benchmarks::bulk_insert
