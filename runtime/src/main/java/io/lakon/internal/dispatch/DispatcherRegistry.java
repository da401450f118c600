// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValueType;
import io.lakon.actor.DispatcherSelector;
import io.lakon.actor.DispatcherSnapshot;
import io.lakon.actor.Dispatchers;
import io.lakon.actor.Scheduler;
import io.lakon.actor.spi.RefusedSetting;
import io.lakon.internal.section.Refusals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dispatchers of one system, each made from its section of the configuration when it is first used. */
public final class DispatcherRegistry implements Dispatchers {
    public static final String DEFAULT = "lakon.actor.default-dispatcher";

    private static final long SOON_MILLIS = 2; // twice that is for how long a turn may be kept waiting by one before it

    private final Config config;
    private final ThreadSource threads;
    private final ConcurrentMap<String, Monitored> dispatchers = new ConcurrentHashMap<>();
    private final Monitored standard;
    private volatile boolean ended;
    private volatile @Nullable Scheduler scheduler; // none before any actor runs

    /** A dispatcher and the probe that watches it. */
    private record Monitored(Dispatcher dispatcher, Probe probe, Duration stuckAfter) {}

    /**
     * Makes the default dispatcher.
     *
     * @throws ConfigException if a setting of it is wrong
     */
    public DispatcherRegistry(Config config, ThreadSource threads) {
        this.config = config;
        this.threads = threads;
        this.standard = start(DEFAULT, null);
        dispatchers.put(DEFAULT, standard);
    }

    public Dispatcher standard() {
        return standard.dispatcher;
    }

    /**
     * The dispatcher configured at {@code path}; a path that holds a text is another name for the dispatcher it names.
     *
     * @throws IllegalArgumentException if nothing is configured there, or a setting is wrong
     */
    public Dispatcher dispatcher(String path) {
        Monitored known = dispatchers.get(path);
        return (known != null ? known : looked(path)).dispatcher;
    }

    private Monitored looked(String path) {
        try {
            Monitored found = dispatchers.computeIfAbsent(resolve(path), this::start);
            if (ended) { // looked at after it was added: either we see the end, or the end sees it among the others
                found.dispatcher.shutdown();
            }
            return found;
        } catch (ConfigException wrong) {
            throw new IllegalArgumentException(
                    "Dispatcher [" + path + "] cannot be used: " + wrong.getMessage(), wrong);
        }
    }

    private String resolve(String path) {
        String resolved = path;
        for (int names = 0; names < 10; names++) {
            if (!hasPath(config, resolved)) {
                throw new IllegalArgumentException("Dispatcher [" + path + "] is not configured"
                        + (resolved.equals(path) ? "" : " (it stands for [" + resolved + "])")
                        + ": add a section of that path to the configuration, as lakon.actor.default-dispatcher is one,"
                        + " or use that one");
            }
            if (config.getValue(resolved).valueType() != ConfigValueType.STRING) {
                return resolved;
            }
            resolved = config.getString(resolved);
        }
        throw new IllegalArgumentException("Dispatcher [" + path
                + "] stands for another, and that for another, ten times" + " over: at last [" + resolved + "]");
    }

    private static boolean hasPath(Config config, String path) {
        try {
            return config.hasPath(path);
        } catch (ConfigException.BadPath malformed) {
            return false;
        }
    }

    private Monitored start(String path) {
        return start(path, standard.dispatcher);
    }

    private Monitored start(String path, @Nullable Dispatcher fallback) {
        DispatcherSettings settings =
                DispatcherSettings.read(path, config.getConfig(path).withFallback(config.getConfig(DEFAULT)));
        NamedThreads named = threads.named(path);
        Dispatcher dispatcher = Dispatcher.create(
                settings, () -> settings.threads().start(named), fallback, threads.clean(), this::soon);
        return new Monitored(dispatcher, new Probe(dispatcher), settings.stuckAfter());
    }

    /** What actors' turns are looked after with. */
    public void lookedAfterBy(Scheduler timer) {
        scheduler = timer;
    }

    private void soon(Runnable action) {
        Scheduler timer = scheduler;
        if (timer != null) {
            timer.scheduleOnce(Duration.ofMillis(SOON_MILLIS), action, Runnable::run);
        }
    }

    /**
     * Whether dispatchers could be made of the sections at {@code paths}, and that of the default one; what they inherit from
     * that is refused there.
     */
    public static void review(Config config, Collection<String> paths, Collection<RefusedSetting> found) {
        List<RefusedSetting> ofDefault = review(config, DEFAULT);
        found.addAll(ofDefault);
        paths.stream()
                .filter(each -> isSection(config, each))
                .distinct()
                .forEach(path -> review(config, path).stream()
                        .filter(each -> ofDefault.stream().noneMatch(known -> isInherited(path, each, known)))
                        .forEach(found::add));
    }

    private static List<RefusedSetting> review(Config config, String path) {
        List<RefusedSetting> found = new ArrayList<>();
        DispatcherSettings.read(
                path, config.getConfig(path).withFallback(config.getConfig(DEFAULT)), Refusals.into(found));
        return found;
    }

    private static boolean isSection(Config config, String path) {
        return hasPath(config, path) && config.getValue(path).valueType() == ConfigValueType.OBJECT;
    }

    private static boolean isInherited(String path, RefusedSetting setting, RefusedSetting ofDefault) {
        return setting.origin().equals(ofDefault.origin())
                && setting.key().substring(path.length()).equals(ofDefault.key().substring(DEFAULT.length()));
    }

    @Override
    public Executor lookup(DispatcherSelector selector) {
        if (selector.equals(DispatcherSelector.sameAsParent())) {
            throw new IllegalArgumentException("The dispatcher of the parent is known to actors only: select another");
        }
        return dispatcher(selector.dispatcher());
    }

    /** That an actor holds up a thread of its own says nothing of the system: pinned dispatchers are not probed. */
    private Stream<Monitored> probed() {
        return dispatchers.values().stream().filter(each -> !each.dispatcher.isPinned());
    }

    /** Sends a probe through each dispatcher that has answered the one before, and looks for actors that are stuck. */
    public void probe(long now) {
        probed().forEach(each -> each.probe.send(now));
        dispatchers.values().forEach(each -> {
            each.dispatcher.running().look(now, each.stuckAfter);
            each.dispatcher.lookAfterNext();
        });
    }

    public List<DispatcherSnapshot> snapshot(LongSupplier clock) {
        return probed().map(
                        each -> new DispatcherSnapshot(each.dispatcher.id(), each.probe.unanswered(clock.getAsLong())))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    public void shutdown() {
        ended = true;
        dispatchers.values().forEach(each -> each.dispatcher.shutdown());
    }

    public boolean awaitTermination(long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        for (Monitored each : dispatchers.values()) {
            if (!each.dispatcher.awaitTermination(deadline - System.nanoTime())) {
                return false;
            }
        }
        return true;
    }
}
