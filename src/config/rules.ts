/** Every rule over the values of config.yaml. */

import { dependencies } from "./rules/dependencies.ts";
import { fileNames, globs, options, packages } from "./rules/global-proto.ts";
import { languages } from "./rules/languages.ts";
import { managed } from "./rules/managed.ts";
import { distinctOutputs, hubPaths } from "./rules/outputs.ts";
import { languagePackages } from "./rules/packages.ts";
import {
  importPrefixes,
  protoDirs,
  repositoryNames,
  repositoryRefs,
  repositoryUrls,
} from "./rules/repositories.ts";
import type { Rule } from "./rules/rule.ts";
import { branchNames, inactive, otherMode, required, serviceUrls, versions } from "./rules/sections.ts";

/** What makes a config unusable. */
export const problemRules: readonly Rule[] = [
  required,
  branchNames,
  repositoryNames,
  repositoryUrls,
  repositoryRefs,
  protoDirs,
  importPrefixes,
  dependencies,
  packages,
  fileNames,
  options,
  globs,
  hubPaths,
  distinctOutputs,
  languages,
  languagePackages,
  managed,
  serviceUrls,
];

/** What works and is probably not meant. */
export const warningRules: readonly Rule[] = [versions, inactive, otherMode];
