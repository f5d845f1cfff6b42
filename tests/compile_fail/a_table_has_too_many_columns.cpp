// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
// expect: table_has_a_possible_number_of_columns<
// expect: "users"
// expect: split the table
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>

namespace sq = sequent;

template <class As>
struct users_schema {
  static constexpr sq::name table_name = "users";
  sq::col<As, "c0", int> c0;
  sq::col<As, "c1", int> c1;
  sq::col<As, "c2", int> c2;
  sq::col<As, "c3", int> c3;
  sq::col<As, "c4", int> c4;
  sq::col<As, "c5", int> c5;
  sq::col<As, "c6", int> c6;
  sq::col<As, "c7", int> c7;
  sq::col<As, "c8", int> c8;
  sq::col<As, "c9", int> c9;
  sq::col<As, "c10", int> c10;
  sq::col<As, "c11", int> c11;
  sq::col<As, "c12", int> c12;
  sq::col<As, "c13", int> c13;
  sq::col<As, "c14", int> c14;
  sq::col<As, "c15", int> c15;
  sq::col<As, "c16", int> c16;
  sq::col<As, "c17", int> c17;
  sq::col<As, "c18", int> c18;
  sq::col<As, "c19", int> c19;
  sq::col<As, "c20", int> c20;
  sq::col<As, "c21", int> c21;
  sq::col<As, "c22", int> c22;
  sq::col<As, "c23", int> c23;
  sq::col<As, "c24", int> c24;
  sq::col<As, "c25", int> c25;
  sq::col<As, "c26", int> c26;
  sq::col<As, "c27", int> c27;
  sq::col<As, "c28", int> c28;
  sq::col<As, "c29", int> c29;
  sq::col<As, "c30", int> c30;
  sq::col<As, "c31", int> c31;
  sq::col<As, "c32", int> c32;
  sq::col<As, "c33", int> c33;
  sq::col<As, "c34", int> c34;
  sq::col<As, "c35", int> c35;
  sq::col<As, "c36", int> c36;
  sq::col<As, "c37", int> c37;
  sq::col<As, "c38", int> c38;
  sq::col<As, "c39", int> c39;
  sq::col<As, "c40", int> c40;
  sq::col<As, "c41", int> c41;
  sq::col<As, "c42", int> c42;
  sq::col<As, "c43", int> c43;
  sq::col<As, "c44", int> c44;
  sq::col<As, "c45", int> c45;
  sq::col<As, "c46", int> c46;
  sq::col<As, "c47", int> c47;
  sq::col<As, "c48", int> c48;
  sq::col<As, "c49", int> c49;
  sq::col<As, "c50", int> c50;
  sq::col<As, "c51", int> c51;
  sq::col<As, "c52", int> c52;
  sq::col<As, "c53", int> c53;
  sq::col<As, "c54", int> c54;
  sq::col<As, "c55", int> c55;
  sq::col<As, "c56", int> c56;
  sq::col<As, "c57", int> c57;
  sq::col<As, "c58", int> c58;
  sq::col<As, "c59", int> c59;
  sq::col<As, "c60", int> c60;
  sq::col<As, "c61", int> c61;
  sq::col<As, "c62", int> c62;
  sq::col<As, "c63", int> c63;
  sq::col<As, "c64", int> c64;
  sq::col<As, "c65", int> c65;
  sq::col<As, "c66", int> c66;
  sq::col<As, "c67", int> c67;
  sq::col<As, "c68", int> c68;
  sq::col<As, "c69", int> c69;
  sq::col<As, "c70", int> c70;
  sq::col<As, "c71", int> c71;
  sq::col<As, "c72", int> c72;
  sq::col<As, "c73", int> c73;
  sq::col<As, "c74", int> c74;
  sq::col<As, "c75", int> c75;
  sq::col<As, "c76", int> c76;
  sq::col<As, "c77", int> c77;
  sq::col<As, "c78", int> c78;
  sq::col<As, "c79", int> c79;
  sq::col<As, "c80", int> c80;
  sq::col<As, "c81", int> c81;
  sq::col<As, "c82", int> c82;
  sq::col<As, "c83", int> c83;
  sq::col<As, "c84", int> c84;
  sq::col<As, "c85", int> c85;
  sq::col<As, "c86", int> c86;
  sq::col<As, "c87", int> c87;
  sq::col<As, "c88", int> c88;
  sq::col<As, "c89", int> c89;
  sq::col<As, "c90", int> c90;
  sq::col<As, "c91", int> c91;
  sq::col<As, "c92", int> c92;
  sq::col<As, "c93", int> c93;
  sq::col<As, "c94", int> c94;
  sq::col<As, "c95", int> c95;
  sq::col<As, "c96", int> c96;
  sq::col<As, "c97", int> c97;
  sq::col<As, "c98", int> c98;
  sq::col<As, "c99", int> c99;
#ifdef REJECT
  sq::col<As, "c100", int> c100;
#endif
};
inline constexpr sq::table<users_schema> users;
