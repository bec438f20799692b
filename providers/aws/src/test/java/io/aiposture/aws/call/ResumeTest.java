package io.aiposture.aws.call;

import io.aiposture.aws.AwsProvider;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;
import io.aiposture.collect.call.Request;
import io.aiposture.testing.ResumeContract;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;

class ResumeTest extends ResumeContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    private static final AnswerFiles ESTATE = new AnswerFiles("demo/aws");

    /** The sample estate, with something to do before every call. */
    private record Watched(Runnable before) implements Wire.AnswersByOperation {
        @Override
        public ExecutableHttpRequest answer(Request request, HttpExecuteRequest http) {
            before.run();
            return ESTATE.answer(request, http);
        }
    }

    @Override
    protected Provider provider() {
        return new AwsProvider();
    }

    @Override
    protected Collector collector(Runnable before) {
        AwsSession session = AwsSession.inProcess(new Watched(before), "eu-west-1", List.of(), CLOCK);
        return new AwsCollector(session, "test");
    }

    /** Every run makes the SDK's clients anew, which takes longer than all answers: so of both rounds and children some. */
    @Override
    protected boolean isRead(String type) {
        return type.startsWith("AWS::Bedrock::")
                || type.startsWith("AWS::KMS::")
                || List.of("AWS::SageMaker::Model", "AWS::S3::Bucket", "AWS::ECR::Repository", "AWS::IAM::Role")
                        .contains(type);
    }

    @Override
    protected int points() {
        return 18;
    }

    @Override
    protected List<String> secrets() {
        return List.of("hf_nordlichtDemoOnlynordlichtDemoOnly");
    }
}
