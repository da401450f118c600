// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks;

/** What the guardian of a program is told when the clock starts. */
public enum Start {
    START
}
