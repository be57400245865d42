import { type PackageKind, render } from "./package-kind.ts";
import { neededBy, type Requirement } from "./requirement.ts";

/** Names are `groupId:artifactId`. */
const requirements: readonly Requirement[] = [
  {
    name: "com.google.api.grpc:proto-google-common-protos",
    version: "2.81.0",
    mark: /\bcom\.google\.(?:api|rpc|type)\./,
  },
  { name: "com.google.protobuf:protobuf-java", mark: /\bcom\.google\.protobuf\./ },
  { name: "io.grpc:grpc-protobuf", mark: /\bio\.grpc\.protobuf\./ },
  { name: "io.grpc:grpc-stub", mark: /\bio\.grpc\.stub\./ },
];

const pom = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Written once by protomanager; it is yours now. -->
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>{group}</groupId>
  <artifactId>{name}</artifactId>
  <version>{version}</version>
  <properties>
    <maven.compiler.release>11</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
{dependencies}
  </dependencies>
  <build>
    <sourceDirectory>\${project.basedir}</sourceDirectory>
    <plugins>
      <plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>3.16.0</version>
      </plugin>
    </plugins>
  </build>
</project>
`;

const dependency = `    <dependency>
      <groupId>{group}</groupId>
      <artifactId>{artifact}</artifactId>
      <version>{version}</version>
    </dependency>`;

/** The generated folders are the sources: there is no src/main/java. */
export const mavenProject: PackageKind = {
  files({ name, group, version }, code) {
    const needed = neededBy(code, requirements);
    const dependencies = needed.map((one) => {
      const [ofGroup = "", artifact = ""] = one.name.split(":");
      return render(dependency, { group: ofGroup, artifact, version: one.version });
    });
    const values = { name, group: group!, version, dependencies: dependencies.join("\n") };
    return { "pom.xml": render(pom, values) };
  },
};
