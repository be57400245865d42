/** The part of npm's configuration loader that is used here; the package brings no types. */

declare module "@npmcli/config" {
  export default class Config {
    constructor(options: {
      npmPath: string;
      definitions: object;
      shorthands: object;
      flatten: (values: object, flat: object) => object;
      argv: string[];
      env: Record<string, string | undefined>;
      cwd: string;
    });
    load(): Promise<void>;
    readonly flat: Record<string, unknown>;
  }
}

declare module "@npmcli/config/lib/definitions/index.js" {
  const npm: {
    definitions: object;
    shorthands: object;
    flatten: (values: object, flat: object) => object;
  };
  export default npm;
}
