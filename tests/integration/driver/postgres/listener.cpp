// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <atomic>
#include <chrono>
#include <integration/driver/backend.hpp>
#include <memory>
#include <string>
#include <thread>
#include <vector>
#include <version>

#if defined(__cpp_lib_jthread)
#include <stop_token>
#endif

#include <sys/wait.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/listener.hpp>

namespace {

using namespace std::chrono_literals;
using sequent::driver::postgres::listener;

class integration_postgres_listener : public driver_test::connection_test<driver_test::postgres_backend> {
 protected:
  std::shared_ptr<sequent::driver::postgres::connection> open() {
    if (!can_open) throw sequent::connection_error("the server is away");
    std::shared_ptr<sequent::driver::postgres::connection> opened = driver_test::postgres_backend::connect();
    heard_by = PQbackendPID(opened->raw());
    return opened;
  }
  void say(const std::string& channel, const std::string& payload) {
    auto call = session().begin("SELECT pg_notify($1, $2)");
    call.bind(std::string_view(channel));
    call.bind(std::string_view(payload));
    call.execute();
  }
  void end_session_of_the_listener() {
    session().execute_script("SELECT pg_terminate_backend(" + std::to_string(heard_by) + ", 5000)");
  }
  static std::vector<std::string> payloads(const sequent::notifications& given) {
    std::vector<std::string> texts;
    for (const sequent::notification& each : given) texts.push_back(each.payload);
    return texts;
  }

  std::atomic<bool> can_open = true;
  int heard_by = 0;
  listener heard{[this] { return open(); }};
};

TEST_F(integration_postgres_listener, hears_what_is_said_on_its_channels) {
  heard.listen("orders");
  say("orders", "one");
  say("others", "none");
  say("orders", "two");
  sequent::notifications given = heard.wait_for(5s);
  while (given.size() < 2) {
    for (const auto& each : heard.wait_for(5s)) given.heard.push_back(each);
  }
  EXPECT_THAT(payloads(given), testing::ElementsAre("one", "two"));
  EXPECT_FALSE(given.may_have_gap);
  EXPECT_EQ(given.heard[0].channel, "orders");
  EXPECT_EQ(given.heard[0].backend_pid, PQbackendPID(session().raw()));
}

TEST_F(integration_postgres_listener, hears_nothing_where_nothing_is_said) {
  heard.listen("orders");
  EXPECT_TRUE(heard.wait_for(0ms).empty());
  const auto begun = std::chrono::steady_clock::now();
  const auto given = heard.wait_for(50ms);
  EXPECT_TRUE(given.empty());
  EXPECT_FALSE(given.may_have_gap);
  EXPECT_GE(std::chrono::steady_clock::now() - begun, 50ms);
}

TEST_F(integration_postgres_listener, hears_what_is_said_while_it_runs_a_command) {
  heard.listen("orders");
  say("orders", "meanwhile");
  heard.listen("others");
  EXPECT_THAT(payloads(heard.wait_for(5s)), testing::ElementsAre("meanwhile"));
}

TEST_F(integration_postgres_listener, hears_nothing_more_of_a_channel_that_it_has_left) {
  heard.listen("orders");
  heard.unlisten("orders");
  say("orders", "lost");
  EXPECT_TRUE(heard.wait_for(50ms).empty());
  EXPECT_TRUE(heard.channels().empty());
}

TEST_F(integration_postgres_listener, listens_again_in_another_session_and_says_that_there_may_be_a_gap) {
  heard.listen("orders");
  heard.listen("others");
  const int before = heard_by;
  say("orders", "kept");
  end_session_of_the_listener();
  // What had arrived is not thrown away.
  auto given = heard.wait_for(5s);
  EXPECT_THAT(payloads(given), testing::ElementsAre("kept"));
  EXPECT_FALSE(given.may_have_gap);
  given = heard.wait_for(5s);
  EXPECT_TRUE(given.empty());
  EXPECT_TRUE(given.may_have_gap);
  EXPECT_NE(heard_by, before);
  say("orders", "again");
  EXPECT_THAT(payloads(heard.wait_for(5s)), testing::ElementsAre("again"));
  say("others", "too");
  given = heard.wait_for(5s);
  EXPECT_THAT(payloads(given), testing::ElementsAre("too"));
  EXPECT_FALSE(given.may_have_gap);
}

TEST_F(integration_postgres_listener, that_finds_its_session_lost_by_a_new_channel_says_so) {
  heard.listen("orders");
  end_session_of_the_listener();
  heard.listen("others");
  EXPECT_TRUE(heard.wait_for(0ms).may_have_gap);
  say("orders", "one");
  EXPECT_THAT(payloads(heard.wait_for(5s)), testing::ElementsAre("one"));
}

TEST_F(integration_postgres_listener, tries_until_the_server_is_back) {
  heard.listen("orders");
  end_session_of_the_listener();
  can_open = false;
  EXPECT_THROW(static_cast<void>(heard.wait_for(30ms)), sequent::connection_error);
  EXPECT_THROW(heard.listen("others"), sequent::connection_error);
  EXPECT_THAT(heard.channels(), testing::ElementsAre("orders"));
  std::thread back([&] {
    std::this_thread::sleep_for(100ms);
    can_open = true;
  });
  EXPECT_TRUE(heard.wait_for(10s).may_have_gap);
  back.join();
  say("orders", "one");
  EXPECT_THAT(payloads(heard.wait_for(5s)), testing::ElementsAre("one"));
}

TEST_F(integration_postgres_listener, waits_no_longer_than_it_is_let) {
  heard.listen("orders");
  std::thread interrupting([&] {
    std::this_thread::sleep_for(50ms);
    heard.interrupt();
  });
  EXPECT_TRUE(heard.wait_for(listener::milliseconds::max()).empty());
  interrupting.join();
  heard.interrupt();
  EXPECT_TRUE(heard.wait_for(listener::milliseconds::max()).empty());
}

#if defined(__cpp_lib_jthread)
TEST_F(integration_postgres_listener, is_stopped_by_a_token) {
  heard.listen("orders");
  std::stop_source stop;
  std::thread stopping([&] {
    std::this_thread::sleep_for(50ms);
    stop.request_stop();
  });
  EXPECT_TRUE(heard.wait_for(listener::milliseconds::max(), stop.get_token()).empty());
  stopping.join();
  EXPECT_TRUE(heard.wait_for(listener::milliseconds::max(), stop.get_token()).empty());
}
#endif

TEST_F(integration_postgres_listener, takes_any_name_as_a_name_only) {
  session().execute_script("CREATE TEMPORARY TABLE kept (a integer)");
  for (const auto& name : std::vector<std::string>{"a\"; DROP TABLE kept; --", "Orders", "a'b", "sp ace", "\\\"", "$1",
                                                   "größe", "a;b", "\"\"", std::string(63, 'x')}) {
    heard.listen(name);
    say(name, name);
    const auto given = heard.wait_for(5s);
    ASSERT_THAT(payloads(given), testing::ElementsAre(name));
    EXPECT_EQ(given.heard[0].channel, name);
    heard.unlisten(name);
  }
  EXPECT_NO_THROW(session().execute_script("SELECT * FROM kept"));
}

TEST_F(integration_postgres_listener, refuses_names_that_no_channel_can_have) {
  EXPECT_THROW(heard.listen(""), sequent::encode_error);
  EXPECT_THROW(heard.listen(std::string_view("a\0b", 3)), sequent::encode_error);
  EXPECT_THROW(heard.listen(std::string(64, 'x')), sequent::encode_error);
  EXPECT_THROW(heard.listen("\xff"), sequent::error);
  EXPECT_TRUE(heard.channels().empty());
  heard.listen("orders");
  say("orders", "one");
  EXPECT_THAT(payloads(heard.wait_for(5s)), testing::ElementsAre("one"));
}

TEST_F(integration_postgres_listener, is_refused_in_a_child_process) {
  heard.listen("orders");
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      static_cast<void>(heard.wait_for(0ms));
    } catch (const sequent::error&) {
      ::_exit(0);
    }
    ::_exit(1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  say("orders", "one");
  EXPECT_THAT(payloads(heard.wait_for(5s)), testing::ElementsAre("one"));
}

}  // namespace
