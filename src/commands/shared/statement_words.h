// What an agency stated of a task, in a few words for the screen.
#pragma once

#include <string>

#include "record/statement.h"

namespace cthd {

/// `II.2.d.1 STC, 30/6/2026, in-progress 40%`; says so where the agency only coordinates the task
/// on the day of `registry`.
std::string statement_words(const Statement& statement, const Register& registry);

}  // namespace cthd
