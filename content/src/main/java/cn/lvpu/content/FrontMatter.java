package cn.lvpu.content;

import java.util.HashSet;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A Markdown file that starts with YAML between two {@code ---} lines.
 *
 * @param body as written
 * @param bodyLine the line of the file at which the body starts
 */
record FrontMatter(YamlFields fields, String body, int bodyLine) {
    private static final String FENCE = "---\n";

    static Optional<FrontMatter> parse(String file, String text, Problems problems) {
        if (!text.startsWith(FENCE)) {
            problems.add(file, 1, "", "文件应以一行 --- 开头");
            return Optional.empty();
        }
        String closed = text.endsWith("\n") ? text : text + "\n";
        int end = closed.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (end < 0) {
            problems.add(file, 1, "", "字段之后缺少一行 ---");
            return Optional.empty();
        }
        String yaml = closed.substring(FENCE.length(), end + 1);
        String body = closed.substring(end + 1 + FENCE.length());
        int bodyLine = (int) closed.substring(0, end + 1).lines().count() + 2;
        return compose(file, yaml, 1, problems)
                .map(node -> new FrontMatter(new YamlFields(file, 1, "", node, problems), body, bodyLine));
    }

    /** Composes a mapping without building objects, so that every node keeps its mark. */
    static Optional<MappingNode> compose(String file, String yaml, int lineOffset, Problems problems) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            Optional<Node> node = new Compose(settings).composeString(yaml);
            if (node.orElse(null) instanceof MappingNode mapping) {
                return duplicateFree(file, mapping, lineOffset, problems) ? Optional.of(mapping) : Optional.empty();
            }
            problems.add(file, 1 + lineOffset, "", "应是一组字段");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1 + lineOffset;
            problems.add(file, line, "", "YAML 格式有误：" + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(file, 0, "", "YAML 格式有误：" + e.getMessage());
        }
        return Optional.empty();
    }

    private static boolean duplicateFree(String file, Node node, int lineOffset, Problems problems) {
        boolean fine = true;
        if (node.isRecursive()) {
            problems.add(file, node.getStartMark().map(Mark::getLine).orElse(-1) + 1 + lineOffset, "", "YAML 不可引用自身");
            return false;
        }
        if (node instanceof MappingNode mapping) {
            var seen = new HashSet<String>();
            for (var tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key && !seen.add(key.getValue())) {
                    int line = key.getStartMark().map(Mark::getLine).orElse(-1) + 1 + lineOffset;
                    problems.add(file, line, key.getValue(), "这个字段写了两次");
                    fine = false;
                }
                fine &= duplicateFree(file, tuple.getValueNode(), lineOffset, problems);
            }
        } else if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                fine &= duplicateFree(file, item, lineOffset, problems);
            }
        }
        return fine;
    }
}
