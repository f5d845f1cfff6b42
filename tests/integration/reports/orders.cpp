// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <chrono>
#include <integration/reports/orders.hpp>
#include <vector>

namespace report_test {

void drop_orders(database& db) {
  db.drop_all(sq::if_exists, customers, products, orders, lines, components, days);
}

void fill_orders(database& db) {
  using namespace std::chrono;
  drop_orders(db);
  db.create_all(customers, products, orders, lines, components, days);
  db.execute(sq::insert_into(customers).values(std::vector<sq::insertable<customers_schema>>{
      {.id = 1, .name = "Ada", .region = "north", .joined = 2023y / 1 / 10},
      {.id = 2, .name = "Bob", .region = "north", .referrer_id = 1, .joined = 2023y / 1 / 20},
      {.id = 3, .name = "Cid", .region = "south", .referrer_id = 1, .joined = 2023y / 2 / 5},
      {.id = 4, .name = "Dan", .referrer_id = 2, .joined = 2023y / 2 / 7},
      {.id = 5, .name = "Eve", .region = "south", .referrer_id = 4, .joined = 2023y / 3 / 1},
      {.id = 6, .name = "Ada", .region = "south", .joined = 2023y / 3 / 9}}));
  db.execute(sq::insert_into(products).values(
      std::vector<sq::insertable<products_schema>>{{.id = 1, .name = "tea", .category = "drinks", .price = 300},
                                                   {.id = 2, .name = "coffee", .category = "drinks", .price = 500},
                                                   {.id = 3, .name = "jam", .category = "food", .price = 400},
                                                   {.id = 4, .name = "bread", .category = "food", .price = 300},
                                                   {.id = 5, .name = "kettle", .category = "tools", .price = 4000},
                                                   {.id = 6, .name = "lamp", .category = "tools", .price = 4000}}));
  db.execute(sq::insert_into(orders).values(std::vector<sq::insertable<orders_schema>>{
      {.id = 1, .customer_id = 1, .placed = 2023y / 1 / 15, .status = "paid"},
      {.id = 2, .customer_id = 1, .placed = 2023y / 1 / 16, .status = "paid"},
      {.id = 3, .customer_id = 2, .placed = 2023y / 1 / 17, .status = "paid"},
      {.id = 4, .customer_id = 3, .placed = 2023y / 2 / 10, .status = "open"},
      {.id = 5, .customer_id = 1, .placed = 2023y / 2 / 11, .status = "paid"},
      {.id = 6, .customer_id = 4, .placed = 2024y / 1 / 15, .status = "paid"},
      {.id = 7, .customer_id = 2, .placed = 2024y / 1 / 16, .status = "paid"},
      {.id = 8, .customer_id = 3, .placed = 2024y / 2 / 20, .status = "paid"},
      {.id = 9, .customer_id = 6, .placed = 2024y / 2 / 21, .status = "cancelled"},
      {.id = 10, .customer_id = 1, .placed = 2024y / 2 / 21, .status = "paid"},
      {.id = 11, .customer_id = 2, .placed = 2024y / 3 / 5, .status = "open"}}));
  db.execute(sq::insert_into(lines).values(std::vector<sq::insertable<lines_schema>>{
      {.order_id = 1, .product_id = 1, .quantity = 2, .price = 300},
      {.order_id = 1, .product_id = 3, .quantity = 1, .price = 400, .discount = 50},
      {.order_id = 2, .product_id = 1, .quantity = 1, .price = 300},
      {.order_id = 2, .product_id = 2, .quantity = 1, .price = 500},
      {.order_id = 3, .product_id = 2, .quantity = 2, .price = 500, .discount = 100},
      {.order_id = 3, .product_id = 4, .quantity = 1, .price = 300},
      {.order_id = 4, .product_id = 5, .quantity = 1, .price = 4000, .discount = 500},
      {.order_id = 5, .product_id = 1, .quantity = 3, .price = 300},
      {.order_id = 5, .product_id = 3, .quantity = 2, .price = 400},
      {.order_id = 5, .product_id = 4, .quantity = 1, .price = 300},
      {.order_id = 6, .product_id = 2, .quantity = 1, .price = 500},
      {.order_id = 6, .product_id = 3, .quantity = 1, .price = 400},
      {.order_id = 7, .product_id = 1, .quantity = 2, .price = 300},
      {.order_id = 7, .product_id = 3, .quantity = 1, .price = 400},
      {.order_id = 8, .product_id = 4, .quantity = 4, .price = 300},
      {.order_id = 9, .product_id = 5, .quantity = 1, .price = 3800},
      {.order_id = 10, .product_id = 2, .quantity = 3, .price = 500},
      {.order_id = 10, .product_id = 1, .quantity = 1, .price = 300, .discount = 0}}));
  db.execute(sq::insert_into(components)
                 .values(std::vector<sq::insertable<components_schema>>{
                     {.assembly = "bicycle", .part = "wheel", .quantity = 2},
                     {.assembly = "bicycle", .part = "frame", .quantity = 1},
                     {.assembly = "wheel", .part = "spoke", .quantity = 32},
                     {.assembly = "wheel", .part = "rim", .quantity = 1},
                     {.assembly = "frame", .part = "bolt", .quantity = 8},
                     {.assembly = "rim", .part = "bolt", .quantity = 4}}));
}

}  // namespace report_test
