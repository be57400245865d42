import { ProtoManagerError } from "../errors.ts";

/** What became of one language. `kept`: it failed, and its committed files stay. */
export interface LanguageReport {
  language: string;
  outcome: "generated" | "failed" | "kept";
  files: number;
  /** Of what failed: the plugin's own words, which are foreign text. */
  message?: string;
}

/** Languages that could not be generated, or not twice alike. Nothing was written. */
export class GenerationError extends ProtoManagerError {
  override readonly name = "GenerationError";
  /** All languages, in the order asked. */
  readonly languages: readonly LanguageReport[];

  constructor(message: string, languages: readonly LanguageReport[]) {
    super(message);
    this.languages = languages;
  }
}
