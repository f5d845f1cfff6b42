// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace driver_test {

/// Speaks PostgreSQL's protocol as far as the login, by a password in clear: the server of the tests lets everybody in.
class login_server {
 public:
  explicit login_server(std::string password) : password_(std::move(password)) {
    std::string pattern = (std::filesystem::temp_directory_path() / "sequent-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp");
    directory_ = pattern;
  }
  login_server(const login_server&) = delete;
  login_server& operator=(const login_server&) = delete;
  ~login_server() {
    if (listening_ >= 0) shutdown(listening_, SHUT_RDWR);
    if (thread_.joinable()) thread_.join();
    if (listening_ >= 0) close(listening_);
    for (const int session : sessions_) close(session);
    std::filesystem::remove_all(directory_);
  }

  std::string url() const { return "postgresql://app@/shop?host=" + directory_; }

  /// Nobody listens before.
  void start() {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = directory_ + "/.s.PGSQL.5432";
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    listening_ = socket(AF_UNIX, SOCK_STREAM, 0);
    if (bind(listening_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        listen(listening_, 16) != 0)
      throw std::runtime_error("cannot listen at " + path);
    thread_ = std::thread([this] {
      for (int session = accept(listening_, nullptr, nullptr); session >= 0;
           session = accept(listening_, nullptr, nullptr)) {
        sessions_.push_back(session);
        log_in(session);
      }
    });
  }

  /// As "user:password", in the order of the attempts.
  std::vector<std::string> logins() const {
    const std::lock_guard lock(mutex_);
    return logins_;
  }

 private:
  static std::uint32_t number_at(std::string_view bytes) {
    std::uint32_t number = 0;
    for (int i = 0; i < 4; ++i) number = number << 8U | static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
    return number;
  }
  static std::string number(std::uint32_t value) {
    std::string bytes;
    for (unsigned shift = 32; shift > 0; shift -= 8) bytes.push_back(static_cast<char>(value >> (shift - 8) & 255U));
    return bytes;
  }
  static std::string read_bytes(int session, std::size_t count) {
    std::string bytes(count, '\0');
    for (std::size_t got = 0; got < count;) {
      const auto more = read(session, bytes.data() + got, count - got);
      if (more <= 0) return {};
      got += static_cast<std::size_t>(more);
    }
    return bytes;
  }
  /// What follows the length of a message.
  static std::string read_message(int session) {
    const std::string length = read_bytes(session, 4);
    return length.empty() ? std::string() : read_bytes(session, number_at(length) - 4);
  }
  static void send_message(int session, char type, const std::string& body) {
    const std::string whole = type + number(static_cast<std::uint32_t>(body.size() + 4)) + body;
    static_cast<void>(send(session, whole.data(), whole.size(), MSG_NOSIGNAL));
  }

  void log_in(int session) {
    using namespace std::string_literals;
    const std::string startup = read_message(session);
    const std::size_t key = startup.find("user\0"s);
    send_message(session, 'R', number(3));
    if (read_bytes(session, 1) != "p") return;
    const std::string given = read_message(session).c_str();
    {
      const std::lock_guard lock(mutex_);
      logins_.push_back(startup.substr(key + 5).c_str() + ":"s + given);
    }
    if (given != password_) {
      send_message(session, 'E', "SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed\0\0"s);
      return;
    }
    send_message(session, 'R', number(0));
    for (const auto& setting : {"client_encoding\0UTF8\0"s, "standard_conforming_strings\0on\0"s,
                                "server_version\0"
                                "15.4\0"s,
                                "integer_datetimes\0on\0"s})
      send_message(session, 'S', setting);
    send_message(session, 'K', number(1) + number(2));
    send_message(session, 'Z', "I");
  }

  const std::string password_;
  std::string directory_;
  int listening_ = -1;
  std::thread thread_;
  std::vector<int> sessions_;  // Of the thread, until that is over.
  mutable std::mutex mutex_;
  std::vector<std::string> logins_;
};

}  // namespace driver_test
