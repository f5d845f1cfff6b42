// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "round_trips/round_trips.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <sequent/postgres.hpp>
#include <sequent/sequent.hpp>

#include "harness/libpqxx.hpp"
#include "support/trip_proxy.hpp"

namespace benchmarks::round_trips {
namespace {

namespace sq = sequent;
using namespace std::chrono_literals;

template <class As>
struct parents_schema {
  static constexpr sq::name table_name = "trip_parents";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "value", std::int64_t> value;
};
template <class As>
struct children_schema {
  static constexpr sq::name table_name = "trip_children";
  sq::col<As, "id", std::int64_t, sq::primary_key> id;
  sq::col<As, "parent", std::int64_t, sq::references<parents_schema, "id">> parent;
};
inline constexpr sq::table<parents_schema> parents;
inline constexpr sq::table<children_schema> children;

constexpr const char* script =
    "CREATE TABLE trip_parents (id bigint PRIMARY KEY, value bigint NOT NULL);"
    "CREATE TABLE trip_children (id bigint PRIMARY KEY, parent bigint NOT NULL REFERENCES trip_parents (id))";

auto insert(std::int64_t id) {
  return sq::insert_into(parents).set(parents.id = id, parents.value = 1);
}
auto increase(std::int64_t id) {
  return sq::update(parents).set(parents.value = parents.value + 1).where(parents.id == id);
}
auto value_of(std::int64_t id) {
  return sq::select(parents.value).where(parents.id == id);
}

/// A session of each library, with nothing prepared.
struct sessions {
  explicit sessions(const std::string& url) : engine(url), connection(engine.connect()), other(url) {
    // libpqxx 6 sends a text when it is first used, later versions at once.
    other.prepare("insert", "INSERT INTO trip_parents (id, value) VALUES ($1, 1)");
    other.prepare("increase", "UPDATE trip_parents SET value = value + 1 WHERE id = $1");
    other.prepare("value", "SELECT value FROM trip_parents WHERE id = $1");
  }

  sq::engine<sq::postgres> engine;
  sq::connection<sq::postgres> connection;
  pqxx::connection other;
};

/// Some work by both libraries, after what has to be done before it.
struct work {
  const char* name;
  std::function<void(sessions&)> sequent;
  std::function<void(sessions&)> libpqxx;
  std::function<void(sessions&)> before = [](sessions&) {};
};

void read_by_sequent(sessions& on) {
  on.connection.execute(value_of(1));
}
void read_by_libpqxx(sessions& on) {
  pqxx::nontransaction(on.other).exec_prepared("value", 1);
}
void write_by_sequent(sessions& on) {
  on.connection.transaction([](auto& tx) {
    tx.execute(insert(2));
    tx.execute(increase(2));
    tx.execute(value_of(2));
  });
}
void write_by_libpqxx(sessions& on) {
  pqxx::work tx(on.other);
  tx.exec_prepared("insert", 3);
  tx.exec_prepared("increase", 3);
  tx.exec_prepared("value", 3);
  tx.commit();
}
void clean(sessions& on) {
  on.engine.execute(sq::delete_from(parents).where(parents.id > 1));
}

const std::array works{
    work{"a statement, not prepared yet", read_by_sequent, read_by_libpqxx},
    work{"the same again", read_by_sequent, read_by_libpqxx,
         [](sessions& on) {
           read_by_sequent(on);
           read_by_libpqxx(on);
         }},
    work{"a transaction of three, not prepared yet", write_by_sequent, write_by_libpqxx},
    work{"the same again", write_by_sequent, write_by_libpqxx,
         [](sessions& on) {
           write_by_sequent(on);
           write_by_libpqxx(on);
           clean(on);
         }},
    work{"a transaction of ten in a pipeline",
         [](sessions& on) {
           on.connection.transaction([](auto& tx) {
             tx.pipeline([](auto& piped) {
               for (int place = 0; place < 10; ++place) piped.execute(increase(1));
             });
           });
         },
         [](sessions& on) {
           pqxx::work tx(on.other);
           {
             pqxx::pipeline piped(tx);
             piped.retain(10);
             for (int place = 0; place < 10; ++place)
               piped.insert("UPDATE trip_parents SET value = value + 1 WHERE id = 1");
             piped.complete();
           }
           tx.commit();
         }},
    work{"two tables are created", [](sessions& on) { on.connection.create_all(parents, children); },
         [](sessions& on) {
           pqxx::work tx(on.other);
           tx.exec(script);
           tx.commit();
         }},
};

struct measured {
  int trips = 0;
  double milliseconds = 0;
};

/// Does the work on a session of its own behind a wire; the median time of several.
measured measure(const work& done, const std::function<void(sessions&)>& run) {
  constexpr int rounds = 5;
  std::vector<double> times;
  measured taken;
  // NOLINTNEXTLINE(concurrency-mt-unsafe): nobody changes it.
  const std::string server = std::getenv("SEQUENT_TEST_POSTGRES");
  for (int round = 0; round < rounds; ++round) {
    sq::engine<sq::postgres> near(server);
    near.drop_all(sq::if_exists, parents, children);
    if (done.name != works.back().name) {
      near.create_all(parents, children);
      near.execute(insert(1));
    }
    trip_test::trip_proxy wire(server, 1ms);
    sessions on(wire.url());
    done.before(on);
    const auto began = std::chrono::steady_clock::now();
    taken.trips = wire.trips_of([&] { run(on); });
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
    near.drop_all(parents, children);
  }
  std::ranges::nth_element(times, times.begin() + rounds / 2);
  taken.milliseconds = times[rounds / 2];
  return taken;
}

}  // namespace

int print_table() {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): there is one thread yet.
  if (std::getenv("SEQUENT_TEST_POSTGRES") == nullptr) {
    std::cerr << "SEQUENT_TEST_POSTGRES names no server\n";
    return 2;
  }
  std::puts("| | Sequent | libpqxx | Sequent, 1 ms | libpqxx, 1 ms |\n|---|---|---|---|---|");
  for (const work& each : works) {
    const measured ours = measure(each, each.sequent);
    const measured theirs = measure(each, each.libpqxx);
    std::printf("| %s | %d | %d | %.1f ms | %.1f ms |\n", each.name, ours.trips, theirs.trips, ours.milliseconds,
                theirs.milliseconds);
  }
  return 0;
}

}  // namespace benchmarks::round_trips
