// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** A message that a control-aware mailbox hands over before all others that are waiting. */
public interface ControlMessage {}
