// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <string_view>

#include <sequent/dialect/standard.hpp>
#include <sequent/expression/feature.hpp>
#include <sequent/meta/text_sink.hpp>
#include <sequent/schema/name.hpp>

namespace sequent {

/// Makes the SQL text of a statement in one dialect.
///
/// At compile time it visits null pointers, since the text is in the type; at run time, for a statement with choices,
/// the statement itself.
template <class Dialect>
class text_visitor {
 public:
  using dialect = Dialect;

  constexpr text_visitor() = default;
  constexpr explicit text_visitor(char* room) : sink_(room) {}

  constexpr void text(std::string_view piece) { sink_.put(piece); }

  template <name Name>
  constexpr void identifier() {
    sink_.put(detail::written_identifier<Dialect, Name>::text);
  }

  template <class Source, name Name>
  constexpr void column() {
    identifier<Source::alias>();
    sink_.put(".");
    identifier<Name>();
  }

  template <class T>
  constexpr void parameter(const T*) {
    Dialect::put_placeholder(sink_, ++parameters_);
  }
  template <class Values>
  constexpr void array(const Values*) {
    Dialect::put_placeholder(sink_, ++parameters_);
  }
  template <name Name, class T>
  constexpr void argument() {
    ++arguments_;
    Dialect::put_placeholder(sink_, ++parameters_);
  }

  template <feature Feature>
  constexpr void needs() {
    features_ = features_ | Feature;
  }

  /// Whether a node is in the statement, which is a choice only for a node that can vanish.
  template <class Node>
  constexpr bool chooses(const Node* node) {
    if constexpr (Node::can_vanish()) {
      return chooses_if(Node::is_present(node));
    } else {
      return true;
    }
  }
  constexpr bool chooses_if(bool is_chosen) {
    ++choices_;
    return is_chosen;
  }

  template <class Node>
  constexpr void operator()(const Node* node) {
    spelling<Dialect, Node>::accept(*this, node);
  }

  [[nodiscard]] constexpr std::size_t size() const { return sink_.size(); }
  [[nodiscard]] constexpr std::size_t parameter_count() const { return parameters_; }
  [[nodiscard]] constexpr std::size_t argument_count() const { return arguments_; }
  [[nodiscard]] constexpr std::size_t choice_count() const { return choices_; }
  [[nodiscard]] constexpr feature_set features() const { return features_; }

 private:
  text_sink sink_;
  std::size_t parameters_ = 0;
  std::size_t arguments_ = 0;
  std::size_t choices_ = 0;
  feature_set features_ = 0;
};

}  // namespace sequent
