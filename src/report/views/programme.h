// The document as data: as issued, or consolidated with the acts in force on a day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/facts/task.h"

namespace cthd {

/// A numbered paragraph or a line. Its number is its position.
struct Paragraph {
    std::string text;
};

/// The kind of place that a note is attached to.
enum class NotePlace { title, point, task };

/// A note on a change by an act.
struct Note {
    int number = 0;  ///< From 1, through the whole document.
    NotePlace place = NotePlace::task;
    ActFacts act;
    ChangeFacts change;
};

/// A task that is a bullet.
struct ProgrammeBullet {
    TaskFacts facts;
    std::vector<Note> notes;  ///< In the order in which the acts came into force.
};

struct ProgrammePoint {
    std::string letter;       ///< Empty in a section without letters.
    std::string heading;      ///< The agency line; empty if there is none.
    bool is_inline = false;   ///< Heading and paragraph are on one line.
    std::string paragraph;    ///< The text of a point without bullets.
    bool repealed = false;    ///< Its paragraph is repealed.
    std::vector<Note> notes;  ///< On its paragraph, or on the act that opened it.
    std::vector<ProgrammeBullet> bullets;
};

struct ProgrammeSection {
    std::string section;  ///< II.2
    int number = 0;       ///< 2
    std::string title;
    std::vector<Note> notes;  ///< On its title.
    std::string intro;
    std::vector<ProgrammePoint> points;
};

struct ProgrammeView {
    ProgrammeHead programme;
    std::optional<Date> as_of;   ///< None for the text as issued.
    std::vector<ActFacts> acts;  ///< In force on that day, in the order of the model.
    std::string preamble;
    std::string purposes_heading;
    std::vector<Paragraph> purposes;
    std::string tasks_heading;
    std::vector<ProgrammeSection> sections;
    std::string organisation_heading;
    std::vector<Paragraph> organisation;
    std::vector<Paragraph> recipients;
    std::string signatory_authority;
    std::string signatory_position;
    std::string signatory_name;
    std::vector<Note> footnotes;  ///< All notes, by number.
};

/// The document with the acts in force on the day of the register. Repealed tasks keep their
/// places.
ProgrammeView programme_view(const Register& registry);

}  // namespace cthd
