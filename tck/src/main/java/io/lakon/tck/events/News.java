// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.events;

/** What is published on the event stream. */
public record News(String text) {}
