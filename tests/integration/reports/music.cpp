// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <integration/reports/music.hpp>
#include <vector>

namespace report_test {

void drop_music(database& db) {
  db.drop_all(sq::if_exists, artists, albums, genres, tracks, staff, clients, invoices, sales);
}

void fill_music(database& db) {
  using namespace std::chrono_literals;
  const auto at = [](int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    return sq::timestamp(std::chrono::sys_days(date) + 10h);
  };
  using money = sq::decimal<10, 2>;
  drop_music(db);
  db.create_all(artists, albums, genres, tracks, staff, clients, invoices, sales);
  db.execute(sq::insert_into(artists).values(std::vector<sq::insertable<artists_schema>>{
      {.id = 1, .name = "The Locks"}, {.id = 2, .name = "Serial"}, {.id = 3, .name = "Unheard"}}));
  db.execute(sq::insert_into(albums).values(
      std::vector<sq::insertable<albums_schema>>{{.id = 1, .title = "Row Level", .artist_id = 1},
                                                 {.id = 2, .title = "Deadlock", .artist_id = 1},
                                                 {.id = 3, .title = "Snapshot", .artist_id = 2}}));
  db.execute(sq::insert_into(genres).values(std::vector<sq::insertable<genres_schema>>{
      {.id = 1, .name = "rock"}, {.id = 2, .name = "jazz"}, {.id = 3, .name = "opera"}}));
  db.execute(sq::insert_into(tracks).values(std::vector<sq::insertable<tracks_schema>>{
      {.id = 1,
       .name = "Share",
       .album_id = 1,
       .genre_id = 1,
       .composer = "A. Lock",
       .milliseconds = 200'000,
       .price = money("0.99")},
      {.id = 2, .name = "Exclusive", .album_id = 1, .genre_id = 1, .milliseconds = 240'000, .price = money("0.99")},
      {.id = 3,
       .name = "Wait",
       .album_id = 2,
       .genre_id = 2,
       .composer = "A. Lock",
       .milliseconds = 310'500,
       .price = money("1.99")},
      {.id = 4, .name = "Skew", .album_id = 3, .genre_id = 2, .milliseconds = 180'000, .price = money("0.99")},
      {.id = 5,
       .name = "Phantom",
       .album_id = 3,
       .composer = "S. Ghost",
       .milliseconds = 180'000,
       .price = money("0.49")},
      {.id = 6, .name = "Hidden", .genre_id = 1, .milliseconds = 90'000, .price = money("0.49")}}));
  db.execute(sq::insert_into(staff).values(
      std::vector<sq::insertable<staff_schema>>{{.id = 1, .name = "Ann"},
                                                {.id = 2, .name = "Ben", .reports_to = 1},
                                                {.id = 3, .name = "Cat", .reports_to = 2},
                                                {.id = 4, .name = "Dee", .reports_to = 2}}));
  db.execute(sq::insert_into(clients).values(
      std::vector<sq::insertable<clients_schema>>{{.id = 1, .name = "Eva", .country = "Norway", .agent_id = 3},
                                                  {.id = 2, .name = "Fay", .country = "Norway", .agent_id = 4},
                                                  {.id = 3, .name = "Gus", .country = "Chile", .agent_id = 3},
                                                  {.id = 4, .name = "Hal", .country = "Chile"}}));
  db.execute(sq::insert_into(invoices).values(
      std::vector<sq::insertable<invoices_schema>>{{.id = 1, .client_id = 1, .billed = at(2021, 1, 3)},
                                                   {.id = 2, .client_id = 2, .billed = at(2021, 1, 31)},
                                                   {.id = 3, .client_id = 1, .billed = at(2021, 12, 31)},
                                                   {.id = 4, .client_id = 3, .billed = at(2022, 2, 1)},
                                                   {.id = 5, .client_id = 4, .billed = at(2022, 2, 2)}}));
  db.execute(sq::insert_into(sales).values(std::vector<sq::insertable<sales_schema>>{
      {.invoice_id = 1, .track_id = 1, .price = money("0.99"), .quantity = 1},
      {.invoice_id = 1, .track_id = 3, .price = money("1.99"), .quantity = 2},
      {.invoice_id = 2, .track_id = 1, .price = money("0.99"), .quantity = 1},
      {.invoice_id = 3, .track_id = 4, .price = money("0.89"), .quantity = 1},
      {.invoice_id = 4, .track_id = 5, .price = money("0.49"), .quantity = 3},
      {.invoice_id = 4, .track_id = 2, .price = money("0.99"), .quantity = 1},
      {.invoice_id = 5, .track_id = 1, .price = money("0.99"), .quantity = 1}}));
}

}  // namespace report_test
