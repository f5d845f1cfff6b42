// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "failure.hpp"

#include <iostream>

#include <sequent/orm.hpp>

#include "problem.hpp"
#include "request_body.hpp"

namespace blog {
namespace {

namespace sq = sequent;

failure try_again(const std::exception& reason) {
  std::cerr << reason.what() << '\n';
  return {503, "the database is busy or away: try again"};
}

failure internal(const char* reason) {
  std::cerr << reason << '\n';
  return {500, "this went wrong here; the log of the server knows more"};
}

}  // namespace

failure failure_of(const std::exception_ptr& error) {
  try {
    std::rethrow_exception(error);
  } catch (const invalid_input& problem) {
    return {422, problem.what(), problem.field()};
  } catch (const malformed_body& problem) {
    return {400, problem.what()};
  } catch (const not_found& problem) {
    return {404, problem.what()};
  } catch (const sq::stale_data&) {
    return {409, "somebody else has changed this meanwhile: read it again"};
  } catch (const sq::unique_violation&) {
    return {409, "there is one of that name already"};
  } catch (const sq::foreign_key_violation&) {
    return {409, "something refers to this, or this to something that is gone"};
  } catch (const sq::data_error&) {
    return {422, "there is a value that the database cannot hold"};
  } catch (const sq::serialization_failure& reason) {
    return try_again(reason);
  } catch (const sq::deadlock_detected& reason) {
    return try_again(reason);
  } catch (const sq::lock_not_available& reason) {
    return try_again(reason);
  } catch (const sq::pool_timeout& reason) {
    return try_again(reason);
  } catch (const sq::connection_error& reason) {
    return try_again(reason);
  } catch (const std::exception& reason) {
    return internal(reason.what());
  } catch (...) {
    return internal("an exception of no known type");
  }
}

}  // namespace blog
