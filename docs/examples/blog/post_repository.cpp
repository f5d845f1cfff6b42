// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "post_repository.hpp"

#include <chrono>
#include <unordered_map>

#include <sequent/expression/text_search.hpp>
#include <sequent/expression/value.hpp>

#include "mappers.hpp"
#include "problem.hpp"
#include "tag_names.hpp"
#include "user_repository.hpp"
#include "version.hpp"

namespace blog {

std::vector<listed_post> post_repository::list(const post_search& wanted) {
  const auto text = sq::lower(sq::value(wanted.text.value_or("")));
  const auto found = s_.query(posts)
                         .where(posts.removed_at.is_null())
                         .where(posts.author_id == sq::if_set(wanted.author_id))
                         .where(posts.id < sq::if_set(wanted.before))
                         .where_if(wanted.tag.has_value(), posts.tags.any(tags.name == wanted.tag.value_or("")))
                         .where_if(wanted.text.has_value(), sq::contains(sq::lower(posts.title), text) ||
                                                                sq::contains(sq::lower(posts.body), text))
                         .order_by(posts.id.desc())
                         .limit(wanted.limit)
                         .with(posts.author, posts.tags)
                         .all();

  std::vector<std::int64_t> ids;
  ids.reserve(found.size());
  for (const auto& each : found) ids.push_back(each->id);
  std::unordered_map<std::int64_t, std::int64_t> counts;
  for (const auto& [post_id, count] :
       s_.execute(sq::select(comments.post_id, sq::count()).where(comments.post_id.in(ids)).group_by(comments.post_id)))
    counts[post_id] = count;

  std::vector<listed_post> listed;
  listed.reserve(found.size());
  for (const auto& each : found) listed.push_back({each, counts[each->id]});
  return listed;
}

sq::ref<post> post_repository::read(std::int64_t id) {
  auto found = s_.query(posts)
                   .where(posts.id == id && posts.removed_at.is_null())
                   .with(posts.author, posts.tags, posts.comments / comments.author)
                   .one_or_none();
  if (!found) throw not_found("post", id);
  return found;
}

sq::ref<post> post_repository::read_alone(std::int64_t id) {
  auto found = s_.query(posts).where(posts.id == id && posts.removed_at.is_null()).one_or_none();
  if (!found) throw not_found("post", id);
  return found;
}

sq::ref<post> post_repository::write(std::int64_t author_id, const post_draft& draft) {
  const auto tagged = tags_called(draft.tags.value_or(std::vector<std::string>()));
  auto written = s_.make<post>({.title = draft.title.value_or(""), .body = draft.body.value_or("")});
  written->author = user_repository(s_).named_in("author_id", author_id);
  for (const auto& each : tagged) written->tags.add(each);
  s_.add(written);
  return written;
}

sq::ref<post> post_repository::edit(std::int64_t id, int version, const post_draft& draft) {
  const auto tagged = tags_called(draft.tags.value_or(std::vector<std::string>()));
  auto edited = read(id);
  require_version(*edited, version);
  if (draft.title) edited->title = *draft.title;
  if (draft.body) edited->body = *draft.body;
  if (draft.tags) {
    const std::vector<sq::ref<tag>> before(edited->tags.begin(), edited->tags.end());
    for (const auto& each : before) edited->tags.remove(each);
    for (const auto& each : tagged) edited->tags.add(each);
  }
  // So its row is written where only its tags have changed, too: its version tells of them.
  edited->edited_at = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
  return edited;
}

void post_repository::remove(std::int64_t id, int version) {
  const auto gone = read_alone(id);
  require_version(*gone, version);
  s_.remove(gone);
}

sq::ref<comment> post_repository::add_comment(std::int64_t post_id, std::int64_t author_id, const std::string& body) {
  auto added = s_.make<comment>({.body = body});
  added->on = read_alone(post_id);
  added->author = user_repository(s_).named_in("author_id", author_id);
  s_.add(added);
  return added;
}

std::vector<sq::ref<tag>> post_repository::tags_called(const std::vector<std::string>& names) {
  const auto wanted = tag_names(names);
  if (wanted.empty()) return {};
  // Two requests may bring one new tag at the same time: the database makes it once. The names are sorted, since two
  // that take each other's names in turn would wait in a circle.
  std::vector<sq::insertable<tags_schema>> missing;
  missing.reserve(wanted.size());
  for (const auto& each : wanted) missing.push_back({.name = each});
  s_.execute(sq::insert_into(tags).values(missing).on_conflict(tags.name).do_nothing());
  return s_.query(tags).where(tags.name.in(wanted)).order_by(tags.name).all();
}

}  // namespace blog
