// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <libpq-fe.h>

#include <sequent/config.hpp>

namespace sequent::driver::postgres {

struct connection_closer {
  void operator()(PGconn* connection) const noexcept { PQfinish(connection); }
};
using connection_handle = std::unique_ptr<PGconn, connection_closer>;

/// The words of a connection string, with which a session is opened.
///
/// The settings that this library relies on are among them. So they are in the startup packet, and RESET ALL and
/// DISCARD ALL go back to them, whatever is set for the role or the database.
class conninfo {
 public:
  /// Takes a URL or libpq's `key=value` words. Throws `connection_error` for what libpq cannot read, and for a URL
  /// that libpq would read otherwise than it was meant, since a password in it is not escaped: libpq would say parts of
  /// it as the name of a host or a database. The message has nothing that could be a password.
  explicit conninfo(const std::string& text);

  /// The value of a word; empty where it is not there.
  std::string_view value_of(std::string_view keyword) const noexcept;

  /// A message of libpq or the server without what could be a password. Where the ':' before it was escaped, it is a
  /// part of the user's name, and the server quotes that.
  std::string without_secrets(std::string message) const;

  /// Opens a session. Whether it succeeded is for the caller to find out. Throws `std::bad_alloc`.
  ///
  /// A pooler between may refuse `options` in the startup packet. Then it is opened without those of this library.
  connection_handle connect() const;

 private:
  void set(std::string_view keyword, std::string value);
  connection_handle connect_with(const std::string& options) const;
  std::string options_of_user() const;

  std::vector<std::string> keywords_;
  std::vector<std::string> values_;
};

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/conninfo.ipp>
#endif
