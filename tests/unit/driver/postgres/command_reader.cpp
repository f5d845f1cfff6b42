// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sequent/driver/postgres/command_reader.hpp>

namespace {

using namespace sequent::driver::postgres;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  command_reader reader(text);
  for (std::string_view word = reader.next(); !word.empty(); word = reader.next()) words.emplace_back(word);
  return words;
}

TEST(driver_postgres_command_reader, reads_words_and_ends_of_commands) {
  EXPECT_THAT(words_of("Select a1,b$2\n, $1 FROM t;;COMMIT"),
              ElementsAre("Select", "a1", "b$2", "FROM", "t", ";", ";", "COMMIT"));
  EXPECT_THAT(words_of(" 12 1e5 3x \t"), IsEmpty());
  EXPECT_THAT(words_of(""), IsEmpty());
  EXPECT_THAT(words_of("größe é"), ElementsAre("größe", "é"));
}

TEST(driver_postgres_command_reader, passes_over_what_is_no_word) {
  EXPECT_THAT(words_of("a -- b;\n c /* d /* e; */ f */ g"), ElementsAre("a", "c", "g"));
  EXPECT_THAT(words_of("a 'b;' \"c;\" 'd''e;' \"f\"\"g;\" h"), ElementsAre("a", "h"));
  EXPECT_THAT(words_of("a 'b\\' c E'd\\' e' e'f\\\\' g E'h''\\'i' j"), ElementsAre("a", "c", "g", "j"));
  EXPECT_THAT(words_of("a $$ b; $$ c $x$ d $$ ; $x$ e $1$ f"), ElementsAre("a", "c", "e", "f"));
}

TEST(driver_postgres_command_reader, an_end_that_is_missing_is_the_end_of_the_text) {
  for (const char* text : {"a 'b", "a \"b", "a /* b", "a -- b", "a $$ b", "a $x$ b $x", "a E'b\\", "a /*/* b */"})
    EXPECT_THAT(words_of(text), ElementsAre("a")) << text;
}

TEST(driver_postgres_command_reader, knows_what_ends_a_transaction) {
  for (const char* text :
       {"ROLLBACK", "rollback work and\n chain", "ABORT", "Abort; BEGIN", "SELECT 1; ABORT AND CHAIN",
        "ROLLBACK AND CHAIN /* TO */", "ROLLBACK -- TO\n; BEGIN", "ROLLBACK TO a; ROLLBACK", ";;ROLLBACK;",
        "SELECT 'x\\'; ROLLBACK", "COMMIT AND CHAIN", "END; BEGIN", "prepare transaction 'x'"})
    EXPECT_TRUE(ends_transaction(text)) << text;
}

TEST(driver_postgres_command_reader, knows_a_return_to_a_savepoint) {
  for (const char* text :
       {"ROLLBACK TO a", "rollback\twork to savepoint\n\"ABORT\"", "ROLLBACK/**/TO/**/a", "ROLLBACK PREPARED 'x'",
        "SELECT 'ROLLBACK;'; ROLLBACK TO a", "ROLLBACK TO a; SELECT $$; ROLLBACK; $$", "SELECT abort FROM rollback",
        "COMMIT PREPARED 'x'", "PREPARE end AS SELECT 1", "SELECT CASE WHEN true THEN 1 END", ""})
    EXPECT_FALSE(ends_transaction(text)) << text;
}

TEST(driver_postgres_command_reader, what_stands_in_the_body_of_a_function_is_no_command) {
  const std::string function =
      "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END";
  EXPECT_FALSE(ends_transaction(function + "; ROLLBACK TO a"));
  EXPECT_TRUE(ends_transaction(function + "; END AND CHAIN"));
  EXPECT_TRUE(ends_transaction("SELECT begin, atomic FROM t; COMMIT AND CHAIN"));
  EXPECT_FALSE(ends_transaction("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1;"));
}

TEST(driver_postgres_command_reader, counts_what_asks_for_a_rollback) {
  EXPECT_EQ(rollback_count("ROLLBACK TO a; abort; COMMIT; SELECT 'ROLLBACK'; Rollback And Chain"), 3U);
  EXPECT_EQ(rollback_count("ROLLBACK PREPARED 'x'; COMMIT; END"), 0U);
}

TEST(driver_postgres_command_reader, knows_a_copy_between_server_and_program) {
  EXPECT_TRUE(copies_data("COPY t FROM STDIN"));
  EXPECT_TRUE(copies_data("SELECT 1; copy (SELECT 2) to stdout with (format csv); SELECT 3"));
  for (const char* text : {"COPY t FROM '/tmp/stdin'", "SELECT stdin FROM copy; SELECT stdout",
                           "SELECT 'COPY t FROM STDIN'", "COPY t TO PROGRAM 'x'; SELECT stdout"})
    EXPECT_FALSE(copies_data(text)) << text;
}

}  // namespace
