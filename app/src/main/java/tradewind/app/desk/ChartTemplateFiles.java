package tradewind.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tradewind.app.home.DataFolder;
import tradewind.app.home.UnreadableException;
import tradewind.views.chart.ChartTemplate;
import tradewind.views.chart.ChartTemplateStore;
import tradewind.views.texts.Texts;

/// One file per template in `chart-templates/`, and beside each the last good one as `.bak`.
///
/// A file that cannot be read is never overwritten: the last good one is used, and nothing is kept under that name
/// until somebody has repaired or removed the file. One thread at a time.
final class ChartTemplateFiles implements ChartTemplateStore {
    private static final Texts TEXTS = Texts.of("desk");
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NamedFiles<ChartTemplate> files;

    ChartTemplateFiles(DataFolder home) {
        files = new NamedFiles<>(
                home.root().resolve("chart-templates"),
                "template.",
                ChartTemplate::isName,
                ChartTemplateFiles::template);
    }

    @Override
    public synchronized Kept load() {
        List<String> problems = new ArrayList<>();
        List<ChartTemplate> found = new ArrayList<>();
        for (String name : files.names(problems)) files.read(name, problems).ifPresent(found::add);
        return new Kept(found, problems);
    }

    private static ChartTemplate template(String name, byte[] bytes) {
        if (!(JSON.readTree(bytes) instanceof ObjectNode all))
            throw new UnreadableException("it does not begin with {");
        JsonNode version = all.get("version");
        if (version == null || !version.isInt()) throw new UnreadableException("\"version\" is not a whole number");
        if (version.intValue() > VERSION)
            throw new UnreadableException(
                    "it is of version " + version.intValue() + ", made by a newer release; this one reads " + VERSION);
        if (!(all.get("studies") instanceof ArrayNode list))
            throw new UnreadableException("the list \"studies\" is missing");
        List<String> studies = new ArrayList<>();
        for (JsonNode each : list) {
            if (!each.isString()) throw new UnreadableException("\"studies\" has something that is not a text");
            studies.add(each.stringValue());
        }
        return new ChartTemplate(name, studies);
    }

    @Override
    public synchronized Optional<String> save(ChartTemplate template) {
        ObjectNode all = JSON.createObjectNode();
        all.put("version", VERSION);
        ArrayNode studies = all.putArray("studies");
        template.studies().forEach(studies::add);
        byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
        Optional<String> problem = files.save(template.name(), bytes);
        if (problem.isEmpty()) files.keepGood(template.name(), bytes);
        return problem;
    }

    @Override
    public synchronized Optional<String> remove(String name) {
        return files.remove(name);
    }
}
