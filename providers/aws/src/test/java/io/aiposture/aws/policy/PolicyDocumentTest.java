package io.aiposture.aws.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyDocumentTest {

    private static final String PLUS = "{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'s3:GetObject',"
            + "'Resource':'arn:aws:s3:::b/a+b %41','Condition':{'Bool':{'aws:SecureTransport':true}}}}";

    @Test
    void objectTextAndUrlEncodedTextAreTheSame() throws Exception {
        JsonNode node = Policy.json(PLUS);
        PolicyDocument expected = PolicyDocument.parse(node);
        String text = node.toString();
        String form = URLEncoder.encode(text, StandardCharsets.UTF_8);
        assertThat(PolicyDocument.parse(TextNode.valueOf(text))).isEqualTo(expected);
        assertThat(PolicyDocument.parse(TextNode.valueOf(form.replace("+", "%20"))))
                .isEqualTo(expected);
        assertThat(PolicyDocument.parse(TextNode.valueOf(" " + form.replace("+", "%20"))))
                .isEqualTo(expected);
        assertThat(expected.statements().get(0).resources().terms().get(0).text())
                .isEqualTo("arn:aws:s3:::b/a+b %41");
        assertThat(expected.statements().get(0).conditions())
                .containsExactly(new Condition("Bool", "aws:SecureTransport", List.of("true")));
    }

    @Test
    void formEncodingIsReadWhenItMustBe() throws Exception {
        String text = "{ \"Statement\": [] }";
        assertThat(PolicyDocument.parse(TextNode.valueOf(URLEncoder.encode(text, StandardCharsets.UTF_8)))
                        .statements())
                .isEmpty();
    }

    @Test
    void singleAndListAreTheSame() throws Exception {
        String list =
                "{'Statement':[{'Effect':'Deny','NotAction':['a:b'],'NotPrincipal':{'AWS':['1']},'Resource':['*']}]}";
        String single = "{'Statement':{'Effect':'Deny','NotAction':'a:b','NotPrincipal':{'AWS':'1'},'Resource':'*'}}";
        assertThat(PolicyDocument.parse(Policy.json(list))).isEqualTo(PolicyDocument.parse(Policy.json(single)));
    }

    @Test
    void starPrincipalIsEverybodyAndSidsLabel() throws Exception {
        PolicyDocument p = PolicyDocument.parse(
                "n",
                Policy.json("{'Statement':["
                        + "{'Sid':'A','Effect':'Allow','Action':'*','Principal':'*'},"
                        + "{'Effect':'Allow','Action':'*','Principal':{'AWS':'*'}}]}"));
        assertThat(p.statements()).extracting(Statement::label).containsExactly("A", "#2");
        assertThat(p.statements()).extracting(Statement::principals).allMatch(Principals::includesEverybody);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "1",
                "null",
                "{'Statement':7}",
                "{'Statement':'x'}",
                "{'Statement':null}",
                "{'Statement':[1]}",
                "{'Statement':[],'Other':1}",
                "{'Statement':{'Effect':'allow','Action':'*','Resource':'*'}}",
                "{'Statement':{'Action':'*','Resource':'*'}}",
                "{'Statement':{'Effect':'Allow','Resource':'*'}}",
                "{'Statement':{'Effect':'Allow','Action':'*','NotAction':'x','Resource':'*'}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','NotResource':'*'}}",
                "{'Statement':{'Effect':'Allow','Action':[['*']],'Resource':'*'}}",
                "{'Statement':{'Effect':'Allow','Action':{'a':'*'},'Resource':'*'}}",
                "{'Statement':{'Effect':'Allow','Action':null,'Resource':'*'}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':5}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':'x'}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':'x'}}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'k':{}}}}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'k':null}}}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Conditions':{}}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Principal':'111122223333'}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Principal':{'Aws':'*'}}}",
                "{'Statement':{'Effect':'Allow','Action':'*','Principal':['*']}}"
            })
    void whatIsNoPolicyIsMalformed(String text) {
        assertThatThrownBy(() -> PolicyDocument.parse(Policy.json(text))).isInstanceOf(MalformedPolicyException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "%",
                "%7",
                "%zz",
                "{",
                "{}x",
                "{\"Statement\":[],\"Statement\":[]}",
                "%7B%7D",
                "%25%37%42"
            })
    void textThatIsNoPolicyIsMalformed(String text) {
        assertThatThrownBy(() -> PolicyDocument.parse(TextNode.valueOf(text)))
                .isInstanceOf(MalformedPolicyException.class)
                .hasNoCause();
    }

    @Test
    void deepTextIsMalformed() {
        TextNode deep = TextNode.valueOf("{\"Statement\":" + "[".repeat(100_000));
        assertThatThrownBy(() -> PolicyDocument.parse(deep)).isInstanceOf(MalformedPolicyException.class);
    }

    @Test
    void nothingButMalformedLeavesParse() {
        Random random = new Random(2026);
        int read = 0;
        for (int i = 0; i < 2_000; i++) {
            JsonNode node = random.nextInt(4) == 0 ? broken(random) : randomDocument(random);
            try {
                PolicyDocument p = PolicyDocument.parse(node);
                query(p);
                read++;
            } catch (MalformedPolicyException e) {
                assertThat(e).hasMessageNotContaining("secret");
            }
        }
        assertThat(read).isBetween(50, 1_950);
    }

    private static void query(PolicyDocument p) {
        IdentityPermissions i = new IdentityPermissions(List.of(p), java.util.Optional.of(p));
        i.adminLevel();
        i.administratorGrants();
        i.mayCall("s3:Get*");
        i.passRole().grantsFor("ec2.amazonaws.com");
        ResourcePolicyAnalysis r = new ResourcePolicyAnalysis(p);
        r.publicGrants();
        r.externalAccounts("1", List.of());
        r.servicePrincipalsWithoutSourceCheck(List.of());
        r.deniesInsecureTransport();
    }

    private static JsonNode broken(Random random) {
        String text = randomDocument(random).toString();
        int cut = random.nextInt(text.length());
        String changed = text.substring(0, cut) + (char) random.nextInt(256) + text.substring(cut);
        return TextNode.valueOf(random.nextBoolean() ? changed : URLEncoder.encode(changed, StandardCharsets.UTF_8));
    }

    private static JsonNode randomDocument(Random random) {
        var doc = JsonNodeFactory.instance.objectNode();
        var list = doc.putArray("Statement");
        for (int n = random.nextInt(4); n > 0; n--) {
            list.add(randomStatement(random));
        }
        return random.nextInt(9) == 0 ? randomValue(random, 3) : doc;
    }

    private static JsonNode randomStatement(Random random) {
        var s = JsonNodeFactory.instance.objectNode();
        s.put("Effect", random.nextInt(3) == 0 ? "Deny" : "Allow");
        s.set(random.nextInt(4) == 0 ? "NotAction" : "Action", randomText(random));
        s.set(random.nextInt(4) == 0 ? "NotResource" : "Resource", randomText(random));
        if (random.nextInt(3) == 0) {
            s.set("Condition", randomValue(random, 3));
        }
        if (random.nextInt(3) == 0) {
            s.set("Principal", randomValue(random, 2));
        }
        return s;
    }

    private static JsonNode randomText(Random random) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (int n = random.nextInt(4); n > 0; n--) {
            list.add(text(random));
        }
        return random.nextBoolean() ? list : TextNode.valueOf(text(random));
    }

    private static String text(Random random) {
        String[] texts = {
            "*", "s3:*", "s3:Get*", "arn:aws:s3:::b/*", "${aws:x}", "iam:PassRole", "", "?", "a:", ":::::", "${"
        };
        return texts[random.nextInt(texts.length)];
    }

    private static JsonNode randomValue(Random random, int depth) {
        var f = JsonNodeFactory.instance;
        switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0:
                return f.nullNode();
            case 1:
                return f.numberNode(random.nextInt());
            case 2:
                return f.booleanNode(random.nextBoolean());
            case 3:
                return f.textNode("*");
            case 4:
                return f.arrayNode().add(randomValue(random, depth - 1));
            default:
                String[] keys = {"AWS", "Service", "StringEquals", "Bool", "aws:SourceIp", "NotIpAddress"};
                return f.objectNode().set(keys[random.nextInt(keys.length)], randomValue(random, depth - 1));
        }
    }
}
