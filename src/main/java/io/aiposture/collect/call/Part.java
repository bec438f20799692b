package io.aiposture.collect.call;

import io.aiposture.collect.call.Rounds.Task;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Usage;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What is read in one go and stands in the journal as one entry.
 *
 * @param key the same in every run that would read the same
 * @param parent the resource under which to list; null for types of their own
 * @param root the key of the part that it is read together with
 */
record Part(String key, Task task, @Nullable Resource parent, Usage usage, String root) {

    /** Which details are read depends on what is used: with other references it is another part. */
    static Part of(Task task, Usage usage) {
        Scope scope = task.scope();
        String key = String.join("|", task.type().name(), scope.cloud(), scope.account(), scope.region());
        String whole = usage.digest().isEmpty() ? key : key + "|" + usage.digest();
        return new Part(whole, task, null, usage, whole);
    }

    /** A type below a resource of this part; by number, because ids may repeat. */
    Part under(DeclaredType child, Resource resource, int number) {
        String below = key + ">" + number + ":" + child.name();
        return new Part(below, new Task(child, resource.scope()), resource, usage, root);
    }

    /** The same, read apart from what it belongs to, which has been read before. */
    Part alone() {
        return new Part(key, task, parent, usage, key);
    }
}
