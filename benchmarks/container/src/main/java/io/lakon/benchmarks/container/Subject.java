// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container;

/** What is measured. The first of each operation is what the others are compared with: how an application has it by default. */
enum Subject {
    TELL_INJECTED("tell", "an injected ref", "api/refs/injected/tell?messages="),
    TELL_HELD("tell", "a ref held by hand", "api/refs/held/tell?messages="),
    TELL_NO_BEAN("tell", "a ref of no bean", "api/refs/no-bean/tell?messages="),
    ASK_INJECTED("ask", "an injected ref", "api/refs/injected/ask?asks="),
    ASK_HELD("ask", "a ref held by hand", "api/refs/held/ask?asks="),
    ASK_NO_BEAN("ask", "a ref of no bean", "api/refs/no-bean/ask?asks="),
    GET_FROM_ACTOR("GET", "an actor answers", "api/replies/actor/"),
    GET_FROM_TASK("GET", "a task on the same threads answers", "api/replies/task/"),
    GET_DIRECT("GET", "the resource answers", "api/replies/direct/");

    private final String operation;
    private final String title;
    private final String path;

    Subject(String operation, String title, String path) {
        this.operation = operation;
        this.title = title;
        this.path = path;
    }

    String operation() {
        return operation;
    }

    String title() {
        return title;
    }

    /** Where the application has it; a number is to follow. */
    String path() {
        return path;
    }

    /** Whether it is measured by a load over HTTP; else the application does it by itself. */
    boolean isOverHttp() {
        return operation.equals("GET");
    }

    /** What it is compared with; itself, if it is the first. */
    Subject reference() {
        for (Subject each : values()) {
            if (each.operation.equals(operation)) {
                return each;
            }
        }
        return this;
    }
}
