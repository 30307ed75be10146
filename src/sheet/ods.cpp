// Reads the sheets of an ODS from its content.xml and the styles in styles.xml.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "sheet/file.h"
#include "sheet/ods_styles.h"
#include "sheet/sheet.h"
#include "sheet/xml.h"

namespace cthd {

namespace {

constexpr Date ods_day_zero = std::chrono::year{1899} / 12 / 30;

/// The text of a cell or a comment, built from its paragraphs. ODF 1.3, part 3, section 6.1.2
/// collapses all white space, but LibreOffice preserves spaces at the ends. To lose nothing, only
/// line ends and tabs, which are layout of the XML, become a space.
class OdsText {
public:
    explicit OdsText(CellBudget& budget) : budget_(&budget) {}

    void begin_paragraph() {
        if (paragraphs_++ > 0)
            put("\n", false);
        ++open_paragraphs_;
    }
    void end_paragraph() { --open_paragraphs_; }
    void add(std::string_view characters, bool is_struck) {
        if (open_paragraphs_ == 0)
            return;
        for (const char c : characters) {
            const bool is_layout = c == '\t' || c == '\n' || c == '\r';
            if (!is_layout)
                put({&c, 1}, is_struck);
            else if (!text_.empty() && text_.back() != ' ' && text_.back() != '\n')
                put(" ", is_struck);
        }
    }
    /// Adds characters that the file gives as elements: spaces, a tab, a line break.
    void add_as_is(std::string_view characters, bool is_struck) { put(characters, is_struck); }
    const std::string& text() const { return text_; }
    std::string struck() const { return struck_.words(); }
    bool has_paragraphs() const { return paragraphs_ > 0; }

private:
    void put(std::string_view characters, bool is_struck) {
        budget_->extend(text_, characters);
        if (!budget_->is_exceeded())
            struck_.add(characters, is_struck);
    }

    CellBudget* budget_;
    std::string text_;
    StruckWords struck_;
    int paragraphs_ = 0;
    int open_paragraphs_ = 0;
};

/// True for elements in a cell that are part of neither its text nor its comment.
bool is_beside_the_text(std::string_view name) {
    constexpr std::array<std::string_view, 5> others{"table:shapes", "text:note", "text:ruby-text",
                                                     "office:forms", "table:table-source"};
    return contains(others, name) || name.starts_with("draw:") || name.starts_with("dr3d:") ||
           name.starts_with("presentation:");
}

/// Whether a row or column is hidden: by hand, or by a filter.
bool is_not_shown(const XmlElement& element) {
    const auto visibility = element.attribute("table:visibility");
    return visibility == "collapse" || visibility == "filter";
}

/// The columns of a sheet, from the first.
class OdsColumns {
public:
    void add(std::uint32_t count, std::string_view style) {
        last_ += count;
        groups_.push_back({last_, std::string{style}});
    }
    std::uint32_t last() const { return last_; }

    /// The style of the cells of `column` that have none of their own.
    std::string_view style(std::uint32_t column) const {
        const auto group = std::ranges::lower_bound(groups_, column, {}, &Group::last);
        return group == groups_.end() ? std::string_view{} : group->style;
    }

private:
    struct Group {
        std::uint32_t last = 0;
        std::string style;
    };

    std::uint32_t last_ = 0;
    std::vector<Group> groups_;
};

/// Builds the sheets from the events of content.xml.
class OdsReader {
public:
    OdsReader(std::string path, OdsStyles styles)
        : path_(std::move(path)), styles_(std::move(styles)) {}

    WorkbookRead read(ZipArchive& archive) {
        const XmlHandler handler{.begin = [&](const XmlElement& element) { begin(element); },
                                 .end = [&](std::string_view name) { end(name); },
                                 .text = [&](std::string_view text) { take(text); }};
        const bool is_sound = read_part(archive, "content.xml", handler) && !is_damaged_;
        if (archive.is_too_large() || budget_.is_exceeded() || styles_.has_too_many())
            return {.trouble = WorkbookRead::Trouble::too_large};
        if (!is_sound)
            return {.trouble = WorkbookRead::Trouble::damaged};
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
        styles_.begin(element);
        const auto& name = element.name;
        if (skipped_ > 0 || is_beside_the_text(name) || (cell_ && name == "table:table")) {
            ++skipped_;
        } else if (name == "table:table") {
            begin_sheet(element);
        } else if (name == "table:table-row-group" || name == "table:table-column-group") {
            hidden_groups_.push_back(element.attribute("table:display") == "false");
        } else if (name == "table:table-column") {
            begin_columns(element);
        } else if (name == "table:table-row") {
            begin_row(element);
        } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
            cell_repeated_ = repeated(element, "table:number-columns-repeated");
            cell_ = element;
            text_ = OdsText{budget_};
            comment_ = OdsText{budget_};
            struck_ = {is_cell_struck()};
        } else if (name == "office:annotation") {
            is_comment_ = cell_.has_value();
            author_.clear();
        } else if (cell_) {
            is_author_ = name == "dc:creator";
            begin_in_cell(element);
        }
    }

    void begin_sheet(const XmlElement& element) {
        sheet_.emplace(std::string{element.attribute("table:name")});
        if (styles_.is_hidden("table", element.attribute("table:style-name")))
            sheet_->hide();
        columns_ = {};
        row_ = 0;
    }

    bool is_in_hidden_group() const { return contains(hidden_groups_, true); }

    void begin_columns(const XmlElement& element) {
        const auto first = columns_.last() + 1;
        const auto count = repeated(element, "table:number-columns-repeated");
        is_damaged_ = is_damaged_ || first + count > most_rows;
        if (is_damaged_ || !sheet_)
            return;
        columns_.add(count, element.attribute("table:default-cell-style-name"));
        if (is_not_shown(element) || is_in_hidden_group() ||
            styles_.is_hidden("table-column", element.attribute("table:style-name")))
            sheet_->hide_columns(first, columns_.last());
    }

    void begin_row(const XmlElement& element) {
        row_repeated_ = repeated(element, "table:number-rows-repeated");
        row_style_ = element.attribute("table:default-cell-style-name");
        column_ = 0;
        row_cells_.clear();
        if (sheet_ && (is_not_shown(element) || is_in_hidden_group() ||
                       styles_.is_hidden("table-row", element.attribute("table:style-name"))))
            sheet_->hide_rows(row_ + 1, row_ + row_repeated_);
    }

    /// Whether the font of the cell that begins is struck.
    bool is_cell_struck() const {
        std::string_view style = cell_->attribute("table:style-name");
        if (style.empty())
            style = row_style_.empty() ? columns_.style(column_ + 1) : std::string_view{row_style_};
        return styles_.is_struck("table-cell", style).value_or(false);
    }

    OdsText& current() { return is_comment_ ? comment_ : text_; }

    void begin_in_cell(const XmlElement& element) {
        const auto& name = element.name;
        const auto is_struck = struck_.back();
        if (name == "text:p" || name == "text:h") {
            current().begin_paragraph();
            struck_.push_back(in_style(element, "paragraph"));
        } else if (name == "text:span" || name == "text:a") {
            struck_.push_back(in_style(element, "text"));
        } else if (name == "text:s") {
            const auto count = file_count(element.attribute("text:c"), 1, 32'767);
            current().add_as_is(std::string(count.value_or(1), ' '), is_struck);
        } else if (name == "text:tab") {
            current().add_as_is("\t", is_struck);
        } else if (name == "text:line-break") {
            current().add_as_is("\n", is_struck);
        }
    }

    /// Whether text in `element` is struck out, by its own style or by what it stands in.
    bool in_style(const XmlElement& element, const std::string& family) const {
        return styles_.is_struck(family, element.attribute("text:style-name"))
            .value_or(struck_.back());
    }

    void take(std::string_view text) {
        if (skipped_ > 0 || !cell_)
            return;
        if (is_comment_ && is_author_)
            budget_.extend(author_, text);
        else
            current().add(text, struck_.back());
    }

    void end(std::string_view name) {
        styles_.end(name);
        is_author_ = false;
        if (skipped_ > 0) {
            --skipped_;
        } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
            end_cell(name == "table:covered-table-cell");
        } else if (name == "office:annotation") {
            is_comment_ = false;
        } else if (name == "table:table-row") {
            end_row();
        } else if (name == "table:table-row-group" || name == "table:table-column-group") {
            hidden_groups_.pop_back();
        } else if (name == "table:table" && sheet_) {
            sheets_.push_back(sheet_->build(path_, ods_day_zero));
            sheet_.reset();
        } else if (cell_) {
            end_in_cell(name);
        }
    }

    void end_in_cell(std::string_view name) {
        if (name == "text:p" || name == "text:h")
            current().end_paragraph();
        if (name == "text:p" || name == "text:h" || name == "text:span" || name == "text:a")
            struck_.pop_back();
    }

    /// The current cell without its column; none if it has neither content nor a comment.
    std::optional<Cell> cell(bool is_covered) const {
        Cell cell;
        cell.comment = note_text(comment_.text(), author_);
        const bool is_filled = !is_covered && set_content(cell);
        if (!is_filled && cell.comment.empty())
            return std::nullopt;
        const auto spanned = [&](std::string_view attribute) {
            return file_count(cell_->attribute(attribute), 1, most_rows).value_or(1);
        };
        cell.rows = spanned("table:number-rows-spanned");
        cell.columns = spanned("table:number-columns-spanned");
        return cell;
    }

    /// Sets the content of the cell. Returns false if it has none.
    bool set_content(Cell& cell) const {
        const auto type = cell_->attribute("office:value-type");
        cell.text = text_.has_paragraphs() ? text_.text()
                                           : std::string{cell_->attribute("office:string-value")};
        if (!cell_->attribute("table:formula").empty())
            cell.kind = Cell::Kind::formula;
        else if (type == "boolean")
            cell.kind = Cell::Kind::boolean;
        else if (type == "float" || type == "currency" || type == "percentage" || type == "date")
            set_number(cell, type);
        else if (type == "time")
            cell.kind = Cell::Kind::error;
        else if (cell.text.empty())
            return false;
        // Of a number the value is quoted, not the characters.
        const bool is_text = cell.kind == Cell::Kind::text && text_.has_paragraphs();
        cell.struck = is_text                                      ? text_.struck()
                      : struck_.front() || !text_.struck().empty() ? squeeze(cell.text)
                                                                   : "";
        return true;
    }

    void set_number(Cell& cell, std::string_view type) const {
        const bool is_date = type == "date";
        const auto number = is_date ? file_date(cell_->attribute("office:date-value"), ods_day_zero)
                                    : file_number(cell_->attribute("office:value"));
        if (!number) {
            cell.kind = Cell::Kind::error;
            return;
        }
        cell.kind = Cell::Kind::number;
        cell.number = *number;
        cell.text = is_date ? date_text(*number, ods_day_zero) : number_text(*number);
        cell.form = is_date                ? NumberForm::date
                    : type == "percentage" ? NumberForm::percent
                                           : NumberForm::plain;
    }

    void end_cell(bool is_covered) {
        if (!cell_)
            return;
        if (auto made = cell(is_covered)) {
            for (std::uint32_t i = 0; i < cell_repeated_ && budget_.take(*made, row_repeated_);
                 ++i) {
                made->column = column_ + 1 + i;
                row_cells_.push_back(*made);
            }
        }
        column_ += cell_repeated_;
        is_damaged_ = is_damaged_ || column_ > most_rows;
        cell_.reset();
    }

    void end_row() {
        for (std::uint32_t i = 0; !row_cells_.empty() && i < row_repeated_; ++i) {
            if (budget_.is_exceeded() || !sheet_)
                break;
            for (const auto& cell : row_cells_)
                is_damaged_ = !sheet_->add(row_ + 1 + i, cell) || is_damaged_;
        }
        row_ += row_repeated_;
        is_damaged_ = is_damaged_ || row_ > 2 * most_rows;
        row_cells_.clear();
    }

    std::string path_;
    OdsStyles styles_;
    CellBudget budget_;
    std::vector<Sheet> sheets_;
    std::optional<SheetBuilder> sheet_;
    OdsColumns columns_;
    std::vector<bool>
        hidden_groups_;      ///< For each group of rows or columns around, the outer first.
    std::uint32_t row_ = 0;  ///< The number of the last finished row.
    std::uint32_t row_repeated_ = 1;
    std::string row_style_;     ///< Of the cells of the row that have none of their own.
    std::uint32_t column_ = 0;  ///< The column of the last finished cell in the row.
    std::uint32_t cell_repeated_ = 1;
    std::vector<Cell> row_cells_;
    std::optional<XmlElement> cell_;  ///< The start tag of the current cell.
    OdsText text_{budget_};
    OdsText comment_{budget_};
    std::string author_;  ///< Of the comment.
    std::vector<bool>
        struck_;               ///< Whether the cell, and each element in it around here, is struck.
    bool is_comment_ = false;  ///< What comes is of the comment …
    bool is_author_ = false;   ///< … and of its author.
    int skipped_ = 0;          ///< The depth inside an ignored element; 0 outside.
    bool is_damaged_ = false;
};

/// The named styles; none if they are damaged.
std::optional<OdsStyles> read_named_styles(ZipArchive& archive) {
    OdsStyles styles;
    const XmlHandler handler{.begin = [&](const XmlElement& element) { styles.begin(element); },
                             .end = [&](std::string_view name) { styles.end(name); },
                             .text = {}};
    const bool is_sound = !archive.has("styles.xml") || read_part(archive, "styles.xml", handler);
    return is_sound ? std::optional{std::move(styles)} : std::nullopt;
}

}  // namespace

WorkbookRead read_ods(ZipArchive& archive, const std::string& path) {
    auto styles = read_named_styles(archive);
    if (!styles)
        return {.trouble = WorkbookRead::Trouble::damaged};
    return OdsReader{path, std::move(*styles)}.read(archive);
}

}  // namespace cthd
