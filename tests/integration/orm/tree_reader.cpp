// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/orm/blog.hpp>
#include <integration/orm/tagged.hpp>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <sequent/orm/collect.hpp>
#include <sequent/orm/tree_reader.hpp>

namespace {

using namespace blog;
using testing::ElementsAre;
using testing::HasSubstr;

/// Halls of shelves, which are numbered within their hall; a book stands on one or on none, and its slip is in it.
struct shelf;
struct book;
struct slip;

template <class As>
struct shelves_schema {
  static constexpr sq::name table_name = "blog_shelves";
  sq::col<As, "number", std::int32_t> number;
  sq::col<As, "hall", std::string> hall;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"hall", "number">);
};
template <class As>
struct books_schema {
  static constexpr sq::name table_name = "blog_books";
  sq::col<As, "title", std::string, sq::primary_key> title;
  sq::col<As, "shelf", std::optional<std::int32_t>> shelf;
  sq::col<As, "hall", std::optional<std::string>> hall;
  static constexpr auto constraints =
      sq::constraints(sq::foreign_key_on<"shelf", "hall">.template references<shelves_schema, "number", "hall">());
};
template <class As>
struct slips_schema {
  static constexpr sq::name table_name = "blog_slips";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "book", std::string, sq::references<books_schema, "title">> book;
};
template <class As>
struct shelf_relations {
  sq::has_many<As, book, "shelf", "hall"> books;
};
template <class As>
struct book_relations {
  sq::belongs_to<As, shelf, "shelf", "hall"> place;
  sq::has_one<As, slip, "book"> in_it;
};
template <class As>
struct slip_relations {
  sq::belongs_to<As, book, "book"> of;
};
struct shelf : sq::entity<shelves_schema, shelf_relations> {};
struct book : sq::entity<books_schema, book_relations> {};
struct slip : sq::entity<slips_schema, slip_relations> {};
inline constexpr sq::entities<shelf> shelves;
inline constexpr sq::entities<book> books;
inline constexpr sq::entities<slip> slips;

class integration_tree_reader : public written_blog_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_tree_reader, every_database, name_of_database);

TEST_P(integration_tree_reader, takes_one_query_for_each_relation) {
  sent->clear();
  const auto trees = sq::select(users, sq::collect(users.posts / posts.comments, users.posts / posts.editor),
                                sq::collect(users.edited, users.posts));
  const auto rows = db.execute(trees.order_by(users.id)).all();
  EXPECT_EQ(sent->count(), 5U) << "users, posts, comments, editors, and the posts that were edited";
  EXPECT_EQ(rows[0][users.posts].size(), 3U);
  EXPECT_EQ(rows[0][users.posts][2][posts.comments].size(), 2U);
  EXPECT_EQ(rows[0][users.posts][2][posts.editor]->name, "Ben");
  EXPECT_EQ(rows[1][users.edited].size(), 3U);
}

TEST_P(integration_tree_reader, does_not_ask_for_what_belongs_to_nothing) {
  sent->clear();
  const auto trees = sq::select(users, sq::collect(users.posts / posts.comments));
  EXPECT_TRUE(db.execute(trees.where(users.name == "nobody")).empty());
  EXPECT_EQ(sent->count(), 1U);
  EXPECT_TRUE(db.execute(trees.where(users.name == "Ben")).one()[users.posts].empty());
  EXPECT_EQ(sent->count(), 3U) << "Ben has no posts, and so there are no comments to ask for";
}

TEST_P(integration_tree_reader, children_come_in_the_order_of_their_keys) {
  const std::int64_t first = db.execute(sq::select(posts.id).where(posts.title == "a")).scalar();
  db.execute(sq::insert_into(comments).set(comments.post_id = first, comments.number = -1, comments.text = "z"));
  db.execute(sq::insert_into(comments).set(comments.post_id = first, comments.number = 10, comments.text = "y"));
  const auto post = db.execute(sq::select(posts, sq::collect(posts.comments)).where(posts.id == first)).one();
  std::vector<std::int32_t> numbers;
  for (const auto& each : post[posts.comments]) numbers.push_back(each.number);
  EXPECT_THAT(numbers, ElementsAre(-1, 1, 2, 10));
}

TEST_P(integration_tree_reader, a_row_that_is_there_twice_has_all_twice) {
  const auto rows = db.execute(sq::select(users, sq::collect(users.posts / posts.comments)).join(users.posts)).all();
  ASSERT_EQ(rows.size(), 3U);
  for (const auto& each : rows) {
    ASSERT_EQ(each[users.posts].size(), 3U);
    EXPECT_EQ(each[users.posts][0][posts.comments].size(), 2U);
  }
}

TEST_P(integration_tree_reader, takes_more_rows_than_a_statement_takes_parameters) {
  std::vector<sq::insertable<users_schema>> many;
  for (int each = 0; each < 70'000; ++each) many.push_back({.name = std::to_string(each)});
  db.execute(sq::insert_into(users).values(std::move(many)));
  const auto rows = db.execute(sq::select(users, sq::collect(users.posts)).order_by(users.id)).all();
  EXPECT_EQ(rows.size(), 70'002U);
  EXPECT_EQ(rows[0][users.posts].size(), 3U);
}

TEST_P(integration_tree_reader, says_where_a_reference_leads_nowhere) {
  auto connection = db.connect();
  connection.run_script(is_sqlite() ? "PRAGMA foreign_keys = OFF" : "SET session_replication_role = replica");
  connection.execute(sq::delete_from(users).where(users.name == "Ben"));
  try {
    (void)connection.execute(sq::select(posts, sq::collect(posts.editor)));
    FAIL() << "Ben is not there";
  } catch (const sq::error& refused) {
    EXPECT_THAT(refused.what(), HasSubstr("a row of blog_posts references a row of blog_users that was not found"));
  }
  EXPECT_EQ(connection.execute(sq::select(posts, sq::collect(posts.comments))).size(), 3U) << "it can go on";
}

class integration_tree_reader_of_a_library : public database_test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, shelves, books, slips);
    db.create_all(shelves, books, slips);
  }
  void TearDown() override { db.drop_all(shelves, books, slips); }
  void add_shelf(const std::string& hall, int number) {
    db.execute(sq::insert_into(shelves).set(shelves.hall = hall, shelves.number = number));
  }
  void add_book(const std::string& title, std::optional<std::string> hall, std::optional<int> shelf) {
    db.execute(sq::insert_into(books).set(books.title = title, books.hall = hall, books.shelf = shelf));
  }
};
INSTANTIATE_TEST_SUITE_P(on, integration_tree_reader_of_a_library, every_database, name_of_database);

TEST_P(integration_tree_reader_of_a_library, follows_a_key_of_several_columns) {
  add_shelf("north", 1);
  add_shelf("north", 2);
  add_shelf("south", 1);
  add_book("b", "north", 1);
  add_book("a", "north", 1);
  add_book("c", "south", 1);
  add_book("nowhere", std::nullopt, std::nullopt);
  add_book("somewhere in the north", "north", std::nullopt);
  std::vector<std::string> seen;
  for (const auto& [shelf, on_it] :
       db.execute(sq::select(shelves, sq::collect(shelves.books)).order_by(shelves.hall, shelves.number))) {
    seen.push_back(shelf.hall + std::to_string(shelf.number));
    for (const auto& each : on_it) seen.push_back(each.title);
  }
  EXPECT_THAT(seen, ElementsAre("north1", "a", "b", "north2", "south1", "c"));
  seen.clear();
  for (const auto& [each, place] : db.execute(sq::select(books, sq::collect(books.place)).order_by(books.title)))
    seen.push_back(each.title + (place ? " " + place->hall + std::to_string(place->number) : ""));
  EXPECT_THAT(seen, ElementsAre("a north1", "b north1", "c south1", "nowhere", "somewhere in the north"));
}

TEST_P(integration_tree_reader_of_a_library, takes_more_keys_of_several_columns_than_a_statement_takes) {
  constexpr int count = 20'000;
  std::vector<sq::insertable<shelves_schema>> many;
  std::vector<sq::insertable<books_schema>> of_many;
  for (int each = 0; each < count; ++each) {
    many.push_back({.number = each, .hall = "north"});
    of_many.push_back({.title = std::to_string(each), .shelf = each, .hall = "north"});
  }
  db.execute(sq::insert_into(shelves).values(std::move(many)));
  db.execute(sq::insert_into(books).values(std::move(of_many)));
  const auto rows = db.execute(sq::select(shelves, sq::collect(shelves.books / books.place)));
  ASSERT_EQ(rows.size(), static_cast<std::size_t>(count));
  for (const auto& [shelf, on_it] : rows) {
    ASSERT_EQ(on_it.size(), 1U);
    ASSERT_EQ(on_it[0][books].title, std::to_string(shelf.number));
    ASSERT_EQ(on_it[0][books.place]->number, shelf.number);
  }
}

TEST_P(integration_tree_reader_of_a_library, says_where_one_is_several) {
  add_book("a", std::nullopt, std::nullopt);
  const auto add_slip = [&](int id) { db.execute(sq::insert_into(slips).set(slips.id = id, slips.book = "a")); };
  const auto trees = sq::select(books, sq::collect(books.in_it));
  add_slip(1);
  EXPECT_EQ(db.execute(trees).one()[books.in_it]->id, 1);
  add_slip(2);
  try {
    (void)db.execute(trees);
    FAIL() << "there are two";
  } catch (const sq::error& refused) {
    EXPECT_THAT(refused.what(), HasSubstr("several rows of blog_slips reference one row of blog_books"));
  }
}

class integration_tree_reader_of_links : public tagged::tagged_test {};
INSTANTIATE_TEST_SUITE_P(on, integration_tree_reader_of_links, orm_test::every_database, orm_test::name_of_database);

TEST_P(integration_tree_reader_of_links, reads_over_a_table_between) {
  using tagged::pages, tagged::tags;
  sent->clear();
  std::vector<std::string> seen;
  for (const auto& [page, of_page] :
       db.execute(sq::select(pages, sq::collect(pages.tags / tags.pages)).order_by(pages.title))) {
    for (const auto& [tag, with_tag] : of_page) {
      seen.push_back(page.title + tag.name);
      for (const auto& each : with_tag) seen.back() += " " + each.title;
    }
  }
  EXPECT_THAT(seen, ElementsAre("ax a", "ay a b", "by a b"));
  EXPECT_EQ(sent->count(), 3U);
}

TEST_P(integration_tree_reader_of_links, tells_directions_apart_and_follows_keys_of_several_columns) {
  using tagged::people, tagged::rooms, tagged::follows, tagged::door_keys;
  for (const char* const name : {"Ada", "Ben", "Cyd"}) db.execute(sq::insert_into(people).set(people.name = name));
  db.execute(sq::insert_into(follows).set(follows.follower = "Ada", follows.followed = "Ben"));
  db.execute(sq::insert_into(follows).set(follows.follower = "Cyd", follows.followed = "Ben"));
  db.execute(sq::insert_into(rooms).set(rooms.house = "north", rooms.number = 1));
  db.execute(sq::insert_into(rooms).set(rooms.house = "south", rooms.number = 1));
  db.execute(sq::insert_into(door_keys).set(door_keys.person = "Ben", door_keys.house = "south", door_keys.number = 1));
  const auto ben =
      db.execute(sq::select(people, sq::collect(people.followers, people.follows, people.rooms / rooms.people))
                     .where(people.name == "Ben"))
          .one();
  ASSERT_EQ(ben[people.followers].size(), 2U);
  EXPECT_EQ(ben[people.followers][1].name, "Cyd");
  EXPECT_TRUE(ben[people.follows].empty());
  ASSERT_EQ(ben[people.rooms].size(), 1U);
  EXPECT_EQ(ben[people.rooms][0][rooms].house, "south");
  EXPECT_EQ(ben[people.rooms][0][rooms.people][0].name, "Ben");
}

// PostgreSQL has such collations, too, where it was built with ICU.
TEST(integration_tree_reader_on_sqlite, says_where_a_database_compares_keys_otherwise) {
  engine_test::on_sqlite::engine db{engine_test::on_sqlite::url()};
  db.run_script(
      "CREATE TABLE blog_books (title TEXT COLLATE NOCASE PRIMARY KEY, shelf INTEGER, hall TEXT);"
      "CREATE TABLE blog_slips (id INTEGER PRIMARY KEY, book TEXT COLLATE NOCASE REFERENCES blog_books (title));"
      "INSERT INTO blog_books VALUES ('Emma', NULL, NULL); INSERT INTO blog_slips VALUES (1, 'emma');");
  EXPECT_THAT([&] { (void)db.execute(sq::select(books, sq::collect(books.in_it))); },
              testing::ThrowsMessage<sq::error>(HasSubstr("whose key is another one in C++")));
  EXPECT_THAT([&] { (void)db.execute(sq::select(slips, sq::collect(slips.of))); },
              testing::ThrowsMessage<sq::error>(HasSubstr("whose key is another one in C++")));
}

}  // namespace
