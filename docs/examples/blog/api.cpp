// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "api.hpp"

#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <boost/json/serialize.hpp>

#include "failure.hpp"
#include "json.hpp"
#include "overview.hpp"
#include "post_repository.hpp"
#include "problem.hpp"
#include "request_body.hpp"
#include "trash.hpp"
#include "user_repository.hpp"

namespace blog {
namespace {

using httplib::Request;
using httplib::Response;

void answer(Response& response, int status, const boost::json::value& body) {
  response.status = status;
  response.set_content(boost::json::serialize(body), "application/json");
}

void answer(Response& response, const failure& what) {
  boost::json::object body{{"error", what.message}};
  if (!what.field.empty()) body["field"] = what.field;
  answer(response, what.status, body);
}

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// The number in the path. One that no row can have is that of no row.
std::int64_t id_in_path(const Request& request) {
  return number_in(request.matches[1].str()).value_or(0);
}

std::optional<std::string> parameter(const Request& request, const char* name) {
  if (!request.has_param(name) || request.get_param_value(name).empty()) return std::nullopt;
  return request.get_param_value(name);
}

std::optional<std::int64_t> number_parameter(const Request& request, const char* name, std::int64_t least,
                                             std::int64_t most) {
  const auto text = parameter(request, name);
  if (!text) return std::nullopt;
  const auto number = number_in(*text);
  if (!number || *number < least || *number > most)
    throw invalid_input(name, "this must be a number from " + std::to_string(least) + " to " + std::to_string(most));
  return number;
}

int version_parameter(const Request& request) {
  const auto version = number_parameter(request, "version", 1, std::numeric_limits<int>::max());
  if (!version) throw invalid_input("version", "this must be given");
  return static_cast<int>(*version);
}

post_search search_in(const Request& request) {
  constexpr std::int64_t any = std::numeric_limits<std::int64_t>::max();
  return {.text = parameter(request, "text"),
          .tag = parameter(request, "tag"),
          .author_id = number_parameter(request, "author_id", 1, any),
          .before = number_parameter(request, "before", 1, any),
          .limit = static_cast<int>(number_parameter(request, "limit", 1, 100).value_or(20))};
}

post_draft draft_in(const request_body& body) {
  return {
      .title = body.text_if_there("title"), .body = body.text_if_there("body"), .tags = body.texts_if_there("tags")};
}

/// A handler that works in a session of its own, which ends with the request: what was not committed is undone. It says
/// how many statements it has sent, for those who look for slow pages.
template <class Work>
httplib::Server::Handler in_session(database& db, Work work) {
  return [&db, work](const Request& request, Response& response) {
    session s{db};
    work(s, request, response);
    response.set_header("Sql-Statements", std::to_string(s.statistics().statements));
  };
}

void serve_users(httplib::Server& server, database& db) {
  server.Get("/api/users", in_session(db, [](session& s, const Request&, Response& response) {
               answer(response, 200, to_json_array(user_repository(s).list()));
             }));
  server.Post("/api/users", in_session(db, [](session& s, const Request& request, Response& response) {
                const auto added = user_repository(s).add(request_body(request.body).text("name"));
                s.commit();
                answer(response, 201, to_json(*added));
              }));
  server.Patch(R"(/api/users/(\d{1,20}))", in_session(db, [](session& s, const Request& request, Response& response) {
                 const request_body body(request.body);
                 const auto renamed = user_repository(s).rename(id_in_path(request), body.version(), body.text("name"));
                 s.commit();
                 answer(response, 200, to_json(*renamed));
               }));
  server.Delete(R"(/api/users/(\d{1,20}))", in_session(db, [](session& s, const Request& request, Response& response) {
                  user_repository(s).remove(id_in_path(request), version_parameter(request));
                  s.commit();
                  response.status = 204;
                }));
}

void serve_posts(httplib::Server& server, database& db) {
  server.Get("/api/posts", in_session(db, [](session& s, const Request& request, Response& response) {
               answer(response, 200, to_json_array(post_repository(s).list(search_in(request))));
             }));
  server.Get(R"(/api/posts/(\d{1,20}))", in_session(db, [](session& s, const Request& request, Response& response) {
               const auto found = post_repository(s).read(id_in_path(request));
               auto shown = to_json(*found);
               shown["comments"] = to_json_array(found->comments);
               answer(response, 200, shown);
             }));
  server.Post("/api/posts", in_session(db, [](session& s, const Request& request, Response& response) {
                const request_body body(request.body);
                const auto written = post_repository(s).write(body.id("author_id"), draft_in(body));
                s.commit();
                response.set_header("Location", "/api/posts/" + std::to_string(written->id));
                answer(response, 201, to_json(*written));
              }));
  server.Patch(R"(/api/posts/(\d{1,20}))", in_session(db, [](session& s, const Request& request, Response& response) {
                 const request_body body(request.body);
                 const auto edited = post_repository(s).edit(id_in_path(request), body.version(), draft_in(body));
                 s.commit();
                 answer(response, 200, to_json(*edited));
               }));
  server.Delete(R"(/api/posts/(\d{1,20}))", in_session(db, [](session& s, const Request& request, Response& response) {
                  post_repository(s).remove(id_in_path(request), version_parameter(request));
                  s.commit();
                  response.status = 204;
                }));
  server.Post(
      R"(/api/posts/(\d{1,20})/comments)", in_session(db, [](session& s, const Request& request, Response& response) {
        const request_body body(request.body);
        const auto added = post_repository(s).add_comment(id_in_path(request), body.id("author_id"), body.text("body"));
        s.commit();
        answer(response, 201, to_json(*added));
      }));
}

/// What needs no objects needs no session.
void serve_overview(httplib::Server& server, database& db) {
  server.Get("/api/tags",
             [&db](const Request&, Response& response) { answer(response, 200, to_json_array(tags_in_use(db))); });
  server.Get("/api/audit", [&db](const Request& request, Response& response) {
    const auto limit = number_parameter(request, "limit", 1, 1000).value_or(50);
    answer(response, 200, to_json_array(latest_audit_entries(db, static_cast<int>(limit))));
  });
  server.Delete("/api/trash", [&db](const Request&, Response& response) {
    const auto count = db.transaction([](transaction& tx) { return empty_trash(tx); });
    answer(response, 200, boost::json::object{{"purged", count}});
  });
}

/// Other pages can have a browser send forms and texts, but not JSON: nothing is written unless it is JSON.
httplib::Server::HandlerResponse refuse_forms(const Request& request, Response& response) {
  const bool writes = request.method == "POST" || request.method == "PATCH";
  if (!writes || request.get_header_value("Content-Type").starts_with("application/json"))
    return httplib::Server::HandlerResponse::Unhandled;
  answer(response, {415, "the body must be of the type application/json"});
  return httplib::Server::HandlerResponse::Handled;
}

}  // namespace

void serve_api(httplib::Server& server, database& db) {
  serve_users(server, db);
  serve_posts(server, db);
  serve_overview(server, db);
  server.set_payload_max_length(1 << 20);
  server.set_pre_routing_handler(refuse_forms);
  server.set_exception_handler(
      [](const Request&, Response& response, const std::exception_ptr& error) { answer(response, failure_of(error)); });
  // What the server itself refuses, such as a path that there is not, has no body yet.
  server.set_error_handler([](const Request&, Response& response) {
    if (!response.body.empty()) return;
    const int status = response.status;
    answer(response, {status, status == 404   ? "there is nothing at this path"
                              : status == 413 ? "this is too large"
                                              : "this request cannot be served"});
  });
}

}  // namespace blog
