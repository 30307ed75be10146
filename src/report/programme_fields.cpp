#include "report/act_fields.h"
#include "report/shared_fields.h"
#include "report/view_fields.h"

namespace cthd {

namespace {

template <NotePlace Which>
bool stands_at(const NotePlace& place) {
    return place == Which;
}

bool is_repealed(const TaskFacts& facts) {
    return !facts.repealed_by.empty();
}

}  // namespace

const Fields& fields_of(const ProgrammeView* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_programme_head<&ProgrammeView::programme>(all);
        add<&ProgrammeView::as_of>(
            all, "as_of",
            CTHD_N("the day whose amendments are in force; empty for the text as issued"),
            "30/6/2026");
        add<&ProgrammeView::as_of,
            static_cast<std::string (*)(const std::optional<Date>&)>(in_iso)>(
            all, "as_of_iso", CTHD_N("the same day for programs"), "2026-06-30");
        add<&ProgrammeView::acts>(all, "acts",
                                  CTHD_N("the acts in force that have amended it, in their order"));
        add<&ProgrammeView::preamble>(all, "preamble", CTHD_N("the paragraph before part I"),
                                      "Thực hiện Nghị quyết số 12/NQ-CP …");
        add<&ProgrammeView::purposes_heading>(all, "purposes_heading", CTHD_N("heading of part I"),
                                              "MỤC ĐÍCH");
        add<&ProgrammeView::purposes>(all, "purposes", CTHD_N("paragraphs of part I"));
        add<&ProgrammeView::tasks_heading>(all, "tasks_heading", CTHD_N("heading of part II"),
                                           "NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU");
        add<&ProgrammeView::sections>(all, "sections", CTHD_N("sections of part II"));
        add<&ProgrammeView::organisation_heading>(
            all, "organisation_heading", CTHD_N("heading of part III"), "TỔ CHỨC THỰC HIỆN");
        add<&ProgrammeView::organisation>(all, "organisation", CTHD_N("paragraphs of part III"));
        add<&ProgrammeView::recipients>(all, "recipients",
                                        CTHD_N("lines of the list of recipients"));
        add<&ProgrammeView::signatory_authority>(
            all, "signatory_authority", CTHD_N("for whom it is signed"), "TM. ỦY BAN NHÂN DÂN");
        add<&ProgrammeView::signatory_position>(all, "signatory_position",
                                                CTHD_N("position of who signed"), "CHỦ TỊCH");
        add<&ProgrammeView::signatory_name>(all, "signatory_name", CTHD_N("name of who signed"),
                                            "Nguyễn Văn A");
        add<&ProgrammeView::footnotes>(all, "footnotes",
                                       CTHD_N("the notes of all places, by their numbers"));
    });
    return fields;
}

const Fields& fields_of(const ProgrammeSection* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&ProgrammeSection::section>(all, "section", CTHD_N("id of the section"), "II.2");
        add<&ProgrammeSection::number>(all, "section_number", CTHD_N("its number"), "2");
        add<&ProgrammeSection::title>(all, "section_title", CTHD_N("its title"),
                                      "Rà soát, hoàn thiện hệ thống pháp luật, …");
        add<&ProgrammeSection::notes>(all, "notes",
                                      CTHD_N("notes that acts have changed what stands here"));
        add<&ProgrammeSection::intro>(all, "intro",
                                      CTHD_N("sentence before the bullets, where there is one"),
                                      "Các sở, ngành, địa phương …:");
        add<&ProgrammeSection::points>(all, "points",
                                       CTHD_N("its points; one without letter where it has none"));
    });
    return fields;
}

const Fields& fields_of(const ProgrammePoint* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&ProgrammePoint::letter>(all, "letter", CTHD_N("letter of the point"), "d");
        add<&ProgrammePoint::heading>(all, "heading", CTHD_N("its agency line"), "Sở Tài chính");
        add<&ProgrammePoint::is_inline>(all, "inline",
                                        CTHD_N("agency line and paragraph stand on one line"));
        add<&ProgrammePoint::paragraph>(all, "paragraph",
                                        CTHD_N("its paragraph, where it has no bullets"),
                                        "Tạo điều kiện để các đơn vị …");
        add<&ProgrammePoint::repealed>(all, "repealed", CTHD_N("its paragraph is repealed"));
        add<&ProgrammePoint::notes>(all, "notes",
                                    CTHD_N("notes that acts have changed what stands here"));
        add<&ProgrammePoint::bullets>(all, "bullets", CTHD_N("the tasks that are its bullets"));
    });
    return fields;
}

const Fields& fields_of(const ProgrammeBullet* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_task_facts<&ProgrammeBullet::facts>(all);
        add<&ProgrammeBullet::facts, is_repealed>(all, "repealed", CTHD_N("it is repealed"));
        add<&ProgrammeBullet::notes>(all, "notes",
                                     CTHD_N("notes that acts have changed what stands here"));
    });
    return fields;
}

const Fields& fields_of(const Note* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add<&Note::number>(all, "note_number", CTHD_N("number of the note"), "1");
        add<&Note::place, stands_at<NotePlace::title>>(
            all, "of_title", CTHD_N("it stands at the title of a section"));
        add<&Note::place, stands_at<NotePlace::point>>(all, "of_point",
                                                       CTHD_N("it stands at a lettered point"));
        add<&Note::place, stands_at<NotePlace::task>>(all, "of_task",
                                                      CTHD_N("it stands at a bullet"));
        add_act<&Note::act>(all);
        add_change<&Note::change>(all);
    });
    return fields;
}

}  // namespace cthd
