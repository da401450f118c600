// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The value of an actor's {@code @ConfigProperty}.
 *
 * <p>Implementations of MicroProfile Config have beans for the few types that it names; for all others, a {@code Duration}
 * perhaps, they add one when they hear of an injection point of that type. Of those of an actor class they never hear, so
 * what they have no bean for is read here.
 */
final class ConfiguredValue {
    private static final Set<Class<?>> GENERIC = Set.of(Optional.class, List.class, Set.class);

    // For these there is always a bean; and that they may be absent is for it to know.
    private static final Set<Class<?>> LEFT_TO_BEANS =
            Set.of(OptionalInt.class, OptionalLong.class, OptionalDouble.class, ConfigValue.class);

    private final String name;
    private final String defaultValue;
    private final Class<?> shape; // one of GENERIC, or the type itself
    private final Class<?> type;

    private ConfiguredValue(String name, String defaultValue, Class<?> shape, Class<?> type) {
        this.name = name;
        this.defaultValue = defaultValue;
        this.shape = shape;
        this.type = type;
    }

    /** Empty for what is no such injection point, or one of a kind that is not read here. */
    static Optional<ConfiguredValue> of(InjectionPoint point) {
        ConfigProperty property = point.getAnnotated().getAnnotation(ConfigProperty.class);
        boolean settable = point.getMember() instanceof Field || point.getMember() instanceof Constructor;
        if (property == null || !settable || LEFT_TO_BEANS.contains(point.getType())) {
            return Optional.empty();
        }
        String name = property.name().isEmpty() ? defaultName(point) : property.name();
        if (point.getType() instanceof Class<?> plain) {
            Class<?> type = MethodType.methodType(plain).wrap().returnType();
            return Optional.of(new ConfiguredValue(name, property.defaultValue(), type, type));
        }
        return point.getType() instanceof ParameterizedType generic
                        && GENERIC.contains(generic.getRawType())
                        && generic.getActualTypeArguments()[0] instanceof Class<?> element
                ? Optional.of(
                        new ConfiguredValue(name, property.defaultValue(), (Class<?>) generic.getRawType(), element))
                : Optional.empty();
    }

    /** As MicroProfile Config has it. */
    private static String defaultName(InjectionPoint point) {
        String member = point.getAnnotated() instanceof AnnotatedParameter<?> parameter
                ? parameter.getJavaParameter().getName()
                : point.getMember().getName();
        return point.getMember().getDeclaringClass().getCanonicalName() + "." + member;
    }

    /**
     * The value as it is now.
     *
     * @throws NoSuchElementException if there is none
     * @throws IllegalArgumentException if it cannot be converted
     */
    Object read() {
        Config config = ConfigProvider.getConfig();
        if (shape == Optional.class) {
            return read(config, type);
        }
        return read(config, shape == type ? type : type.arrayType())
                .map(value -> shape == type ? value : collected((Object[]) value))
                .orElseThrow(() -> new NoSuchElementException("property " + name + " has no value"));
    }

    private Optional<?> read(Config config, Class<?> asked) {
        Optional<?> value = config.getOptionalValue(name, asked);
        return value.isPresent() || defaultValue.equals(ConfigProperty.UNCONFIGURED_VALUE)
                ? value
                : Optional.ofNullable(converted(config, asked));
    }

    private Object converted(Config config, Class<?> asked) {
        return config.getConverter(asked)
                .orElseThrow(() -> new IllegalArgumentException("there is no converter to " + asked.getTypeName()))
                .convert(defaultValue);
    }

    private Object collected(Object[] elements) {
        List<Object> list = List.of(elements);
        return shape == List.class ? list : new HashSet<>(list);
    }
}
