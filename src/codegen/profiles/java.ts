import { mavenProject } from "../packages/maven-project.ts";
import { compilerPlugin, compileWithMaven, javaVersions, mavenNeeds, pomHead } from "./maven.ts";
import type { LanguageProfile } from "./profile.ts";

export const javaProfile: LanguageProfile = {
  name: "java",
  title: "Java",
  generators: [
    { name: "java", plugin: { builtIn: "java" }, options: [], takesOptions: true },
    {
      name: "protoc-gen-grpc-java",
      plugin: { tool: "protoc-gen-grpc-java" },
      // Without it the code needs javax.annotation, which the JDK has no more.
      options: ["@generated=omit"],
      takesOptions: false,
      when: "services",
    },
  ],
  includeImports: false,
  fileOptions: ["java_package", "java_multiple_files", "java_outer_classname"],
  runtime: [
    { name: "com.google.protobuf:protobuf-java", version: javaVersions.protobuf },
    { name: "io.grpc:grpc-stub", version: javaVersions.grpc, generators: ["protoc-gen-grpc-java"] },
    { name: "io.grpc:grpc-protobuf", version: javaVersions.grpc, generators: ["protoc-gen-grpc-java"] },
  ],
  compile: {
    needs: mavenNeeds,
    code: "src/main/java",
    files: {
      "pom.xml": `${pomHead}  <dependencies>
    <dependency><groupId>com.google.protobuf</groupId><artifactId>protobuf-java</artifactId><version>{version com.google.protobuf:protobuf-java}</version></dependency>
    <dependency><groupId>io.grpc</groupId><artifactId>grpc-stub</artifactId><version>{version io.grpc:grpc-stub}</version></dependency>
    <dependency><groupId>io.grpc</groupId><artifactId>grpc-protobuf</artifactId><version>{version io.grpc:grpc-protobuf}</version></dependency>
  </dependencies>
  <build>
    <plugins>
${compilerPlugin}
    </plugins>
  </build>
</project>
`,
    },
    steps: [compileWithMaven],
  },
  package: mavenProject,
};
