/** Comments of sources that are code in a generated language. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateCode } from "../../src/codegen/generate-code.ts";
import { silentReporter } from "../../src/events.ts";
import { run } from "../../src/process.ts";
import { defaultCacheFolder } from "../../src/sources/cache-folder.ts";
import { compileProtos } from "../../src/toolchain/compile.ts";
import { locateTool } from "../../src/toolchain/find-tool.ts";
import { projectTool } from "../toolchain/tools.ts";

const cacheFolder = defaultCacheFolder(process.env);
const grpc = await locateTool("grpc_python_plugin", { environment: process.env, cacheFolder, offline: true });
const doc = await locateTool("protoc-gen-doc", { environment: process.env, cacheFolder, offline: true });
const tools = {
  buf: await projectTool("buf"),
  protoc: await projectTool("protoc"),
  grpc_python_plugin: grpc,
  "protoc-gen-doc": doc,
};

const comment = String.raw` """
hostile()
""" \x \N{ \" \\""" "`;
const proto = `syntax = "proto3";
package shop.v1;
message Order {}
/*${comment}*/

/*${comment}*/
service Orders { /*${comment}*/
  /*${comment}*/
  rpc Get(Order) returns (Order); /*${comment}*/
}
`;
/** The names that a module calls, and its documentation strings. */
const inspect = `import ast, json, sys
tree = ast.parse(open(sys.argv[1], encoding="utf-8").read())
calls = [node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
docs = [ast.get_docstring(node) or "" for node in ast.walk(tree) if isinstance(node, kinds)]
print(json.dumps({"calls": calls, "docs": docs}))
`;

describe.skipIf(grpc === undefined)("grpc_python_plugin (skipped: not in the tool cache)", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "hostile-comments-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(["buf", "protoc"] as const)("makes text of a comment that is code, under %s", async (engine) => {
    const targets = ["shop.proto"];
    const files = new Map([["shop.proto", proto]]);
    const compiled = await compileProtos({ files, targets, engine, tools, workFolder: folder });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.messages));

    const { outputs, failures } = await generateCode({
      descriptorSet: compiled.descriptorSet,
      targets,
      languages: [
        { name: "python", plugin: undefined, plugins: ["grpc_python_plugin"], out: "python", opt: [] },
      ],
      engine,
      tools,
      hubFolder: folder,
      workFolder: folder,
      environment: process.env,
      reporter: silentReporter,
    });

    expect(failures).toEqual([]);
    const module = outputs[0]!.files.find((file) => file.path.endsWith("shop_pb2_grpc.py"))!;
    const file = path.join(folder, `${engine}.py`);
    await writeFile(file, module.content);
    const { stdout } = await run({ file: grpc!.command.file, args: ["-c", inspect, file], cwd: folder });
    const { calls, docs } = JSON.parse(stdout.toString()) as { calls: string[]; docs: string[] };
    expect(calls).not.toContain("hostile");
    expect(docs.join("\n")).toContain(String.raw`""" \x \N{ \" \\""" "`);
  });
});

const page = `// <script>of("syntax")</script>
syntax = "proto2";
package shop.v1;
// <script>of("message")</script>
message Order {
  // <script>of("field")</script>
  optional string id = 1 [default = "<script>of('default')</script>", deprecated = true];
  extensions 100 to 200;
}
// <script>of("enum")</script>
enum Kind {
  // <script>of("value")</script>
  KIND_UNSPECIFIED = 0;
}
extend Order {
  // <script>of("extension")</script>
  optional Kind kind = 100;
}
// <script>of("service")</script>
service Orders {
  // <script>of("method")</script>
  rpc Get(Order) returns (stream Order);
}
`;

describe.skipIf(doc === undefined)("protoc-gen-doc (skipped: not in the tool cache)", () => {
  it.each(["buf", "protoc"] as const)("shows markup of comments as text, under %s", async (engine) => {
    const folder = await mkdtemp(path.join(tmpdir(), "hostile-page-"));
    const targets = ["shop.proto"];
    const files = new Map([["shop.proto", page]]);
    const compiled = await compileProtos({ files, targets, engine, tools, workFolder: folder });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.messages));

    const { outputs, failures } = await generateCode({
      descriptorSet: compiled.descriptorSet,
      targets,
      languages: [{ name: "docs", plugin: undefined, out: "docs", opt: [] }],
      engine,
      tools,
      hubFolder: folder,
      workFolder: folder,
      environment: process.env,
      reporter: silentReporter,
    });
    await rm(folder, { recursive: true });

    expect(failures).toEqual([]);
    const html = Buffer.from(
      outputs[0]!.files.find((file) => file.path === "docs/index.html")!.content,
    ).toString();
    expect(html).not.toContain("<script");
    const shown = [...html.matchAll(/&lt;script&gt;of\(&#3[49];(\w+)&#3[49];\)/g)].map(([, where]) => where);
    expect(shown.sort()).toEqual([
      "default",
      "enum",
      "extension",
      "field",
      "message",
      "method",
      "service",
      "syntax",
      "value",
    ]);
    expect(html).toContain('<a href="#shop.v1.Order">Order</a>');
    expect(html).toContain("<td>string</td>");
    expect(html).toContain("<p>deprecated: true</p>");
  });
});
