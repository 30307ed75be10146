#include "form/agency_list.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/programme_from.h"

using namespace cthd;
using namespace cthd::test;

namespace {

/// A line for each agency of the list: its values in brackets, then its groups; then the problems.
std::string read(const std::string& text, const NewAgency& common = {}) {
    const SourceFile file{"xa.csv", text};
    Diagnostics problems;
    const auto list = read_agency_list(file, common, problems);
    std::string lines;
    for (const auto& [agency, groups] : list.agencies) {
        lines += agency.id.value + ":";
        for_each_agency_field(agency, [&]<class T>(const AgencyField& field, const T& value) {
            if constexpr (std::is_same_v<T, Text>)
                lines += fmt::format(" {}", value.value);
            else if constexpr (std::is_same_v<T, Texts>)
                for (const auto& one : value)
                    lines += fmt::format(" {}=[{}]", field.key, one.value);
            else if (value)
                lines += fmt::format(" {}={}", field.key, value->value);
        });
        if (agency.validity)
            lines += fmt::format(" {} {}",
                                 agency.validity->from ? iso(agency.validity->from->value) : "–",
                                 agency.validity->basis.value);
        for (const auto& group : groups)
            lines += " in " + group.value;
        lines += "\n";
    }
    return lines + headlines(problems.sorted());
}

}  // namespace

TEST_CASE("agency list: reads heads of both languages, in any order") {
    CHECK(read("Nhóm,Tên,Viết tắt,TT,Tên khác,Từ ngày,Căn cứ,Ghi chú\n"
               "g; các sở,Sở Y tế,SYT,1,\"Y tế; Sở\nY\",1/3/2025,01/NQ,  x   y\n") ==
          "so-y-te: Sở Y tế short=SYT aliases=[Y tế] aliases=[Sở] aliases=[Y] note=x y 2025-03-01 "
          "01/NQ in g in các sở\n");
    CHECK(read("id;name;short;aliases;not_in_text;note;from;basis;member_of\n"
               "x-1;X;;;vì;;2025-03-01;B;\n") == "x-1: X not_in_text=vì 2025-03-01 B\n");
    CHECK(read("Danh sách xã\n\nTT,Tên cơ quan,Ghi chú\n(1),(2),(3)\n1,UBND xã A\n2,UBND xã B\n") ==
          "ubnd-xa-a: UBND xã A\nubnd-xa-b: UBND xã B\n");
}

TEST_CASE("agency list: an empty cell has what is common to all") {
    NewAgency common;
    common.agency.not_in_text = Text{"vì", {}};
    common.agency.validity = Validity{
        .from = At<Date>{std::chrono::year{2025} / 7 / 1, {}}, .to = {}, .basis = {"B", {}}};
    common.groups = {{"g", {}}};
    CHECK(read("Tên,Từ ngày,Căn cứ,Nhóm,not_in_text\nA,,,,\nB,2/7/2025,C,h,khác\nD,,C,-,\n",
               common) ==
          "a: A not_in_text=vì 2025-07-01 B in g\n"
          "b: B not_in_text=khác 2025-07-02 C in h\n"
          "d: D not_in_text=vì 2025-07-01 C in g\n");
}

TEST_CASE("agency list: every bad cell is told with its place") {
    CHECK(read("Tên,Viết tắt,Từ ngày\nXã A,XA,30/6\n,C,\nD,,hôm nay\nTổng số: 4,,\n") ==
          "xa.csv:2:3: error: '30/6' has no year [date]\n"
          "xa.csv:3:1: error: the name is missing [schema]\n"
          "xa.csv:4:3: error: 'hôm nay' is not a date [date]\n"
          "xa.csv:5:1: error: 'Tổng số: 4' is not the name of an agency [schema]\n");
    CHECK(read("Tên,Viết tắtt\nA,B\n") ==
          "a: A\nxa.csv:1:2: error: unknown column 'Viết tắtt' [schema]\n");
    CHECK(read("Tên\nA\n\nNgười lập biểu\n") ==
          "a: A\nxa.csv:4:1: error: there is an empty row above this one [schema]\n");
    CHECK(read("Xã,Huyện\nA,B\n") == "xa.csv:0:0: error: no header row was found [schema]\n");
}
