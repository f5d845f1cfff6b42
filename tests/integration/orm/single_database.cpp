// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <cstdint>
#include <integration/engine/shop.hpp>
#include <string>

#include <gtest/gtest.h>

#include <sequent/orm.hpp>
#include <sequent/postgres.hpp>
#include <sequent/sqlite.hpp>

// The engine of the other tests has both databases; most programs have one.
namespace {

namespace sq = sequent;

template <class As>
struct notes_schema {
  static constexpr sq::name table_name = "single_notes";
  sq::col<As, "id", std::int64_t, sq::primary_key, sq::identity> id;
  sq::col<As, "text", std::string> text;
};
struct note : sq::entity<notes_schema> {};
inline constexpr sq::entities<note> notes;

template <class Kind>
class integration_single_database : public testing::Test {};
using every_single = testing::Types<engine_test::on_sqlite, engine_test::on_postgres>;
TYPED_TEST_SUITE(integration_single_database, every_single);

TYPED_TEST(integration_single_database, has_sessions) {
  typename TypeParam::engine db{TypeParam::url()};
  db.drop_all(sq::if_exists, notes);
  db.create_all(notes);
  {
    sq::session s{db};
    const auto first = s.template add<note>({.text = "one"});
    s.template add<note>({.text = "two"});
    s.commit();
    first->text = "first";
    s.commit();
    EXPECT_EQ(s.query(notes).order_by(notes.text).all().size(), 2U);
    s.remove(first);
    s.commit();
  }
  EXPECT_EQ(db.execute(sq::select(notes.text)).scalar(), "two");
  db.drop_all(notes);
}

}  // namespace
