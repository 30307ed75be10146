#include "read/readers.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// The problems of one file.
template <class Read>
std::string problems_of(const std::string& text, const Read& read) {
    const SourceFile file{"f", text};
    Diagnostics problems;
    Programme programme;
    read(file, programme, problems);
    return headlines(problems.sorted());
}

void read_agencies_of(const SourceFile& file, Programme& /*programme*/, Diagnostics& problems) {
    if (const auto root = parse_yaml(file, problems))
        read_agencies(file, *root, problems);
}

std::string ids(const Texts& texts) {
    std::string all;
    for (const auto& text : texts)
        all += text.value + " ";
    return all;
}

std::string section_problems(const std::string& text) {
    return problems_of(text, [](const SourceFile& file, Programme&, Diagnostics& problems) {
        read_section(file, problems);
    });
}

}  // namespace

TEST_CASE("head reader: reads every field") {
    const ProgrammeFrom from{{{"programme.yaml", R"(kind: KIND
title: Title
number: 5/CTrHD-UBND
date: 2020-10-15
dateline: Dateline
issuer: Issuer
preamble: Preamble
purposes: {heading: PURPOSES, items: [one, two]}
tasks: {heading: TASKS}
organisation: {heading: ORGANISATION, items: [three]}
recipients: [four, five]
signatory: {authority: AUTHORITY, position: POSITION, name: Name}
calendar:
  basis: III.1
  before: 12-25
  cutoff: 12-14
  obliged: [so-nganh]
  voluntary: [so-y-te]
  receives: a
  consolidates: b
  copies: [c]
  addressee: d
)"}}};
    const auto& p = from.programme();
    const auto& calendar = p.calendar;
    CHECK(p.kind.value + "|" + p.title.value + "|" + p.number.value + "|" + p.dateline.value + "|" +
              p.issuer.value + "|" + p.preamble.value ==
          "KIND|Title|5/CTrHD-UBND|Dateline|Issuer|Preamble");
    CHECK(p.purposes.heading.value + ": " + ids(p.purposes.items) == "PURPOSES: one two ");
    CHECK(p.tasks_heading.value == "TASKS");
    CHECK(p.organisation.heading.value + ": " + ids(p.organisation.items) ==
          "ORGANISATION: three ");
    CHECK(ids(p.recipients) == "four five ");
    CHECK(p.signatory.authority.value + p.signatory.position.value + p.signatory.name.value ==
          "AUTHORITYPOSITIONName");
    CHECK(p.month.value == std::chrono::year{2020} / 10);
    CHECK(p.day == 15);
    CHECK(calendar.before.value == std::chrono::December / 25);
    CHECK(calendar.cutoff.value == std::chrono::December / 14);
    CHECK(calendar.closes.value == std::chrono::January / 31);
    CHECK(calendar.basis.value + " " + ids(calendar.obliged) + ids(calendar.voluntary) +
              calendar.receives.value + calendar.consolidates.value + " " + ids(calendar.copies) +
              calendar.addressee.value ==
          "III.1 so-nganh so-y-te ab c d");
}

TEST_CASE("head reader: the day of issue may be blank, but is otherwise a day") {
    CHECK(ProgrammeFrom{}.programme().day == std::nullopt);
    const auto date_problem = [](const std::string& date) {
        const auto all = problems_of("date: " + date + "\n", read_head);
        const auto at = all.find("f:1:7:");
        return at == std::string::npos ? "" : all.substr(at, all.find('\n', at) - at);
    };
    CHECK(date_problem("2020-10") == "");
    CHECK(date_problem("2020-10-15") == "");
    for (const std::string date :
         {"2020", "2020-13", "2020-1", "2020-02-30", "10/2020", "15/10/2020", "1/10/2020"}) {
        INFO(date);
        CHECK(date_problem(date) == "f:1:7: error: '" + date + "' is not a date [date]");
    }
}

TEST_CASE("head reader: every missing key is told") {
    CHECK(problems_of("calendar: {basis: III.1}\nsignatory: {name: x}\npurposes: {heading: y}\n",
                      read_head) ==
          "f:1:1: error: the key 'kind' is missing [schema]\n"
          "f:1:1: error: the key 'title' is missing [schema]\n"
          "f:1:1: error: the key 'number' is missing [schema]\n"
          "f:1:1: error: the key 'date' is missing [schema]\n"
          "f:1:1: error: the key 'dateline' is missing [schema]\n"
          "f:1:1: error: the key 'issuer' is missing [schema]\n"
          "f:1:1: error: the key 'preamble' is missing [schema]\n"
          "f:1:1: error: the key 'tasks' is missing [schema]\n"
          "f:1:1: error: the key 'organisation' is missing [schema]\n"
          "f:1:1: error: the key 'recipients' is missing [schema]\n"
          "f:1:11: error: the key 'before' is missing [schema]\n"
          "f:1:11: error: the key 'cutoff' is missing [schema]\n"
          "f:1:11: error: the key 'obliged' is missing [schema]\n"
          "f:1:11: error: the key 'receives' is missing [schema]\n"
          "f:1:11: error: the key 'consolidates' is missing [schema]\n"
          "f:1:11: error: the key 'addressee' is missing [schema]\n"
          "f:2:12: error: the key 'authority' is missing [schema]\n"
          "f:2:12: error: the key 'position' is missing [schema]\n"
          "f:3:11: error: the key 'items' is missing [schema]\n");
}

TEST_CASE("agencies reader: reads agencies and groups, open or not") {
    const ProgrammeFrom from{{{"agencies.yaml", R"(agencies:
  - {id: a, name: A, short: AA, aliases: [A1, A2], not_in_text: why, note: n}
  - {id: b, name: B}
groups:
  - {id: g, name: G, aliases: [G1], members: [a, b], not_in_text: why, note: n}
  - {id: o, name: O, open: true}
  - {id: c, name: C, open: false, members: [a]}
)"}}};
    const auto& [a, b] = std::tie(from.programme().agencies[0], from.programme().agencies[1]);
    CHECK(a.id.value + a.name.value + a.short_name->value + ids(a.aliases) + a.not_in_text->value +
              a.note->value ==
          "aAAAA1 A2 whyn");
    CHECK_FALSE((b.short_name || b.not_in_text || b.note || !b.aliases.empty()));
    CHECK(b.papers == AgencyPapers{});
    const auto& groups = from.programme().groups;
    CHECK(groups[0].id.value + groups[0].name.value + ids(groups[0].aliases) +
              ids(groups[0].members) + groups[0].not_in_text->value + groups[0].note->value ==
          "gGG1 a b whyn");
    CHECK_FALSE(groups[0].open);
    CHECK(groups[1].open);
    CHECK_FALSE(groups[2].open);
}

TEST_CASE("agencies reader: reads how an agency appears on papers") {
    const ProgrammeFrom from{{{"agencies.yaml", R"(agencies:
  - {id: a, name: A, superior: none, under: U, letterhead: A of X, place: P}
)"}}};
    const auto& papers = from.programme().agencies.front().papers;
    CHECK(papers.superior->value + " " + papers.under->value + " " + papers.name->value + " " +
              papers.place->value ==
          "none U A of X P");
}

TEST_CASE("agencies reader: reports what is wrong and goes on") {
    CHECK(problems_of("agencies:\n  - {id: a, nmae: A}\n  - x\n  - {id: b, name: B, open: true}\n"
                      "groups:\n  - {id: g, name: G, open: maybe, members: []}\n",
                      read_agencies_of) ==
          "f:2:5: error: the key 'name' is missing [schema]\n"
          "f:2:13: error: unknown key 'nmae' [schema]\n"
          "f:3:5: error: expected a mapping here [schema]\n"
          "f:4:22: error: unknown key 'open' [schema]\n"
          "f:6:28: error: 'maybe' is neither true nor false [schema]\n"
          "f:6:44: error: 'members' is empty [schema]\n");
}

TEST_CASE("agencies reader: reads from when to when, and who takes over") {
    const ProgrammeFrom from{{{"agencies.yaml", R"(agencies:
  - {id: a, name: A, validity: {from: 2020-01-02, to: 2025-02-01, basis: B1}}
  - id: b
    name: B
    successors:
      - {from: 2025-03-01, to: a, basis: B2, default: false}
      - {from: 2025-03-01, to: c, basis: B3, default: true}
      - {from: 2025-03-01, to: d, basis: B4}
)"}}};
    const auto& [a, b] = std::tie(from.programme().agencies[0], from.programme().agencies[1]);
    REQUIRE(a.validity);
    CHECK(iso(a.validity->from->value) + iso(a.validity->to->value) + a.validity->basis.value ==
          "2020-01-022025-02-01B1");
    CHECK_FALSE(b.validity);
    std::string successors;
    for (const auto& [day, to, basis, is_default] : b.successors)
        successors += iso(day.value) + " " + to.value + " " + basis.value +
                      (is_default ? " default, " : ", ");
    CHECK(successors == "2025-03-01 a B2, 2025-03-01 c B3 default, 2025-03-01 d B4, ");
    CHECK(b.successors.back().to.place.line == 8);
}

TEST_CASE("agencies reader: wrong times and successors are told with their places") {
    CHECK(problems_of(R"(agencies:
  - {id: a, name: A, validity: {basis: x}}
  - {id: b, name: B, validity: {to: 2025-02-30}}
  - {id: c, name: C, validity: 2025}
  - {id: d, name: D, successors: [{to: a, basis: x}, {from: 2025-03, to: a, bassis: x}, a]}
  - {id: e, name: E, successors: {a: b}}
  - {id: f, name: F, successors: []}
)",
                      read_agencies_of) ==
          "f:2:32: error: the validity has neither 'from' nor 'to' [schema]\n"
          "f:3:32: error: the key 'basis' is missing [schema]\n"
          "f:3:37: error: '2025-02-30' is not a date [date]\n"
          "f:4:32: error: 'validity' must be a mapping [schema]\n"
          "f:5:35: error: the key 'from' is missing [schema]\n"
          "f:5:54: error: the key 'basis' is missing [schema]\n"
          "f:5:61: error: '2025-03' is not a date [date]\n"
          "f:5:77: error: unknown key 'bassis' [schema]\n"
          "f:5:89: error: expected a mapping here [schema]\n"
          "f:6:34: error: 'successors' must be a list [schema]\n"
          "f:7:34: error: 'successors' is empty [schema]\n");
}

TEST_CASE("documents reader: reads documents by number or by name") {
    const ProgrammeFrom from{{{"documents.yaml", R"(documents:
  - {number: 1/NQ, type: T, date: 2020-09-25, issuer: I, title: Ti, aliases: [X], note: n}
  - {name: Luật}
  - {type: T}
)"}}};
    const auto& documents = from.programme().documents;
    REQUIRE(documents.size() == 2);
    const auto& first = documents.front();
    CHECK(first.key() + first.type->value + iso(first.date->value) + first.issuer->value +
              first.title->value + ids(first.aliases) + first.note->value ==
          "1/NQT2020-09-25ITiX n");
    CHECK(documents.back().key() == "Luật");
    CHECK(headlines(from.problems)
              .find("programme/documents.yaml:4:5: error: the document has neither number nor name "
                    "[schema]\n") != std::string::npos);
}

TEST_CASE("section reader: reads points and tasks with all their fields") {
    const SourceFile file{"f", R"(section: II.2
title: T
intro: I
lead: [l1]
coordinate: [c1]
points:
  - letter: đ
    heading: H
    inline: true
    lead: [l2]
    coordinate: [c2]
    tasks:
      - id: II.2.đ
        text: >-
          X
          y
        lead: [l3]
        coordinate: [c3]
        cites: [1/NQ]
        period: năm 2021
        due: {date: 2021-12-31, basis: 1/NQ}
        related: [II.2.e, II.3.1]
        note: n
)"};
    Diagnostics problems;
    const auto section = read_section(file, problems);
    CHECK(headlines(problems.sorted()) == "");
    REQUIRE(section);
    const auto& point = section->points.front();
    const auto& task = point.tasks.front();
    CHECK(section->number.value == 2);
    CHECK(section->title.value + section->intro->value + ids(section->lead) +
              ids(section->coordinate) ==
          "TIl1 c1 ");
    CHECK(letter_at(point.letter.value) == "đ");
    CHECK(point.is_inline);
    CHECK(point.heading->value + ids(point.lead) + ids(point.coordinate) == "Hl2 c2 ");
    CHECK(to_string(task.id.value) + task.text.value + ids(task.lead) + ids(task.coordinate) +
              task.cites.front().document.value + task.period->value + iso(task.due->date.value) +
              task.due->basis.value + task.note->value ==
          "II.2.đX yl3 c3 1/NQnăm 20212021-12-311/NQn");
    CHECK(to_string(task.related.front().value) + to_string(task.related.back().value) ==
          "II.2.eII.3.1");
    CHECK(task.text.place.line == 14);
}

TEST_CASE("section reader: reads who takes over from an agency that was split") {
    const SourceFile file{"f", R"(section: II.2
title: T
successors: {a: [b]}
points:
  - letter: a
    successors: {a: [c], d: [e, f]}
    tasks:
      - id: II.2.a
        text: X
        successors:
          a: [g]
)"};
    Diagnostics problems;
    const auto section = read_section(file, problems);
    CHECK(headlines(problems.sorted()) == "");
    const auto shown = [](const std::vector<SuccessorChoice>& choices) {
        std::string text;
        for (const auto& [agency, to] : choices)
            text += agency.value + ": " + ids(to);
        return text;
    };
    const auto& point = section->points.front();
    CHECK(shown(section->successors) == "a: b ");
    CHECK(shown(point.successors) == "a: c d: e f ");
    CHECK(shown(point.tasks.front().successors) == "a: g ");
    CHECK(point.tasks.front().successors.front().agency.place.line == 11);
    CHECK(section_problems("section: II.2\ntitle: T\nsuccessors: {a: b, c: []}\n"
                           "tasks: [{id: II.2.1, text: X, successors: [a]}]\n") ==
          "f:3:17: error: 'a' must be a list [schema]\n"
          "f:3:23: error: 'c' is empty [schema]\n"
          "f:4:43: error: 'successors' must be a mapping [schema]\n");
}

TEST_CASE("section reader: a section without letters holds one point without letter") {
    const SourceFile file{"f", "section: II.4\ntitle: T\ntasks:\n  - {id: II.4.1, text: X}\n"};
    Diagnostics problems;
    const auto section = read_section(file, problems);
    REQUIRE(section->points.size() == 1);
    CHECK(section->points.front().letter.value == 0);
    CHECK(to_string(section->points.front().tasks.front().id.value) == "II.4.1");
}

TEST_CASE("section reader: has either points or tasks") {
    const std::string expected =
        "f:1:1: error: a section has either 'points' or 'tasks' [schema]\n";
    CHECK(section_problems("section: II.4\ntitle: T\n") == expected);
    CHECK(section_problems("section: II.4\ntitle: T\ntasks: [{id: II.4.1, text: X}]\n"
                           "points: [{letter: a, tasks: [{id: II.4.a, text: X}]}]\n") == expected);
}

TEST_CASE("section reader: reports what is wrong and goes on") {
    CHECK(section_problems(R"(section: II.4
title: T
points:
  - letter: f
    inline: true
    tasks:
      - id: 4.a.1
        texts: X
      - {id: II.4.a.2, text: X, related: [x], due: {date: 2021, basis: y}, lead: z}
  - heading: H
)") == "f:4:5: error: an inline point needs a heading [schema]\n"
       "f:4:13: error: 'f' is not a letter of a point [letter]\n"
       "f:7:9: error: the key 'text' is missing [schema]\n"
       "f:7:13: error: '4.a.1' is not the id of a task [id]\n"
       "f:8:9: error: unknown key 'texts' [schema]\n"
       "f:9:43: error: 'x' is not the id of a task [id]\n"
       "f:9:59: error: '2021' is not a date [date]\n"
       "f:9:82: error: 'lead' must be a list [schema]\n"
       "f:10:5: error: the key 'letter' is missing [schema]\n"
       "f:10:5: error: the key 'tasks' is missing [schema]\n");
}
