// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <sequent/driver/error.hpp>
#include <sequent/orm/flush_plan.hpp>

namespace sequent::orm {
namespace detail {

/// New objects, and which of them each needs: a graph that is taken apart from those that need no other.
class insert_graph {
 public:
  explicit insert_graph(std::span<object* const> pending) : nodes_(pending.size()) {
    std::unordered_map<const object*, std::size_t> places;
    for (std::size_t place = 0; place < pending.size(); ++place) places.emplace(pending[place], place);
    for (std::size_t place = 0; place < pending.size(); ++place) {
      nodes_[place].self = pending[place];
      const auto references = pending[place]->info->references;
      for (std::size_t each = 0; each < references.size(); ++each) {
        const object* const needed = references[each].assigned(*pending[place]);
        const auto found = needed == nullptr ? places.end() : places.find(needed);
        if (found != places.end()) nodes_[place].needs.push_back({each, found->second});
      }
    }
  }

  /// The objects with their distances from those that need no other.
  std::vector<std::pair<std::size_t, object*>> depths() {
    std::vector<std::size_t> ready;
    for (std::size_t place = 0; place < nodes_.size(); ++place) {
      for (const need& each : nodes_[place].needs) nodes_[each.node].needed_by.push_back(place);
      nodes_[place].open = nodes_[place].needs.size();
      if (nodes_[place].open == 0) ready.push_back(place);
    }
    for (std::size_t done = 0; done < nodes_.size(); ++done) {
      if (done == ready.size()) ready.push_back(break_circle());
      for (const std::size_t each : nodes_[ready[done]].needed_by) {
        nodes_[each].depth = std::max(nodes_[each].depth, nodes_[ready[done]].depth + 1);
        if (nodes_[each].open == 0) continue;
        --nodes_[each].open;
        if (nodes_[each].open == 0) ready.push_back(each);
      }
      nodes_[ready[done]].is_done = true;
    }
    std::vector<std::pair<std::size_t, object*>> found;
    found.reserve(nodes_.size());
    for (const node& each : nodes_) found.emplace_back(each.depth, each.self);
    return found;
  }

  std::vector<postponed_reference> postponed;

 private:
  struct need {
    std::size_t reference;
    std::size_t node;
  };
  struct node {
    object* self = nullptr;
    std::vector<need> needs;
    std::vector<std::size_t> needed_by;
    std::size_t open = 0;
    std::size_t depth = 0;
    bool is_done = false;
  };

  /// Leaves out a reference of a circle that may be NULL, and gives the object that can go first then.
  std::size_t break_circle();
  [[nodiscard]] std::string message_of(std::span<const std::size_t> circle) const;

  std::vector<node> nodes_;
};

SEQUENT_INLINE std::size_t insert_graph::break_circle() {
  const auto is_open = [&](const need& each) { return !nodes_[each.node].is_done; };
  // Whoever is left needs somebody who is left: following that leads into a circle.
  const auto first = std::ranges::find_if(nodes_, [](const node& each) { return !each.is_done && each.open > 0; });
  std::vector<std::size_t> path{static_cast<std::size_t>(first - nodes_.begin())};
  std::vector<std::size_t> at(nodes_.size(), nodes_.size());
  while (at[path.back()] == nodes_.size()) {
    at[path.back()] = path.size() - 1;
    path.push_back(std::ranges::find_if(nodes_[path.back()].needs, is_open)->node);
  }
  const std::span circle(path.begin() + static_cast<std::ptrdiff_t>(at[path.back()]), path.end());
  for (std::size_t step = 0; step + 1 < circle.size(); ++step) {
    node& from = nodes_[circle[step]];
    const auto closing = std::ranges::find_if(from.needs, is_open);
    if (!from.self->info->references[closing->reference].is_nullable) continue;
    postponed.push_back({from.self, closing->reference});
    // Once: another reference may need the same object.
    auto& waiting = nodes_[closing->node].needed_by;
    waiting.erase(std::ranges::find(waiting, circle[step]));
    from.needs.erase(closing);
    --from.open;
    return from.open == 0 ? circle[step] : break_circle();
  }
  throw error(message_of(circle));
}

SEQUENT_INLINE std::string insert_graph::message_of(std::span<const std::size_t> circle) const {
  std::string names;
  for (const std::size_t each : circle) {
    if (!names.empty()) names += " -> ";
    names += nodes_[each].self->info->table_name;
  }
  return "the new objects " + names +
         " need each other, and none of these references may be NULL: there is none that can be inserted first";
}

/// Groups objects by depth and entity; within these and among entities of one depth, the order is that in which they
/// were given.
inline std::vector<std::vector<object*>> batched(std::span<const std::pair<std::size_t, object*>> with_depths) {
  struct ordered {
    std::size_t depth;
    std::size_t entity;
    std::size_t place;

    auto operator<=>(const ordered&) const = default;
  };
  std::vector<ordered> order;
  std::unordered_map<const entity_info*, std::size_t> entities;
  for (const auto& [depth, each] : with_depths)
    order.push_back({depth, entities.try_emplace(each->info, entities.size()).first->second, order.size()});
  std::ranges::sort(order);
  std::vector<std::vector<object*>> batches;
  const ordered* last = nullptr;
  for (const ordered& each : order) {
    if (last == nullptr || last->depth != each.depth || last->entity != each.entity) batches.emplace_back();
    batches.back().push_back(with_depths[each.place].second);
    last = &each;
  }
  return batches;
}

/// How far an entity is from those that reference no other; a circle counts as far as it was followed.
inline std::size_t entity_depth(const entity_info& info, std::vector<const entity_info*>& path) {
  if (std::ranges::find(path, &info) != path.end()) return 0;
  path.push_back(&info);
  std::size_t depth = 0;
  for (const reference_info& each : info.references) {
    if (&each.target() != &info) depth = std::max(depth, entity_depth(each.target(), path) + 1);
  }
  path.pop_back();
  return depth;
}

}  // namespace detail

SEQUENT_INLINE insert_plan planned_inserts(std::span<object* const> pending) {
  detail::insert_graph graph(pending);
  auto batches = detail::batched(graph.depths());
  return {std::move(batches), std::move(graph.postponed)};
}

SEQUENT_INLINE delete_plan planned_deletes(std::span<object* const> gone) {
  std::vector<std::pair<std::size_t, object*>> with_depths;
  with_depths.reserve(gone.size());
  std::unordered_map<const entity_info*, std::size_t> depths;
  for (object* const each : gone) {
    const auto [found, is_new] = depths.try_emplace(each->info, 0);
    if (is_new) {
      std::vector<const entity_info*> path;
      found->second = detail::entity_depth(*each->info, path);
    }
    with_depths.emplace_back(static_cast<std::size_t>(-1) - found->second, each);
  }
  delete_plan plan{detail::batched(with_depths), {}};
  std::unordered_map<const object*, std::size_t> turns;
  for (std::size_t turn = 0; turn < plan.batches.size(); ++turn) {
    for (const object* const each : plan.batches[turn]) turns.emplace(each, turn);
  }
  for (std::size_t turn = 0; turn < plan.batches.size(); ++turn) {
    for (object* const each : plan.batches[turn]) {
      const auto references = each->info->references;
      for (std::size_t place = 0; place < references.size(); ++place) {
        if (!references[place].is_nullable) continue;
        const auto referenced = turns.find(references[place].known(*each));
        if (referenced != turns.end() && referenced->second < turn) plan.circles.push_back({each, place});
      }
    }
  }
  return plan;
}

}  // namespace sequent::orm
