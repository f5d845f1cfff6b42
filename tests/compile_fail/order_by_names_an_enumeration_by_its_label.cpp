// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: order_is_that_of_the_database<
// expect: "tickets"
// expect: "urgency"
// expect: an enumeration is stored by its names, which the database would order by the alphabet
#include <array>
#include <cstdint>

#include <sequent/sequent.hpp>

namespace sq = sequent;

enum class priority { low, high };
template <>
inline constexpr auto sequent::enum_names<priority> =
    std::array{sequent::enumerator{priority::low, "low"}, sequent::enumerator{priority::high, "high"}};

template <class As>
struct tickets_schema {
  static constexpr sq::name table_name = "tickets";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "urgency", priority> urgency;
};
inline constexpr sq::table<tickets_schema> tickets;

auto statement() {
#ifdef REJECT
  return sq::select(tickets.urgency.as<"u">()).order_by(sq::label<"u">.desc());
#else
  return sq::select(tickets.id.as<"u">()).order_by(sq::label<"u">.desc());
#endif
}
