// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <string>

#include <sequent/driver/error.hpp>
#include <sequent/orm/flush_event.hpp>
#include <sequent/orm/managed.hpp>
#include <sequent/orm/rules.hpp>
#include <sequent/orm/session_core.hpp>

namespace sequent::orm {

/// A member of an event's name, beside which that of an entity is ambiguous: also a private one, which nobody may name.
struct named_before_flush {
  void before_flush();
};
struct named_after_flush {
  void after_flush();
};
struct named_validate {
  void validate();
};
struct named_after_load {
  void after_load();
};
template <class Entity, class Named>
struct named_beside : Entity, Named {};

/// What an entity does itself around a flush of its session.
template <class Session, class Entity>
class entity_events {
 public:
  /// Asks the object, and validates it where it is to be written. One that was to be removed stays where it wants to.
  static void before_flush(object& given, flush_event event) {
    [[maybe_unused]] Entity& value = managed<Entity>::of(given).value;
    flush_event wanted = event;
    if constexpr (requires { value.before_flush(wanted, session_of(given)); })
      value.before_flush(wanted, session_of(given));
    else if constexpr (requires { value.before_flush(wanted); })
      value.before_flush(wanted);
    if (wanted != event) {
      if (event != flush_event::remove || wanted != flush_event::update)
        throw error("before_flush of " + std::string(given.info->table_name) +
                    " can make an update of a removal, and nothing else of what a flush does");
      given.session->add(given);
    }
    if constexpr (requires { value.validate(); }) {
      if (wanted != flush_event::remove) value.validate();
    }
  }

  static void after_flush(object& given, flush_event event) {
    [[maybe_unused]] Entity& value = managed<Entity>::of(given).value;
    if constexpr (requires { value.after_flush(event, session_of(given)); })
      value.after_flush(event, session_of(given));
    else if constexpr (requires { value.after_flush(event); })
      value.after_flush(event);
  }

  /// Asserts that no event is a function that is never called, since it takes something else.
  static void require_callable() {
    constexpr name table = parts_of<Entity>::description::table_name;
    static_assert(rules::event_is_called<table, is_before_flush_called>,
                  "an event takes what a flush does, and behind it, if it likes, this type of session: "
                  "void before_flush(sequent::flush_event event, sequent::session<sequent::sqlite>& s)");
    static_assert(rules::event_is_called<table, is_after_flush_called>,
                  "an event takes what a flush does, and behind it, if it likes, this type of session: "
                  "void after_flush(sequent::flush_event event, sequent::session<sequent::sqlite>& s)");
    static_assert(rules::event_is_called<table, is_validate_called>, "validate takes nothing: void validate() const");
    static_assert(rules::event_is_called<table, is_after_load_called>, "after_load takes nothing: void after_load()");
  }

 private:
  static Session& session_of(object& given) { return Session::of(*given.session); }

  // A template has no address, and takes all.
  static constexpr bool is_before_flush_called =
      requires(Entity& value, flush_event& event, Session& session) { value.before_flush(event, session); } ||
      requires(Entity& value, flush_event& event) { value.before_flush(event); } ||
      requires { &named_beside<Entity, named_before_flush>::before_flush; };
  static constexpr bool is_after_flush_called =
      requires(Entity& value, flush_event event, Session& session) { value.after_flush(event, session); } ||
      requires(Entity& value, flush_event event) { value.after_flush(event); } ||
      requires { &named_beside<Entity, named_after_flush>::after_flush; };
  static constexpr bool is_validate_called =
      requires(Entity& value) { value.validate(); } || requires { &named_beside<Entity, named_validate>::validate; };
  static constexpr bool is_after_load_called = requires(Entity& value) { value.after_load(); } ||
                                               requires { &named_beside<Entity, named_after_load>::after_load; };
};

}  // namespace sequent::orm
