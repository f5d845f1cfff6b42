// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: a payload is a text: read one
#include <string>

#include <sequent/driver/postgres/notification.hpp>

bool is_seventeen(const sequent::notification& said) {
#ifdef REJECT
  return said.as<int>() == 17;
#else
  return said.as<std::string>() == "17";
#endif
}
