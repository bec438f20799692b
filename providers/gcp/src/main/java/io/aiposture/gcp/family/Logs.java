package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.LOGGING;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Where logs go and how long they stay: sinks of projects and above them, log buckets. No log entry is read. */
final class Logs implements Family {

    private static final String API = "logging.googleapis.com/";

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(
                                API + "LogBucket",
                                op(LOGGING, "projects.locations.buckets.list")
                                        .scoped("parent", "projects/{account}/locations/-"),
                                "/buckets")
                        .named("/name", "/name"),
                sinks("LogSink", "projects", "projects/{account}"),
                sinks("FolderLogSink", "folders", "{account}").at("folders/"),
                sinks("OrganizationLogSink", "organizations", "{account}").at("organizations/"));
    }

    private static DeclaredType sinks(String kind, String level, String parent) {
        return type(API + kind, op(LOGGING, level + ".sinks.list").scoped("parent", parent), "/sinks")
                .named("/name", "/name");
    }
}
