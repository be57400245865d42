import { compilerPlugin, compileWithMaven, javaVersions, mavenNeeds, pomHead } from "./maven.ts";
import type { LanguageProfile } from "./profile.ts";

export const kotlinProfile: LanguageProfile = {
  name: "kotlin",
  title: "Kotlin",
  generators: [
    // Kotlin's generator adds builders to the classes of Java's.
    { name: "java", plugin: { builtIn: "java" }, options: [], takesOptions: true },
    { name: "kotlin", plugin: { builtIn: "kotlin" }, options: [], takesOptions: true },
    {
      name: "protoc-gen-grpc-java",
      plugin: { tool: "protoc-gen-grpc-java" },
      options: ["@generated=omit"],
      takesOptions: false,
      when: "services",
    },
    {
      name: "protoc-gen-grpc-kotlin",
      plugin: { tool: "protoc-gen-grpc-kotlin" },
      options: [],
      takesOptions: false,
      when: "plugins",
    },
  ],
  includeImports: false,
  fileOptions: ["java_package", "java_multiple_files", "java_outer_classname"],
  runtime: [
    { name: "com.google.protobuf:protobuf-kotlin", version: javaVersions.protobuf },
    { name: "io.grpc:grpc-stub", version: javaVersions.grpc, generators: ["protoc-gen-grpc-java"] },
    { name: "io.grpc:grpc-protobuf", version: javaVersions.grpc, generators: ["protoc-gen-grpc-java"] },
  ],
  compile: {
    needs: mavenNeeds,
    except: ["protoc-gen-grpc-kotlin"],
    code: "src/main/java",
    files: {
      // Java's classes call nothing of Kotlin's: Kotlin reads their sources, then javac compiles them.
      "pom.xml": `${pomHead}  <dependencies>
    <dependency><groupId>com.google.protobuf</groupId><artifactId>protobuf-kotlin</artifactId><version>{version com.google.protobuf:protobuf-kotlin}</version></dependency>
    <dependency><groupId>io.grpc</groupId><artifactId>grpc-stub</artifactId><version>{version io.grpc:grpc-stub}</version></dependency>
    <dependency><groupId>io.grpc</groupId><artifactId>grpc-protobuf</artifactId><version>{version io.grpc:grpc-protobuf}</version></dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>org.jetbrains.kotlin</groupId>
        <artifactId>kotlin-maven-plugin</artifactId>
        <version>2.4.21</version>
        <executions>
          <execution>
            <id>compile</id>
            <phase>process-sources</phase>
            <goals><goal>compile</goal></goals>
            <configuration>
              <sourceDirs><sourceDir>\${project.basedir}/src/main/java</sourceDir></sourceDirs>
              <jvmTarget>11</jvmTarget>
            </configuration>
          </execution>
        </executions>
      </plugin>
${compilerPlugin}
    </plugins>
  </build>
</project>
`,
    },
    steps: [compileWithMaven],
  },
};
