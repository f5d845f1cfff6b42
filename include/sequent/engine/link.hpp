// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <memory>
#include <string_view>
#include <utility>
#include <variant>

#include <sequent/engine/backend.hpp>

namespace sequent::detail {

/// A connection of a driver, together with the dialect that is spoken on it.
template <class Backend>
struct spoken {
  using dialect = Backend;
  std::unique_ptr<typename backend<Backend>::connection> connection;
};

/// A connection to one of several backends; dispatch is static, by the alternatives of a variant.
template <class... Backends>
class link {
 public:
  template <class Backend>
  explicit link(spoken<Backend> session) : session_(std::move(session)) {}

  /// Calls `function.operator()<Dialect>(connection)` for the backend that this is a connection to.
  template <class Function>
  decltype(auto) visit(Function&& function) {
    if constexpr (sizeof...(Backends) == 1) {
      auto& only = std::get<0>(session_);
      return function.template operator()<typename std::remove_cvref_t<decltype(only)>::dialect>(*only.connection);
    } else {
      return std::visit(
          [&]<class Backend>(spoken<Backend>& session) -> decltype(auto) {
            return function.template operator()<Backend>(*session.connection);
          },
          session_);
    }
  }

  [[nodiscard]] bool is_usable() {
    return visit([]<class Dialect>(auto& connection) { return connection.is_usable(); });
  }
  [[nodiscard]] bool in_transaction() {
    return visit([]<class Dialect>(auto& connection) { return connection.in_transaction(); });
  }
  void execute_script(std::string_view script) {
    visit([&]<class Dialect>(auto& connection) { connection.execute_script(script); });
  }

  /// Ends what the last user left open.
  void reset() {
    if (in_transaction()) execute_script("ROLLBACK");
  }

 private:
  std::variant<spoken<Backends>...> session_;
};

}  // namespace sequent::detail
