#include "report/act_fields.h"
#include "report/shared_fields.h"
#include "report/view_fields.h"

namespace cthd {

const Fields& fields_of(const RepealedTask* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_task_facts<&RepealedTask::facts>(all);
        add_beginning<&RepealedTask::facts, &TaskFacts::text>(all);
        add_act<&RepealedTask::act>(all);
        add<&RepealedTask::states>(
            all, "states",
            CTHD_N("what agencies last stated of it, in whatever year: its leaders, then others"));
    });
    return fields;
}

}  // namespace cthd
