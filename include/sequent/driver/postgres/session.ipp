// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <exception>
#include <new>
#include <string_view>

#include <pqxx/pqxx>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/conninfo.hpp>
#include <sequent/driver/postgres/session.hpp>

namespace sequent::driver::postgres {
namespace detail {

/// Whether the session has what this library relies on. The server reports every change.
inline bool has_settings(PGconn* connection) noexcept {
  const char* const encoding = PQparameterStatus(connection, "client_encoding");
  const char* const strings = PQparameterStatus(connection, "standard_conforming_strings");
  return encoding != nullptr && std::string_view(encoding) == "UTF8" &&
         (strings == nullptr || std::string_view(strings) == "on");
}

inline void set_settings(PGconn* connection) noexcept {
  PQclear(PQexec(connection, "SET client_encoding = 'UTF8'; SET standard_conforming_strings = on"));
}

inline std::string trimmed(std::string_view message) {
  const auto last = message.find_last_not_of(" \n");
  return std::string(message.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

inline connection_handle connect(const std::string& text) {
  const conninfo words(text);
  connection_handle connected(words.connect());
  if (PQstatus(connected.get()) != CONNECTION_OK) {
    const std::string reason =
        "cannot connect to PostgreSQL: " + words.without_secrets(trimmed(PQerrorMessage(connected.get())));
    // libpq keeps no SQLSTATE of a login. It knows whether the server has asked for a password before it refused.
    if (PQconnectionNeedsPassword(connected.get()) != 0 || PQconnectionUsedPassword(connected.get()) != 0)
      throw login_refused(reason);
    throw connection_error(reason);
  }
  if (!has_settings(connected.get())) set_settings(connected.get());
  if (!has_settings(connected.get()))
    throw connection_error("the PostgreSQL server cannot speak UTF-8, or not read standard strings: " +
                           trimmed(PQerrorMessage(connected.get())));
  // The default writes notices to stderr, which belongs to the program.
  PQsetNoticeProcessor(connected.get(), [](void*, const char*) {}, nullptr);
  return connected;
}

#if PQXX_VERSION_MAJOR < 7
/// Gives libpqxx a session that is open already, and hears when libpqxx closes it.
class adopted_connection : public pqxx::connectionpolicy {
 public:
  adopted_connection(connection_handle connected, PGconn*& raw)
      : connectionpolicy(std::string()), connected_(std::move(connected)), raw_(raw) {
    raw_ = connected_.get();
  }

  handle do_startconnect(handle original) override {
    if (original == nullptr && !connected_) throw pqxx::broken_connection("the session was lost");
    return original == nullptr ? connected_.release() : original;
  }
  handle do_disconnect(handle original) noexcept override {
    raw_ = nullptr;
    return connectionpolicy::do_disconnect(original);
  }

 private:
  connection_handle connected_;
  PGconn*& raw_;
};
#endif

}  // namespace detail

#if PQXX_VERSION_MAJOR < 7

struct session::owner : pqxx::connection_base {
  owner(connection_handle connected, PGconn*& raw) : connection_base(policy), policy(std::move(connected), raw) {
    init();
  }
  ~owner() noexcept { close(); }
  native_connection& native() noexcept { return *this; }

  detail::adopted_connection policy;
};

#else

struct session::owner {
  owner(connection_handle connected, PGconn*& raw)
      : connection(pqxx::connection::seize_raw_connection(connected.get())) {
    raw = connected.release();
  }
  native_connection& native() noexcept { return connection; }

  pqxx::connection connection;
};

#endif

SEQUENT_INLINE session::session(const std::string& conninfo) {
  connection_handle connected = detail::connect(conninfo);
  utf8_ = PQclientEncoding(connected.get());
  try {
    owner_ = std::make_unique<owner>(std::move(connected), raw_);
  } catch (const pqxx::failure& failed) {
    throw connection_error(std::string("cannot use this PostgreSQL server: ") + failed.what());
  }
}

SEQUENT_INLINE session::~session() {
  // The socket is the parent's: to close it would say good-bye on it.
  if (process_ == process_generation()) return;
  leave_to_parent(owner_.release());
}

SEQUENT_INLINE void session::take_notices(const notice_taker& taker) noexcept {
  const auto receive = [](void* told, const PGresult* notice) {
    const auto field = [notice](int code) {
      const char* const text = PQresultErrorField(notice, code);
      return text == nullptr ? std::string_view() : std::string_view(text);
    };
    (*static_cast<const notice_taker*>(told))(field(PG_DIAG_SEVERITY), field(PG_DIAG_SQLSTATE),
                                              field(PG_DIAG_MESSAGE_PRIMARY));
  };
  // libpq hands it back as it was given. NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
  PQsetNoticeReceiver(raw_, receive, const_cast<notice_taker*>(&taker));
}

SEQUENT_INLINE void session::keep_settings() noexcept {
  const bool can_set = PQtransactionStatus(raw_) == PQTRANS_IDLE || PQtransactionStatus(raw_) == PQTRANS_INTRANS;
  if (can_set && !detail::has_settings(raw_)) detail::set_settings(raw_);
}

SEQUENT_INLINE native_connection& session::native() noexcept {
  return owner_->native();
}

}  // namespace sequent::driver::postgres
