// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <static/orm/library.hpp>
#include <type_traits>

#include <sequent/orm/relation.hpp>

namespace {

using namespace library;
using sequent::orm::relation;
using sequent::orm::relation_kind;

static_assert(sequent::orm::relation_count<author_relations> == 2);
static_assert(sequent::orm::relation_count<book_relations> == 3);
static_assert(sequent::orm::relation_count<sq::no_relations> == 0);

static_assert(std::is_same_v<sequent::orm::relations_in<book_relations>,
                             sq::type_list<relation<relation_kind::belongs_to, author, "author_id">,
                                           relation<relation_kind::belongs_to, author, "translator_id">,
                                           relation<relation_kind::owns_many, edition, "book_id">>>);
static_assert(std::is_same_v<sequent::orm::relations_in<sq::no_relations>, sq::type_list<>>);

static_assert(sequent::orm::is_inverse(relation_kind::has_many) &&
              !sequent::orm::is_inverse(relation_kind::belongs_to));
static_assert(sequent::orm::is_link(relation_kind::many_to_many) &&
              !sequent::orm::is_inverse(relation_kind::many_to_many) &&
              !sequent::orm::is_reference(relation_kind::many_to_many));
static_assert(sequent::orm::owns(relation_kind::owns_one) && !sequent::orm::owns(relation_kind::has_one));

}  // namespace
