#include "report/reporting_fields.h"

#include "report/view_fields.h"

namespace cthd {

std::string reporting_label(const ReportingState& state) {
    return std::string{label(state)};
}

std::string reporting_word(const ReportingState& state) {
    return std::string{word(state)};
}

const Fields& fields_of(const FormerSubmission* /*type*/) {
    static const Fields fields = table_of([](Fields& all) {
        add_former_name<&FormerSubmission::agency>(all);
        add_submission<&FormerSubmission::submission>(all);
    });
    return fields;
}

}  // namespace cthd
