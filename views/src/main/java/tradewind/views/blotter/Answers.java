package tradewind.views.blotter;

import static java.lang.System.Logger.Level.ERROR;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tradewind.engine.Answer;
import tradewind.views.texts.Texts;

/// What became of requests that were sent together, in words.
final class Answers {
    private static final Texts TEXTS = Texts.of("blotter");
    private static final System.Logger LOG = System.getLogger(Answers.class.getName());

    private Answers() {}

    /// @param answers all complete
    /// @param failed whether one of them is no answer
    /// @return empty if all was done
    static Optional<String> problem(List<CompletableFuture<Answer>> answers, boolean failed) {
        for (CompletableFuture<Answer> answer : answers)
            if (answer.isCompletedExceptionally()) LOG.log(ERROR, "no answer to a request", answer.exceptionNow());
        if (failed) return Optional.of(TEXTS.get("answer.none"));
        List<String> problems = answers.stream()
                .map(CompletableFuture::join)
                .map(Answers::problem)
                .flatMap(Optional::stream)
                .toList();
        if (problems.isEmpty()) return Optional.empty();
        String first = problems.getFirst();
        int more = problems.size() - 1;
        return Optional.of(more == 0 ? first : TEXTS.get("problem.more", first, Integer.toString(more)));
    }

    private static Optional<String> problem(Answer answer) {
        return switch (answer) {
            case Answer.Sent _, Answer.Done _ -> Optional.empty();
            case Answer.Refused refused ->
                Optional.of(TEXTS.get("refused", refused.denial().toString()));
            case Answer.NotDone notDone -> Optional.of(TEXTS.get("not.done", notDone.reason()));
        };
    }
}
