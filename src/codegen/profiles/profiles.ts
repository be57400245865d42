/** The languages that are built in. Another one is a file like these, or an entry of config.yaml with its own plugin. */

import { cppProfile } from "./cpp.ts";
import { csharpProfile } from "./csharp.ts";
import { docsProfile } from "./docs.ts";
import { goProfile } from "./go.ts";
import { javaProfile } from "./java.ts";
import { kotlinProfile } from "./kotlin.ts";
import { objcProfile } from "./objc.ts";
import { openapiProfile } from "./openapi.ts";
import { phpProfile } from "./php.ts";
import type { LanguageProfile } from "./profile.ts";
import { pythonProfile } from "./python.ts";
import { rubyProfile } from "./ruby.ts";
import { rustProfile } from "./rust.ts";
import { typescriptProfile } from "./typescript.ts";

/** In the order of the documentation. */
export const profiles: readonly LanguageProfile[] = [
  goProfile,
  pythonProfile,
  typescriptProfile,
  javaProfile,
  kotlinProfile,
  csharpProfile,
  cppProfile,
  rubyProfile,
  phpProfile,
  rustProfile,
  objcProfile,
  docsProfile,
  openapiProfile,
];

const byName = new Map(profiles.map((profile) => [profile.name, profile]));

/** Undefined for a language that is not built in. */
export function profileOf(name: string): LanguageProfile | undefined {
  return byName.get(name);
}
