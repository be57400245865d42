/** Repositories whose content is an attack or an accident, each with the error it ends in. Data for tests and proofs. */

import type { RepositoryConfig } from "../../src/config/config.ts";
import { resolveSources } from "../../src/sources/sources.ts";
import { type GitHttpServer, startGitHttpServer } from "../support/git-http-server.ts";
import type { TestRepository, TreeFile } from "../support/git-repository.ts";
import { openWorkshop, repositoryConfig, sourcesRequest } from "./sources-request.ts";

export interface HostileRepository {
  title: string;
  /** Beside a sound `proto/ok.proto`. */
  files?: readonly TreeFile[];
  /** What files cannot express. Returns the tree to commit. */
  tree?: (repository: TestRepository) => Promise<string>;
  config?: Partial<RepositoryConfig>;
  /** Its host answers with a redirect to another host, which waits for the token. */
  redirect?: boolean;
  /**
   * The whole error, without the name of the repository; `<commit>` stands for the start of its id, `<url>` for its
   * URL. Where nothing is to be refused, the files that were read.
   */
  outcome: string;
}

const proto = 'syntax = "proto3";\n';
const exclude = "or add it to `exclude`.";

/** A file of that name below `proto`, refused for its name. */
function name(title: string, file: string | Buffer, shown: string, reason: string): HostileRepository {
  const below = Buffer.concat([Buffer.from("proto/"), Buffer.from(file)]);
  return {
    title,
    files: [{ path: below, content: proto }],
    outcome: `refused (at <commit>): "proto/${shown}" ${reason}. Rename it ${exclude}`,
  };
}

function content(title: string, bytes: string | Buffer, error: string): HostileRepository {
  return {
    title,
    files: [{ path: "proto/x.proto", content: bytes }],
    outcome: `refused (at <commit>): "proto/x.proto" ${error}`,
  };
}

const forbidden = "has a character other than letters, digits, blanks and _ . - + ~ @";
const blank = "has a part that ends in a dot or a blank, or starts with a blank";
const mebibyte = 1024 * 1024;

export const hostileRepositories: readonly HostileRepository[] = [
  {
    title: "a proto that is a symlink to a file of the machine",
    files: [{ path: "proto/x.proto", mode: "120000", content: "/etc/passwd" }],
    outcome: `refused (at <commit>): "proto/x.proto" is a symlink, which is not followed. Put the file there ${exclude}`,
  },
  {
    title: "a folder that is a symlink out of the repository",
    files: [{ path: "proto/shared", mode: "120000", content: "../../../home" }],
    outcome: `refused (at <commit>): "proto/shared" is a symlink, which is not followed. Put the file there ${exclude}`,
  },
  {
    title: "a proto folder that is a symlink itself",
    tree: (repository) => repository.tree([{ path: "proto", mode: "120000", content: "/" }]),
    outcome: `refused (at <commit>): "proto" is a symlink, which is not followed. Put the file there ${exclude}`,
  },
  {
    title: "a submodule among the protos",
    files: [{ path: "proto/vendor", mode: "160000" }],
    outcome:
      'refused (at <commit>): "proto/vendor" is a submodule, which is not read. List the other repository in config.yaml, and add the path to `exclude`.',
  },
  name("a path that leaves its folder", "../../x.proto", "../../x.proto", "leaves its folder"),
  {
    title: "a path that is absolute",
    config: { protoDirs: ["."] },
    tree: async (repository) => {
      const blob = await repository.object("blob", proto);
      return repository.rawTree([{ mode: "100644", name: "/etc/x.proto", id: blob }]);
    },
    outcome: `refused (at <commit>): "/etc/x.proto" is absolute or has an empty part. Rename it ${exclude}`,
  },
  {
    title: "a tree that git itself cannot read",
    config: { protoDirs: ["."] },
    tree: async (repository) => repository.rawTree([{ mode: "100644", name: "", id: "1".repeat(40) }]),
    outcome:
      "<url> holds objects that git refuses to send or to take. Run `git fsck` there and repair what it names.",
  },
  name(
    "a name that protoc reads as a file of arguments",
    "@x.proto",
    "@x.proto",
    "has a part that starts with @, which protoc reads as a file of arguments",
  ),
  name(
    "a name that is an option",
    "-x.proto",
    "-x.proto",
    "has a part that starts with -, which tools read as an option",
  ),
  name(
    "a folder that is an option",
    "--plugin=sh/x.proto",
    "--plugin=sh/x.proto",
    "has a part that starts with -, which tools read as an option",
  ),
  name(
    "a name with a newline, to write a log line or an argument of its own",
    "x\n::error::.proto",
    "x\\n::error::.proto",
    "holds a control character",
  ),
  name("a name that moves the cursor", "x\u001b[2J.proto", "x\\u001b[2J.proto", "holds a control character"),
  name("a name with a backslash, a folder on Windows", "..\\x.proto", "..\\\\x.proto", forbidden),
  name(
    "a name with a colon, a stream of another file on Windows",
    "x.proto:y.proto",
    "x.proto:y.proto",
    forbidden,
  ),
  name("a name with #, which buf reads as options", "x#format=git.proto", "x#format=git.proto", forbidden),
  name("a name with a quote, the end of a string in proto", 'x".proto', 'x\\".proto', forbidden),
  name(
    "a name that is code in Python, Ruby and Rust, whose generators write it down as it stands",
    "a'+str(id(1));x.proto",
    "a'+str(id(1));x.proto",
    forbidden,
  ),
  name("a name that is a glob", "*.proto", "*.proto", forbidden),
  name("a device on Windows", "aux.proto", "aux.proto", "has a part that is a device on Windows"),
  name(
    "a folder that is a device on Windows",
    "COM1/x.proto",
    "COM1/x.proto",
    "has a part that is a device on Windows",
  ),
  name("a folder that ends in a dot, which Windows drops", "a./x.proto", "a./x.proto", blank),
  name(
    "a folder with the name of another repository's file",
    "common.proto/x.proto",
    "common.proto/x.proto",
    "has a folder that ends in .proto, where another repository may have a file",
  ),
  name("a folder that ends in a blank", "a /x.proto", "a /x.proto", blank),
  name(
    "a name that reads backwards",
    "x\u202eotorp.proto",
    "x\\u{202e}otorp.proto",
    "holds a character that cannot be seen",
  ),
  name(
    "a name with a character of no width",
    "us\u200ber.proto",
    "us\\u{200b}er.proto",
    "holds a character that cannot be seen",
  ),
  name("a name that is not UTF-8", Buffer.from("x\xff.proto", "latin1"), "x\\xff.proto", "is not UTF-8"),
  name("a file in a .git folder", ".git/x.proto", ".git/x.proto", "lies in a .git folder"),
  name(
    "a path that is too long",
    `${"x".repeat(240)}.proto`,
    `${"x".repeat(240)}.proto`,
    "is longer than 240 bytes",
  ),
  name(
    "a path that is too deep",
    `${"d/".repeat(40)}x.proto`,
    `${"d/".repeat(40)}x.proto`,
    "lies more than 32 folders deep",
  ),
  {
    title: "two files that are one on Windows and macOS",
    files: [
      { path: "proto/User.proto", content: proto },
      { path: "proto/user.proto", content: proto },
    ],
    outcome:
      'refused (at <commit>): "proto/User.proto" and "proto/user.proto" are one path on disks that ignore case. Rename one.',
  },
  {
    title: "two folders that are one on Windows and macOS",
    files: [
      { path: "proto/A/x.proto", content: proto },
      { path: "proto/a/y.proto", content: proto },
    ],
    outcome:
      'refused (at <commit>): "proto/A" and "proto/a" are one path on disks that ignore case. Rename one.',
  },
  {
    title: "two names that are one in Unicode's normal form",
    files: [
      { path: "proto/caf\u00e9.proto", content: proto },
      { path: "proto/cafe\u0301.proto", content: proto },
    ],
    outcome:
      'refused (at <commit>): "proto/cafe\u0301.proto" and "proto/caf\u00e9.proto" are one path on disks that ignore case. Rename one.',
  },
  content(
    "text that is not UTF-8",
    Buffer.from(`// caf\xe9\n${proto}`, "latin1"),
    `is not UTF-8, as protobuf demands. Save it as UTF-8 ${exclude}`,
  ),
  content(
    "text in UTF-16",
    Buffer.from(proto, "utf16le"),
    `holds a NUL byte. Save it as UTF-8 text ${exclude}`,
  ),
  content(
    "a pointer to a file in LFS",
    "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n",
    "is a Git LFS pointer, not a proto file. Keep .proto files out of LFS (.gitattributes) or add it to `exclude`.",
  ),
  content(
    "a file that is too large",
    Buffer.alloc(4 * mebibyte + 1, "x"),
    `has ${4 * mebibyte + 1} bytes, more than ${4 * mebibyte}. Split it ${exclude}`,
  ),
  {
    title: "files that are too large together",
    // One blob under 33 names: little to send, much to hold.
    tree: async (repository) => {
      const blob = await repository.object("blob", Buffer.alloc(4 * mebibyte, "x"));
      return protoFolderOf(repository, 33, blob);
    },
    outcome: `refused (at <commit>): its files have ${33 * 4 * mebibyte} bytes together, more than ${128 * mebibyte}. Narrow \`proto_dir\`, \`include\` or \`exclude\`.`,
  },
  {
    title: "too many files",
    tree: async (repository) => {
      const blob = await repository.object("blob", proto);
      return protoFolderOf(repository, 20_001, blob);
    },
    outcome:
      "refused (at <commit>): 20001 files are more than 20000. Narrow `proto_dir`, `include` or `exclude`.",
  },
  {
    title: "a few trees that list as ten thousand million files",
    tree: async (repository) => {
      let tree = await repository.tree([{ path: "x.proto", content: proto }]);
      for (let level = 0; level < 10; level++) {
        const names = Array.from({ length: 10 }, (_, index) => String(index));
        tree = await repository.rawTree(names.map((name) => ({ mode: "40000", name, id: tree })));
      }
      return repository.rawTree([{ mode: "40000", name: "proto", id: tree }]);
    },
    outcome: "its files cannot be listed, being too many or too deep. Narrow `proto_dir`.",
  },
  {
    title: "a ref that is no commit",
    config: { ref: "refs/tags/blob" },
    files: [],
    outcome: "<id> is no commit in <url>, or its branch moved meanwhile. Run again.",
  },
  {
    title: "a redirect to another host, which waits for the token",
    redirect: true,
    outcome:
      "<url> answers with a redirect (301): the repository was renamed or moved. Redirects are not followed, since git would send the token to wherever they lead. Open the address in a browser and write the new one as `url`.",
  },
  {
    title: "a buf.yaml, a buf.gen.yaml and a git hook that name commands: never read",
    files: ["proto/buf.yaml", "buf.yaml", "buf.gen.yaml", "hooks/post-checkout"].map((file) => ({
      path: file,
      mode: "100755",
      content: "#!/bin/sh\nversion: v2\nplugins: [{ plugin: [sh, -c, 'touch $TMPDIR/owned'] }]\n",
    })),
    outcome: "read proto/ok.proto",
  },
];

async function protoFolderOf(repository: TestRepository, count: number, blob: string): Promise<string> {
  const names = Array.from({ length: count }, (_, index) => `${index}.proto`);
  const folder = await repository.rawTree(names.map((name) => ({ mode: "100644", name, id: blob })));
  return repository.rawTree([{ mode: "40000", name: "proto", id: folder }]);
}

/** A hostile repository on a machine of its own. */
export interface HostileMachine extends AsyncDisposable {
  url: string;
  /** Host of its URL; undefined for one on disk. */
  host: string | undefined;
  repository: RepositoryConfig;
  /** Where its cache and its neighbours may lie. */
  folder: string;
  /** The host that a redirect leads to. */
  elsewhere: GitHttpServer;
  /** An error in the words of `outcome`. */
  inWordsOfOutcome(message: string): string;
}

/** Makes the repository and, for a redirect, the hosts. */
export async function openHostile(hostile: HostileRepository): Promise<HostileMachine> {
  const { files, tree, config, redirect } = hostile;
  const workshop = await openWorkshop();
  const elsewhere = await startGitHttpServer(workshop.folder);
  const repository = await workshop.create("acme/hostile");
  const ok = { path: "proto/ok.proto", content: proto };
  const commit = await repository.commitTree(
    tree ? await tree(repository) : await repository.tree([ok, ...(files ?? [])]),
  );
  const blob = await repository.object("blob", "no commit");
  await repository.point("refs/tags/blob", blob);
  if (redirect) {
    workshop.server.intercept = ({ url }) => ({ status: 301, headers: { location: elsewhere.url + url } });
  }
  const url = redirect ? workshop.url("acme/hostile") : `file://${repository.folder}`;
  return {
    url,
    host: redirect ? workshop.server.host : undefined,
    repository: repositoryConfig("hostile", url, config),
    folder: workshop.folder,
    elsewhere,
    inWordsOfOutcome: (message) =>
      message
        .replace("hostile: ", "")
        .replaceAll(url, "<url>")
        .replaceAll(blob, "<id>")
        .replaceAll(commit.slice(0, 12), "<commit>"),
    async [Symbol.asyncDispose]() {
      await elsewhere[Symbol.asyncDispose]();
      await workshop[Symbol.asyncDispose]();
    },
  };
}

/** Makes the repository, reads it as a run does, and returns what came of it, in the words of `outcome`. */
export async function readHostile(hostile: HostileRepository): Promise<string> {
  await using machine = await openHostile(hostile);
  const request = sourcesRequest(machine.folder, [machine.repository]);
  request.remotes.tokens = async () => "secret";

  const { failures, sources } = await resolveSources(request);

  const asked = machine.elsewhere.requests;
  if (asked.length > 0) return `the other host was asked: ${JSON.stringify(asked)}`;
  if (sources.length > 0)
    return `read ${sources.flatMap((source) => source.files.map((file) => file.path)).join(" ")}`;
  return machine.inWordsOfOutcome(failures[0]!.message);
}
