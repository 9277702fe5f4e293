package tradewind.engine.history.imports;

/// Carries a question out of the depth of a look at a file.
final class QuestionException extends Exception {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final Question question;

    QuestionException(Question question) {
        super(question.text(), null, false, false);
        this.question = question;
    }

    Question question() {
        return question;
    }
}
