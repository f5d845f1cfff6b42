// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <libpq-fe.h>

namespace trip_test {

/// Whether libpq can ask for several things in one trip.
#if defined(LIBPQ_HAS_PIPELINING)
inline constexpr bool libpq_has_pipelines = true;
#else
inline constexpr bool libpq_has_pipelines = false;
#endif

/// Stands between clients and a PostgreSQL server, and counts round trips: what a client says, and what the server says
/// to that. One thread serves all; it holds back what the server says for as long as the wire is said to be.
class trip_proxy {
 public:
  explicit trip_proxy(const std::string& server, std::chrono::microseconds delay = {}) : delay_(delay) {
    const std::unique_ptr<PGconn, decltype(&PQfinish)> asked(PQconnectdb(server.c_str()), PQfinish);
    if (PQstatus(asked.get()) != CONNECTION_OK) throw std::runtime_error(PQerrorMessage(asked.get()));
    server_host_ = PQhost(asked.get());
    server_port_ = PQport(asked.get());
    std::string pattern = (std::filesystem::temp_directory_path() / "trip_proxy.XXXXXX").string();
    directory_ = ::mkdtemp(pattern.data());
    url_ = "host='" + directory_ + "' port='5432' sslmode='disable' gssencmode='disable'";
    for (const char* word : {"user", "password", "dbname"}) add_word(asked.get(), word);
    listening_ = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const sockaddr_un here = unix_address(directory_ + "/.s.PGSQL.5432");
    if (::bind(listening_, reinterpret_cast<const sockaddr*>(&here), sizeof(here)) != 0 || ::listen(listening_, 8) != 0)
      throw std::runtime_error("the proxy cannot listen");
    serving_ = std::thread([this] { serve(); });
  }
  trip_proxy(const trip_proxy&) = delete;
  trip_proxy& operator=(const trip_proxy&) = delete;
  ~trip_proxy() {
    is_over_ = true;
    serving_.join();
    ::close(listening_);
    std::filesystem::remove_all(directory_);
  }

  /// What to connect to.
  [[nodiscard]] const std::string& url() const { return url_; }
  [[nodiscard]] int trips() const { return trips_; }
  /// How many trips some work takes.
  template <class Work>
  int trips_of(const Work& work) {
    const int before = trips_;
    work();
    return trips_ - before;
  }
  /// Closes a connection when its server says something more, which the client never hears.
  void cut() { is_cut_ = true; }
  /// As `cut`, of the first connection of which that is true.
  void cut_next_answer() { cuts_answer_ = true; }
  /// Closes the next connection on which a client says something, which its server never hears.
  void cut_next_question() { cuts_question_ = true; }

 private:
  struct way {
    int client;
    int server;
    bool client_spoke = false;
    bool is_open = true;
  };

  static sockaddr_un unix_address(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof(address.sun_path) - 1);
    return address;
  }

  void add_word(PGconn* asked, std::string_view wanted) {
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> words(PQconninfo(asked), PQconninfoFree);
    for (const PQconninfoOption* word = words.get(); word->keyword != nullptr; ++word)
      if (word->keyword == wanted && word->val != nullptr)
        url_.append(" ").append(wanted).append("='").append(word->val).append("'");
  }

  [[nodiscard]] int connect_to_server() const {
    if (server_host_.starts_with('/')) {
      const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
      const sockaddr_un there = unix_address(server_host_ + "/.s.PGSQL." + server_port_);
      ::connect(socket, reinterpret_cast<const sockaddr*>(&there), sizeof(there));
      return socket;
    }
    addrinfo* found = nullptr;
    if (::getaddrinfo(server_host_.c_str(), server_port_.c_str(), nullptr, &found) != 0) return -1;
    const int socket = ::socket(found->ai_family, SOCK_STREAM, 0);
    ::connect(socket, found->ai_addr, found->ai_addrlen);
    ::freeaddrinfo(found);
    return socket;
  }

  /// Passes on what is there, without waiting for the other side to take it; false where the connection is over.
  bool pass(int from, int to, bool& has_passed) {
    std::array<char, std::size_t{1} << 16U> some;
    const ssize_t size = ::recv(from, some.data(), some.size(), MSG_DONTWAIT);
    if (size <= 0) return size < 0 && (errno == EAGAIN || errno == EINTR);
    has_passed = true;
    for (ssize_t sent = 0; sent < size;) {
      const ssize_t now = ::send(to, some.data() + sent, static_cast<std::size_t>(size - sent), MSG_NOSIGNAL);
      if (now < 0) return false;
      sent += now;
    }
    return true;
  }

  void serve_client(way& each) {
    bool has_passed = false;
    each.is_open = !cuts_question_.exchange(false) && pass(each.client, each.server, has_passed);
    each.client_spoke = each.client_spoke || has_passed;
  }

  void serve_server(way& each) {
    if (delay_.count() > 0 && each.client_spoke) std::this_thread::sleep_for(delay_);
    // Counted before the client can go on.
    if (each.client_spoke) ++trips_;
    bool has_passed = false;
    each.is_open = !is_cut_ && !cuts_answer_.exchange(false) && pass(each.server, each.client, has_passed);
    if (!has_passed && each.client_spoke) --trips_;
    each.client_spoke = each.client_spoke && !has_passed;
  }

  void serve() {
    while (!is_over_) {
      std::vector<pollfd> watched{{listening_, POLLIN, 0}};
      for (const way& each : ways_) {
        watched.push_back({each.client, POLLIN, 0});
        watched.push_back({each.server, POLLIN, 0});
      }
      ::poll(watched.data(), watched.size(), 20);
      for (std::size_t place = 0; place < ways_.size(); ++place) {
        way& each = ways_[place];
        if (watched[2 * place + 1].revents != 0) serve_client(each);
        if (each.is_open && watched[2 * place + 2].revents != 0) serve_server(each);
        if (!each.is_open) close(each);
      }
      std::erase_if(ways_, [](const way& each) { return !each.is_open; });
      if (watched[0].revents != 0) ways_.push_back({::accept(listening_, nullptr, nullptr), connect_to_server()});
    }
    for (const way& each : ways_) close(each);
  }

  static void close(const way& each) {
    ::close(each.client);
    ::close(each.server);
  }

  std::chrono::microseconds delay_;
  std::string server_host_;
  std::string server_port_;
  std::string directory_;
  std::string url_;
  int listening_ = -1;
  std::vector<way> ways_;
  std::atomic<int> trips_ = 0;
  std::atomic<bool> is_over_ = false;
  std::atomic<bool> is_cut_ = false;
  std::atomic<bool> cuts_answer_ = false;
  std::atomic<bool> cuts_question_ = false;
  std::thread serving_;
};

}  // namespace trip_test
