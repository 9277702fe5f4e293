package tradewind.views.workspace;

import java.net.URL;
import java.util.List;

/// The sheets a window of the desk wears beside those of its theme.
public final class DeskSheets {
    private static final List<String> NAMES =
            List.of("/tradewind/workspace/workspace.css", "/tradewind/workspace/setup.css");

    private DeskSheets() {}

    /// Their addresses, in the order they load.
    public static List<String> all() {
        return NAMES.stream().map(DeskSheets::address).toList();
    }

    private static String address(String name) {
        URL url = DeskSheets.class.getResource(name);
        if (url == null) throw new IllegalStateException("sheet is not on the class path: " + name);
        return url.toExternalForm();
    }
}
