package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.NOTEBOOKS;
import static io.aiposture.gcp.type.GcpService.NOTEBOOKS_V1;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/**
 * Workbench and Colab Enterprise. The asset inventory does not say in which API version it knows a Workbench instance,
 * and the list leaves out its image: each is read by itself.
 */
final class Notebooks implements Family {

    private static final String EVERYWHERE = "projects/{account}/locations/-";

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(
                                "notebooks.googleapis.com/Instance",
                                op(NOTEBOOKS, "projects.locations.instances.list")
                                        .scoped("parent", EVERYWHERE),
                                "/instances")
                        .describe(op(NOTEBOOKS, "projects.locations.instances.get")
                                .from("name", "/name"))
                        .attach(op(NOTEBOOKS, "projects.locations.instances.getIamPolicy")
                                .from("resource", "/name")
                                .fixed("options.requestedPolicyVersion", 3))
                        .attach(op(NOTEBOOKS, "projects.locations.instances.checkUpgradability")
                                .from("notebookInstance", "/name"))
                        .named("/name", "/name")
                        .forAi(),
                type(
                                "notebooks.googleapis.com/Runtime",
                                op(NOTEBOOKS_V1, "projects.locations.runtimes.list")
                                        .scoped("parent", EVERYWHERE),
                                "/runtimes")
                        .named("/name", "/name")
                        .forAi(),
                Vertex.inventoried("NotebookExecutionJob", "notebookExecutionJobs"),
                Vertex.described("NotebookRuntime", "notebookRuntimes"),
                Vertex.described("NotebookRuntimeTemplate", "notebookRuntimeTemplates")
                        .attach(Vertex.policy("notebookRuntimeTemplates")));
    }
}
