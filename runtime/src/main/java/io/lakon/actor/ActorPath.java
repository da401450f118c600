// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an actor stands in the hierarchy: an {@link Address} and the names from the root down, as in
 * {@code lakon://shop/user/auctioneer/lot-7}.
 *
 * <p>The {@linkplain #uid() uid} tells apart the incarnations that had the same path one after the other; it is not part
 * of a path's equality, which compares places. Paths are immutable.
 */
public final class ActorPath implements Comparable<ActorPath>, Serializable {
    private static final long serialVersionUID = 1L;

    /** The uid of a path that stands for the place, whichever incarnation is there. */
    public static final int UNDEFINED_UID = 0;

    // What a URI's path segment may hold (RFC 3986, 3.3), without the leading '$' that marks names made by the system.
    // Possessive, as what backtracks recurses: a long name would overflow the stack.
    private static final Pattern ELEMENT =
            Pattern.compile("(?:[-\\w:@&=+,.!~*'_;]|%\\p{XDigit}{2})(?:[-\\w:@&=+,.!~*'$_;]|%\\p{XDigit}{2})*+");

    private static final Pattern SERIALIZED = Pattern.compile("([^/#]+//[^/#]+)/([^#]*)(?:#([-+]?\\d+))?");

    private final Address address;
    private final @Nullable ActorPath parent; // null for the root: an Optional here would cost 16 bytes an actor
    private final String name;
    private final int uid;

    private ActorPath(Address address, @Nullable ActorPath parent, String name, int uid) {
        this.address = address;
        this.parent = parent;
        this.name = name;
        this.uid = uid;
    }

    /** The root of the system at {@code address}. */
    public static ActorPath root(Address address) {
        return new ActorPath(Objects.requireNonNull(address, "address"), null, "/", UNDEFINED_UID);
    }

    /**
     * Reads what {@link #toSerializationFormat()} has written; the uid may be missing.
     *
     * @throws IllegalArgumentException if {@code path} is not the path of an actor, with its address
     */
    public static ActorPath fromString(String path) {
        Matcher parts = SERIALIZED.matcher(Objects.requireNonNull(path, "path"));
        if (!parts.matches()) {
            throw malformed(path, null);
        }
        try {
            ActorPath read = root(AddressFromURIString.parse(parts.group(1)));
            for (String name :
                    parts.group(2).isEmpty() ? new String[0] : parts.group(2).split("/", -1)) {
                // The names that the system makes are those of users behind a '$'.
                validatePathElement(name.startsWith("$") ? name.substring(1) : name);
                read = read.child(name);
            }
            return parts.group(3) == null ? read : read.withUid(Integer.parseInt(parts.group(3)));
        } catch (IllegalArgumentException wrong) {
            throw malformed(path, wrong);
        }
    }

    private static IllegalArgumentException malformed(String path, @Nullable Exception why) {
        return new IllegalArgumentException(
                "Malformed path of an actor [" + path + "]: it is written as lakon://system/user/actor#uid, or"
                        + " lakon://system@host:port/user/actor#uid" + (why == null ? "" : "; " + why.getMessage()),
                why);
    }

    /** Whether a user may give an actor this name. */
    public static boolean isValidPathElement(String name) {
        return ELEMENT.matcher(name).matches();
    }

    /**
     * Refuses a name that no actor may have.
     *
     * @throws InvalidActorNameException if the name is empty, begins with {@code $}, or holds a character that a URI's
     *     path segment may not hold
     */
    public static void validatePathElement(String name) {
        if (!isValidPathElement(Objects.requireNonNull(name, "name"))) {
            throw new InvalidActorNameException("Invalid actor name [" + name + "]: a name is not empty, does not begin"
                    + " with '$', and is made of letters, digits and the characters - _ : @ & = + , . ! ~ * ' $ ;"
                    + " (others as %hh)");
        }
    }

    /** Where its system is. */
    public Address address() {
        return address;
    }

    /** The last name of the path; {@code /} for the root. */
    public String name() {
        return name;
    }

    /** The path of the actor above; the root's parent is the root. */
    public ActorPath parent() {
        return parent == null ? this : parent;
    }

    /** The root of the same system. */
    public ActorPath root() {
        ActorPath path = this;
        while (path.parent != null) {
            path = path.parent;
        }
        return path;
    }

    /** The path of a child of this name, of whichever incarnation; the name is not checked. */
    public ActorPath child(String childName) {
        return new ActorPath(address, this, childName, UNDEFINED_UID);
    }

    /** The path of a child, its child, and so on; names are not checked. */
    public ActorPath descendant(Iterable<String> names) {
        ActorPath path = this;
        for (String each : names) {
            path = path.child(each);
        }
        return path;
    }

    /** The names from the root down, without the root. */
    public Iterable<String> getElements() {
        Deque<String> elements = new ArrayDeque<>();
        for (ActorPath path = this; path.parent != null; path = path.parent) {
            elements.addFirst(path.name);
        }
        return elements;
    }

    /** Which incarnation of this path is meant; {@link #UNDEFINED_UID} for none in particular. */
    public int uid() {
        return uid;
    }

    /** The same place, with another incarnation's uid. */
    public ActorPath withUid(int otherUid) {
        return otherUid == uid ? this : new ActorPath(address, parent, name, otherUid);
    }

    /** The names alone: {@code /user/auctioneer}. */
    public String toStringWithoutAddress() {
        return "/" + String.join("/", getElements());
    }

    /** The path without its uid, and with another address before it, if its own has no host. */
    public String toStringWithAddress(Address other) {
        return (address.hasGlobalScope() ? address : other) + toStringWithoutAddress();
    }

    /** The path and, after {@code #}, the uid where there is one: enough to find this very incarnation again. */
    public String toSerializationFormat() {
        return uid == UNDEFINED_UID ? toString() : this + "#" + uid;
    }

    /** As {@link #toSerializationFormat()}, with another address before it, if its own has no host. */
    public String toSerializationFormatWithAddress(Address other) {
        return uid == UNDEFINED_UID ? toStringWithAddress(other) : toStringWithAddress(other) + "#" + uid;
    }

    /** Compares places from the root down; the uid does not count. */
    @Override
    public int compareTo(ActorPath other) {
        return this == other ? 0 : toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof ActorPath that
                && name.equals(that.name)
                && address.equals(that.address)
                && Objects.equals(parent, that.parent);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(parent) + name.hashCode();
    }

    @Override
    public String toString() {
        return address + toStringWithoutAddress();
    }
}
