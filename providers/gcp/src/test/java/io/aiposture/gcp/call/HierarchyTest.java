package io.aiposture.gcp.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.call.Arguments;
import io.aiposture.collect.call.Caller;
import io.aiposture.collect.call.Ledger;
import io.aiposture.collect.pace.Pace;
import io.aiposture.collect.rest.RestApi;
import io.aiposture.collect.rest.RestTransport.Answer;
import io.aiposture.gcp.family.Families;
import io.aiposture.inventory.Gap;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HierarchyTest {

    private static final Answer DENIED = new Answer(403, "{\"error\":{\"status\":\"PERMISSION_DENIED\"}}");

    private final Map<String, String> answers = new HashMap<>(Map.of(
            "/v3/projects/p", "{\"name\":\"projects/11\",\"projectId\":\"p\",\"parent\":\"folders/1\"}",
            "/v3/folders/1", "{\"name\":\"folders/1\",\"parent\":\"folders/2\"}",
            "/v3/folders/2", "{\"name\":\"folders/2\",\"parent\":\"organizations/9\"}"));

    private Hierarchy read(String... targets) {
        RestApi api = new RestApi(
                q -> answers.containsKey(q.uri().getPath())
                        ? new Answer(200, answers.get(q.uri().getPath()))
                        : DENIED,
                new GcpAddressing(Map.of()),
                GcpFaults.of(p -> true));
        Caller caller = new Caller(api, new Ledger(), new AtomicBoolean(), Pace.free());
        Hierarchy hierarchy = new Hierarchy(caller, new Arguments(Instant.EPOCH, ""));
        hierarchy.read(List.of(targets));
        return hierarchy;
    }

    private static List<Gap> gaps(Hierarchy hierarchy) {
        return hierarchy.gaps(Families.DECLARED.types().values());
    }

    @Test
    void foldersAreFollowedUpToTheOrganization() {
        Hierarchy hierarchy = read("projects/p");
        assertThat(hierarchy.projects()).isEqualTo(Map.of("11", "p"));
        assertThat(hierarchy.above()).containsExactly("folders/1", "folders/2", "organizations/9");
        assertThat(gaps(hierarchy)).isEmpty();
    }

    @Test
    void aDeniedFolderLeavesOpenWhatStandsAbove() {
        answers.remove("/v3/folders/1");
        Hierarchy hierarchy = read("projects/p");
        assertThat(hierarchy.above()).containsExactly("folders/1");
        assertThat(gaps(hierarchy))
                .extracting(Gap::type)
                .contains("cloudresourcemanager.googleapis.com/Organization")
                .doesNotContain(Families.PROJECT_TYPE);
    }

    @Test
    void aDeniedProjectIsStillRead() {
        answers.remove("/v3/projects/p");
        Hierarchy hierarchy = read("projects/p");
        assertThat(hierarchy.projects()).containsValue("p");
        assertThat(gaps(hierarchy)).allMatch(g -> g.operation().equals("cloudresourcemanager:projects.get"));
    }

    @Test
    void anAnswerThatIsNoProjectLeavesOpenWhatStandsAbove() {
        answers.put("/v3/projects/p", "{}");
        Hierarchy hierarchy = read("projects/p");
        assertThat(hierarchy.projects()).containsValue("p");
        assertThat(gaps(hierarchy))
                .extracting(Gap::type)
                .contains("cloudresourcemanager.googleapis.com/Folder", "modelarmor.googleapis.com/FolderFloorSetting");
    }

    @Test
    void aCircleOfFoldersEnds() {
        answers.put("/v3/folders/2", "{\"name\":\"folders/2\",\"parent\":\"folders/1\"}");
        assertThat(read("projects/p").above()).containsExactly("folders/1", "folders/2");
    }

    @Test
    void aFolderBringsItsProjects() {
        answers.put("/v1/folders/1/assets", """
            {"assets":[
             {"name":"//cloudresourcemanager.googleapis.com/projects/11","ancestors":["projects/11","folders/3","folders/1"],
              "resource":{"data":{"projectId":"p","lifecycleState":"ACTIVE"}}},
             {"name":"//cloudresourcemanager.googleapis.com/projects/12",
              "resource":{"data":{"projectId":"gone","lifecycleState":"DELETE_REQUESTED"}}}]}\
            """);
        Hierarchy hierarchy = read("folders/1");
        assertThat(hierarchy.projects()).isEqualTo(Map.of("11", "p"));
        assertThat(hierarchy.above()).contains("folders/1", "folders/2", "folders/3", "organizations/9");
    }

    @Test
    void aFolderThatCannotBeSearchedLeavesEverythingOpen() {
        assertThat(gaps(read("folders/1"))).anyMatch(g -> g.type().equals(Gap.EVERY_TYPE));
        answers.put("/v1/folders/1/assets", "{\"assets\":null}");
        assertThat(gaps(read("folders/1"))).anyMatch(g -> g.type().equals(Gap.EVERY_TYPE));
    }
}
