// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <exception>
#include <new>
#include <string_view>

#include <pqxx/pqxx>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/session.hpp>

namespace sequent::driver::postgres {
namespace detail {

struct connection_closer {
  void operator()(PGconn* connection) const noexcept { PQfinish(connection); }
};
using connection_handle = std::unique_ptr<PGconn, connection_closer>;

struct conninfo_closer {
  void operator()(PQconninfoOption* words) const noexcept { PQconninfoFree(words); }
};

/// Refuses what libpq would answer with a message that quotes a part of the password.
inline void check_conninfo(const std::string& conninfo) {
  constexpr const char* advice =
      "; in a URL, '@', ':', '/', '?', '#' and '%' in names and passwords are written as %40, %3A, %2F, %3F, %23 and "
      "%25; in key=value words, values with blanks stand in single quotes";
  if (conninfo.find('\0') != std::string::npos)
    throw connection_error("the PostgreSQL connection string has a NUL byte");
  char* message = nullptr;
  const std::unique_ptr<PQconninfoOption, conninfo_closer> words(PQconninfoParse(conninfo.c_str(), &message));
  const std::unique_ptr<char, void (*)(void*)> owned_message(message, PQfreemem);
  if (!words) {
    const bool may_quote_password =
        conninfo.find('@') != std::string::npos || conninfo.find("pass") != std::string::npos;
    throw connection_error("the PostgreSQL connection string cannot be read" + (may_quote_password || message == nullptr
                                                                                    ? std::string(advice)
                                                                                    : ": " + std::string(message)));
  }
  for (const PQconninfoOption* word = words.get(); word->keyword != nullptr; ++word)
    if (std::string_view(word->keyword) == "host" && word->val != nullptr &&
        std::string_view(word->val).find('@') != std::string_view::npos && word->val[0] != '@')
      throw connection_error(std::string("the host of the PostgreSQL URL has an '@'") + advice);
}

inline std::string trimmed(std::string_view message) {
  const auto last = message.find_last_not_of(" \n");
  return std::string(message.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

inline connection_handle connect(const std::string& conninfo) {
  check_conninfo(conninfo);
  connection_handle connected(PQconnectdb(conninfo.c_str()));
  if (!connected) throw std::bad_alloc();
  if (PQstatus(connected.get()) != CONNECTION_OK)
    throw connection_error("cannot connect to PostgreSQL: " + trimmed(PQerrorMessage(connected.get())));
  const char* const encoding = PQparameterStatus(connected.get(), "client_encoding");
  if ((encoding == nullptr || std::string_view(encoding) != "UTF8") &&
      PQsetClientEncoding(connected.get(), "UTF8") != 0)
    throw connection_error("the PostgreSQL server cannot speak UTF-8 for this database: " +
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
  owner(detail::connection_handle connected, PGconn*& raw)
      : connection_base(policy), policy(std::move(connected), raw) {
    init();
  }
  ~owner() noexcept { close(); }
  native_connection& native() noexcept { return *this; }

  detail::adopted_connection policy;
};

#else

struct session::owner {
  owner(detail::connection_handle connected, PGconn*& raw)
      : connection(pqxx::connection::seize_raw_connection(connected.get())) {
    raw = connected.release();
  }
  native_connection& native() noexcept { return connection; }

  pqxx::connection connection;
};

#endif

SEQUENT_INLINE session::session(const std::string& conninfo) {
  detail::connection_handle connected = detail::connect(conninfo);
  try {
    owner_ = std::make_unique<owner>(std::move(connected), raw_);
  } catch (const pqxx::failure& failed) {
    throw connection_error(std::string("cannot use this PostgreSQL server: ") + failed.what());
  }
}

SEQUENT_INLINE session::~session() = default;

SEQUENT_INLINE native_connection& session::native() noexcept {
  return owner_->native();
}

}  // namespace sequent::driver::postgres
