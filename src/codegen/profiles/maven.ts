/** What the scratch projects of Java and Kotlin have in common: a project of Maven, whose settings.xml counts. */

import type { Program, Step } from "./profile.ts";

export const javaVersions = { protobuf: "4.36.2", grpc: "1.85.1" } as const;

export const mavenNeeds: readonly Program[] = [
  { names: ["javac"], versionArguments: ["-version"], install: "a JDK, https://adoptium.net" },
  {
    names: ["mvn"],
    versionArguments: ["-Dstyle.color=never", "--version"],
    install: "Maven, https://maven.apache.org/install.html",
  },
];

/** Maven 3.8 brings a compiler plugin that knows no release of Java later than 8. */
export const compilerPlugin = `      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>3.16.0</version>
      </plugin>`;

export const compileWithMaven: Step = {
  program: "mvn",
  args: ["-Dstyle.color=never", "--quiet", "--batch-mode", "compile"],
  passes: ["JAVA_HOME", "MAVEN_OPTS", "MAVEN_ARGS", "M2_HOME"],
  offline: { args: ["--offline"] },
};

export const pomHead = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>scratch</groupId>
  <artifactId>scratch</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>11</maven.compiler.release>
    <kotlin.compiler.daemon>false</kotlin.compiler.daemon>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
`;
