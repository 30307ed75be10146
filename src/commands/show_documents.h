// The documents that a task cites, as `cthd show` prints them.
#pragma once

#include "commands/fact_writer.h"
#include "model/registry/register.h"

namespace cthd {

/// Writes each document cited with what is known of it, and below it what has become of it by
/// `day`: by what it was amended or replaced, and whether anybody has confirmed the citation since.
void show_documents(FactWriter& sheet, const Register& registry, const TaskRow& row,
                    const Date& day);

}  // namespace cthd
