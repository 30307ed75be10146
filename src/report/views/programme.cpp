#include "report/views/programme.h"

#include <algorithm>

#include "report/facts/fields.h"
#include "report/views/views.h"

namespace cthd {

namespace {

std::vector<Paragraph> paragraphs(const Texts& texts) {
    std::vector<Paragraph> found;
    for (const auto& text : texts)
        found.push_back({text.value});
    return found;
}

std::vector<Note> notes_on(const Register& registry, const std::vector<ActChange>& changes,
                           NotePlace place) {
    std::vector<Note> notes;
    for (const auto& [act, change] : changes)
        notes.push_back({0, place, act_facts(*act), change_facts(registry, *change)});
    return notes;
}

std::vector<ActChange> changes_of_title_until(const Register& registry, const Section& section) {
    if (registry.is_as_issued())
        return {};
    return changes_of_title(registry.programme(), section.number.value, *registry.day());
}

bool is_as_issued(const Programme& programme, const Section& section, const Point& point) {
    const auto* issued = find_section(programme.sections, section.number.value);
    return issued != nullptr && find_point(*issued, point.letter.value) != nullptr;
}

ChangeFacts opened(const TaskId& task, const Addition& addition) {
    ChangeFacts facts;
    facts.id = to_string({task.section, task.letter, 0});
    facts.section = section_id(task.section);
    facts.added = true;
    facts.heading = addition.heading ? addition.heading->value : "";
    return facts;
}

/// The note on the act that opened a point; none if the point is in the text as issued. The tasks
/// have their own notes.
std::vector<Note> opening_of(const Register& registry, const Section& section, const Point& point) {
    if (registry.is_as_issued() || is_as_issued(registry.programme(), section, point))
        return {};
    for (const auto& [act, change] : all_changes(registry.programme())) {
        if (change->addition && change->task->value.section == section.number.value &&
            change->task->value.letter == point.letter.value)
            return {{0, NotePlace::point, act_facts(*act),
                     opened(change->task->value, *change->addition)}};
    }
    return {};
}

void add_task(const Register& registry, const TaskRow& row, ProgrammePoint& view) {
    const auto changes = changes_until(registry, row.id());
    if (row.id().bullet > 0) {
        view.bullets.push_back(
            {task_facts(registry, row), notes_on(registry, changes, NotePlace::task)});
        return;
    }
    view.paragraph = row.task->text.value;
    view.repealed = registry.repealed_task(row.id()) != nullptr;
    view.notes = notes_on(registry, changes, NotePlace::point);
}

ProgrammePoint programme_point(const Register& registry, const Section& section,
                               const Point& point) {
    ProgrammePoint view;
    if (point.letter.value > 0)
        view.letter = letter_at(point.letter.value);
    view.heading = point.heading ? point.heading->value : "";
    view.is_inline = point.is_inline;
    if (point.letter.value > 0)
        view.notes = opening_of(registry, section, point);
    for (const auto& task : point.tasks) {
        if (const auto* row = row_of(registry, task.id.value))
            add_task(registry, *row, view);
    }
    return view;
}

ProgrammeSection programme_section(const Register& registry, const Section& section) {
    ProgrammeSection view;
    view.section = section_id(section.number.value);
    view.number = section.number.value;
    view.title = section.title.value;
    view.notes = notes_on(registry, changes_of_title_until(registry, section), NotePlace::title);
    view.intro = section.intro ? section.intro->value : "";
    for (const auto& point : section.points)
        view.points.push_back(programme_point(registry, section, point));
    return view;
}

/// Numbers all notes in document order and returns them.
std::vector<Note> number_notes(std::vector<ProgrammeSection>& sections) {
    std::vector<Note> all;
    const auto number = [&](std::vector<Note>& notes) {
        for (auto& note : notes) {
            note.number = static_cast<int>(all.size()) + 1;
            all.push_back(note);
        }
    };
    for (auto& section : sections) {
        number(section.notes);
        for (auto& point : section.points) {
            number(point.notes);
            for (auto& bullet : point.bullets)
                number(bullet.notes);
        }
    }
    return all;
}

}  // namespace

ProgrammeView programme_view(const Register& registry) {
    const auto& programme = registry.programme();
    ProgrammeView view;
    view.programme = programme_head(programme);
    if (!registry.is_as_issued())
        view.as_of = registry.day();
    view.acts = acts_in_force(registry);
    view.preamble = programme.preamble.value;
    view.purposes_heading = programme.purposes.heading.value;
    view.purposes = paragraphs(programme.purposes.items);
    view.tasks_heading = programme.tasks_heading.value;
    for (const auto& section : registry.sections())
        view.sections.push_back(programme_section(registry, section));
    view.organisation_heading = programme.organisation.heading.value;
    view.organisation = paragraphs(programme.organisation.items);
    view.recipients = paragraphs(programme.recipients);
    view.signatory_authority = programme.signatory.authority.value;
    view.signatory_position = programme.signatory.position.value;
    view.signatory_name = programme.signatory.name.value;
    view.footnotes = number_notes(view.sections);
    return view;
}

// --- names ------------------------------------------------------------------------------------

namespace {

bool is_repealed(const TaskFacts& facts) {
    return !facts.repealed_by.empty();
}

}  // namespace

// A name is a line.
// clang-format off

const Fields& fields_of(const ProgrammeView* /*type*/) {
    static const auto all = table_of<ProgrammeView>({
        part(&ProgrammeView::programme),
        {"as_of", &ProgrammeView::as_of, CTHD_N("the day whose amendments are in force; empty for the text as issued"), "30/6/2026"},
        {"acts", &ProgrammeView::acts, CTHD_N("the acts in force that have amended it, in their order")},
        {"preamble", &ProgrammeView::preamble, CTHD_N("the paragraph before part I"), "Thực hiện Nghị quyết số 12/NQ-CP …"},
        {"purposes_heading", &ProgrammeView::purposes_heading, CTHD_N("heading of part I"), "MỤC ĐÍCH"},
        {"purposes", &ProgrammeView::purposes, CTHD_N("paragraphs of part I")},
        {"tasks_heading", &ProgrammeView::tasks_heading, CTHD_N("heading of part II"), "NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU"},
        {"sections", &ProgrammeView::sections, CTHD_N("sections of part II")},
        {"organisation_heading", &ProgrammeView::organisation_heading, CTHD_N("heading of part III"), "TỔ CHỨC THỰC HIỆN"},
        {"organisation", &ProgrammeView::organisation, CTHD_N("paragraphs of part III")},
        {"recipients", &ProgrammeView::recipients, CTHD_N("lines of the list of recipients")},
        {"signatory_authority", &ProgrammeView::signatory_authority, CTHD_N("the body on whose behalf it is signed"), "TM. ỦY BAN NHÂN DÂN"},
        {"signatory_position", &ProgrammeView::signatory_position, CTHD_N("position of the signatory"), "CHỦ TỊCH"},
        {"signatory_name", &ProgrammeView::signatory_name, CTHD_N("name of the signatory"), "Nguyễn Văn A"},
        {"footnotes", &ProgrammeView::footnotes, CTHD_N("all notes, by their numbers")},
    });
    return all;
}

const Fields& fields_of(const ProgrammeSection* /*type*/) {
    static const auto all = table_of<ProgrammeSection>({
        {"section", &ProgrammeSection::section, CTHD_N("id of the section"), "II.2"},
        {"section_number", &ProgrammeSection::number, CTHD_N("its number"), "2"},
        {"section_title", &ProgrammeSection::title, CTHD_N("its title"), "Rà soát, hoàn thiện hệ thống pháp luật, …"},
        {"notes", &ProgrammeSection::notes, CTHD_N("notes on the acts that changed this place")},
        {"intro", &ProgrammeSection::intro, CTHD_N("sentence before the bullets, if any"), "Các sở, ngành, địa phương …:"},
        {"points", &ProgrammeSection::points, CTHD_N("its points; one without a letter if it has none")},
    });
    return all;
}

const Fields& fields_of(const ProgrammePoint* /*type*/) {
    static const auto all = table_of<ProgrammePoint>({
        {"letter", &ProgrammePoint::letter, CTHD_N("letter of the point"), "d"},
        {"heading", &ProgrammePoint::heading, CTHD_N("its agency line"), "Sở Tài chính"},
        {"inline", &ProgrammePoint::is_inline, CTHD_N("agency line and paragraph are on one line")},
        {"paragraph", &ProgrammePoint::paragraph, CTHD_N("its paragraph, if it has no bullets"), "Tạo điều kiện để các đơn vị …"},
        {"repealed", &ProgrammePoint::repealed, CTHD_N("its paragraph is repealed")},
        {"notes", &ProgrammePoint::notes, CTHD_N("notes on the acts that changed this place")},
        {"bullets", &ProgrammePoint::bullets, CTHD_N("the tasks that are its bullets")},
    });
    return all;
}

const Fields& fields_of(const ProgrammeBullet* /*type*/) {
    static const auto all = table_of<ProgrammeBullet>({
        part(&ProgrammeBullet::facts),
        {"repealed", of(&ProgrammeBullet::facts, is_repealed), CTHD_N("it is repealed")},
        {"notes", &ProgrammeBullet::notes, CTHD_N("notes on the acts that changed this place")},
    });
    return all;
}

const Fields& fields_of(const Note* /*type*/) {
    static const auto all = table_of<Note>({
        {"note_number", &Note::number, CTHD_N("number of the note"), "1"},
        {"of_title", of(&Note::place, is(NotePlace::title)), CTHD_N("it belongs to the title of a section")},
        {"of_point", of(&Note::place, is(NotePlace::point)), CTHD_N("it belongs to a lettered point")},
        {"of_task", of(&Note::place, is(NotePlace::task)), CTHD_N("it belongs to a bullet")},
        part(&Note::act),
        part(&Note::change),
    });
    return all;
}

// clang-format on

}  // namespace cthd
