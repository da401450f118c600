// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** Something that an actor system has one of, and that is made when it is first asked for: see {@link ExtensionId}. */
public interface Extension {}
