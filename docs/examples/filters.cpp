// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors

// Filters that are chosen at run time: one query of one type, whatever the user of a search page fills in.

#include <cstdint>
#include <exception>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <sequent/sequent.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct articles_schema {
  static constexpr sq::name table_name = "articles";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "title", std::string> title;
  sq::col<As, "author", std::string> author;
  sq::col<As, "price_cents", int> price_cents;
  sq::col<As, "discount", std::optional<int>> discount;
};

inline constexpr sq::table<articles_schema> articles;

namespace {

/// What a search page sends. What is empty does not matter.
struct search {
  std::optional<std::string> author = {};
  std::optional<int> at_most_cents = {};
  std::optional<std::string> title_contains = {};
  std::vector<std::int64_t> only_these = {};
  bool discounted_only = false;
  std::int64_t page = 0;
};

constexpr std::int64_t page_size = 2;

/// The query is checked whole when this compiles. Its text is made of constant pieces, and prepared once for each
/// combination that occurs.
auto query_for(const search& asked) {
  std::optional<std::string> pattern;
  if (asked.title_contains) pattern = "%" + *asked.title_contains + "%";
  return sq::select(articles.title, articles.price_cents)
      .where(articles.author == sq::if_set(asked.author))
      .where(articles.price_cents <= sq::if_set(asked.at_most_cents))
      .where(articles.title.like(sq::if_set(pattern)))
      .where_if(!asked.only_these.empty(), articles.id.in(asked.only_these))
      .where_if(asked.discounted_only, articles.discount.is_not_null())
      .order_by(articles.price_cents, articles.title)
      .limit(page_size)
      .offset(asked.page * page_size);
}

void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

}  // namespace

int main() try {
  sq::engine<sq::sqlite> db{"sqlite::memory:"};
  db.create_all(articles);
  std::vector<sq::insertable<articles_schema>> stock;
  stock.push_back({.title = "Compilers", .author = "Aho", .price_cents = 9500, .discount = 10});
  stock.push_back({.title = "Databases", .author = "Date", .price_cents = 7000, .discount = std::nullopt});
  stock.push_back({.title = "The Relational Model", .author = "Date", .price_cents = 4500, .discount = 20});
  db.execute(sq::insert_into(articles).values(stock));

  const auto find = [&](const search& asked) {
    const auto query = query_for(asked);
    std::cout << db.sql(query) << "\n";
    auto found = db.execute(query).all();
    for (const auto& [title, cents] : found) std::cout << "  " << title << ", " << cents << "\n";
    return found;
  };

  require(find({}).size() == 2, "the first page is full");
  require(find({.page = 1}).size() == 1, "and one article is left");
  require(find({.author = "Date", .at_most_cents = 5000}).size() == 1, "two filters");
  require(find({.title_contains = "abas"}).at(0).get<"title">() == "Databases", "a text within");
  require(find({.only_these = {1, 3}, .discounted_only = true}).size() == 2, "a list, and a flag");
} catch (const std::exception& problem) {
  std::cerr << problem.what() << "\n";
  return 1;
}
