// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <optional>
#include <string>

#include <sequent/sequent.hpp>
#include <sequent/statement/analysis.hpp>
#include <sequent/statement/row_subquery.hpp>
#include <sequent/statement/set_operation.hpp>
#include <sequent/statement/tolerated.hpp>

namespace {

namespace sq = sequent;

template <class As>
struct songs_schema {
  static constexpr sq::name table_name = "songs";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "title", std::string> title;
  sq::col<As, "plays", std::int32_t, sq::null_as<0>> plays;
  sq::col<As, "likes", std::int32_t, sq::null_as<7>> likes;
};
inline constexpr sq::table<songs_schema> songs;

template <class Statement>
constexpr bool is_tolerant(const Statement&) {
  return sq::detail::reads_tolerantly(sq::detail::info_of<typename Statement::tag>);
}
template <class Statement>
constexpr auto columns_of(const Statement&) {
  return sq::detail::tolerated_columns<typename Statement::tag>;
}

// What no attribute speaks of costs nothing.
static_assert(!is_tolerant(sq::select(songs.id, songs.title)));
static_assert(!is_tolerant(sq::select(songs.plays + 1)));
static_assert(!is_tolerant(sq::update(songs).set(songs.plays = 1).all_rows()));

static_assert(is_tolerant(sq::select(songs)));
static_assert(is_tolerant(sq::select(songs.title, songs.plays.as<"n">())));
static_assert(is_tolerant(sq::update(songs).set(songs.plays = 0).all_rows().returning(songs.plays)));

constexpr auto of_two = columns_of(sq::select(songs.title, songs.plays));
static_assert(of_two.size() == 2 && of_two[0] == nullptr && of_two[1]->name == "plays");
constexpr auto of_table = columns_of(sq::select(songs.title, songs));
static_assert(of_table.size() == 5 && of_table[2] == nullptr && of_table[3]->has_null_constant);

constexpr auto inner = sq::select(songs.id, songs.plays.as<"n">()).as<"inner">();
constexpr auto of_derived = columns_of(sq::select(inner.get<"n">()).from(inner));
static_assert(of_derived[0]->name == "plays");

// Which of two queries a row is of, nobody knows.
constexpr auto of_both =
    columns_of(sq::union_all(sq::select(songs.id, songs.plays), sq::select(songs.id, songs.likes)));
static_assert(of_both.size() == 2 && of_both[1] == nullptr);
constexpr auto of_alike = columns_of(sq::union_all(sq::select(songs.plays), sq::select(songs.plays)));
static_assert(of_alike[0]->name == "plays");

// Nor where the set operation stands in FROM.
constexpr auto both =
    sq::union_all(sq::select(songs.id, songs.plays.as<"n">()), sq::select(songs.id, songs.likes.as<"n">()))
        .as<"both">();
static_assert(columns_of(sq::select(both.get<"n">()).from(both))[0] == nullptr);
constexpr auto alike =
    sq::union_all(sq::select(songs.id, songs.plays.as<"n">()), sq::select(songs.id, songs.plays.as<"n">()))
        .as<"alike">();
static_assert(columns_of(sq::select(alike.get<"n">()).from(alike))[0]->name == "plays");

// NOT IN of it is true of no row, if the database has a NULL there.
template <class Statement>
constexpr bool meets_null(const Statement&) {
  return sq::detail::analysis_of<typename Statement::tag>.found.rule ==
         sq::detail::statement_rule::not_in_meets_no_null;
}
constexpr auto others = songs.as<"others">();
static_assert(meets_null(sq::select(songs.id).where(songs.id.not_in(sq::select(others.plays).from(others)))));
static_assert(!meets_null(sq::select(songs.id).where(songs.id.in(sq::select(others.plays).from(others)))));
static_assert(!meets_null(sq::select(songs.id).where(songs.id.not_in(sq::select(others.id).from(others)))));
constexpr auto row = sq::tuple(songs.id, songs.id);
static_assert(meets_null(sq::select(songs.id).where(row.not_in(sq::select(others.id, others.plays).from(others)))));
static_assert(!meets_null(sq::select(songs.id).where(row.not_in(sq::select(others.id, others.id).from(others)))));
constexpr auto united = sq::union_all(sq::select(others.id).from(others), sq::select(others.plays).from(others));
static_assert(meets_null(sq::select(songs.id).where(songs.id.not_in(united))));

// A row of these is told from an absent one by the first column that is NULL in no row.
template <class As>
struct loose_schema {
  static constexpr sq::name table_name = "loose";
  sq::col<As, "flag", bool, sq::lenient> flag;
  sq::col<As, "plays", std::int32_t, sq::null_as<0>> plays;
  sq::col<As, "note", std::optional<std::string>> note;
  sq::col<As, "id", std::int64_t> id;
};
using loose = sq::description<loose_schema>::columns;
static_assert(!sq::type_at<0, loose>::is_witness && !sq::type_at<1, loose>::is_witness);
static_assert(!sq::type_at<2, loose>::is_witness && sq::type_at<3, loose>::is_witness);

}  // namespace
