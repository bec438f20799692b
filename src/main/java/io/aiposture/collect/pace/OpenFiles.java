package io.aiposture.collect.pace;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many files and connections this process may have open. */
public final class OpenFiles {

    /** A scan opens libraries and as many connections as it sends at once; idle ones to hundreds of hosts come on top. */
    private static final long PLENTY = 2048;

    private OpenFiles() {}

    /** True when connections must be closed after each answer, because those kept for later would use up what there is. */
    public static boolean scarce() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                && unix.getMaxFileDescriptorCount() < PLENTY;
    }
}
