package io.aiposture.cli;

import io.aiposture.collect.Collector;
import java.util.List;

/** Options that say what is to be read of a cloud, and as whom. */
@FunctionalInterface
interface CloudOptions {

    /** What reads it; several when several clouds are read. */
    List<Collector> collectors(Console console) throws UserException;
}
