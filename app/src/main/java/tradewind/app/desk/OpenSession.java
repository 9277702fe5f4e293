package tradewind.app.desk;

import javafx.stage.Stage;
import tradewind.engine.Session;
import tradewind.views.workspace.Workspace;

/// A session and the window it is in.
///
/// @param source what it replays
/// @param number 1 for the session the desk was opened with, then in the order they were opened
record OpenSession(SessionSource source, int number, Session session, Stage stage, Workspace workspace) {
    /// Brings its window to the front.
    void show() {
        if (stage.isIconified()) stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }
}
