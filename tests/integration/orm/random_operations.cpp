// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <integration/orm/blog.hpp>
#include <iterator>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

/// Random operations on sessions, held against a model.
namespace {

using namespace blog;
using testing::ElementsAreArray;

/// What the objects ought to be: users by number, with their ages, and posts by number.
struct model {
  struct text {
    int revision;
    int author;
    std::optional<int> editor;
  };
  std::map<int, int> ages;
  std::map<int, text> texts;

  [[nodiscard]] bool has_author(int user) const {
    return std::ranges::any_of(texts, [&](const auto& each) { return each.second.author == user; });
  }
};

/// Does at random what a program can do with a session, and the same to a model.
class player {
 public:
  player(engine& db, unsigned seed) : db_(&db), random_(seed) { s_.emplace(db, options()); }

  void play(int steps) {
    for (int each = 0; each < steps && !testing::Test::HasFailure(); ++each) {
      switch (choose(10)) {
        case 0:
          s_->commit();
          kept_ = now_;
          compare();
          break;
        case 1:
          s_->rollback();
          now_ = kept_;
          compare();
          break;
        case 2:
          s_->commit();
          kept_ = now_;
          start_again();
          compare();
          break;
        default:
          step(0);
      }
    }
  }

 private:
  struct undone {};

  int choose(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
  template <class Map>
  int choose_from(const Map& map) {
    return std::next(map.begin(), choose(static_cast<int>(map.size())))->first;
  }
  sq::session_options options() { return {.autoflush = choose(2) == 0, .expire_on_commit = choose(2) == 0}; }
  static std::string name_of(int user) { return "user " + std::to_string(user); }
  static std::string title_of(int post, int revision) {
    return "post " + std::to_string(post) + ", " + std::to_string(revision);
  }

  void step(int depth) {
    const int what = choose(11);
    if (what == 0 || now_.ages.empty()) {
      add_user();
    } else if (what < 3) {
      add_post();
    } else if (what == 3) {
      remove_user(choose_from(now_.ages));
    } else if (what == 4) {
      (void)s_->query(users).with(users.posts, users.edited).all();
    } else if (what == 5) {
      const int user = choose_from(now_.ages);
      users_.at(user)->age = now_.ages.at(user) = choose(100);
    } else if (what == 6 && depth < 3) {
      savepoint(depth);
    } else if (what == 7) {
      compare();
    } else if (!now_.texts.empty()) {
      change_post(choose_from(now_.texts));
    }
  }

  void add_user() {
    const int user = ++last_;
    now_.ages[user] = 1;
    users_[user] = s_->add<user_type>({.name = name_of(user), .age = 1});
  }
  void add_post() {
    const int post = ++last_;
    const int author = choose_from(now_.ages);
    const auto made = s_->make<post_type>({.title = title_of(post, 0)});
    if (choose(2) == 0)
      made->author = users_.at(author);
    else
      users_.at(author)->posts.add(made);
    posts_[post] = made;
    now_.texts[post] = {.revision = 0, .author = author, .editor = std::nullopt};
  }
  void remove_user(int user) {
    if (now_.has_author(user)) return;
    s_->remove(users_.at(user));
    // In memory it is done by the flush.
    s_->flush();
    now_.ages.erase(user);
    for (auto& [post, text] : now_.texts) {
      if (text.editor == user) text.editor.reset();
    }
  }
  void change_post(int post) {
    auto& text = now_.texts.at(post);
    const auto& object = posts_.at(post);
    const int user = choose_from(now_.ages);
    switch (choose(6)) {
      case 0:
        s_->remove(object);
        now_.texts.erase(post);
        break;
      case 1:
        s_->remove(object);
        s_->add(object);
        break;
      case 2:
        object->title = title_of(post, ++text.revision);
        break;
      case 3:
        object->author = users_.at(user);
        text.author = user;
        break;
      case 4:
        users_.at(user)->edited.add(object);
        text.editor = user;
        break;
      default:
        object->editor.reset();
        text.editor.reset();
    }
  }
  void savepoint(int depth) {
    const model before = now_;
    const bool fails = choose(2) == 0;
    try {
      s_->savepoint([&] {
        for (int left = choose(8); left > 0; --left) step(depth + 1);
        if (fails) throw undone{};
      });
    } catch (const undone&) {
      now_ = before;
    }
  }
  /// Another session, in which everything has been read.
  void start_again() {
    s_.emplace(*db_, options());
    for (auto& [user, object] : users_) {
      if (now_.ages.contains(user)) object = s_->query(users).where(users.name == name_of(user)).one();
    }
    for (auto& [post, object] : posts_) {
      if (!now_.texts.contains(post)) continue;
      object = s_->query(posts).where(posts.title == title_of(post, now_.texts.at(post).revision)).one();
    }
  }

  /// The rows, and what is in memory.
  void compare() {
    s_->flush();
    using user_row = std::tuple<std::string, int>;
    using post_row = std::tuple<std::string, std::string, std::optional<std::string>>;
    std::map<std::int64_t, std::string> names;
    std::vector<user_row> found_users;
    for (const auto& each : s_->execute(sq::select(users).order_by(users.id)).all()) {
      names[each.id] = each.name;
      found_users.emplace_back(each.name, each.age);
    }
    std::vector<post_row> found_posts;
    for (const auto& each : s_->execute(sq::select(posts)).all()) {
      found_posts.emplace_back(each.title, names[each.author_id],
                               each.editor_id ? std::optional(names[*each.editor_id]) : std::nullopt);
    }
    std::vector<user_row> wanted_users;
    for (const auto& [user, age] : now_.ages) {
      wanted_users.emplace_back(name_of(user), age);
      const auto& object = users_.at(user);
      EXPECT_EQ(object->age, age);
      compare_collection(object->posts, [&](const model::text& text) { return text.author == user; });
      compare_collection(object->edited, [&](const model::text& text) { return text.editor == user; });
    }
    std::vector<post_row> wanted_posts;
    for (const auto& [post, text] : now_.texts) {
      wanted_posts.emplace_back(title_of(post, text.revision), name_of(text.author),
                                text.editor ? std::optional(name_of(*text.editor)) : std::nullopt);
      const auto& object = posts_.at(post);
      EXPECT_EQ(object->title, title_of(post, text.revision));
      EXPECT_EQ(object->author.get(), users_.at(text.author));
      EXPECT_EQ(object->editor.get(), text.editor ? users_.at(*text.editor) : sq::ref<user>());
    }
    EXPECT_THAT(sorted(found_users), ElementsAreArray(sorted(wanted_users)));
    EXPECT_THAT(sorted(found_posts), ElementsAreArray(sorted(wanted_posts)));
    EXPECT_EQ(s_->pending(), 0U);
  }
  template <class Collection, class Condition>
  void compare_collection(const Collection& collection, Condition&& belongs) {
    if (!collection.is_loaded()) return;
    std::vector<std::string> found;
    std::vector<std::string> wanted;
    for (const auto& each : collection) found.push_back(each->title);
    for (const auto& [post, text] : now_.texts) {
      if (belongs(text)) wanted.push_back(title_of(post, text.revision));
    }
    EXPECT_THAT(sorted(found), ElementsAreArray(sorted(wanted)));
  }
  template <class Values>
  static Values sorted(Values values) {
    std::ranges::sort(values);
    return values;
  }

  using user_type = blog::user;
  using post_type = blog::post;

  engine* db_;
  std::minstd_rand random_;
  std::optional<session> s_;
  model now_;
  model kept_;
  std::map<int, sq::ref<user>> users_;
  std::map<int, sq::ref<post>> posts_;
  int last_ = 0;
};

/// Seeds from 1 on, 250 steps each, from empty tables; a failure prints its seed. There are 20, or as many as the
/// variable SEQUENT_TEST_SEEDS says.
class integration_random_operations : public blog_test {
 protected:
  static unsigned seeds() {
    const char* const wanted = std::getenv("SEQUENT_TEST_SEEDS");
    return wanted == nullptr ? 20 : static_cast<unsigned>(std::stoul(wanted));
  }
  void play_all() {
    for (unsigned seed = 1; seed <= seeds() && !testing::Test::HasFailure(); ++seed) {
      SCOPED_TRACE("seed " + std::to_string(seed));
      TearDown();
      SetUp();
      player(db, seed).play(250);
    }
  }
};

INSTANTIATE_TEST_SUITE_P(on, integration_random_operations, every_database, name_of_database);

TEST_P(integration_random_operations, leave_what_a_model_has) {
  play_all();
}

}  // namespace
