// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include <array>
#include <charconv>
#include <string_view>

#include <sequent/driver/postgres/prepared_statements.hpp>
#include <sequent/meta/text_hash.hpp>

namespace sequent::driver::postgres {
namespace detail {

/// A name for a statement. Behind a pooler, another client may have given it in the session at hand: what is prepared
/// is a part of it, so that it is never another statement that is run.
inline std::string name_of(std::string_view text, const parameters& values, std::uint64_t number) {
  const std::string_view types(reinterpret_cast<const char*>(values.types()), values.count() * sizeof(oid));
  std::array<char, 16> content;
  auto* const end =
      std::to_chars(content.data(), content.data() + content.size(), mixed(text_hash(text), text_hash(types)), 16).ptr;
  return std::string("sq_").append(content.data(), end).append("_").append(std::to_string(number));
}

}  // namespace detail

SEQUENT_INLINE void prepared_statements::add(const local_ptr<statement>& preparing, const parameters& values) {
  forget(*preparing);
  std::string name = detail::name_of(preparing->text, values, ++names_given_);
  preparing->parameter_types.assign(values.types(), values.types() + values.count());
  local_ptr<statement>* const found = statements_.find(**preparing->key);
  if (found == nullptr || &**found != &*preparing) {
    if (std::optional<local_ptr<statement>> leaving = statements_.insert(**preparing->key, preparing))
      forget(**leaving);
  }
  // The name comes last: it stands for these types.
  preparing->name = std::move(name);
}

SEQUENT_INLINE void prepared_statements::drop(const local_ptr<statement>& lost) {
  lost->name.clear();
  leave_cache(lost);
}

SEQUENT_INLINE void prepared_statements::renew(const local_ptr<statement>& changed) {
  forget(*changed);
  leave_cache(changed);
}

SEQUENT_INLINE void prepared_statements::leave_cache(const local_ptr<statement>& leaving) {
  // Another one may have taken its place.
  local_ptr<statement>* const found = statements_.find(**leaving->key);
  if (found != nullptr && &**found == &*leaving) statements_.erase(**leaving->key);
}

SEQUENT_INLINE void prepared_statements::forget(statement& forgotten) {
  if (forgotten.name.empty()) return;
  if (can_forget_) forgotten_.push_back(std::move(forgotten.name));
  forgotten.name.clear();
}

SEQUENT_INLINE void prepared_statements::forget_all() noexcept {
  statements_.drain([](const local_ptr<statement>& known) { known->name.clear(); });
  forgotten_.clear();
}

}  // namespace sequent::driver::postgres
