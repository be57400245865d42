import { npmPackage } from "../packages/npm-package.ts";
import type { LanguageProfile } from "./profile.ts";

/** Settings of npm, as it reads them: https://docs.npmjs.com/cli/v11/using-npm/config */
const npmSettings = [
  "npm_config_registry",
  "NPM_CONFIG_REGISTRY",
  "npm_config_userconfig",
  "NPM_CONFIG_USERCONFIG",
  "npm_config_cafile",
  "NPM_CONFIG_CAFILE",
  "npm_config_cache",
  "NPM_CONFIG_CACHE",
];

export const typescriptProfile: LanguageProfile = {
  name: "typescript",
  title: "TypeScript",
  generators: [
    {
      name: "protoc-gen-es",
      plugin: { tool: "protoc-gen-es" },
      options: ["target=ts"],
      takesOptions: true,
    },
    {
      name: "protoc-gen-ts_proto",
      plugin: { tool: "protoc-gen-ts_proto" },
      options: ["esModuleInterop=true", "outputServices=none"],
      takesOptions: true,
      when: "plugins",
    },
  ],
  includeImports: true,
  fileOptions: [],
  runtime: [
    // Of both generators: ts-proto writes with the reader and writer of this package too.
    { name: "@bufbuild/protobuf", version: "2.17.0" },
  ],
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
  "dependencies": { "@bufbuild/protobuf": "{version @bufbuild/protobuf}" },
  "devDependencies": { "typescript": "7.0.2" }
}
`,
      "tsconfig.json": `{
  "compilerOptions": {
    "strict": true,
    "noEmit": true,
    "target": "es2022",
    "module": "esnext",
    "moduleResolution": "bundler",
    "allowImportingTsExtensions": true,
    "types": []
  },
  "include": ["src"]
}
`,
    },
    steps: [
      {
        program: "npm",
        args: ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        passes: npmSettings,
        offline: { env: { npm_config_offline: "true" } },
      },
      { program: "node", args: ["node_modules/typescript/bin/tsc", "--project", "."] },
    ],
  },
  package: npmPackage,
};
