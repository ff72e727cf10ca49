// Makes small archives and workbooks for tests, in memory.
#pragma once

#include <zip.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace formats {

using Parts = std::vector<std::pair<std::string, std::string>>;  // name, content

inline std::string pack(const Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto& [name, content] : parts) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        if (zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) throw std::runtime_error(name);
    }
    if (zip_close(archive) != 0) throw std::runtime_error("cannot write the archive");
    zip_stat_t facts;
    zip_source_stat(target, &facts);
    std::string bytes(facts.size, '\0');
    zip_source_open(target);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

// A whole workbook around the rows of its sheets; style 1 is a day, 2 a time, 3 both, 4 a custom code, 5 elapsed time.
inline Parts workbook_parts(const std::string& rows, const std::string& shared = "",
                            const std::string& properties = "") {
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    const auto relation = [&](const char* id, const char* type, const char* target) {
        return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + types + "/" + type + "\" Target=\"" + target +
               "\"/>";
    };
    const auto relations = [&](const std::string& all) {
        return "<?xml version=\"1.0\"?><Relationships xmlns=\"" + packages + "\">" + all + "</Relationships>";
    };
    const auto sheet = [&](const std::string& content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"" + main +
               "\"><cols><col min=\"1\"/></cols><sheetData>" + content + "</sheetData></worksheet>";
    };
    return {
        {"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
        {"xl/_rels/workbook.xml.rels",
         relations(relation("rId1", "worksheet", "worksheets/hidden.xml") +
                   relation("rId2", "worksheet", "/xl/worksheets/sheet1.xml") +
                   relation("rId3", "worksheet", "worksheets/sheet2.xml") + relation("rId4", "styles", "styles.xml") +
                   relation("rId5", "sharedStrings", "sharedStrings.xml"))},
        {"xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + types + "\"><workbookPr " + properties +
                                "/><sheets>" + "<sheet name=\"Lists\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>" +
                                "<sheet name=\"Files\" sheetId=\"2\" r:id=\"rId2\"/><sheet name=\"Été\" sheetId=\"3\" "
                                "r:id=\"rId3\"/></sheets></workbook>"},
        {"xl/styles.xml", "<styleSheet xmlns=\"" + main +
                              "\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/>" +
                              "<numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/></numFmts><cellXfs><xf "
                              "numFmtId=\"0\"/><xf numFmtId=\"14\"/>" +
                              "<xf numFmtId=\"20\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/><xf "
                              "numFmtId=\"165\"/></cellXfs></styleSheet>"},
        {"xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + shared + "</sst>"},
        {"xl/worksheets/hidden.xml", sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")},
        {"xl/worksheets/sheet1.xml", sheet(rows)},
        {"xl/worksheets/sheet2.xml", sheet("<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>")},
    };
}

}  // namespace formats
