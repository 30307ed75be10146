// An act and its changes as the keys and values of its file.
#pragma once

#include <string>

#include "model/amendment.h"
#include "yaml_edit/entries.h"

namespace cthd {

/// A change as an item of `changes`.
YamlEntries change_entries(const Change& change);

/// The whole file of an act with one change. REQUIRES: texts are normalised.
std::string new_act_text(const Amendment& act);

}  // namespace cthd
