// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstdint>
#include <integration/reports/report.hpp>
#include <optional>
#include <string>

#include <sequent/all.hpp>

/// A music store as the sample databases have it: artists, albums, tracks, invoices, and staff with a boss.
namespace report_test {

template <class As>
struct artists_schema {
  static constexpr sq::name table_name = "music_artists";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "name", std::string> name;
};

template <class As>
struct albums_schema {
  static constexpr sq::name table_name = "music_albums";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "title", std::string> title;
  sq::col<As, "artist_id", std::int64_t, sq::references<artists_schema, "id">> artist_id;
};

template <class As>
struct genres_schema {
  static constexpr sq::name table_name = "music_genres";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "name", std::string> name;
};

template <class As>
struct tracks_schema {
  static constexpr sq::name table_name = "music_tracks";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "album_id", std::optional<std::int64_t>, sq::references<albums_schema, "id">> album_id;
  sq::col<As, "genre_id", std::optional<std::int64_t>, sq::references<genres_schema, "id">> genre_id;
  sq::col<As, "composer", std::optional<std::string>> composer;
  sq::col<As, "milliseconds", int> milliseconds;
  sq::col<As, "price", sq::decimal<10, 2>> price;
};

template <class As>
struct staff_schema {
  static constexpr sq::name table_name = "music_staff";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "reports_to", std::optional<std::int64_t>, sq::references_self<"id">> reports_to;
};

template <class As>
struct clients_schema {
  static constexpr sq::name table_name = "music_clients";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "name", std::string> name;
  sq::col<As, "country", std::string> country;
  sq::col<As, "agent_id", std::optional<std::int64_t>, sq::references<staff_schema, "id">> agent_id;
};

template <class As>
struct invoices_schema {
  static constexpr sq::name table_name = "music_invoices";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "client_id", std::int64_t, sq::references<clients_schema, "id">> client_id;
  sq::col<As, "billed", sq::timestamp> billed;
};

template <class As>
struct sales_schema {
  static constexpr sq::name table_name = "music_sales";
  sq::col<As, "invoice_id", std::int64_t, sq::references<invoices_schema, "id">> invoice_id;
  sq::col<As, "track_id", std::int64_t, sq::references<tracks_schema, "id">> track_id;
  sq::col<As, "price", sq::decimal<10, 2>> price;
  sq::col<As, "quantity", int> quantity;
  static constexpr auto constraints = sq::constraints(sq::primary_key_on<"invoice_id", "track_id">);
};

inline constexpr sq::table<artists_schema> artists;
inline constexpr sq::table<albums_schema> albums;
inline constexpr sq::table<genres_schema> genres;
inline constexpr sq::table<tracks_schema> tracks;
inline constexpr sq::table<staff_schema> staff;
inline constexpr sq::table<clients_schema> clients;
inline constexpr sq::table<invoices_schema> invoices;
inline constexpr sq::table<sales_schema> sales;

/// Makes the tables and fills them: with a track that nobody bought, an artist without albums, a client without an
/// agent.
void fill_music(database& db);

void drop_music(database& db);

class music_report : public on_both {
 protected:
  void SetUp() override { fill_music(db); }
  void TearDown() override { drop_music(db); }
};

}  // namespace report_test
