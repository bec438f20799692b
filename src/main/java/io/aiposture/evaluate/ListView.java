package io.aiposture.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.CelValue;
import io.aiposture.inventory.Unread;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A list as a CEL value that may be incomplete. Iterating an incomplete list ends with one element that throws when it
 * is looked at, so that {@code exists} is true when a known element decides and unknown otherwise; everything that
 * needs the whole list throws.
 */
@SuppressWarnings("Immutable") // a view of data that nobody changes after collection
final class ListView extends CelValue implements List<Object>, RandomAccess {

    private static final CelType TYPE = ListType.create(SimpleType.DYN);

    private final List<Object> known;
    private final @Nullable Unread rest;

    ListView(JsonNode array, @Nullable Unread rest, @Nullable Place place) {
        this(array.size(), i -> element(array, i, place), rest);
    }

    ListView(int size, IntFunction<Object> elements, @Nullable Unread rest) {
        this.known = new Elements(size, elements);
        this.rest = rest;
    }

    private static Object element(JsonNode array, int i, @Nullable Place place) {
        Place there = place == null ? null : place.child(Integer.toString(i));
        JsonNode value = array.get(i);
        if (there != null) {
            there.trace().value(there, value);
        }
        return Views.of(value, Marks.NONE, there);
    }

    private static final class Elements extends AbstractList<Object> implements RandomAccess {
        private final int size;
        private final IntFunction<Object> elements;

        Elements(int size, IntFunction<Object> elements) {
            this.size = size;
            this.elements = elements;
        }

        @Override
        public Object get(int i) {
            if (i < 0 || i >= size) {
                throw new IndexOutOfBoundsException("index " + i + " of " + size);
            }
            return elements.apply(i);
        }

        @Override
        public int size() {
            return size;
        }
    }

    private List<Object> whole() {
        if (rest != null) {
            throw new UnreadValueException(rest);
        }
        return known;
    }

    @Override
    public Iterator<Object> iterator() {
        Unread unread = rest;
        Iterator<Object> inner = known.iterator();
        if (unread == null) {
            return inner;
        }
        return new Iterator<>() {
            private boolean more = true;

            @Override
            public boolean hasNext() {
                return more;
            }

            @Override
            public Object next() {
                if (inner.hasNext()) {
                    return inner.next();
                }
                more = false;
                return new UnreadElement(unread);
            }
        };
    }

    @Override
    public boolean contains(Object o) {
        return known.contains(o) || whole().contains(o);
    }

    @Override
    public boolean containsAll(Collection<?> c) {
        return known.containsAll(c) || whole().containsAll(c);
    }

    @Override
    public Object get(int index) {
        return index >= 0 && index < known.size() ? known.get(index) : whole().get(index);
    }

    @Override
    public int size() {
        return whole().size();
    }

    @Override
    public boolean isEmpty() {
        return known.isEmpty() && whole().isEmpty();
    }

    @Override
    public int indexOf(Object o) {
        return whole().indexOf(o);
    }

    @Override
    public int lastIndexOf(Object o) {
        return whole().lastIndexOf(o);
    }

    @Override
    public Object[] toArray() {
        return whole().toArray();
    }

    @Override
    public <T> T[] toArray(T[] a) {
        return whole().toArray(a);
    }

    @Override
    public ListIterator<Object> listIterator() {
        return whole().listIterator();
    }

    @Override
    public ListIterator<Object> listIterator(int index) {
        return whole().listIterator(index);
    }

    @Override
    public List<Object> subList(int from, int to) {
        return whole().subList(from, to);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof List<?> l && whole().equals(l);
    }

    @Override
    public int hashCode() {
        return whole().hashCode();
    }

    @Override
    public Object value() {
        return this;
    }

    @Override
    public boolean isZeroValue() {
        return isEmpty();
    }

    @Override
    public CelType celType() {
        return TYPE;
    }

    @Override
    public String toString() {
        return known + (rest == null ? "" : " and unread ones");
    }

    @Override
    public boolean add(Object o) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(int index, Object element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean addAll(Collection<?> c) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean addAll(int index, Collection<?> c) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object set(int index, Object element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object remove(int index) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean remove(Object o) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean removeAll(Collection<?> c) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean retainAll(Collection<?> c) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException();
    }
}
