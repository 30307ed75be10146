// The document as data: as issued, or consolidated with the amendments of a day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/facts/task.h"

namespace cthd {

/// A numbered paragraph or a line; its number is its place.
struct Paragraph {
    std::string text;
};

/// What a note stands at.
enum class NotePlace { title, point, task };

/// A note that an act has changed the place it stands at.
struct Note {
    int number = 0;  ///< From 1, through the document.
    NotePlace place = NotePlace::task;
    ActFacts act;
    ChangeFacts change;
};

/// A task that is a bullet.
struct ProgrammeBullet {
    TaskFacts facts;
    std::vector<Note> notes;  ///< In the order in which the acts came into force, as everywhere.
};

struct ProgrammePoint {
    std::string letter;       ///< Empty in a section without letters.
    std::string heading;      ///< The agency line; empty where a sentence names its subject.
    bool is_inline = false;   ///< Heading and paragraph stand on one line.
    std::string paragraph;    ///< The text of a point without bullets.
    bool repealed = false;    ///< It is a paragraph that is repealed.
    std::vector<Note> notes;  ///< On its paragraph, or that an act has opened it.
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
    std::optional<Date> as_of;   ///< Its day; none for the text as issued.
    std::vector<ActFacts> acts;  ///< Those in force on that day, in the order of the model.
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
    std::vector<Note> footnotes;  ///< The notes of all places, by number.
};

/// The document with the amendments in force on the day of the register. Repealed tasks keep their
/// places.
ProgrammeView programme_view(const Register& registry);

}  // namespace cthd
