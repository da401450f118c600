// SPDX-License-Identifier: Apache-2.0
/**
 * The application's actor system in MicroProfile Health: three checks, which read what is published and never wait.
 *
 * <p>They are annotated classes, as some servers do not see checks that an extension adds; and they are absent, without an
 * error, where there is no MicroProfile Health: see {@code META-INF/beans.xml}.
 *
 * <p>They are dependent: a server may hold them, and call them, from before any scope is active until after the container of
 * the application has ended. A client proxy would throw then; and no scope but this one is there when a deployment is validated.
 *
 * <p>WildFly keeps the checks of a deployment that was refused, or that failed, and calls them for ever, when no class of the
 * application can be loaded any more. So each is called once when it is made, which loads what it needs; and an application
 * that Lakon has refused is no reason for the server to be DOWN.
 */
@NullMarked
package io.lakon.internal.health;

import org.jspecify.annotations.NullMarked;
