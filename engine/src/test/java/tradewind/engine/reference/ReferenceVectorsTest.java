package tradewind.engine.reference;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// The product's numbers agree with numbers computed elsewhere.
///
/// Reads every `*.json` of the folder given by `-Dreference.cases=DIR`; without it the copies in the test resources,
/// and from `../shared/reference` beside the project, when it is there, the few cases that are not copied.
class ReferenceVectorsTest {
    @TestFactory
    Stream<DynamicTest> everyCaseIsAnsweredAsExpected() throws Exception {
        String wanted = System.getProperty("reference.cases", "");
        Map<String, Answer> methods = ReferenceCases.methods();
        if (!wanted.isBlank()) {
            Path folder = ReferenceCases.resolve(wanted);
            assertNotNull(folder, "reference.cases: no folder " + wanted);
            return ReferenceCases.in(folder).stream().map(aCase -> test(aCase, methods));
        }
        return Stream.concat(
                ReferenceCases.in(ReferenceCases.ours()).stream().map(aCase -> test(aCase, methods)), outside(methods));
    }

    private static Stream<DynamicTest> outside(Map<String, Answer> methods) throws Exception {
        Path beside = ReferenceCases.beside();
        if (beside == null) {
            return Stream.of(dynamicTest(
                    "cases kept outside the project",
                    () -> Assumptions.abort("no folder ../shared/reference beside the project: cases with data files "
                            + "are not checked here")));
        }
        return ReferenceCases.in(beside).stream()
                .filter(ReferenceCases.Case::staysOutside)
                .map(aCase -> test(aCase, methods));
    }

    private static DynamicTest test(ReferenceCases.Case aCase, Map<String, Answer> methods) {
        String name = aCase.file().getFileName() + ": " + aCase.id() + " (" + aCase.method() + ")";
        return dynamicTest(name, () -> check(aCase, methods));
    }

    private static void check(ReferenceCases.Case aCase, Map<String, Answer> methods) throws Exception {
        Answer method = methods.get(aCase.method());
        if (method == null) {
            fail("no answer to the method \"" + aCase.method() + "\"; known: " + methods.keySet());
            return;
        }
        JsonNode expected = aCase.json().path("expected");
        Object answer = ask(aCase, method, expected);
        if (answer == REFUSED) return;
        Judgement judgement = new Judgement(aCase.json());
        List<String> failures = judgement.failures(expected, answer);
        if (!failures.isEmpty()) fail(failures.size() + " differences\n" + String.join("\n", failures));
    }

    private static final Object REFUSED = new Object();

    /// A refusal is an answer only where the case asks for one in words.
    private static @Nullable Object ask(ReferenceCases.Case aCase, Answer method, JsonNode expected) throws Exception {
        try {
            return method.answer(aCase.json().path("inputs"), Fields.blank(expected), aCase.folder());
        } catch (IllegalArgumentException refusal) {
            String reason = refusal.getMessage();
            if (Judgement.wantsRefusal(expected) && reason != null && !reason.isBlank()) return REFUSED;
            throw refusal;
        }
    }
}
