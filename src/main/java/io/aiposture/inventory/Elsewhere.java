package io.aiposture.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an estate can ask about the accounts that it does not hold. Thread-safe. */
interface Elsewhere {

    /** An estate that holds the whole inventory. */
    Elsewhere NOWHERE = new Elsewhere() {
        @Override
        public @Nullable Resource find(String type, String canonical, String owner, Estate asking) {
            return null;
        }

        @Override
        public Estate of(Scope scope) {
            throw new IllegalStateException("no estate holds " + scope);
        }

        @Override
        public List<Resource> referring(String key) {
            return List.of();
        }
    };

    /**
     * The resource of a type that has an id; null when there is none.
     *
     * @param canonical the id in the form in which ids are compared
     * @param owner the account that the id names; empty when it does not say
     */
    @Nullable
    Resource find(String type, String canonical, String owner, Estate asking);

    /** The estate that holds a scope. */
    Estate of(Scope scope);

    /** AI resources of all accounts that may refer to something by a key; see {@link Estate.Ids#references}. */
    List<Resource> referring(String key);
}
