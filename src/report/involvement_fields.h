// The names of what an agency has to do with a task, for the tables in view_fields.h.
#pragma once

#include "report/fields.h"
#include "report/voices.h"

namespace cthd {

template <Involvement Which>
bool is_involved(const Involvement& part) {
    return part == Which;
}

/// Adds the names of the Involvement that the path leads to.
template <auto... Path>
void add_involvement(Fields& fields) {
    add<Path..., is_involved<Involvement::leads>>(
        fields, "leads", CTHD_N("the agency leads the task, so its status counts"));
    add<Path..., is_involved<Involvement::coordinates>>(fields, "coordinates",
                                                        CTHD_N("it coordinates the task"));
    add<Path..., is_involved<Involvement::succeeded>>(
        fields, "succeeded",
        CTHD_N("another answers in its place, and this does not speak for it"));
    add<Path..., is_involved<Involvement::ended>>(
        fields, "ended", CTHD_N("it exists no more and nobody answers in its place"));
    add<Path..., is_involved<Involvement::relieved>>(
        fields, "relieved",
        CTHD_N("it led or coordinated the task until an act gave it to others"));
    add<Path..., is_involved<Involvement::outside>>(fields, "outside",
                                                    CTHD_N("the task was not given to it"));
}

}  // namespace cthd
