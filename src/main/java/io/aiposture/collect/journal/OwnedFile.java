package io.aiposture.collect.journal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that only its owner can read and only one process uses. Threads that are interrupted while they write do not
 * close it, as they would a channel.
 */
final class OwnedFile implements AutoCloseable {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final RandomAccessFile file;

    private OwnedFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /** @throws JournalException when it is no file, or another process uses it */
    static OwnedFile open(Path path) throws IOException {
        while (true) {
            create(path);
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            if (!locked(file)) {
                file.close();
                throw new JournalException(path + " is in use by another run");
            }
            if (Files.exists(path)) {
                return new OwnedFile(path, file);
            }
            file.close(); // whoever had the lock has deleted it since
        }
    }

    private static void create(Path path) throws IOException {
        try {
            FileAttribute<?>[] mode = posix(path)
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                    : new FileAttribute<?>[0];
            Files.createFile(path, mode);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new JournalException(path + " is no file that can be a journal");
            }
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** For a file that was there already. */
    void protect() throws IOException {
        if (posix(path)) {
            Files.setPosixFilePermissions(path, OWNER);
        }
    }

    private static boolean locked(RandomAccessFile file) throws IOException {
        try {
            FileLock lock = file.getChannel().tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    long length() throws IOException {
        return file.length();
    }

    void truncate(long length) throws IOException {
        file.setLength(length);
    }

    byte[] read(long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(offset);
        file.readFully(bytes);
        return bytes;
    }

    /** Reads all of it. Any other way of opening and closing the file would give up the lock, as POSIX has it. */
    InputStream reading() throws IOException {
        file.seek(0);
        return new BufferedInputStream(new InputStream() {
            @Override
            public int read() throws IOException {
                return file.read();
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return file.read(bytes, from, length);
            }
        });
    }

    /** Writes at the end; closing the stream leaves the file open. */
    OutputStream appending() throws IOException {
        file.seek(file.length());
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                file.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                file.write(bytes, from, length);
            }
        };
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Deletes the file while nobody else can use it, and after that where an open file cannot be deleted. */
    void delete() throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            file.close();
            Files.deleteIfExists(path);
        }
        file.close();
    }
}
