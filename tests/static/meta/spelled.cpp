// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <sequent/meta/spelled.hpp>

namespace {

template <unsigned Count>
struct letters {
  static constexpr void put_into(sequent::text_sink& sink) {
    for (unsigned each = 0; each < Count; ++each) sink.put(each == 0 ? "a" : "-a");
  }
};

static_assert(sequent::detail::spelled_by<letters<3>> == "a-a-a");
static_assert(sequent::detail::spelled_by<letters<1>> == "a");

}  // namespace
