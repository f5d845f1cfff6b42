// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: on_connect is a function that names the connection which it takes
#include <sequent/sqlite.hpp>

namespace sq = sequent;

sq::engine_options options() {
#ifdef REJECT
  return {.on_connect = [](auto& opened) { opened.run_script("PRAGMA temp_store = MEMORY"); }};
#else
  return {.on_connect = [](sq::connection<sq::sqlite>& opened) { opened.run_script("PRAGMA temp_store = MEMORY"); }};
#endif
}
