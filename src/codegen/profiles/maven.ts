/** What the scratch projects of Java and Kotlin have in common: a project of Maven, whose settings.xml counts. */

import type { Program } from "./profile.ts";

export const javaVersions = { protobuf: "4.36.2", grpc: "1.85.1" } as const;

export const mavenNeeds: readonly Program[] = [
  { names: ["javac"], versionArguments: ["-version"], install: "a JDK, https://adoptium.net" },
  {
    names: ["mvn"],
    versionArguments: ["--version"],
    install: "Maven, https://maven.apache.org/install.html",
  },
];

export const mavenSettings = ["JAVA_HOME", "MAVEN_OPTS", "MAVEN_ARGS", "M2_HOME"];

export const pomHead = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>scratch</groupId>
  <artifactId>scratch</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>11</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
`;
