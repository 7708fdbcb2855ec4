package cn.lvpu.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The fields of one YAML mapping, with the line of each. */
final class YamlFields implements Fields {
    private final String file;
    private final int lineOffset;
    private final String path;
    private final Problems problems;
    private final int ownLine;
    private final Map<String, NodeTuple> tuples = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> reported = new HashSet<>();

    /** @param lineOffset added to the marks, because front matter does not start at the first line */
    YamlFields(String file, int lineOffset, String path, MappingNode node, Problems problems) {
        this.file = file;
        this.lineOffset = lineOffset;
        this.path = path;
        this.problems = problems;
        this.ownLine = lineOf(node);
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                tuples.put(key.getValue(), tuple);
            } else {
                problems.add(file, lineOf(tuple.getKeyNode()), path, "字段名必须是文字");
            }
        }
    }

    private int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1 + lineOffset;
    }

    private String dotted(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    @Override
    public int line(String name) {
        NodeTuple tuple = tuples.get(name);
        return tuple == null ? ownLine : lineOf(tuple.getKeyNode());
    }

    @Override
    public void report(String name, String message) {
        if (reported.add(name)) {
            problems.add(file, line(name), dotted(name), message);
        }
    }

    /** Reports a fault of the text that follows the fields. */
    void reportBody(int line, String message) {
        problems.add(file, line, "body", message);
    }

    private Optional<Node> value(String name) {
        asked.add(name);
        return Optional.ofNullable(tuples.get(name)).map(NodeTuple::getValueNode);
    }

    @Override
    public String textOrEmpty(String name) {
        return switch (value(name).orElse(null)) {
            case null -> "";
            case ScalarNode scalar -> scalar.getValue().strip();
            default -> {
                report(name, "应是一段文字");
                yield "";
            }
        };
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
        Node node = value(name).orElse(null);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            report(name, "应是一个列表");
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (Node item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                if (texts.contains(scalar.getValue().strip())) {
                    problems.add(file, lineOf(item), dotted(name), "“" + scalar.getValue() + "”写了两次");
                }
                texts.add(scalar.getValue().strip());
            } else {
                problems.add(file, lineOf(item), dotted(name), "列表里应都是文字");
            }
        }
        return List.copyOf(texts);
    }

    /** The mapping under a field; empty when it is missing. */
    Optional<YamlFields> section(String name) {
        return switch (value(name).orElse(null)) {
            case null -> Optional.empty();
            case MappingNode mapping -> Optional.of(new YamlFields(file, lineOffset, dotted(name), mapping, problems));
            default -> {
                report(name, "应是一组字段");
                yield Optional.empty();
            }
        };
    }

    /** The mapping under a field, reported when it is missing. */
    Optional<YamlFields> requiredSection(String name) {
        if (!tuples.containsKey(name)) {
            report(name, "缺少这个字段");
        }
        return section(name);
    }

    /** The mappings listed under a field. */
    List<YamlFields> sections(String name) {
        Node node = value(name).orElse(null);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            report(name, "应是一个列表");
            return List.of();
        }
        var sections = new ArrayList<YamlFields>();
        for (Node item : sequence.getValue()) {
            if (item instanceof MappingNode mapping) {
                sections.add(new YamlFields(
                        file, lineOffset, dotted(name) + "[" + (sections.size() + 1) + "]", mapping, problems));
            } else {
                problems.add(file, lineOf(item), dotted(name), "列表里应都是一组字段");
            }
        }
        return sections;
    }

    /** The names that are there, in the order of the file; all count as asked for. */
    List<String> names() {
        asked.addAll(tuples.keySet());
        return List.copyOf(tuples.keySet());
    }

    @Override
    public void finish() {
        for (String name : tuples.keySet()) {
            if (!asked.contains(name)) {
                report(name, "没有这个字段");
            }
        }
    }
}
