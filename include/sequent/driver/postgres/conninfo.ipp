// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>

#include <sequent/driver/error.hpp>
#include <sequent/driver/postgres/conninfo.hpp>
#include <sequent/driver/redaction.hpp>

namespace sequent::driver::postgres {
namespace detail {

struct conninfo_closer {
  void operator()(PQconninfoOption* words) const noexcept { PQconninfoFree(words); }
};
using conninfo_words = std::unique_ptr<PQconninfoOption, conninfo_closer>;

inline std::string options_in(const conninfo_words& words) {
  for (const PQconninfoOption* word = words.get(); word != nullptr && word->keyword != nullptr; ++word)
    if (std::string_view(word->keyword) == "options" && word->val != nullptr) return word->val;
  return {};
}

// Literals in the text of statements are written for standard strings, and times that are cast to text read as ISO.
inline constexpr std::string_view library_options = "-c standard_conforming_strings=on -c DateStyle=ISO";

inline constexpr const char* escaping_advice =
    "; in a URL, '@', ':', '/', '?', '#' and '%' in names and passwords are written as %40, %3A, %2F, %3F, %23 and "
    "%25; in key=value words, values with blanks stand in single quotes";

/// Whether a message of libpq about this text could quote a part of a password.
inline bool may_have_secret(std::string_view text) {
  std::string plain = percent_decoded(text);
  std::ranges::transform(plain, plain.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const auto has = [&](const char* word) { return plain.find(word) != std::string::npos; };
  return has("@") || has("pass") || has("secret") || has("pwd") || has("key") || has("token");
}

/// Whether an '@' stands in the path of a URL: then a '/' before it was not the end of the host.
inline bool has_at_in_path(std::string_view text) noexcept {
  const std::size_t scheme = text.find("://");
  if (!text.starts_with("postgres") || scheme == std::string_view::npos) return false;
  const std::string_view location = text.substr(scheme + 3, text.find('?', scheme) - scheme - 3);
  const std::size_t path = location.find('/');
  return path != std::string_view::npos && location.find('@', path) != std::string_view::npos;
}

[[noreturn]] inline void refuse_conninfo(const std::string& problem) {
  throw connection_error("the PostgreSQL connection string " + problem + escaping_advice);
}

}  // namespace detail

SEQUENT_INLINE conninfo::conninfo(const std::string& text) {
  if (text.find('\0') != std::string::npos) throw connection_error("the PostgreSQL connection string has a NUL byte");
  char* message = nullptr;
  const detail::conninfo_words words(PQconninfoParse(text.c_str(), &message));
  const std::unique_ptr<char, void (*)(void*)> owned_message(message, PQfreemem);
  if (!words) {
    if (message == nullptr || detail::may_have_secret(text)) detail::refuse_conninfo("cannot be read");
    std::string reason = message;
    while (reason.ends_with('\n')) reason.pop_back();
    throw connection_error("the PostgreSQL connection string cannot be read: " + reason);
  }
  for (const PQconninfoOption* word = words.get(); word->keyword != nullptr; ++word)
    if (word->val != nullptr) set(word->keyword, word->val);

  const std::string_view host = value_of("host");
  if (host.find('@') != std::string_view::npos && !host.starts_with('@'))
    detail::refuse_conninfo("has an '@' in the name of the host");
  if (value_of("port").find_first_not_of("0123456789,") != std::string_view::npos)
    detail::refuse_conninfo("has a port that is not a number");
  if (detail::has_at_in_path(text)) detail::refuse_conninfo("has an '@' in the name of the database");
  if (value_of("dbname").find("://") != std::string_view::npos)
    detail::refuse_conninfo("has a URL in the place of the name of a database");
  set("client_encoding", "UTF8");
}

SEQUENT_INLINE std::string conninfo::without_secrets(std::string message) const {
  const std::string_view user = value_of("user");
  const std::size_t colon = user.find(':');
  if (colon == std::string_view::npos) return message;
  const std::string shown = std::string(user.substr(0, colon + 1)) + "***";
  constexpr std::size_t longest_name = 63;  // The server cuts longer ones.
  for (const std::string_view quoted : {user, user.substr(0, longest_name)}) {
    if (quoted.size() <= colon + 1) continue;
    for (std::size_t at = message.find(quoted); at != std::string::npos; at = message.find(quoted, at + shown.size()))
      message.replace(at, quoted.size(), shown);
  }
  return message;
}

SEQUENT_INLINE std::string_view conninfo::value_of(std::string_view keyword) const noexcept {
  const auto found = std::ranges::find(keywords_, keyword);
  if (found == keywords_.end()) return {};
  return values_[static_cast<std::size_t>(found - keywords_.begin())];
}

SEQUENT_INLINE void conninfo::set(std::string_view keyword, std::string value) {
  const auto found = std::ranges::find(keywords_, keyword);
  if (found != keywords_.end()) {
    values_[static_cast<std::size_t>(found - keywords_.begin())] = std::move(value);
    return;
  }
  keywords_.emplace_back(keyword);
  values_.push_back(std::move(value));
}

SEQUENT_INLINE connection_handle conninfo::connect_with(const std::string& options) const {
  std::vector<const char*> keywords;
  std::vector<const char*> values;
  for (std::size_t i = 0; i < keywords_.size(); ++i) {
    if (keywords_[i] == "options") continue;
    keywords.push_back(keywords_[i].c_str());
    values.push_back(values_[i].c_str());
  }
  keywords.insert(keywords.end(), {"options", nullptr});
  values.insert(values.end(), {options.c_str(), nullptr});
  connection_handle opened(PQconnectdbParams(keywords.data(), values.data(), 0));
  if (!opened) throw std::bad_alloc();
  return opened;
}

SEQUENT_INLINE std::string conninfo::options_of_user() const {
  if (std::ranges::find(keywords_, "options") != keywords_.end()) return std::string(value_of("options"));
  // What the environment says, and the service that it names.
  if (value_of("service").empty()) return detail::options_in(detail::conninfo_words(PQconndefaults()));
  // They may stand in the file of services, which only a session that is being opened has read.
  std::vector<const char*> keywords;
  std::vector<const char*> values;
  for (std::size_t i = 0; i < keywords_.size(); ++i) {
    keywords.push_back(keywords_[i].c_str());
    values.push_back(values_[i].c_str());
  }
  keywords.push_back(nullptr);
  values.push_back(nullptr);
  const connection_handle started(PQconnectStartParams(keywords.data(), values.data(), 0));
  return detail::options_in(detail::conninfo_words(PQconninfo(started.get())));
}

SEQUENT_INLINE connection_handle conninfo::connect() const {
  const std::string options = options_of_user();
  std::string all = options;
  all.append(all.empty() ? "" : " ").append(detail::library_options);
  connection_handle opened = connect_with(all);
  const std::string_view message = PQerrorMessage(opened.get());
  if (PQstatus(opened.get()) != CONNECTION_OK &&
      message.find("unsupported startup parameter") != std::string_view::npos)
    opened = connect_with(options);
  return opened;
}

}  // namespace sequent::driver::postgres
