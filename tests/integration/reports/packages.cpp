// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <integration/reports/report.hpp>
#include <vector>

#include <gtest/gtest.h>

#include <sequent/all.hpp>

#include "../../../docs/demo/schema.hpp"

namespace {

using namespace report_test;

/// Packages of a machine, with those of one size, one that nobody has in its archive any more, and two in a circle.
class integration_packages : public on_both {
 protected:
  void SetUp() override {
    using std::chrono::operator""y;
    db.drop_all(sq::if_exists, sections, packages, dependencies);
    db.create_all(sections, packages, dependencies);
    db.execute(sq::insert_into(sections).values_as_they_are(std::vector<sq::row<sections_schema>>{
        {.id = 1, .name = "libs"}, {.id = 2, .name = "utils"}, {.id = 3, .name = "games"}}));
    db.execute(sq::insert_into(packages).values_as_they_are(std::vector<sq::row<packages_schema>>{
        {.id = 1,
         .name = "libc6",
         .architecture = "amd64",
         .version = "2.36",
         .section_id = 1,
         .priority = importance::required,
         .size_kib = 13'000,
         .installed_on = 2023y / 6 / 10},
        {.id = 2,
         .name = "libc6",
         .architecture = "i386",
         .version = "2.36",
         .section_id = 1,
         .priority = importance::required,
         .size_kib = 11'000,
         .installed_on = 2023y / 6 / 12},
        {.id = 3,
         .name = "grep",
         .architecture = "amd64",
         .version = "3.8",
         .section_id = 2,
         .priority = importance::required,
         .size_kib = 1'000,
         .homepage = "https://grep.example",
         .installed_on = 2023y / 6 / 10},
        {.id = 4,
         .name = "perl",
         .architecture = "amd64",
         .version = "5.36",
         .section_id = 2,
         .priority = importance::standard,
         .size_kib = 1'000,
         .installed_on = 2023y / 7 / 1},
        {.id = 5, .name = "perl-base", .architecture = "amd64", .version = "5.36", .size_kib = 7'600},
        {.id = 6, .name = "own", .architecture = "all", .version = "1"}}));
    db.execute(sq::insert_into(dependencies)
                   .values(std::vector<sq::row<dependencies_schema>>{{.package_id = 3, .needs = "libc6"},
                                                                     {.package_id = 4, .needs = "perl-base"},
                                                                     {.package_id = 5, .needs = "libc6"},
                                                                     {.package_id = 5, .needs = "perl"},
                                                                     {.package_id = 6, .needs = "gone"}}));
  }
  void TearDown() override { db.drop_all(sections, packages, dependencies); }
};
INSTANTIATE_TEST_SUITE_P(both, integration_packages, both_databases);

TEST_P(integration_packages, sections_by_size_with_empty_ones) {
  const auto query = sq::select(sections.name, sq::count(packages.id).as<"packages">(),
                                sq::coalesce(sq::sum(packages.size_kib), sq::literal<0>).as<"kib">(),
                                sq::max(packages.installed_on).as<"last">())
                         .from(sections)
                         .left_join(packages, packages.section_id == sections.id)
                         .group_by(sections.id)
                         .order_by(sq::label<"kib">.desc());
  expect_same(db, query,
              "SELECT s.name, count(p.id), CAST(coalesce(sum(p.size_kib), 0) AS bigint) AS kib, max(p.installed_on) "
              "FROM sections s "
              "LEFT JOIN packages p ON p.section_id = s.id GROUP BY s.id, s.name ORDER BY kib DESC",
              3);
}

// Two of them need each other.
TEST_P(integration_packages, all_that_one_needs) {
  const auto needed = sq::recursive_union<"needed">(
      sq::select(dependencies.needs).from(dependencies).join(packages, sq::by_reference).where(packages.name == "perl"),
      [](auto above) {
        return sq::select(dependencies.needs)
            .from(above)
            .join(packages, packages.name == above[dependencies.needs])
            .join(dependencies, dependencies.package_id == packages.id);
      });
  const auto query =
      sq::select(needed[dependencies.needs]).with(needed).from(needed).order_by(needed[dependencies.needs]);
  expect_same(
      db, query,
      "WITH RECURSIVE n(needs) AS (SELECT d.needs FROM dependencies d JOIN packages p ON p.id = d.package_id WHERE "
      "p.name = 'perl' UNION SELECT d.needs FROM n JOIN packages p ON p.name = n.needs JOIN dependencies d "
      "ON d.package_id = p.id) SELECT needs FROM n ORDER BY needs",
      3);
}

TEST_P(integration_packages, what_is_needed_and_not_there) {
  const auto query = sq::select(packages.name, dependencies.needs)
                         .from(dependencies)
                         .join(packages, sq::by_reference)
                         .where(dependencies.needs.not_in(sq::select(packages.as<"there">().name)));
  expect_same(db, query,
              "SELECT p.name, d.needs FROM dependencies d JOIN packages p ON p.id = d.package_id "
              "WHERE d.needs NOT IN (SELECT name FROM packages)",
              1);
}

TEST_P(integration_packages, of_several_architectures) {
  const auto query = sq::select(packages.name, sq::count().as<"times">(), sq::min(packages.architecture).as<"first">(),
                                sq::filter(sq::count(), packages.priority == importance::required).as<"required">())
                         .group_by(packages.name)
                         .having(sq::count(packages.architecture).distinct() > 1);
  expect_same(db, query,
              "SELECT name, count(*), min(architecture), count(*) FILTER (WHERE priority = 'required') FROM packages "
              "GROUP BY name HAVING count(DISTINCT architecture) > 1",
              1);
}

TEST_P(integration_packages, by_size_among_those_of_their_section) {
  const auto query =
      sq::select(packages.name, packages.architecture,
                 sq::over(sq::dense_rank(), sq::partition_by(packages.section_id),
                          sq::order_by(packages.size_kib.desc().nulls_last())),
                 (packages.size_kib - sq::over(sq::avg(packages.size_kib), sq::partition_by(packages.section_id)))
                     .as<"above_mean">())
          .order_by(packages.id);
  expect_same(
      db, query,
      "SELECT name, architecture, dense_rank() OVER (PARTITION BY section_id ORDER BY size_kib DESC NULLS LAST), "
      "CAST(size_kib - avg(size_kib) OVER (PARTITION BY section_id) AS double precision) FROM packages ORDER BY id",
      6);
}

}  // namespace
