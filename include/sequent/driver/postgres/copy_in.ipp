// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <optional>
#include <string_view>

#include <sequent/driver/postgres/copy_in.hpp>
#include <sequent/driver/postgres/failure.hpp>
#include <sequent/driver/postgres/oid.hpp>
#include <sequent/driver/postgres/wire.hpp>

namespace sequent::driver::postgres {
namespace detail {

// PostgreSQL manual, COPY, Binary Format: a signature, flags, the length of an extension; of each row the number of its
// fields, and of each field its length ahead of it; -1 behind the last row.
inline constexpr std::string_view copy_header{"PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19};
inline constexpr std::size_t copied_at_once = std::size_t{64} << 10U;

template <class Number>
void append_number(std::string& to, Number value) {
  std::array<char, sizeof(Number)> wire;
  store_number(wire.data(), value);
  to.append(wire.data(), wire.size());
}

inline local_ptr<statement> unkept(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) text += part;
  return local_ptr<statement>::make(std::move(text), std::nullopt);
}

}  // namespace detail

SEQUENT_INLINE copy_in::copy_in(channel& sender, local_ptr<parameters> values, std::string_view table,
                                std::string_view columns)
    : channel_(&sender),
      values_(std::move(values)),
      statement_(detail::unkept({"COPY ", table, " (", columns, ") FROM STDIN (FORMAT binary)"})),
      probe_(detail::unkept({"SELECT ", columns, " FROM ", table})),
      row_(sender, values_, statement_) {}

SEQUENT_INLINE copy_in::~copy_in() {
  if (!is_open_) return;
  PQputCopyEnd(channel_->session_.raw(), "the program has not finished it");
  static_cast<void>(last_answer());
}

SEQUENT_INLINE void copy_in::add_row() {
  values_->finish_array();
  if (!is_open_) start();
  const std::size_t count = values_->count();
  detail::append_number(buffer_, static_cast<std::int16_t>(count));
  for (std::size_t field = 0; field < count; ++field) {
    const char* const value = values_->values()[field];
    const int size = value == nullptr ? -1 : values_->sizes()[field];
    detail::append_number(buffer_, static_cast<std::int32_t>(size));
    if (value != nullptr) buffer_.append(value, static_cast<std::size_t>(size));
  }
  if (buffer_.size() >= detail::copied_at_once) send();
}

SEQUENT_INLINE void copy_in::start() {
  require_types();
  channel_->send_waiting();
  channel_->session_.keep_settings();
  result answer(PQexec(channel_->session_.raw(), text().c_str()));
  if (PQresultStatus(answer.get()) != PGRES_COPY_IN) channel_->checked(std::move(answer), text(), 0);
  is_open_ = true;
  buffer_.reserve(detail::copied_at_once + (detail::copied_at_once >> 3U));
  buffer_.assign(detail::copy_header);
}

SEQUENT_INLINE void copy_in::send() {
  PGconn* const raw = channel_->session_.raw();
  if (PQputCopyData(raw, buffer_.data(), static_cast<int>(buffer_.size())) != 1) channel_->check(nullptr, text(), 0);
  buffer_.clear();
}

SEQUENT_INLINE std::int64_t copy_in::finish() {
  detail::append_number(buffer_, std::int16_t{-1});
  send();
  is_open_ = false;
  PQputCopyEnd(channel_->session_.raw(), nullptr);
  const result answer = last_answer();
  channel_->check(answer, text(), 0);
  const std::string_view count = PQcmdTuples(answer.get());
  std::int64_t rows = 0;
  std::from_chars(count.data(), count.data() + count.size(), rows);
  return rows;
}

/// What became of it. The session is free for others then.
SEQUENT_INLINE result copy_in::last_answer() noexcept {
  result last;
  while (result answer = result(PQgetResult(channel_->session_.raw()))) {
    if (!last) last = std::move(answer);
  }
  return last;
}

/// Asked without reading the table, which not everybody may who may write it.
SEQUENT_INLINE void copy_in::require_types() {
  const parameters nothing;
  const result described = channel_->describe(probe_, nothing);
  for (std::size_t column = 0; column < values_->count(); ++column) {
    const oid sent = values_->types()[column];
    const oid stored = PQftype(described.get(), static_cast<int>(column));
    if (sent == stored || (sent == type_oid::text && is_read_as_text(stored))) continue;
    raise_refusal(std::string("column \"") + PQfname(described.get(), static_cast<int>(column)) + "\" is of type " +
                      name_of(stored) + ", and declared for values of type " + name_of(sent) +
                      ": COPY converts nothing, insert the rows by values()",
                  "42804", text());
  }
}

/// Whether the binary form of a type is that of a text.
SEQUENT_INLINE bool copy_in::is_read_as_text(oid type) {
  constexpr std::array known{type_oid::varchar, type_oid::bpchar, type_oid::name, type_oid::json, type_oid::xml};
  return std::ranges::find(known, type) != known.end() ||
         (!is_well_known(type) && channel_->types().find(type).is_text);
}

SEQUENT_INLINE std::string copy_in::name_of(oid type) {
  return is_well_known(type) ? type_name_of(type) : channel_->types().find(type).name;
}

}  // namespace sequent::driver::postgres
