package cn.lvpu.content;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A CSV register with an exact header. */
final class CsvTable {
    private CsvTable() {}

    /** The rows; problems of the header or of the syntax are reported and give what could be read. */
    static List<Row> read(String file, String text, List<String> columns, Problems problems) {
        var rows = new ArrayList<Row>();
        int lastLine = 1;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            List<String> header = List.of();
            for (CsvRecord csv : reader) {
                lastLine = (int) csv.getStartingLineNumber();
                if (header.isEmpty()) {
                    header = csv.getFields();
                    if (!checkHeader(file, header, columns, problems)) {
                        return List.of();
                    }
                } else if (csv.getFieldCount() != header.size()) {
                    problems.add(file, lastLine, "", "有 " + csv.getFieldCount() + " 个字段，表头有 " + header.size() + " 个");
                } else {
                    rows.add(new Row(file, lastLine, header, csv, problems));
                }
            }
            if (header.isEmpty()) {
                problems.add(file, 1, "", "没有表头");
            }
        } catch (CsvParseException e) {
            problems.add(file, lastLine, "", "CSV 格式有误：" + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static boolean checkHeader(String file, List<String> header, List<String> columns, Problems problems) {
        Set<String> seen = new HashSet<>();
        boolean fits = true;
        for (String column : header) {
            if (!columns.contains(column)) {
                problems.add(file, 1, column, "没有这个字段");
                fits = false;
            } else if (!seen.add(column)) {
                problems.add(file, 1, column, "这一列写了两次");
                fits = false;
            }
        }
        for (String column : columns) {
            if (!seen.contains(column)) {
                problems.add(file, 1, column, "缺少这一列");
                fits = false;
            }
        }
        return fits;
    }

    /** One row; lists inside a cell are separated by {@code ;}. */
    record Row(String file, int lineNumber, List<String> header, CsvRecord csv, Problems problems) implements Fields {
        @Override
        public String textOrEmpty(String name) {
            return csv.getField(header.indexOf(name)).strip();
        }

        @Override
        public String text(String name) {
            String text = textOrEmpty(name);
            if (text.isEmpty()) {
                report(name, "缺少这个字段");
            }
            return text;
        }

        @Override
        public List<String> texts(String name) {
            return Arrays.stream(textOrEmpty(name).split(";"))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        @Override
        public int line(String name) {
            return lineNumber;
        }

        @Override
        public void report(String name, String message) {
            problems.add(file, lineNumber, name, message);
        }

        @Override
        public void finish() {
            // The header was checked against the columns: a row cannot hold an unknown field.
        }
    }
}
