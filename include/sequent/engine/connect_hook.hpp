// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <any>
#include <functional>
#include <type_traits>
#include <utility>

#include <sequent/driver/error.hpp>

namespace sequent {

/// What an engine does with each connection that it has opened: a function that takes a `sequent::connection` of the
/// engine's databases by reference, `[](sq::connection<sq::postgres>& opened) { opened.run_script("SET ..."); }`.
class connect_hook {
 public:
  connect_hook() = default;
  template <class Function>
    requires(!std::is_same_v<std::remove_cvref_t<Function>, connect_hook>)
  connect_hook(Function&& function) {
    constexpr bool names_its_parameter = requires { std::function{std::declval<Function>()}; };
    static_assert(names_its_parameter,
                  "on_connect is a function that names the connection which it takes, since options know of no engine: "
                  "[](sq::connection<sq::postgres>& opened) { ... }, with the databases of the engine");
    if constexpr (names_its_parameter) {
      const std::function typed{std::forward<Function>(function)};
      hold(typed);
    }
  }

  /// The function, for connections of this type; empty where there is none. Throws `error` for one of another type.
  template <class Connection>
  [[nodiscard]] std::function<void(Connection&)> taking() const {
    if (!held_.has_value()) return {};
    if (const auto* const fitting = std::any_cast<std::function<void(Connection&)>>(&held_)) return *fitting;
    throw error(
        "on_connect takes a connection of other databases than this engine has: write sequent::connection<...> with "
        "those of the engine, in their order");
  }

 private:
  template <class Result, class Connection>
  void hold(const std::function<Result(Connection&)>& typed) {
    held_ = std::function<void(std::remove_const_t<Connection>&)>(typed);
  }

  std::any held_;
};

}  // namespace sequent
