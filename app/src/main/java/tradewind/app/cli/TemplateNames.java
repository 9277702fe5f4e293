package tradewind.app.cli;

import java.util.ArrayList;
import tradewind.engine.history.imports.Template;

/// The names of the templates, for the help and the shell.
final class TemplateNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    TemplateNames() {
        super(Template.names());
    }
}
