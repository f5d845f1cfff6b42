// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <cstddef>
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <optional>
#include <string>
#include <string_view>

#include <gmock/gmock.h>

#include <sequent/all.hpp>
#include <sequent/driver/tolerant_source.hpp>

namespace engine_test {

enum class mood { calm, loud };

struct rating {
  std::int32_t stars;
  friend bool operator==(const rating&, const rating&) = default;
};

}  // namespace engine_test

template <>
inline constexpr auto sequent::enum_names<engine_test::mood> = std::array{
    sequent::enumerator{engine_test::mood::calm, "calm"}, sequent::enumerator{engine_test::mood::loud, "loud"}};

template <>
struct sequent::mapped_type<engine_test::rating> {
  using stored = std::int32_t;
  static constexpr stored store(engine_test::rating given) { return given.stars; }
  static constexpr engine_test::rating load(stored stars) { return {stars}; }
};

namespace {

using namespace engine_test;
using testing::ElementsAre;
using testing::HasSubstr;

template <class As>
struct songs_schema {
  static constexpr sq::name table_name = "tolerant_songs";
  sq::col<As, "plays", std::int32_t, sq::null_as<0>> plays;
  sq::col<As, "title", std::string, sq::null_as<"untitled">> title;
  sq::col<As, "liked", bool, sq::null_as<false>> liked;
  sq::col<As, "length", double, sq::null_as<-1>> length;
  sq::col<As, "price", sq::decimal<6, 2>, sq::null_as<sq::decimal<3, 1>("1.5")>> price;
  sq::col<As, "mood", mood, sq::null_as<mood::loud>> mood_of_it;
  sq::col<As, "rating", rating, sq::null_as<3>> stars;
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
};
inline constexpr sq::table<songs_schema> songs;

/// A table that was altered: the columns that came later are NULL in the rows that were there.
template <class Kind>
class integration_null_as : public testing::Test {
 protected:
  void SetUp() override {
    db.drop_all(sq::if_exists, songs);
    db.run_script(
        "CREATE TABLE tolerant_songs (id bigint PRIMARY KEY); INSERT INTO tolerant_songs VALUES (1);"
        "ALTER TABLE tolerant_songs ADD COLUMN title text; ALTER TABLE tolerant_songs ADD COLUMN plays integer;"
        "ALTER TABLE tolerant_songs ADD COLUMN liked boolean; ALTER TABLE tolerant_songs ADD COLUMN mood text;"
        "ALTER TABLE tolerant_songs ADD COLUMN length double precision;"
        "ALTER TABLE tolerant_songs ADD COLUMN rating integer");
    db.run_script(is_sqlite() ? "ALTER TABLE tolerant_songs ADD COLUMN price integer"
                              : "ALTER TABLE tolerant_songs ADD COLUMN price numeric(6, 2)");
    db.execute(sq::insert_into(songs).values({.plays = 5,
                                              .title = "Blue",
                                              .liked = true,
                                              .length = 1.5,
                                              .price = 2,
                                              .mood_of_it = mood::calm,
                                              .stars = rating{1},
                                              .id = 2}));
  }
  void TearDown() override { db.drop_all(songs); }
  static bool is_sqlite() { return Kind::url() == on_sqlite::url(); }

  typename Kind::engine db{Kind::url()};
};
TYPED_TEST_SUITE(integration_null_as, every_engine);

TYPED_TEST(integration_null_as, reads_a_value_in_whole_rows) {
  const auto read = this->db.execute(sq::select(songs).order_by(songs.id)).all();
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[0].plays, 0);
  EXPECT_EQ(read[0].title, "untitled");
  EXPECT_FALSE(read[0].liked);
  EXPECT_EQ(read[0].length, -1);
  EXPECT_EQ(read[0].price, (sq::decimal<6, 2>("1.5")));
  EXPECT_EQ(read[0].mood_of_it, mood::loud);
  EXPECT_EQ(read[0].stars, rating{3});
  EXPECT_EQ(read[1].plays, 5);
  EXPECT_EQ(read[1].mood_of_it, mood::calm);
  EXPECT_EQ(read[1].stars, rating{1});
}

TYPED_TEST(integration_null_as, reads_a_value_in_columns_and_under_labels) {
  const auto [plays, title, next] =
      this->db.execute(sq::select(songs.plays, songs.title.template as<"t">(), songs.id + 1).where(songs.id == 1))
          .one();
  EXPECT_EQ(plays, 0);
  EXPECT_EQ(title, "untitled");
  EXPECT_EQ(next, 2);
  EXPECT_EQ(this->db.execute(sq::update(songs).set(songs.id = 7).where(songs.id == 1).returning(songs.title)).scalar(),
            "untitled");
}

TYPED_TEST(integration_null_as, reads_a_value_through_derived_tables_and_set_operations) {
  const auto inner = sq::select(songs.id, songs.plays.template as<"n">()).template as<"inner">();
  EXPECT_THAT(this->db.execute(sq::select(inner.template get<"n">()).from(inner).order_by(inner[songs.id])).scalars(),
              ElementsAre(0, 5));
  const auto common = sq::cte<"common">(sq::select(songs.id, songs.plays));
  EXPECT_THAT(this->db
                  .execute(sq::select(common.template get<"plays">())
                               .from(common)
                               .with(common)
                               .where(common.template get<"id">() == 1))
                  .scalars(),
              ElementsAre(0));
  const auto both =
      sq::union_all(sq::select(songs.plays).where(songs.id == 1), sq::select(songs.plays).where(songs.id == 2));
  EXPECT_THAT(this->db.execute(both).scalars(), testing::UnorderedElementsAre(0, 5));
}

TYPED_TEST(integration_null_as, sql_sees_the_null) {
  EXPECT_EQ(this->db.execute(sq::select(songs.id).where(songs.plays == 0)).size(), 0U);
  EXPECT_EQ(this->db.execute(sq::select(songs.id).where(songs.plays.is_null())).size(), 1U);
  EXPECT_EQ(this->db.execute(sq::select(songs.id).where(sq::coalesce(songs.plays, 0) == 0)).size(), 1U);
  EXPECT_THROW(this->db.execute(sq::select(songs.plays + 1)), sq::decode_error);
}

TYPED_TEST(integration_null_as, an_absent_row_stays_absent) {
  constexpr auto other = songs.template as<"other">();
  const auto rows = this->db
                        .execute(sq::select(songs.id, other.plays, other)
                                     .from(songs)
                                     .left_join(other, other.id == songs.id && songs.id == sq::literal<1>)
                                     .order_by(songs.id))
                        .all();
  ASSERT_EQ(rows.size(), 2U);
  const auto& [first, absent_or_null, present] = rows[0];
  EXPECT_EQ(absent_or_null, std::nullopt);
  ASSERT_TRUE(present.has_value());
  EXPECT_EQ(present->plays, 0);
  EXPECT_EQ(rows[1].template get<1>(), std::nullopt);
  EXPECT_FALSE(rows[1].template get<2>().has_value());
}

template <class As>
struct notes_schema {
  static constexpr sq::name table_name = "tolerant_notes";
  sq::col<As, "flag", bool, sq::lenient, sq::null_as<false>> flag;
  sq::col<As, "size", std::int32_t, sq::lenient, sq::null_as<-7>> size;
  sq::col<As, "weight", std::optional<double>, sq::lenient> weight;
  sq::col<As, "text", std::string, sq::lenient> text;
  sq::col<As, "data", std::optional<sq::bytes>, sq::lenient> data;
};
inline constexpr sq::table<notes_schema> notes;

class integration_lenient : public testing::Test {
 protected:
  void SetUp() override { db.run_script("CREATE TABLE tolerant_notes (flag, size, weight, text, data)"); }

  /// Reads a row that holds one value of SQL.
  template <class Column>
  auto read_as(const Column& column, std::string_view name, const std::string& value) {
    db.run_script("DELETE FROM tolerant_notes; INSERT INTO tolerant_notes (" + std::string(name) + ") VALUES (" +
                  value + ")");
    return db.execute(sq::select(column)).scalar();
  }
  bool flag(const std::string& value) { return read_as(notes.flag, "flag", value); }
  std::int32_t size(const std::string& value) { return read_as(notes.size, "size", value); }
  std::optional<double> weight(const std::string& value) { return read_as(notes.weight, "weight", value); }
  std::string text(const std::string& value) { return read_as(notes.text, "text", value); }

  sq::engine<sq::sqlite> db{"sqlite::memory:"};
};

TEST_F(integration_lenient, a_flag_is_what_is_not_zero) {
  EXPECT_TRUE(flag("1"));
  EXPECT_TRUE(flag("2"));
  EXPECT_TRUE(flag("-1"));
  EXPECT_TRUE(flag("0.5"));
  EXPECT_TRUE(flag("'1'"));
  EXPECT_TRUE(flag("'True'"));
  EXPECT_FALSE(flag("'off'"));
  EXPECT_FALSE(flag("0"));
  EXPECT_FALSE(flag("''"));
  EXPECT_FALSE(flag("NULL"));
  EXPECT_THROW(flag("'maybe'"), sq::decode_error);
  EXPECT_THROW(flag("'nan'"), sq::decode_error);
  EXPECT_THROW(flag("x'01'"), sq::decode_error);
}

TEST_F(integration_lenient, a_text_of_digits_is_a_number) {
  EXPECT_EQ(size("'12'"), 12);
  EXPECT_EQ(size("' +12 '"), 12);
  EXPECT_EQ(size("12.0"), 12);
  EXPECT_EQ(weight("'1.5'"), 1.5);
  EXPECT_EQ(weight("3"), 3.0);
  EXPECT_THROW(size("'12abc'"), sq::decode_error);
  EXPECT_THROW(size("'+-1'"), sq::decode_error);
  EXPECT_THROW(size("12.5"), sq::decode_error);
  EXPECT_THROW(size("1e300"), sq::decode_error);
  EXPECT_THROW(size("'3000000000'"), sq::decode_error);
  EXPECT_THROW(weight("'inf'"), sq::decode_error);
}

TEST_F(integration_lenient, an_empty_text_reads_as_null) {
  EXPECT_EQ(size("''"), -7);
  EXPECT_EQ(size("'  '"), -7);
  EXPECT_EQ(weight("''"), std::nullopt);
  EXPECT_EQ(text("''"), "");
}

TEST_F(integration_lenient, texts_and_binary_strings_hold_one_another) {
  EXPECT_EQ(text("5"), "5");
  EXPECT_EQ(text("0.1"), "0.1");
  EXPECT_EQ(text("x'416461'"), "Ada");
  EXPECT_THROW(text("NULL"), sq::decode_error);
  EXPECT_EQ(read_as(notes.data, "data", "'A'"), (sq::bytes{std::byte{'A'}}));
}

TEST_F(integration_lenient, what_is_refused_names_its_row) {
  db.run_script("INSERT INTO tolerant_notes (size, text) VALUES (1, 'a'), ('many', 'b')");
  try {
    db.execute(sq::select(notes));
    ADD_FAILURE();
  } catch (const sq::decode_error& refused) {
    EXPECT_THAT(refused.what(), HasSubstr("column \"size\" of table \"tolerant_notes\" in row 2"));
  }
}

template <class As>
struct strict_schema {
  static constexpr sq::name table_name = "tolerant_notes";
  sq::col<As, "flag", bool> flag;
};
inline constexpr sq::table<strict_schema> strict_notes;

TEST_F(integration_lenient, nothing_is_lenient_unasked) {
  db.run_script("INSERT INTO tolerant_notes (flag) VALUES (2)");
  EXPECT_THROW(db.execute(sq::select(strict_notes.flag)), sq::decode_error);
}

template <class As>
struct counts_schema {
  static constexpr sq::name table_name = "tolerant_counts";
  sq::col<As, "flag", bool, sq::lenient> flag;
  sq::col<As, "size", std::optional<std::int16_t>, sq::lenient> size;
};
inline constexpr sq::table<counts_schema> counts;

TEST(integration_lenient_on_postgres, reads_other_types_than_the_declared_ones) {
  sq::engine<sq::postgres> db(postgres_url());
  db.run_script(
      "DROP TABLE IF EXISTS tolerant_counts; CREATE TABLE tolerant_counts (flag integer, size varchar(9));"
      "INSERT INTO tolerant_counts VALUES (2, '12')");
  const auto [flag, size] = db.execute(sq::select(counts)).one();
  EXPECT_TRUE(flag);
  EXPECT_EQ(size, 12);
  db.execute_raw("UPDATE tolerant_counts SET flag = 0, size = ''");
  const auto [none, nothing] = db.execute(sq::select(counts)).one();
  EXPECT_FALSE(none);
  EXPECT_EQ(nothing, std::nullopt);
  db.drop_all(counts);
}

}  // namespace
