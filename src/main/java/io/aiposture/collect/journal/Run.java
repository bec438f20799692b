package io.aiposture.collect.journal;

import java.nio.file.Path;

/**
 * What a run is about; only an equal one may go on with its journal.
 *
 * @param tool name and version
 * @param command what is read of which cloud, digested
 * @param selection the resource types and fields to be read, digested
 */
public record Run(String tool, String command, String selection) {

    /** @throws JournalException when the journal of an earlier run is not this one's */
    void mustEqual(Run earlier, Path journal) {
        if (!earlier.tool.equals(tool)) {
            throw new JournalException(journal + " was begun by " + earlier.tool + ", and this is " + tool
                    + "; without --resume the run begins anew");
        }
        if (!earlier.command.equals(command)) {
            throw new JournalException(journal + " is the journal of another command or of other options;"
                    + " without --resume the run begins anew");
        }
        if (!earlier.selection.equals(selection)) {
            throw new JournalException(journal + " is the journal of another selection of rules or of their fields;"
                    + " without --resume the run begins anew");
        }
    }
}
