package io.aiposture.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.bench.Sample.OfCloud;
import io.aiposture.bench.Sample.Original;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes inventories of any size: {@code SAMPLE OUTPUT ACCOUNTS RESOURCES [SEED]}. Every account is a consistent copy
 * of the sample estate of its cloud, in which AI resources and what they stand on are multiplied until it has so many
 * resources; references lead to resources that are there. Some use what belongs to another account, some lists and
 * details were not read. One account is held in memory; equal arguments give equal bytes.
 */
public final class EstateGenerator {

    /** In percent: accounts with a list that was denied, accounts with details that were denied, guests elsewhere. */
    private static final int DENIED_LISTS = 5;

    private static final int DENIED_DETAILS = 5;
    private static final int GUESTS = 3;

    /** Which clouds a company of many accounts has them in. */
    private static final String[] CLOUDS = {"aws", "azure", "aws", "gcp"};

    private final Sample sample;
    private final long seed;
    private final int size;
    private final Map<String, Integer> accounts = new TreeMap<>();

    EstateGenerator(Sample sample, int accounts, int size, long seed) {
        this.sample = sample;
        this.seed = seed;
        this.size = size;
        for (int i = 0; i < accounts; i++) {
            this.accounts.merge(CLOUDS[i % CLOUDS.length], 1, Integer::sum);
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 4) {
            throw new IllegalArgumentException("SAMPLE OUTPUT ACCOUNTS RESOURCES [SEED]");
        }
        long seed = args.length > 4 ? Long.parseLong(args[4]) : 1;
        Path file = Path.of(args[1]);
        long resources = new EstateGenerator(
                        Sample.read(Path.of(args[0])), Integer.parseInt(args[2]), Integer.parseInt(args[3]), seed)
                .write(file);
        System.out.printf("%,d resources, %,d bytes, %s%n", resources, Files.size(file), file);
    }

    /** Writes the file and says how many resources it holds. */
    long write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(header().getBytes(StandardCharsets.US_ASCII));
            long resources = 0;
            for (String cloud : accounts.keySet()) {
                resources += cloud(sample.clouds().get(cloud), out);
            }
            for (String cloud : accounts.keySet()) {
                gaps(sample.clouds().get(cloud), out);
            }
            for (String cloud : accounts.keySet()) {
                for (Account a : accounts(cloud)) {
                    lines(sample.clouds().get(cloud).calls(), a, out);
                }
            }
            return resources;
        }
    }

    private String header() throws IOException {
        ObjectNode header = sample.header().deepCopy();
        ArrayNode scopes = header.putArray("accounts");
        for (String cloud : accounts.keySet()) {
            accounts(cloud).forEach(a -> scopes.addObject().put("cloud", cloud).put("account", a.id()));
        }
        ObjectNode ordered = Sample.JSON.createObjectNode();
        sample.header().fieldNames().forEachRemaining(f -> ordered.set(f, header.get(f)));
        return Sample.JSON.writeValueAsString(Sample.JSON.createObjectNode().set("header", ordered)) + "\n";
    }

    private List<Account> accounts(String cloud) {
        List<Account> all = new ArrayList<>();
        for (int i = 0; i < accounts.get(cloud); i++) {
            all.add(sample.clouds().get(cloud).account(i));
        }
        return all;
    }

    /** Everything of a cloud; what stands above accounts comes where its id is in order. */
    private long cloud(OfCloud cloud, OutputStream out) throws IOException {
        long resources = 0;
        TreeMap<String, List<Template>> above = new TreeMap<>(cloud.above());
        for (Account account : accounts(cloud.cloud())) {
            while (!above.isEmpty() && above.firstKey().compareTo(account.id()) < 0) {
                resources += lines(above.pollFirstEntry().getValue(), cloud.account(0), out);
            }
            resources += account(cloud, account, out);
        }
        for (List<Template> rest : above.values()) {
            resources += lines(rest, cloud.account(0), out);
        }
        return resources;
    }

    private static long lines(List<Template> templates, Account account, OutputStream out) throws IOException {
        for (Template t : templates) {
            t.write(new Copy(account, 0, account, 0), out);
        }
        return templates.size();
    }

    private record Line(Original of, Copy copy, String id, boolean unread) {}

    private long account(OfCloud cloud, Account account, OutputStream out) throws IOException {
        @Nullable Original denied = deniedList(cloud, account);
        @Nullable Original partly = any(cloud, account, DENIED_DETAILS, 2);
        List<Line> lines = new ArrayList<>();
        for (int number = 0; lines.size() < size; number++) {
            for (Original o : cloud.originals()) {
                boolean due = o.every() == Cadence.ONCE ? number == 0 : number % o.every() == 0;
                if (due && lines.size() < size && !sameList(o, denied)) {
                    lines.add(line(
                            cloud,
                            account,
                            o,
                            number,
                            partly != null && partly.type().equals(o.type())));
                }
            }
        }
        lines.sort(Comparator.comparing((Line l) -> l.of().region())
                .thenComparing(l -> l.of().type())
                .thenComparing(Line::id));
        for (Line l : lines) {
            Template unread = l.of().unread();
            (l.unread() && unread != null ? unread : l.of().line()).write(l.copy(), out);
        }
        return lines.size();
    }

    private Line line(OfCloud cloud, Account account, Original o, int number, boolean unread) {
        long random = mix(account.cloud().hashCode(), account.index(), number, o.key());
        boolean guest = account.index() > 0 && Math.floorMod(random, 100L) < GUESTS;
        // shared keys, networks and roles are mostly those of the first account
        int host = Math.floorMod(random >>> 20, 3L) > 0 ? 0 : account.index() - 1;
        Copy copy = new Copy(account, number, guest ? cloud.account(host) : account, random);
        return new Line(o, copy, o.id().text(copy), unread);
    }

    private static boolean sameList(Original o, @Nullable Original denied) {
        return denied != null && o.type().equals(denied.type()) && o.region().equals(denied.region());
    }

    private @Nullable Original deniedList(OfCloud cloud, Account account) {
        return any(cloud, account, DENIED_LISTS, 1);
    }

    /** An original of the multiplied kinds in some percent of the accounts, never in the first. */
    private @Nullable Original any(OfCloud cloud, Account account, int percent, int salt) {
        long random = mix(cloud.cloud().hashCode(), account.index(), salt, -1);
        if (account.index() == 0 || Math.floorMod(random, 100L) >= percent) {
            return null;
        }
        List<Original> choice = cloud.originals().stream()
                .filter(o -> o.every() == Cadence.SOME)
                .toList();
        return choice.get((int) Math.floorMod(random >>> 17, (long) choice.size()));
    }

    /** The sample's own gaps are those of the first account and of a few others. */
    private void gaps(OfCloud cloud, OutputStream out) throws IOException {
        for (Account account : accounts(cloud.cloud())) {
            if (account.index() % 20 == 0) {
                lines(cloud.gaps(), account, out);
            }
            Original denied = deniedList(cloud, account);
            if (denied != null) {
                ObjectNode gap = Sample.JSON.createObjectNode();
                ObjectNode content =
                        gap.putObject("gap").put("cloud", cloud.cloud()).put("account", account.id());
                if (!denied.region().isEmpty()) {
                    content.put("region", denied.region());
                }
                content.put("type", denied.type())
                        .put("operation", denied.source())
                        .put("reason", "AccessDenied")
                        .put("detail", "AccessDeniedException");
                out.write((Sample.JSON.writeValueAsString(gap) + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private long mix(long... parts) {
        long h = seed * 0x9E3779B97F4A7C15L;
        for (long p : parts) {
            h = (h ^ p) * 0xBF58476D1CE4E5B9L;
            h ^= h >>> 29;
        }
        return h;
    }
}
