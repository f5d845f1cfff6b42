// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the Sequent authors
#include "harness/workload.hpp"

#include <time.h>

#include <algorithm>
#include <chrono>
#include <iomanip>
#include <iostream>
#include <map>
#include <optional>
#include <stdexcept>

#include "harness/instruction_counter.hpp"

namespace benchmarks {
namespace {

struct samples {
  std::vector<double> nanoseconds;
  std::vector<double> processor;
  std::vector<double> instructions;
};

/// The processor's time that this thread has had, in nanoseconds: what other programs do meanwhile does not count.
double processor_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

/// Runs one round, and notes what it took for one operation.
void run_round(const contender& runner, double operations, const instruction_counter& counter, samples& taken) {
  runner.prepare();
  const std::uint64_t instructions = counter.now();
  const double processor = processor_time();
  const auto start = std::chrono::steady_clock::now();
  runner.run();
  const std::chrono::duration<double, std::nano> elapsed = std::chrono::steady_clock::now() - start;
  taken.processor.push_back((processor_time() - processor) / operations);
  taken.instructions.push_back(static_cast<double>(counter.now() - instructions) / operations);
  taken.nanoseconds.push_back(elapsed.count() / operations);
}

std::vector<contender> chosen(const std::vector<contender>& contenders, const std::string& name) {
  std::vector<contender> kept;
  std::ranges::copy_if(contenders, std::back_inserter(kept),
                       [&](const contender& one) { return one.name.find(name) != std::string::npos; });
  return kept;
}

void print(const std::vector<contender>& contenders, const std::vector<samples>& taken, bool has_instructions) {
  std::map<std::string, std::size_t> references;
  for (std::size_t i = 0; i < contenders.size(); ++i) {
    const std::size_t reference = references.try_emplace(contenders[i].group, i).first->second;
    const auto of_reference = [&](std::vector<double> samples::* figures) {
      return median(taken[i].*figures) / median(taken[reference].*figures);
    };
    std::cout << "  " << std::left << std::setw(36) << contenders[i].name << std::right << std::fixed
              << std::setprecision(0) << std::setw(10) << median(taken[i].nanoseconds) << " ns" << std::setprecision(2)
              << std::setw(7) << of_reference(&samples::nanoseconds) << std::setprecision(0) << std::setw(10)
              << median(taken[i].processor) << " ns here" << std::setprecision(2) << std::setw(7)
              << of_reference(&samples::processor);
    if (has_instructions) {
      std::cout << std::setprecision(0) << std::setw(12) << median(taken[i].instructions) << " instructions"
                << std::setprecision(2) << std::setw(7) << of_reference(&samples::instructions);
    }
    std::cout << '\n';
  }
}

}  // namespace

void run(const workload& measured, const setting& how) {
  const std::vector<contender> contenders = chosen(measured.contenders, how.contender);
  const instruction_counter counter;
  std::vector<samples> taken(contenders.size());
  std::optional<std::uint64_t> expected;
  // By turns, since the machine drifts; each round begins with another contender, since each leaves warm caches behind.
  for (std::size_t round = 0; round < how.rounds; ++round) {
    for (std::size_t turn = 0; turn < contenders.size(); ++turn) {
      const std::size_t place = (round + turn) % contenders.size();
      run_round(contenders[place], static_cast<double>(measured.operations), counter, taken[place]);
      const std::uint64_t sum = contenders[place].checksum();
      if (sum != expected.value_or(sum)) {
        throw std::runtime_error(measured.name + ": " + contenders[place].name + " did other work than the others");
      }
      expected = sum;
    }
  }
  std::cout << measured.name << ", for one of " << measured.operations
            << " operations, and divided by the first of its group; 'here' is the processor's time, without the "
               "server's; checksum "
            << expected.value_or(0) << '\n';
  print(contenders, taken, counter.is_available());
  if (!counter.is_available()) std::cout << "  (no instruction counts: perf_event_open is not available here)\n";
}

}  // namespace benchmarks
