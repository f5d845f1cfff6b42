// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <libpq-fe.h>
#include <pqxx/version>

#include <sequent/config.hpp>
#include <sequent/driver/postgres/options.hpp>
#include <sequent/driver/process.hpp>

// libpqxx's own header stays out of what users include. Before its version 7, `connection` was one of several aliases.
#if PQXX_VERSION_MAJOR < 7
namespace pqxx {
class connection_base;
}
namespace sequent::driver::postgres {
using native_connection = pqxx::connection_base;
}
#else
namespace pqxx {
class connection;
}
namespace sequent::driver::postgres {
using native_connection = pqxx::connection;
}
#endif

namespace sequent::driver::postgres {

/// A session with a server, opened and owned by libpqxx.
///
/// libpqxx has no call for binary results; those go to libpq on the same session, by `raw()`. A session never
/// reconnects by itself: what was prepared and set in it would be gone without a word.
class session {
 public:
  /// Throws `connection_error`, without the password. The session speaks UTF-8, reads standard strings and writes ISO
  /// dates, also after RESET ALL and DISCARD ALL. In a process that was forked meanwhile it is not closed.
  explicit session(const std::string& conninfo);
  ~session();
  session(const session&) = delete;
  session& operator=(const session&) = delete;

  /// Null once libpqxx has given up a broken session; libpq's functions then say that there is no connection.
  PGconn* raw() const noexcept { return raw_; }

  /// Whether the session still speaks UTF-8. Costs nothing.
  bool speaks_utf8() const noexcept { return PQclientEncoding(raw_) == utf8_; }
  /// Has it told what the server says beside its answers; it lives as long as the session.
  void take_notices(const notice_taker& taker) noexcept;
  /// Sets anew what a statement of the user has set otherwise: the encoding, and how strings are read.
  void keep_settings() noexcept;

  /// What libpqxx serves on this session. Closing it is left to this object.
  native_connection& native() noexcept;

 private:
  struct owner;

  std::uint64_t process_ = process_generation();
  int utf8_ = 0;
  PGconn* raw_ = nullptr;
  std::unique_ptr<owner> owner_;
};

}  // namespace sequent::driver::postgres

#if defined(SEQUENT_HEADER_ONLY)
#include <sequent/driver/postgres/session.ipp>
#endif
