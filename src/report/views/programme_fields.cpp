#include "report/facts/fields.h"
#include "report/views/views.h"

namespace cthd {

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
        {"signatory_authority", &ProgrammeView::signatory_authority, CTHD_N("for whom it is signed"), "TM. ỦY BAN NHÂN DÂN"},
        {"signatory_position", &ProgrammeView::signatory_position, CTHD_N("position of who signed"), "CHỦ TỊCH"},
        {"signatory_name", &ProgrammeView::signatory_name, CTHD_N("name of who signed"), "Nguyễn Văn A"},
        {"footnotes", &ProgrammeView::footnotes, CTHD_N("the notes of all places, by their numbers")},
    });
    return all;
}

const Fields& fields_of(const ProgrammeSection* /*type*/) {
    static const auto all = table_of<ProgrammeSection>({
        {"section", &ProgrammeSection::section, CTHD_N("id of the section"), "II.2"},
        {"section_number", &ProgrammeSection::number, CTHD_N("its number"), "2"},
        {"section_title", &ProgrammeSection::title, CTHD_N("its title"), "Rà soát, hoàn thiện hệ thống pháp luật, …"},
        {"notes", &ProgrammeSection::notes, CTHD_N("notes that acts have changed what stands here")},
        {"intro", &ProgrammeSection::intro, CTHD_N("sentence before the bullets, where there is one"), "Các sở, ngành, địa phương …:"},
        {"points", &ProgrammeSection::points, CTHD_N("its points; one without letter where it has none")},
    });
    return all;
}

const Fields& fields_of(const ProgrammePoint* /*type*/) {
    static const auto all = table_of<ProgrammePoint>({
        {"letter", &ProgrammePoint::letter, CTHD_N("letter of the point"), "d"},
        {"heading", &ProgrammePoint::heading, CTHD_N("its agency line"), "Sở Tài chính"},
        {"inline", &ProgrammePoint::is_inline, CTHD_N("agency line and paragraph stand on one line")},
        {"paragraph", &ProgrammePoint::paragraph, CTHD_N("its paragraph, where it has no bullets"), "Tạo điều kiện để các đơn vị …"},
        {"repealed", &ProgrammePoint::repealed, CTHD_N("its paragraph is repealed")},
        {"notes", &ProgrammePoint::notes, CTHD_N("notes that acts have changed what stands here")},
        {"bullets", &ProgrammePoint::bullets, CTHD_N("the tasks that are its bullets")},
    });
    return all;
}

const Fields& fields_of(const ProgrammeBullet* /*type*/) {
    static const auto all = table_of<ProgrammeBullet>({
        part(&ProgrammeBullet::facts),
        {"repealed", of(&ProgrammeBullet::facts, is_repealed), CTHD_N("it is repealed")},
        {"notes", &ProgrammeBullet::notes, CTHD_N("notes that acts have changed what stands here")},
    });
    return all;
}

const Fields& fields_of(const Note* /*type*/) {
    static const auto all = table_of<Note>({
        {"note_number", &Note::number, CTHD_N("number of the note"), "1"},
        {"of_title", of(&Note::place, is(NotePlace::title)), CTHD_N("it stands at the title of a section")},
        {"of_point", of(&Note::place, is(NotePlace::point)), CTHD_N("it stands at a lettered point")},
        {"of_task", of(&Note::place, is(NotePlace::task)), CTHD_N("it stands at a bullet")},
        part(&Note::act),
        part(&Note::change),
    });
    return all;
}

// clang-format on

}  // namespace cthd
