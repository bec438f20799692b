package io.aiposture.aws.derive;

import io.aiposture.aws.policy.IdentityPermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Actions of AI services with which a weak identity takes over a strong one, hides its traces or spends money, each
 * with the ARNs that it is allowed on when it is allowed everywhere.
 */
final class Sensitive {

    private static final String ANY = "*";
    private static final String NOTEBOOK = "arn:aws:sagemaker:*:*:notebook-instance/*";
    private static final String SCRIPTS = "arn:aws:sagemaker:*:*:notebook-instance-lifecycle-config/*";
    private static final String RUNTIME = "arn:aws:bedrock-agentcore:*:*:runtime/*";
    private static final String INTERPRETER = "arn:aws:bedrock-agentcore:*:*:code-interpreter-custom/*";
    private static final String BROWSER = "arn:aws:bedrock-agentcore:*:*:browser-custom/*";

    private static final Map<String, String> ACTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("aws-marketplace:Subscribe", ANY),
            Map.entry("bedrock:CreateFoundationModelAgreement", ANY),
            Map.entry("bedrock:PutModelInvocationLoggingConfiguration", ANY),
            Map.entry("bedrock:DeleteModelInvocationLoggingConfiguration", ANY),
            Map.entry("bedrock-agentcore:InvokeAgentRuntimeCommand", RUNTIME),
            Map.entry("bedrock-agentcore:StartCodeInterpreterSession", INTERPRETER),
            Map.entry("bedrock-agentcore:InvokeCodeInterpreter", INTERPRETER),
            Map.entry("bedrock-agentcore:StartBrowserSession", BROWSER),
            Map.entry("bedrock-agentcore:ConnectBrowserAutomationStream", BROWSER),
            Map.entry("sagemaker:CreatePresignedDomainUrl", "arn:aws:sagemaker:*:*:user-profile/*"),
            Map.entry("sagemaker:CreatePresignedNotebookInstanceUrl", NOTEBOOK),
            Map.entry("sagemaker:CreateNotebookInstanceLifecycleConfig", SCRIPTS),
            Map.entry("sagemaker:UpdateNotebookInstanceLifecycleConfig", SCRIPTS),
            Map.entry("sagemaker:UpdateNotebookInstance", NOTEBOOK)));

    private Sensitive() {}

    /** Those that are allowed on every resource without a narrowing condition. */
    static List<String> allowedEverywhere(IdentityPermissions permissions) {
        List<String> found = new ArrayList<>();
        ACTIONS.forEach((action, resources) -> {
            if (permissions.allows(action, resources).isAllowed()) {
                found.add(action);
            }
        });
        return found;
    }
}
