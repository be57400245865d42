/** A small system before and after a change that adds, changes and removes outputs. Pure. */

type Protos = Readonly<Record<string, Readonly<Record<string, string>>>>;

const file = (name: string, body: string) => `syntax = "proto3";\n\npackage ${name}.v1;\n\n${body}\n`;

const kept = file("gamma", "message Gamma {\n  string id = 1;\n}");

export const older: Protos = {
  alpha: {
    "proto/alpha/v1/alpha.proto": file("alpha", "message Alpha {\n  string id = 1;\n}"),
    "proto/alpha/v1/old.proto": file("alpha", "message Old {\n  string id = 1;\n}"),
  },
  beta: { "proto/beta/v1/beta.proto": file("beta", "message Beta {\n  string id = 1;\n}") },
  gamma: { "proto/gamma/v1/gamma.proto": kept },
};

/** Of the repositories that move. */
export const newer: Protos = {
  alpha: {
    "proto/alpha/v1/alpha.proto": file("alpha", "message Alpha {\n  string id = 1;\n  string name = 2;\n}"),
    "proto/alpha/v1/new.proto": file("alpha", "message New {\n  string id = 1;\n}"),
  },
  beta: {
    "proto/beta/v1/beta.proto": file("beta", "message Beta {\n  string id = 1;\n  int64 size = 2;\n}"),
  },
};

/** A file more for a repository, with one message. */
export function addedFile(repository: string, message: string): Record<string, string> {
  const content = file(repository, `message ${message} {\n  string id = 1;\n}`);
  return { [`proto/${repository}/v1/${message}.proto`]: content };
}

/** A file for each proto, so that there are outputs to add and to remove. */
export function systemConfig(urls: ReadonlyMap<string, string>): string {
  const repositories = [...urls].map(
    ([name, url]) => `  - name: ${name}\n    url: ${url}\n    proto_dir: proto\n`,
  );
  return [
    "system:\n  name: shop\n  version: v1\n  output_dir: ./gen\n",
    "repositories:\n",
    ...repositories,
    "global_proto:\n  output: global.proto\n  package: shop.v1\n  mode: import\n",
    "generate:\n  languages: [python]\n",
    // The proto that goes is a finding; these runs are about other faults.
    "checks: { fail_on: never }\n",
  ].join("");
}
