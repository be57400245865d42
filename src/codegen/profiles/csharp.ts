import type { LanguageProfile } from "./profile.ts";

export const csharpProfile: LanguageProfile = {
  name: "csharp",
  title: "C#",
  generators: [
    {
      name: "csharp",
      plugin: { builtIn: "csharp" },
      // An empty base namespace makes folders of namespaces; without, files of one name in two packages collide.
      options: ["base_namespace="],
      takesOptions: true,
    },
  ],
  includeImports: false,
  fileOptions: ["csharp_namespace"],
  runtime: [{ name: "Google.Protobuf", version: "3.36.2" }],
  compile: {
    needs: [
      {
        names: ["dotnet"],
        versionArguments: ["--version"],
        install: "the .NET SDK, https://dotnet.microsoft.com/download",
      },
    ],
    code: "code",
    files: {
      "scratch.csproj": `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Google.Protobuf" Version="{version Google.Protobuf}" />
  </ItemGroup>
</Project>
`,
    },
    steps: [
      {
        program: "dotnet",
        args: ["build", "--nologo", "--verbosity", "quiet"],
        env: { DOTNET_CLI_TELEMETRY_OPTOUT: "1", DOTNET_NOLOGO: "1" },
        passes: ["DOTNET_ROOT", "NUGET_PACKAGES"],
        // Packages that are kept are taken without a source; the project's folder is one that has none.
        offline: { args: ["--source", ".", "-p:NuGetAudit=false"] },
      },
    ],
  },
};
