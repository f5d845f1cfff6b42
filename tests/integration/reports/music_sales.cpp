// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <integration/reports/music.hpp>

#include <gtest/gtest.h>

namespace {

using namespace report_test;

class integration_music_sales : public music_report {};
INSTANTIATE_TEST_SUITE_P(both, integration_music_sales, both_databases);

/// What a sale brings in.
const auto total = sales.price * sales.quantity;

TEST_P(integration_music_sales, of_each_agent_with_those_who_sell_nothing) {
  const auto query = sq::select(staff.name, sq::coalesce(sq::sum(total), sq::decimal<38, 2>("0")).as<"sold">(),
                                sq::count(invoices.id).distinct().as<"invoices">())
                         .from(staff)
                         .left_join(clients, clients.agent_id == staff.id)
                         .left_join(invoices, invoices.client_id == clients.id)
                         .left_join(sales, sales.invoice_id == invoices.id)
                         .group_by(staff.id)
                         .order_by(sq::label<"sold">.desc(), staff.name);
  // SQLite keeps a decimal as its hundredths.
  expect_same(db, query,
              "SELECT s.name, coalesce(sum(t.price * t.quantity), 0) AS sold, count(DISTINCT i.id) FROM music_staff s "
              "LEFT JOIN music_clients c ON c.agent_id = s.id LEFT JOIN music_invoices i ON i.client_id = c.id "
              "LEFT JOIN music_sales t ON t.invoice_id = i.id GROUP BY s.id, s.name ORDER BY sold DESC, s.name",
              4);
}

TEST_P(integration_music_sales, the_best_client_of_each_country) {
  const auto spent = sq::cte<"spent">(sq::select(clients.country, clients.name, sq::sum(total).as<"spent">())
                                          .from(clients)
                                          .join(invoices, sq::by_reference)
                                          .join(sales, sales.invoice_id == invoices.id)
                                          .group_by(clients.country, clients.name));
  const auto other = spent.as<"other">();
  const auto most = sq::select(sq::max(other.get<"spent">()))
                        .from(other)
                        .correlate(spent)
                        .where(other[clients.country] == spent[clients.country])
                        .scalar_subquery();
  const auto query = sq::select(spent[clients.country], spent[clients.name], spent.get<"spent">())
                         .with(spent)
                         .from(spent)
                         .where(spent.get<"spent">() == most)
                         .order_by(spent[clients.country]);
  expect_same(
      db, query,
      "WITH t AS (SELECT c.country, c.name, sum(s.price * s.quantity) AS spent FROM music_clients c "
      "JOIN music_invoices i ON i.client_id = c.id JOIN music_sales s ON s.invoice_id = i.id GROUP BY c.country, "
      "c.name) "
      "SELECT country, name, spent FROM t WHERE spent = (SELECT max(o.spent) FROM t o WHERE o.country = t.country) "
      "ORDER BY country",
      2);
}

TEST_P(integration_music_sales, tracks_that_nobody_bought_or_that_were_cheaper) {
  const auto sold = sq::select(sales.track_id).where(sales.track_id.is_not_null());
  const auto cheaper = sq::select(sq::literal<1>)
                           .from(sales)
                           .correlate(tracks)
                           .where(sales.track_id == tracks.id && sales.price < tracks.price);
  const auto query = sq::select(tracks.id, tracks.name, tracks.composer)
                         .where(tracks.id.not_in(sold) || sq::exists(cheaper))
                         .order_by(tracks.id);
  expect_same(
      db, query,
      "SELECT id, name, composer FROM music_tracks t WHERE id NOT IN (SELECT track_id FROM music_sales) OR EXISTS "
      "(SELECT 1 FROM music_sales s WHERE s.track_id = t.id AND s.price < t.price) ORDER BY id",
      2);
}

TEST_P(integration_music_sales, by_month_with_the_change) {
  const auto month = sq::date_trunc<"month">(invoices.billed).as<"month">();
  const auto monthly = sq::select(month, sq::sum(total).as<"sold">())
                           .from(invoices)
                           .join(sales, sq::by_reference)
                           .group_by(sq::label<"month">)
                           .as<"monthly">();
  const auto sold = monthly.get<"sold">();
  const auto query = sq::select(monthly.get<"month">(), sold,
                                (sold - sq::over(sq::lag(sold), sq::order_by(monthly.get<"month">()))).as<"change">())
                         .from(monthly)
                         .order_by(monthly.get<"month">());
  expect_same(
      db, query,
      either(
          "SELECT m, sold, sold - lag(sold) OVER (ORDER BY m) FROM (SELECT date_trunc('month', i.billed, 'UTC') AS m, "
          "sum(s.price * s.quantity) AS sold FROM music_invoices i JOIN music_sales s ON s.invoice_id = i.id "
          "GROUP BY 1) AS t ORDER BY m",
          "SELECT m, sold, sold - lag(sold) OVER (ORDER BY m) FROM (SELECT strftime('%Y-%m-01 00:00:00', i.billed) AS "
          "m, sum(s.price * s.quantity) AS sold FROM music_invoices i JOIN music_sales s ON s.invoice_id = i.id "
          "GROUP BY 1) AS t ORDER BY m"),
      3);
}

TEST_P(integration_music_sales, artists_by_the_length_of_their_tracks) {
  const auto minutes = sq::round<2>(sq::cast<double>(sq::sum(tracks.milliseconds)) / 60'000);
  const auto query = sq::select(artists.name, sq::count(tracks.id).as<"tracks">(), minutes.as<"minutes">(),
                                sq::max(sq::char_length(tracks.name)).as<"longest_name">())
                         .from(artists)
                         .left_join(albums, albums.artist_id == artists.id)
                         .left_join(tracks, tracks.album_id == albums.id)
                         .group_by(artists.id)
                         .order_by(sq::label<"minutes">.desc().nulls_last());
  expect_same(
      db, query,
      either("SELECT a.name, count(t.id), CAST(round(sum(t.milliseconds) / 60000.0, 2) AS double precision) AS m, "
             "max(length(t.name)) FROM music_artists a LEFT JOIN music_albums l ON l.artist_id = a.id "
             "LEFT JOIN music_tracks t ON t.album_id = l.id GROUP BY a.id ORDER BY m DESC NULLS LAST",
             "SELECT a.name, count(t.id), round(sum(t.milliseconds) / 60000.0, 2) AS m, max(length(t.name)) FROM "
             "music_artists a LEFT JOIN music_albums l ON l.artist_id = a.id LEFT JOIN music_tracks t ON t.album_id = "
             "l.id GROUP BY a.id ORDER BY m DESC NULLS LAST"),
      3);
}

TEST_P(integration_music_sales, genres_without_a_sale_and_sales_without_a_genre) {
  const auto query = sq::select(genres.name, sq::count(sales.track_id).as<"sales">())
                         .from(genres)
                         .full_join(tracks, tracks.genre_id == genres.id)
                         .left_join(sales, sales.track_id == tracks.id)
                         .group_by(genres.name)
                         .order_by(genres.name.nulls_last());
  expect_same(db, query,
              "SELECT g.name, count(s.track_id) FROM music_genres g FULL JOIN music_tracks t ON t.genre_id = g.id "
              "LEFT JOIN music_sales s ON s.track_id = t.id GROUP BY g.name ORDER BY g.name NULLS LAST",
              4);
}

}  // namespace
