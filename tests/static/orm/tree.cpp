// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <optional>
#include <static/orm/library.hpp>
#include <type_traits>
#include <vector>

#include <sequent/orm/tree.hpp>

namespace {

using namespace library;
using sequent::orm::branch;
using sequent::orm::branches_along;
using sequent::orm::tree_node_of;

template <auto Path>
using type_of = std::remove_const_t<decltype(Path)>;
using of_author = type_of<authors.books>;
using translated = type_of<authors.translations>;
using in_editions = type_of<books.editions>;
using translator = type_of<books.translator>;
using writer = type_of<books.writer>;

// Paths that begin alike are one branch, and a path is in it once.
static_assert(std::is_same_v<branches_along<of_author>, sq::type_list<branch<of_author>>>);
static_assert(
    std::is_same_v<branches_along<type_of<authors.books / books.editions>, translated, of_author,
                                  type_of<authors.books / books.translator / authors.translations>,
                                  type_of<authors.books / books.translator>>,
                   sq::type_list<branch<of_author, branch<in_editions>, branch<translator, branch<translated>>>,
                                 branch<translated>>>);

// A node without branches is the row; of references, one to what is surely there is no optional.
static_assert(std::is_same_v<tree_node_of<author>, sq::row<authors_schema>>);
using node = tree_node_of<book, branch<in_editions>, branch<translator>, branch<writer, branch<of_author>>>;
static_assert(node::size == 4);
template <std::size_t Place>
using field = std::tuple_element_t<Place, node>;
static_assert(std::is_same_v<field<0>, sq::row<books_schema>>);
static_assert(std::is_same_v<field<1>, std::vector<sq::row<editions_schema>>>);
static_assert(std::is_same_v<field<2>, std::optional<sq::row<authors_schema>>>);
static_assert(std::is_same_v<field<3>, tree_node_of<author, branch<of_author>>>);

// Relations between the same tables are told apart by their columns, and by their direction.
static_assert(std::is_same_v<std::remove_cvref_t<decltype(std::declval<const node&>()[books.translator])>, field<2>>);
static_assert(std::is_same_v<std::remove_cvref_t<decltype(std::declval<const node&>()[books.writer])>, field<3>>);
static_assert(sequent::detail::field_key<writer>::id != sequent::detail::field_key<of_author>::id);

}  // namespace
