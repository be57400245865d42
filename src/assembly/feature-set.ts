/** Features of protobuf editions: the defaults of each syntax, and what options make of them. */

import type { FileAst, OptionNode, Syntax } from "./ast.ts";

/** Feature → setting, as in `features.field_presence = EXPLICIT`. */
export type Features = Readonly<Record<string, string>>;

/** https://protobuf.dev/editions/features */
const EDITION_2023: Features = {
  field_presence: "EXPLICIT",
  enum_type: "OPEN",
  repeated_field_encoding: "PACKED",
  utf8_validation: "VERIFY",
  message_encoding: "LENGTH_PREFIXED",
  json_format: "ALLOW",
  enforce_naming_style: "STYLE_LEGACY",
  default_symbol_visibility: "EXPORT_ALL",
};

export const featureDefaults: Readonly<Record<Syntax, Features>> = {
  proto2: {
    ...EDITION_2023,
    enum_type: "CLOSED",
    repeated_field_encoding: "EXPANDED",
    utf8_validation: "NONE",
    json_format: "LEGACY_BEST_EFFORT",
  },
  proto3: { ...EDITION_2023, field_presence: "IMPLICIT" },
  edition2023: EDITION_2023,
  edition2024: {
    ...EDITION_2023,
    enforce_naming_style: "STYLE2024",
    default_symbol_visibility: "EXPORT_TOP_LEVEL",
  },
};

const ofFiles = new WeakMap<object, Features>();

/** What holds for the declarations of a file that say nothing themselves; found once, since each of them asks. */
export function fileFeatures(file: Pick<FileAst, "syntax" | "options">): Features {
  let features = ofFiles.get(file);
  if (features === undefined) {
    features = withOptions(featureDefaults[file.syntax], file.options);
    ofFiles.set(file, features);
  }
  return features;
}

/** What the options of an element make of what it inherits. */
export function withOptions(features: Features, options: readonly OptionNode[]): Features {
  let own: Record<string, string> | undefined;
  for (const option of options) {
    for (const [feature, setting] of settingsOf(option)) {
      own ??= { ...features };
      own[feature] = setting;
    }
  }
  return own ?? features;
}

/** `features.x = Y` or `features = { x: Y }`, whatever they set. */
export function isFeatures({ name }: Pick<OptionNode, "name">): boolean {
  return name[0]!.name === "features" && !name[0]!.extension;
}

/** The features that an option sets, one by one; those of languages (`features.(pb.go).x`) left out. */
function settingsOf(option: OptionNode): [feature: string, setting: string][] {
  if (!isFeatures(option)) return [];
  const { name, value } = option;
  const rest = name.slice(1);
  if (rest.length === 1 && value.kind === "identifier") return [[rest[0]!.name, value.name]];
  if (rest.length > 0 || value.kind !== "aggregate") return [];
  return value.fields.flatMap(({ key, values }): [string, string][] => {
    const [setting] = values;
    return key.kind === "plain" && setting?.kind === "identifier" ? [[key.name, setting.name]] : [];
  });
}
