package io.aiposture.cli;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.DirectInternetAccess;
import software.amazon.awssdk.services.sagemaker.model.ProductionVariant;
import software.amazon.awssdk.services.sagemaker.model.RootAccess;
import software.amazon.awssdk.services.sagemaker.model.VpcConfig;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** Makes a small estate in an emulator with the SDK: for each check a resource that is wrong and one that is right. */
final class Estate {

    static final String REGION = "us-east-1";

    private static final String TRUST =
            """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "sagemaker.amazonaws.com"},
             "Action": "sts:AssumeRole", "Condition": {"StringEquals": {"aws:SourceAccount": "123456789012"}}}]}""";
    private static final String EVERYTHING =
            """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}""";
    private static final String LITTLE =
            """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject",
             "Resource": "arn:aws:s3:::good-models/*"}]}""";

    private final URI endpoint;

    Estate(URI endpoint) {
        this.endpoint = endpoint;
    }

    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    void create() {
        String admin = role("admin-role", EVERYTHING);
        String narrow = role("narrow-role", LITTLE);
        String key = key();
        String subnet = subnet();
        buckets(key);
        notebooks(admin, narrow, key, subnet);
        endpoints(narrow, key, subnet);
    }

    private String role(String name, String policy) {
        try (IamClient iam = client(IamClient.builder())) {
            String arn = iam.createRole(r -> r.roleName(name).assumeRolePolicyDocument(TRUST))
                    .role()
                    .arn();
            iam.putRolePolicy(r -> r.roleName(name).policyName("inline").policyDocument(policy));
            return arn;
        }
    }

    private String key() {
        try (KmsClient kms = client(KmsClient.builder())) {
            String id = kms.createKey(r -> r.description("models")).keyMetadata().keyId();
            kms.enableKeyRotation(r -> r.keyId(id));
            return id;
        }
    }

    /** The only VPC that the test makes is not the default one. */
    private String subnet() {
        try (Ec2Client ec2 = client(Ec2Client.builder())) {
            String vpc = ec2.createVpc(r -> r.cidrBlock("10.9.0.0/16")).vpc().vpcId();
            return ec2.createSubnet(r -> r.vpcId(vpc).cidrBlock("10.9.1.0/24"))
                    .subnet()
                    .subnetId();
        }
    }

    private void buckets(String key) {
        try (S3Client s3 = client(S3Client.builder().forcePathStyle(true))) {
            s3.createBucket(r -> r.bucket("bad-models"));
            s3.createBucket(r -> r.bucket("good-models"));
            s3.createBucket(r -> r.bucket("other-things"));
            s3.putBucketVersioning(r -> r.bucket("good-models").versioningConfiguration(v -> v.status("Enabled")));
            s3.putBucketEncryption(r -> r.bucket("good-models")
                    .serverSideEncryptionConfiguration(c -> c.rules(rule -> rule.applyServerSideEncryptionByDefault(
                            d -> d.sseAlgorithm(ServerSideEncryption.AWS_KMS).kmsMasterKeyID(key)))));
        }
    }

    private void notebooks(String admin, String narrow, String key, String subnet) {
        try (SageMakerClient sagemaker = client(SageMakerClient.builder())) {
            sagemaker.createNotebookInstance(r ->
                    r.notebookInstanceName("bad-notebook").instanceType("ml.t3.medium").roleArn(admin));
            sagemaker.createNotebookInstance(r -> r.notebookInstanceName("good-notebook")
                    .instanceType("ml.t3.medium")
                    .roleArn(narrow)
                    .subnetId(subnet)
                    .kmsKeyId(key)
                    .directInternetAccess(DirectInternetAccess.DISABLED)
                    .rootAccess(RootAccess.DISABLED));
        }
    }

    private void endpoints(String role, String key, String subnet) {
        try (SageMakerClient sagemaker = client(SageMakerClient.builder())) {
            for (String kind : new String[] {"bad", "good"}) {
                boolean good = kind.equals("good");
                sagemaker.createModel(r -> r.modelName(kind + "-model")
                        .executionRoleArn(role)
                        .vpcConfig(good ? VpcConfig.builder().subnets(subnet).securityGroupIds("sg-1").build() : null)
                        .primaryContainer(c -> c.image("123456789012.dkr.ecr.us-east-1.amazonaws.com/serve:1")
                                .modelDataUrl("s3://" + kind + "-models/model.tar.gz")));
                sagemaker.createEndpointConfig(r -> r.endpointConfigName(kind + "-config")
                        .kmsKeyId(good ? key : null)
                        .productionVariants(ProductionVariant.builder()
                                .variantName("main")
                                .modelName(kind + "-model")
                                .instanceType("ml.m5.large")
                                .initialInstanceCount(1)
                                .build()));
                sagemaker.createEndpoint(
                        r -> r.endpointName(kind + "-endpoint").endpointConfigName(kind + "-config"));
            }
        }
    }
}
