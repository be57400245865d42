import type { LanguageProfile } from "../../../../src/codegen/profiles/profile.ts";

export const javascriptProfile: LanguageProfile = {
  name: "javascript",
  title: "JavaScript",
  generators: [
    {
      name: "protoc-gen-es",
      plugin: { tool: "protoc-gen-es" },
      options: ["target=js+dts", "import_extension=js"],
      takesOptions: true,
    },
  ],
  includeImports: true,
  fileOptions: [],
  runtime: [{ name: "@bufbuild/protobuf", version: "2.17.0" }],
  compile: {
    needs: [
      { names: ["node"], versionArguments: ["--version"], install: "Node.js, https://nodejs.org" },
      { names: ["npm"], versionArguments: ["--version"], install: "npm, which comes with Node.js" },
    ],
    code: "src",
    files: {
      "package.json": `{
  "private": true,
  "type": "module",
  "dependencies": { "@bufbuild/protobuf": "{version @bufbuild/protobuf}" }
}
`,
      "modules.txt": "{paths .js}\n",
      "check.js": `import { readFileSync } from "node:fs";
for (const name of readFileSync("modules.txt", "utf8").trim().split("\\n")) await import("./" + name);
`,
    },
    steps: [
      { program: "npm", args: ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"] },
      { program: "node", args: ["check.js"] },
    ],
  },
};
