// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Serves the resources of this package under {@code /api}. */
@ApplicationPath("api")
@ApplicationScoped
public class BenchmarkApi extends Application {}
