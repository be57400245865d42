import type { LanguageProfile } from "./profile.ts";

export const openapiProfile: LanguageProfile = {
  name: "openapi",
  title: "OpenAPI 2",
  generators: [
    {
      name: "protoc-gen-openapiv2",
      plugin: { tool: "protoc-gen-openapiv2" },
      // One document for all files; rpcs without `google.api.http` stand in it too, as POST.
      options: ["allow_merge=true", "merge_file_name=openapi", "generate_unbound_methods=true"],
      takesOptions: true,
    },
  ],
  includeImports: false,
  fileOptions: [],
  runtime: [],
};
