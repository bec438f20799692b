package io.aiposture.aws.call;

import io.aiposture.aws.AwsProvider;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;
import io.aiposture.testing.ResumeContract;
import java.util.List;

class ResumeTest extends ResumeContract {

    @Override
    protected Provider provider() {
        return new AwsProvider();
    }

    @Override
    protected Collector collector(Runnable before) {
        return Nordlicht.collector(Nordlicht.watched(Nordlicht.ESTATE, request -> before.run()));
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
