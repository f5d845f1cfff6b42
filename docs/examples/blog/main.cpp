// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors

// A small blog: `blog [URL] [--port NUMBER] [--address ADDRESS]`. The URL is that of a database, as in the guide.

#include <httplib.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <csignal>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

#include <sequent/ddl.hpp>

#include "api.hpp"
#include "entities.hpp"

namespace {

struct options {
  std::string url = "sqlite:///blog.db";
  std::string address = "127.0.0.1";
  int port = 8080;
};

options options_in(int argument_count, char** arguments) {
  options given;
  for (int place = 1; place < argument_count; ++place) {
    const std::string_view argument = arguments[place];
    if (!argument.starts_with("--")) {
      given.url = argument;
      continue;
    }
    if (++place == argument_count) throw std::invalid_argument("a value is missing behind " + std::string(argument));
    const std::string_view value = arguments[place];
    if (argument == "--address") {
      given.address = value;
    } else if (argument == "--port") {
      const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), given.port);
      if (problem != std::errc() || end != value.data() + value.size() || given.port < 0 || given.port > 65535)
        throw std::invalid_argument("a port is a number from 0 to 65535, where 0 is any that is free");
    } else {
      throw std::invalid_argument("usage: blog [URL] [--port NUMBER] [--address ADDRESS]");
    }
  }
  return given;
}

/// Serves until the program is told to end. The signals are taken here, by no handler, so all that is under way is
/// done.
void serve(httplib::Server& server, const options& given) {
  sigset_t endings;
  sigemptyset(&endings);
  sigaddset(&endings, SIGINT);
  sigaddset(&endings, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &endings, nullptr);

  int port = given.port;
  if (port == 0)
    port = server.bind_to_any_port(given.address);
  else if (!server.bind_to_port(given.address, port))
    port = -1;
  if (port < 0)
    throw std::runtime_error("nobody can listen at " + given.address + ":" + std::to_string(given.port) +
                             ": another program does, or it is no address of this machine");

  std::thread listener([&server] {
    server.listen_after_bind();
    kill(getpid(), SIGTERM);
  });
  while (!server.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  std::cout << "The blog is at http://" << given.address << ":" << port << "/\n" << std::flush;

  int ending = 0;
  sigwait(&endings, &ending);
  server.stop();
  listener.join();
}

}  // namespace

int main(int argument_count, char** arguments) try {
  const options given = options_in(argument_count, arguments);
  blog::database db{given.url};
  db.create_all(sq::if_not_exists, blog::users, blog::posts, blog::comments, blog::tags, blog::post_tags,
                blog::audit_entries);

  httplib::Server server;
  server.set_default_headers({{"Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'"},
                              {"X-Content-Type-Options", "nosniff"},
                              {"Cache-Control", "no-store"}});
  if (!server.set_mount_point("/", BLOG_PAGE_FOLDER)) throw std::runtime_error("there is no " BLOG_PAGE_FOLDER);
  blog::serve_api(server, db);
  serve(server, given);
} catch (const std::exception& problem) {
  std::cerr << problem.what() << '\n';
  return 1;
}
