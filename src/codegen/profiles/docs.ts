import { docsPageFile } from "../docs-page.ts";
import type { LanguageProfile } from "./profile.ts";

const tool = { tool: "protoc-gen-doc" } as const;

export const docsProfile: LanguageProfile = {
  name: "docs",
  title: "Reference pages",
  generators: [
    { name: "protoc-gen-doc", plugin: tool, options: [`${docsPageFile},index.html`], takesOptions: false },
    { name: "protoc-gen-doc", plugin: tool, options: ["markdown,README.md"], takesOptions: false },
  ],
  includeImports: false,
  fileOptions: [],
  runtime: [],
};
