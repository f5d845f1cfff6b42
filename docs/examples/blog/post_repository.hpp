// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entities.hpp"

namespace blog {

/// What a list of posts is to have; what is empty is not asked for.
struct post_search {
  std::optional<std::string> text;
  std::optional<std::string> tag;
  std::optional<std::int64_t> author_id;
  /// The page behind the one that has ended with this post.
  std::optional<std::int64_t> before;
  int limit = 20;
};

struct listed_post {
  sq::ref<post> shown;
  std::int64_t comment_count;
};

/// What a client gives of a post; what is empty stays as it is.
struct post_draft {
  std::optional<std::string> title;
  std::optional<std::string> body;
  std::optional<std::vector<std::string>> tags;
};

/// Posts, and what hangs on them. It works in a session that somebody else begins and commits, and lives no longer.
class post_repository {
 public:
  explicit post_repository(session& s) : s_(s) {}

  /// The newest first, with authors, tags and numbers of comments: four statements, whatever number of posts.
  [[nodiscard]] std::vector<listed_post> list(const post_search& wanted);
  /// With author, tags, comments and who wrote them. Throws `not_found`, also for one that was removed.
  [[nodiscard]] sq::ref<post> read(std::int64_t id);

  sq::ref<post> write(std::int64_t author_id, const post_draft& draft);
  /// As `remove`, throws `stale_data` where the post is not of the version that the client has seen.
  sq::ref<post> edit(std::int64_t id, int version, const post_draft& draft);
  void remove(std::int64_t id, int version);

  sq::ref<comment> add_comment(std::int64_t post_id, std::int64_t author_id, const std::string& body);

 private:
  [[nodiscard]] sq::ref<post> read_alone(std::int64_t id);
  /// The tags of these names, which it makes where they are not there. First in a request, since what a session's own
  /// statements write it has to read again.
  [[nodiscard]] std::vector<sq::ref<tag>> tags_called(const std::vector<std::string>& names);

  session& s_;
};

}  // namespace blog
