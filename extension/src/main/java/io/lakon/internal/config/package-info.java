// SPDX-License-Identifier: Apache-2.0
/**
 * HOCON at home in MicroProfile Config, both ways.
 *
 * <p>Inwards, {@link io.lakon.internal.config.HoconSources} turns {@code reference.conf} and {@code application.conf}
 * into two config sources, so that a bean reads them by {@code @ConfigProperty}. Outwards,
 * {@link io.lakon.internal.config.EffectiveConfig} gathers what MicroProfile Config decided, after environment,
 * profiles and vendor sources, into the one {@code com.typesafe.config.Config} that an actor system reads. Start at
 * these two.
 *
 * <p>Only the API of MicroProfile Config 3.0 is used: not every server runs SmallRye.
 *
 * <p>Sources, problems and configurations are immutable and may be read from any thread; the types that build them
 * stay in the thread that builds.
 */
@NullMarked
package io.lakon.internal.config;

import org.jspecify.annotations.NullMarked;
