package io.aiposture.aws.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random policies without conditions, against IAM's algorithm applied to every request of a small world. */
class PermissionsPropertyTest {

    private static final List<String> ACTIONS =
            List.of("s3:getx", "s3:gety", "s3:putx", "kms:getx", "kms:puty", "t:other");
    private static final List<String> RESOURCES = List.of(
            "arn:aws:s3:::a/x", "arn:aws:s3:::b/x", "arn:aws:s3:::b/y", "arn:aws:kms:r:1:key/x", "arn:aws:t:r:1:z");
    private static final List<String> ACTION_PATTERNS =
            List.of("*", "s3:*", "s3:Get*", "*:get*", "s3:*x", "kms:*", "S3:PutX", "s?:gety", "k*");
    private static final List<String> RESOURCE_PATTERNS = List.of(
            "*", "arn:aws:s3:::*", "arn:aws:s3:::b/*", "arn:aws:s3:::*/x", "arn:aws:kms:*", "arn:aws:s3:::?/y", "*x");

    private final Random random = new Random(20_26);

    private String some(List<String> from) {
        return Stream.generate(() -> from.get(random.nextInt(from.size())))
                .limit(1 + random.nextInt(2))
                .collect(Collectors.joining("','", "['", "']"));
    }

    private String statement() {
        String effect = random.nextInt(3) == 0 ? "Deny" : "Allow";
        String action = random.nextInt(4) == 0 ? "NotAction" : "Action";
        String resource = random.nextInt(4) == 0 ? "NotResource" : "Resource";
        return "{'Effect':'" + effect + "','" + action + "':" + some(ACTION_PATTERNS) + ",'" + resource + "':"
                + some(RESOURCE_PATTERNS) + "}";
    }

    private PolicyDocument policy() {
        return Policy.of(
                Stream.generate(this::statement).limit(1 + random.nextInt(3)).collect(Collectors.joining(",")));
    }

    private static boolean matches(Terms terms, String text, boolean fold) {
        boolean any = terms.terms().stream().anyMatch(t -> matches(t.text(), text, fold));
        return terms.negated() != any;
    }

    private static boolean matches(String glob, String text, boolean fold) {
        String regex = Stream.of(glob.split(""))
                .map(c -> c.equals("*") ? ".*" : c.equals("?") ? "." : Pattern.quote(c))
                .collect(Collectors.joining());
        return Pattern.compile(regex, fold ? Pattern.CASE_INSENSITIVE : 0)
                .matcher(text)
                .matches();
    }

    private static boolean any(List<Statement> statements, boolean allow, String action, String resource) {
        return statements.stream()
                .anyMatch(s -> s.allow() == allow
                        && matches(s.actions(), action, true)
                        && matches(s.resources(), resource, false));
    }

    private static boolean evaluate(PolicyDocument p, Optional<PolicyDocument> boundary, String a, String r) {
        List<Statement> both = new ArrayList<>(p.statements());
        boundary.ifPresent(b -> both.addAll(b.statements()));
        boolean bounded = boundary.map(b -> any(b.statements(), true, a, r)).orElse(true);
        return any(p.statements(), true, a, r) && bounded && !any(both, false, a, r);
    }

    /** Only real pairs: an action acts on its own service's resources. */
    private static List<String[]> requests(Predicate<String> action, Predicate<String> resource) {
        List<String[]> requests = new ArrayList<>();
        for (String a : ACTIONS) {
            for (String r : RESOURCES) {
                boolean own = r.startsWith("arn:aws:" + a.substring(0, a.indexOf(':')) + ":");
                if (own && action.test(a) && resource.test(r)) {
                    requests.add(new String[] {a, r});
                }
            }
        }
        return requests;
    }

    @Test
    void agreesWithIam() {
        int allowed = 0;
        for (int i = 0; i < 20_000; i++) {
            PolicyDocument p = policy();
            Optional<PolicyDocument> boundary = random.nextInt(3) == 0 ? Optional.of(policy()) : Optional.empty();
            IdentityPermissions permissions = new IdentityPermissions(List.of(p), boundary);
            for (String[] request : requests(a -> true, r -> true)) {
                boolean expected = evaluate(p, boundary, request[0], request[1]);
                assertThat(permissions.allows(request[0], request[1]).isAllowed())
                        .as("%s on %s by %s in %s", request[0], request[1], p, boundary)
                        .isEqualTo(expected);
                allowed += expected ? 1 : 0;
            }
            patterns(p, boundary, permissions);
        }
        assertThat(allowed).isGreaterThan(10_000);
    }

    /** Of a pattern: what is allowed without exceptions is allowed throughout; what may not be called never is. */
    private void patterns(PolicyDocument p, Optional<PolicyDocument> boundary, IdentityPermissions permissions) {
        String action = ACTION_PATTERNS.get(random.nextInt(ACTION_PATTERNS.size()));
        String resource = RESOURCE_PATTERNS.get(random.nextInt(RESOURCE_PATTERNS.size()));
        List<String[]> asked = requests(a -> matches(action, a, true), r -> matches(resource, r, false));
        Decision decision = permissions.allows(action, resource);
        String what = action + " on " + resource + " by " + p + " in " + boundary + " is " + decision;
        if (decision.isAllowed() && decision.exceptions().isEmpty()) {
            assertThat(asked).as(what).allMatch(r -> evaluate(p, boundary, r[0], r[1]));
        }
        if (!permissions.mayCall(action, resource)) {
            assertThat(asked).as(what).noneMatch(r -> evaluate(p, boundary, r[0], r[1]));
        }
    }
}
