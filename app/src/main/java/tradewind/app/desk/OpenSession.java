package tradewind.app.desk;

import javafx.stage.Stage;
import tradewind.engine.Session;
import tradewind.views.workspace.Workspace;

/// A session and the window it is in.
///
/// @param opened what it trades on, and what is let go of with it
/// @param number 1 for the session the desk was opened with, then in the order they were opened
record OpenSession(Opened opened, int number, Stage stage, Workspace workspace) {
    /// A session without a window yet.
    ///
    /// @param folder name of the folder for what it keeps for itself
    /// @param letGo called once the session is closed
    record Opened(SessionSource source, Session session, String folder, Runnable letGo) {}

    SessionSource source() {
        return opened.source();
    }

    Session session() {
        return opened.session();
    }

    /// Brings its window to the front.
    void show() {
        if (stage.isIconified()) stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }
}
