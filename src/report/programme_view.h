// The document as issued, as data.
#pragma once

#include <string>
#include <vector>

#include "report/rows.h"

namespace cthd {

/// A numbered paragraph or a line; its number is its place.
struct Paragraph {
    std::string text;
};

struct ProgrammePoint {
    std::string letter;      ///< Empty in a section without letters.
    std::string heading;     ///< The agency line; empty where a sentence names its subject.
    bool is_inline = false;  ///< Heading and paragraph on one line: "l) Ban Dân tộc tỉnh: …".
    std::string paragraph;   ///< The text of a point without bullets.
    std::vector<TaskFacts> bullets;
};

struct ProgrammeSection {
    std::string section;  ///< II.2
    int number = 0;       ///< 2
    std::string title;
    std::string intro;
    std::vector<ProgrammePoint> points;
};

struct ProgrammeView {
    ProgrammeHead programme;
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
};

ProgrammeView programme_view(const Register& registry);

}  // namespace cthd
