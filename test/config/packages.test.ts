import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config/parse.ts";

const parse = (text: string) => parseConfig(text, "config.yaml", {}, {});

describe("package, in an entry of generate.languages", () => {
  it("names packages after the system and the assembled file", () => {
    const { config, problems } = parse(`
system: { name: Acme_Shop }
repositories: [{ name: a, url: github.com/acme/a }]
global_proto:
  package: acme.shop.v1
  import_path: acme/shop/v1/global.proto
  go_package: github.com/acme/hub/gen/go/acme/shop/v1;shopv1
generate:
  languages:
    - { name: go, plugin: protoc-gen-go, package: {} }
    - { language: typescript, opt: import_extension=none, package: { name: "@acme/shop" } }
    - { language: python, package: {} }
    - { language: java, package: { version: 2.0.0-rc.1 } }
`);

    expect(problems).toEqual([]);
    expect(config?.generate.languages.map((entry) => entry.package)).toEqual([
      { name: "github.com/acme/hub/gen/go", group: undefined, version: "0.1.0" },
      { name: "@acme/shop", group: undefined, version: "0.1.0" },
      { name: "acme-shop-protos", group: undefined, version: "0.1.0" },
      { name: "acme-shop-protos", group: "acme.shop.v1", version: "2.0.0-rc.1" },
    ]);
    expect(config?.generate.languages[1]?.opt).toEqual(["target=js+dts", "import_extension=none"]);
  });

  it("asks JavaScript only of protoc-gen-es", () => {
    const { config } = parse(`
system: { name: shop }
repositories: [{ name: a, url: github.com/acme/a }]
global_proto: { package: acme.shop.v1 }
generate:
  languages:
    - { language: typescript, plugins: [protoc-gen-ts_proto], opt: esModuleInterop=false, package: {} }
`);

    expect(config?.generate.languages[0]?.opt).toEqual(["esModuleInterop=false"]);
  });
});
