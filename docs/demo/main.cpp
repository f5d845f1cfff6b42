// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors

// The package database of this machine, in SQL: `sequent_demo sqlite::memory:`, or the URL of a PostgreSQL.

#include <exception>
#include <filesystem>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

#include "dpkg.hpp"
#include "schema.hpp"
#include "show.hpp"

namespace {

using database = sq::engine<sq::postgres, sq::sqlite>;  // the URL chooses; every query below is checked against both

void load(database& db, const std::vector<dpkg_package>& installed) {
  db.create_all(sections, packages, dependencies);
  db.transaction([&](auto& tx) {
    std::map<std::string, std::int64_t> section_ids;
    std::vector<sq::insertable<packages_schema>> rows;
    for (const auto& package : installed) {
      auto row = package.row;
      if (package.section) {
        auto& id = section_ids[*package.section];
        if (id == 0) {
          id = tx.execute(sq::insert_into(sections).set(sections.name = *package.section).returning(sections.id))
                   .scalar();
        }
        row.section_id = id;
      }
      rows.push_back(std::move(row));
    }
    tx.execute(sq::insert_into(packages).values(rows));

    std::map<std::pair<std::string, std::string>, std::int64_t> ids;
    for (const auto& [id, name, architecture] :
         tx.execute(sq::select(packages.id, packages.name, packages.architecture))) {
      ids[{name, architecture}] = id;
    }
    std::vector<sq::row<dependencies_schema>> needs;
    for (const auto& package : installed) {
      const auto id = ids.at({package.row.name.value, package.row.architecture.value});
      for (const auto& name : package.needs) needs.push_back({.package_id = id, .needs = name});
    }
    tx.execute(sq::insert_into(dependencies).values(std::move(needs)));
  });
}

void ask(database& db) {
  const auto run = [&](const char* title, const auto& query) { show(title, db.sql(query), db.execute(query)); };

  run("The largest sections",
      sq::select(sections.name, sq::count().as<"packages">(), sq::sum(packages.size_kib).as<"kib">())
          .from(packages)
          .join(sections, packages.section_id == sections.id)
          .group_by(sections.name)
          .order_by(sq::sum(packages.size_kib).desc().nulls_last())
          .limit(5));

  run("The packages that most others need", sq::select(packages.name, packages.version, sq::count().as<"needed_by">())
                                                .from(packages)
                                                .join(dependencies, dependencies.needs == packages.name)
                                                .group_by(packages.id)
                                                .order_by(sq::count().desc(), packages.name)
                                                .limit(5));

  run("The largest packages that nobody needs",
      sq::select(packages.name, sections.name.as<"section">(), packages.size_kib, packages.installed_on)
          .from(packages)
          .left_join(sections, packages.section_id == sections.id)
          .where(!sq::exists(
              sq::select(dependencies.needs).correlate(packages).where(dependencies.needs == packages.name)))
          .order_by(packages.size_kib.desc().nulls_last())
          .limit(5));

  run("What has no homepage, by priority", sq::select(packages.priority, sq::count().as<"packages">())
                                               .where(packages.homepage.is_null())
                                               .group_by(packages.priority)
                                               .order_by(sq::count().desc()));
}

void change(database& db) {
  const auto upsert =
      sq::insert_into(packages)
          .values({.name = "sequent-demo", .architecture = "all", .version = "1.0", .size_kib = 42})
          .on_conflict(packages.name, packages.architecture)
          .do_update(packages.version = sq::excluded(packages.version), packages.size_kib = packages.size_kib + 1)
          .returning(packages.name, packages.version, packages.size_kib);
  show("An upsert: the first time it inserts", db.sql(upsert), db.execute(upsert));
  show("… and the second time it updates", db.sql(upsert), db.execute(upsert));

  const auto total = sq::select(sq::sum(packages.size_kib).as<"total_kib">());
  const auto doubled = sq::update(packages).set(packages.size_kib = packages.size_kib * 2).all_rows();
  try {
    db.transaction([&](auto& tx) {
      const auto rows = tx.execute(doubled).rowcount();
      std::cout << "\nA transaction doubles the size of " << rows << " packages\n  " << tx.sql(doubled) << "\n";
      show("… in it, the total is", tx.sql(total), tx.execute(total));
      throw std::runtime_error("changed my mind");
    });
  } catch (const std::runtime_error& reason) {
    show(std::string("… rolled back (") + reason.what() + "), it is", db.sql(total), db.execute(total));
  }
}

}  // namespace

int main(int argument_count, char** arguments) try {
  const std::string url = argument_count > 1 ? arguments[1] : "sqlite::memory:";
  const std::filesystem::path status = argument_count > 2 ? arguments[2] : "/var/lib/dpkg/status";
  const auto installed = read_dpkg_status(std::filesystem::exists(status) ? status : SEQUENT_DEMO_SAMPLE);
  std::cout << installed.size() << " packages are installed on this machine\n";

  database db{url};
  load(db, installed);
  ask(db);
  change(db);
} catch (const std::exception& problem) {
  std::cerr << problem.what() << "\n";
  return 1;
}
