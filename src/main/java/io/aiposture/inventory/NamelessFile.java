package io.aiposture.inventory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Temporary files that only their owner can read, and that have no name once they are open: nothing is left behind. */
public final class NamelessFile {

    private NamelessFile() {}

    /** A new one, to be written and read. It is gone when it is closed, or when the process ends. */
    public static FileChannel create(String suffix) throws IOException {
        return FileChannel.open(
                Files.createTempFile("aiposture", suffix),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }
}
