// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import com.typesafe.config.Config;

/** What a system was made with: its name and its whole, resolved configuration. */
public record Settings(String name, Config config) {}
