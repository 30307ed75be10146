// Reads the sheets of an ODS from its content.xml.
#include <array>

#include "base/text.h"
#include "sheet/file.h"
#include "sheet/sheet.h"
#include "sheet/xml.h"

namespace cthd {

namespace {

constexpr Date day_zero = std::chrono::year{1899} / 12 / 30;

/// The text of a cell, built from its paragraphs. ODF 1.3, part 3, section 6.1.2 collapses all
/// white space, but LibreOffice preserves spaces at the ends. To lose nothing, only line ends and
/// tabs, which are layout of the XML, become a space.
class CellText {
public:
    void begin_paragraph() {
        if (paragraphs_++ > 0)
            text_ += '\n';
    }
    void add(std::string_view characters) {
        for (const char c : characters) {
            const bool is_layout = c == '\t' || c == '\n' || c == '\r';
            if (!is_layout)
                text_ += c;
            else if (!text_.empty() && text_.back() != ' ' && text_.back() != '\n')
                text_ += ' ';
        }
    }
    /// Adds characters that the file gives as elements: spaces, a tab, a line break.
    void add_as_is(std::string_view characters) { text_ += characters; }
    const std::string& text() const { return text_; }
    bool has_paragraphs() const { return paragraphs_ > 0; }

private:
    std::string text_;
    int paragraphs_ = 0;
};

/// True for elements in a cell that are not part of its text.
bool is_beside_the_text(std::string_view name) {
    constexpr std::array<std::string_view, 6> others{"office:annotation", "table:shapes",
                                                     "text:note",         "text:ruby-text",
                                                     "office:forms",      "table:table-source"};
    return contains(others, name) || name.starts_with("draw:") || name.starts_with("dr3d:") ||
           name.starts_with("presentation:");
}

/// Builds the sheets from the events of content.xml.
class OdsReader {
public:
    explicit OdsReader(std::string path) : path_(std::move(path)) {}

    WorkbookRead read(std::string_view document) {
        const XmlHandler handler{.begin = [&](const XmlElement& element) { begin(element); },
                                 .end = [&](std::string_view name) { end(name); },
                                 .text =
                                     [&](std::string_view text) {
                                         if (skipped_ == 0 && paragraphs_ > 0)
                                             text_.add(text);
                                     }};
        if (!read_xml(document, handler) || is_damaged_)
            return {.trouble = WorkbookRead::Trouble::damaged};
        if (cells_ > most_cells)
            return {.trouble = WorkbookRead::Trouble::too_large};
        return {.sheets = std::move(sheets_)};
    }

private:
    /// How often a row or cell is repeated; 1 without the attribute.
    std::uint32_t repeated(const XmlElement& element, std::string_view attribute) {
        const auto written = element.attribute(attribute);
        if (written.empty())
            return 1;
        const auto count = file_count(written, 1, most_rows);
        is_damaged_ = is_damaged_ || !count;
        return count.value_or(1);
    }

    void begin(const XmlElement& element) {
        if (skipped_ > 0 || is_beside_the_text(element.name) ||
            (cell_ && element.name == "table:table")) {
            ++skipped_;
        } else if (element.name == "table:table") {
            sheet_.emplace(std::string{element.attribute("table:name")});
            row_ = 0;
        } else if (element.name == "table:table-row") {
            row_repeated_ = repeated(element, "table:number-rows-repeated");
            column_ = 0;
            row_cells_.clear();
        } else if (element.name == "table:table-cell" ||
                   element.name == "table:covered-table-cell") {
            cell_repeated_ = repeated(element, "table:number-columns-repeated");
            cell_ = element;
            text_ = {};
        } else if (cell_) {
            begin_in_cell(element);
        }
    }

    void begin_in_cell(const XmlElement& element) {
        if (element.name == "text:p" || element.name == "text:h") {
            ++paragraphs_;
            text_.begin_paragraph();
        } else if (element.name == "text:s") {
            const auto count = file_count(element.attribute("text:c"), 1, 32'767);
            text_.add_as_is(std::string(count.value_or(1), ' '));
        } else if (element.name == "text:tab") {
            text_.add_as_is("\t");
        } else if (element.name == "text:line-break") {
            text_.add_as_is("\n");
        }
    }

    void end(std::string_view name) {
        if (skipped_ > 0) {
            --skipped_;
        } else if (name == "text:p" || name == "text:h") {
            paragraphs_ -= cell_ ? 1 : 0;
        } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
            end_cell(name == "table:covered-table-cell");
        } else if (name == "table:table-row") {
            end_row();
        } else if (name == "table:table" && sheet_) {
            sheets_.push_back(sheet_->build(path_, day_zero));
            sheet_.reset();
        }
    }

    /// The current cell without its column; none if it is empty.
    std::optional<Cell> cell() const {
        const auto type = cell_->attribute("office:value-type");
        const auto value = cell_->attribute("office:value");
        Cell cell;
        cell.text = text_.has_paragraphs() ? text_.text()
                                           : std::string{cell_->attribute("office:string-value")};
        const auto spanned = [&](std::string_view attribute) {
            return file_count(cell_->attribute(attribute), 1, most_rows).value_or(1);
        };
        cell.rows = spanned("table:number-rows-spanned");
        cell.columns = spanned("table:number-columns-spanned");
        if (!cell_->attribute("table:formula").empty()) {
            cell.kind = Cell::Kind::formula;
        } else if (type == "boolean") {
            cell.kind = Cell::Kind::boolean;
        } else if (type == "float" || type == "currency" || type == "percentage" ||
                   type == "date") {
            const bool is_date = type == "date";
            const auto number = is_date ? file_date(cell_->attribute("office:date-value"), day_zero)
                                        : file_number(value);
            cell.kind = number ? Cell::Kind::number : Cell::Kind::error;
            cell.number = number.value_or(0);
            cell.form = is_date                ? NumberForm::date
                        : type == "percentage" ? NumberForm::percent
                                               : NumberForm::plain;
        } else if (type == "time") {
            cell.kind = Cell::Kind::error;
        } else if (cell.text.empty()) {
            return std::nullopt;
        }
        return cell;
    }

    void end_cell(bool is_covered) {
        if (!cell_)
            return;
        if (auto made = is_covered ? std::nullopt : cell()) {
            for (std::uint32_t i = 0; i < cell_repeated_ && count_cell(row_repeated_); ++i) {
                made->column = column_ + 1 + i;
                row_cells_.push_back(*made);
            }
        }
        column_ += cell_repeated_;
        is_damaged_ = is_damaged_ || column_ > most_rows;
        cell_.reset();
    }

    /// Counts `times` more cells; returns false if the file then has too many.
    bool count_cell(std::size_t times) {
        cells_ += times;
        return cells_ <= most_cells;
    }

    void end_row() {
        for (std::uint32_t i = 0; !row_cells_.empty() && i < row_repeated_; ++i) {
            if (cells_ > most_cells || !sheet_)
                break;
            for (const auto& cell : row_cells_)
                is_damaged_ = !sheet_->add(row_ + 1 + i, cell) || is_damaged_;
        }
        row_ += row_repeated_;
        is_damaged_ = is_damaged_ || row_ > 2 * most_rows;
        row_cells_.clear();
    }

    std::string path_;
    std::vector<Sheet> sheets_;
    std::optional<SheetBuilder> sheet_;
    std::uint32_t row_ = 0;  ///< The number of the last finished row.
    std::uint32_t row_repeated_ = 1;
    std::uint32_t column_ = 0;  ///< The column of the last finished cell in the row.
    std::uint32_t cell_repeated_ = 1;
    std::vector<Cell> row_cells_;
    std::optional<XmlElement> cell_;  ///< The start tag of the current cell.
    CellText text_;
    int paragraphs_ = 0;
    int skipped_ = 0;  ///< The depth inside an ignored element; 0 outside.
    std::size_t cells_ = 0;
    bool is_damaged_ = false;
};

}  // namespace

WorkbookRead read_ods(ZipArchive& archive, const std::string& path) {
    const auto content = archive.read("content.xml");
    if (!content)
        return {.trouble = WorkbookRead::Trouble::damaged};
    return OdsReader{path}.read(*content);
}

}  // namespace cthd
