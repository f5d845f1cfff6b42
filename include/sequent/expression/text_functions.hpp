// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include <sequent/expression/declared_function.hpp>
#include <sequent/meta/spelled.hpp>

/// Functions that make texts of texts. All count characters, from 1 on, and give the same in every database.
namespace sequent {

namespace functions {

using detail::function_info;

inline constexpr function_info trim{.spelling = "btrim(", .in_sqlite = "trim("};
inline constexpr function_info ltrim{.spelling = "ltrim("};
inline constexpr function_info rtrim{.spelling = "rtrim("};
inline constexpr function_info replace{.spelling = "replace("};
inline constexpr function_info strpos{.spelling = "strpos(", .in_sqlite = "instr("};
inline constexpr function_info octet_length{
    .spelling = "octet_length(", .in_sqlite = "length(CAST({} AS BLOB))", .operands = detail::precedence::disjunction};
// SQLite counts from the end where a place is negative, and backwards where a length is.
inline constexpr function_info substring_from{.spelling = "substr(", .in_sqlite = "substr({}, max({}, 1))"};
inline constexpr function_info substring{.spelling = "substr(",
                                         .in_sqlite = "substr({0}, max({1}, 1), max({2} + min({1}, 1) - 1, 0))"};
inline constexpr function_info left{.spelling = "left(",
                                    .in_sqlite = "substr({0}, 1, iif({1} < 0, max(length({0}) + {1}, 0), {1}))"};
inline constexpr function_info right{.spelling = "right(",
                                     .in_sqlite = "substr({0}, iif({1} < 0, 1 - {1}, max(length({0}) - {1}, 0) + 1))"};
// SQLite repeats nothing but the zeros of a blob.
inline constexpr function_info repeat{.spelling = "repeat(",
                                      .in_sqlite = "iif({1} IS NULL, NULL, replace(hex(zeroblob({1})), '00', {0}))"};
inline constexpr function_info lpad{
    .spelling = "lpad(",
    .in_sqlite =
        "(substr(replace(hex(zeroblob(max({1} - length({0}), 0))), '00', {2}), 1, max({1} - length({0}), 0)) || "
        "substr({0}, 1, max({1}, 0)))"};
inline constexpr function_info rpad{
    .spelling = "rpad(",
    .in_sqlite =
        "(substr({0}, 1, max({1}, 0)) || substr(replace(hex(zeroblob(max({1} - length({0}), 0))), '00', {2}), 1, "
        "max({1} - length({0}), 0)))"};
inline constexpr function_info reverse{.spelling = "reverse(", .needs = feature::functions_of_postgres};
inline constexpr function_info initcap{.spelling = "initcap(", .needs = feature::functions_of_postgres};
inline constexpr function_info split_part{.spelling = "split_part(", .needs = feature::functions_of_postgres};
inline constexpr function_info translate{.spelling = "translate(", .needs = feature::functions_of_postgres};

}  // namespace functions

/// The text without the blanks at both ends, or without the characters of a second text: `trim(x, ".,")`.
inline constexpr detail::function_of_two_forms<
    detail::declared_function<functions::trim, std::string(std::string)>,
    detail::declared_function<functions::trim, std::string(std::string, std::string)>>
    trim{};
/// As `trim`, at the beginning.
inline constexpr detail::function_of_two_forms<
    detail::declared_function<functions::ltrim, std::string(std::string)>,
    detail::declared_function<functions::ltrim, std::string(std::string, std::string)>>
    ltrim{};
/// As `trim`, at the end.
inline constexpr detail::function_of_two_forms<
    detail::declared_function<functions::rtrim, std::string(std::string)>,
    detail::declared_function<functions::rtrim, std::string(std::string, std::string)>>
    rtrim{};

/// The text with each occurrence of the second text replaced by the third.
inline constexpr detail::declared_function<functions::replace, std::string(std::string, std::string, std::string)>
    replace{};

/// Where the second text first stands in the first; 0 where it does not.
inline constexpr detail::declared_function<functions::strpos, std::int32_t(std::string, std::string)> strpos{};

/// The number of bytes of the text in UTF-8.
inline constexpr detail::declared_function<functions::octet_length, std::int32_t(std::string)> octet_length{};

/// The characters from a place on, all or so many: `substring(x, 2)`, `substring(x, 2, 3)`.
///
/// A place before 1 counts among them, as in the standard. A negative length is an error in PostgreSQL, and an empty
/// text in SQLite.
inline constexpr detail::function_of_two_forms<
    detail::declared_function<functions::substring_from, std::string(std::string, std::int32_t)>,
    detail::declared_function<functions::substring, std::string(std::string, std::int32_t, std::int32_t)>>
    substring{};

// These two are functions, since a constant of such a name would be shadowed by many a variable.
/// So many characters at the beginning; of a negative number, all but so many at the end.
template <class Text, class Count>
[[nodiscard]] constexpr auto left(const Text& text, const Count& count) {
  return detail::declared_function<functions::left, std::string(std::string, std::int32_t)>{}(text, count);
}
/// So many characters at the end; of a negative number, all but so many at the beginning.
template <class Text, class Count>
[[nodiscard]] constexpr auto right(const Text& text, const Count& count) {
  return detail::declared_function<functions::right, std::string(std::string, std::int32_t)>{}(text, count);
}

/// The text, so many times.
inline constexpr detail::declared_function<functions::repeat, std::string(std::string, std::int32_t)> repeat{};

/// The text at exactly that length: filled at the beginning with the third text, or cut at the end.
inline constexpr detail::declared_function<functions::lpad, std::string(std::string, std::int32_t, std::string)> lpad{};
/// The text at exactly that length: filled at the end with the third text, or cut there.
inline constexpr detail::declared_function<functions::rpad, std::string(std::string, std::int32_t, std::string)> rpad{};

/// The characters in the opposite order. PostgreSQL only.
inline constexpr detail::declared_function<functions::reverse, std::string(std::string)> reverse{};
/// The first letter of each word in upper case, and all others in lower case. PostgreSQL only.
inline constexpr detail::declared_function<functions::initcap, std::string(std::string)> initcap{};
/// The nth piece of the text between occurrences of the second text. PostgreSQL only.
inline constexpr detail::declared_function<functions::split_part, std::string(std::string, std::string, std::int32_t)>
    split_part{};
/// Each character of the second text replaced by the one at its place in the third. PostgreSQL only.
inline constexpr detail::declared_function<functions::translate, std::string(std::string, std::string, std::string)>
    translate{};

namespace detail {

/// The joined texts in SQLite, where NULL is left out by hand; with a separator, that before the first is cut off.
template <unsigned Texts, bool HasSeparator>
struct concat_speller {
  static constexpr void put_into(text_sink& sink) {
    if (HasSeparator) sink.put("substr(");
    sink.put("(");
    for (unsigned each = 0; each < Texts; ++each) {
      sink.put(each > 0 ? " || coalesce(" : "coalesce(");
      if (HasSeparator) sink.put("{0} || ");
      sink.put("{");
      sink.put(std::size_t{each} + (HasSeparator ? 1U : 0U));
      sink.put("}, '')");
    }
    sink.put(HasSeparator ? "), length({0}) + 1)" : ")");
  }
};

template <unsigned Texts>
inline constexpr function_info concat_ws_of{
    .spelling = "concat_ws(", .in_sqlite = spelled_by<concat_speller<Texts, true>>, .ignores = ~std::uint64_t{1}};
template <unsigned Texts>
inline constexpr function_info concat_of{
    .spelling = "concat(", .in_sqlite = spelled_by<concat_speller<Texts, false>>, .ignores = ~std::uint64_t{0}};

template <class>
using text_or_null = std::optional<std::string>;

}  // namespace detail

/// The texts one behind the other, those that are NULL left out: never NULL. (`+` joins texts, too, and is NULL where
/// one of them is.)
template <class... Texts>
  requires(sizeof...(Texts) > 0)
[[nodiscard]] constexpr auto concat(const Texts&... texts) {
  using call =
      detail::declared_function<detail::concat_of<sizeof...(Texts)>, std::string(detail::text_or_null<Texts>...)>;
  return call{}(texts...);
}

/// The texts with a separator between them, those that are NULL left out: NULL only where the separator is.
/// `concat_ws(", ", users.street, users.town)`.
template <class Separator, class... Texts>
  requires(sizeof...(Texts) > 0)
[[nodiscard]] constexpr auto concat_ws(const Separator& separator, const Texts&... texts) {
  using call = detail::declared_function<detail::concat_ws_of<sizeof...(Texts)>,
                                         std::string(std::string, detail::text_or_null<Texts>...)>;
  return call{}(separator, texts...);
}

}  // namespace sequent
