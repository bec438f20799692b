package io.aiposture.bench;

/**
 * One generated account, project or subscription. The first of a cloud has the ids of the sample.
 *
 * @param cloud {@code aws}, {@code azure} or {@code gcp}
 * @param index its place among the accounts of its cloud
 * @param id as scopes name it; grows with the index, also as text
 * @param number Google Cloud's second name of a project; empty elsewhere
 */
record Account(String cloud, int index, String id, String number) {

    static Account of(String cloud, int index, String sampleId, String sampleNumber) {
        return switch (cloud) {
            case "aws" -> new Account(cloud, index, "%012d".formatted(Long.parseLong(sampleId) + index * 1009L), "");
            case "azure" -> {
                int tail = sampleId.lastIndexOf('-') + 1;
                long last = Long.parseLong(sampleId.substring(tail)) + index;
                yield new Account(cloud, index, sampleId.substring(0, tail) + last, "");
            }
            default -> {
                String number = Long.toString(Long.parseLong(sampleNumber) + index);
                yield new Account(cloud, index, index == 0 ? sampleId : "%s-%05d".formatted(sampleId, index), number);
            }
        };
    }
}
