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
const tools = {
  buf: await projectTool("buf"),
  protoc: await projectTool("protoc"),
  grpc_python_plugin: grpc,
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
