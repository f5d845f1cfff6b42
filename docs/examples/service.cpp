// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors

// A small service: a repository works on a transaction, the service says what belongs together.

#include <cstdint>
#include <exception>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include <sequent/sequent.hpp>
#include <sequent/sqlite.hpp>

namespace sq = sequent;

template <class As>
struct accounts_schema {
  static constexpr sq::name table_name = "accounts";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "owner", std::string, sq::unique> owner;
  sq::col<As, "cents", std::int64_t, sq::default_value<0>, sq::check<"cents >= 0">> cents;
};

template <class As>
struct transfers_schema {
  static constexpr sq::name table_name = "transfers";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "payer_id", std::int64_t, sq::references<accounts_schema, "id">> payer_id;
  sq::col<As, "payee_id", std::int64_t, sq::references<accounts_schema, "id">> payee_id;
  sq::col<As, "cents", std::int64_t, sq::check<"cents > 0">> cents;
};

inline constexpr sq::table<accounts_schema> accounts;
inline constexpr sq::table<transfers_schema> transfers;
using account = sq::row<accounts_schema>;

namespace {

// The one place that names the database.
using database = sq::engine<sq::sqlite>;
using transaction = sq::transaction<sq::sqlite>;

/// What the service knows of SQL. It lives as long as the transaction, and no longer.
class account_repository {
 public:
  explicit account_repository(transaction& tx) : tx_(tx) {}

  account open(std::string owner) {
    return tx_.execute(sq::insert_into(accounts).set(accounts.owner = std::move(owner)).returning(accounts)).one();
  }

  std::optional<account> find(const std::string& owner) {
    return tx_.execute(sq::select(accounts).where(accounts.owner == owner)).one_or_none();
  }

  void add(std::int64_t account_id, std::int64_t cents) {
    tx_.execute(sq::update(accounts).set(accounts.cents = accounts.cents + cents).where(accounts.id == account_id));
  }

  void note(const account& payer, const account& payee, std::int64_t cents) {
    tx_.execute(sq::insert_into(transfers).set(transfers.payer_id = payer.id, transfers.payee_id = payee.id,
                                               transfers.cents = cents));
  }

 private:
  transaction& tx_;
};

/// What belongs together is one transaction: all of it is kept, or nothing.
class bank {
 public:
  explicit bank(database& db) : db_(db) {}

  void open(const std::string& owner, std::int64_t cents) {
    db_.transaction([&](transaction& tx) {
      account_repository repository(tx);
      repository.add(repository.open(owner).id, cents);
    });
  }

  void pay(const std::string& from, const std::string& to, std::int64_t cents) {
    db_.transaction([&](transaction& tx) {
      account_repository repository(tx);
      const auto payer = repository.find(from);
      const auto payee = repository.find(to);
      if (!payer || !payee) throw std::invalid_argument("nobody of that name has an account");
      repository.add(payee->id, cents);
      repository.add(payer->id, -cents);  // throws check_violation where there is not enough
      repository.note(*payer, *payee, cents);
    });
  }

 private:
  database& db_;
};

/// Works on its own and inside a transaction: `executor` is an engine, a connection or a transaction.
std::int64_t balance_of(auto& executor, const std::string& owner) {
  return executor.execute(sq::select(accounts.cents).where(accounts.owner == owner)).scalar();
}

void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

}  // namespace

int main() try {
  database db{"sqlite::memory:"};
  db.create_all(accounts, transfers);

  bank service(db);
  service.open("Ada", 100'00);
  service.open("Grace", 20'00);
  service.pay("Ada", "Grace", 30'00);

  try {
    service.pay("Grace", "Ada", 1'000'00);
  } catch (const sq::check_violation& refused) {
    std::cout << "not enough money: " << refused.what() << "\n";
  }
  try {
    service.open("Ada", 5'00);
  } catch (const sq::unique_violation&) {
    std::cout << "Ada has an account already\n";
  }

  std::cout << "Ada has " << balance_of(db, "Ada") << " cents\n";
  const auto total = db.transaction([](transaction& tx) { return balance_of(tx, "Ada") + balance_of(tx, "Grace"); });
  require(balance_of(db, "Ada") == 70'00 && total == 120'00, "money was lost");
  require(db.execute(sq::select(sq::count()).from(transfers)).scalar() == 1, "only one transfer was kept");
} catch (const std::exception& problem) {
  std::cerr << problem.what() << "\n";
  return 1;
}
