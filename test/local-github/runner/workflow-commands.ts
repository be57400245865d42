/** An `::error`, `::warning` or `::notice` of a log. */
export interface Annotation {
  level: "error" | "warning" | "notice";
  message: string;
  title?: string;
  file?: string;
  line?: number;
  column?: number;
  endLine?: number;
}

interface WorkflowCommand {
  name: string;
  properties: Record<string, string>;
  data: string;
}

const known = new Set([
  "add-mask",
  "add-matcher",
  "add-path",
  "debug",
  "echo",
  "endgroup",
  "error",
  "group",
  "notice",
  "remove-matcher",
  "save-state",
  "set-env",
  "set-output",
  "stop-commands",
  "warning",
]);

/** Commands that a step may no longer print: whoever could print foreign text could run them. */
const disabled = new Set(["set-env", "add-path"]);

/**
 * What a runner makes of a step's output: commands are carried out, secrets become `***`. It lives as long as its job,
 * so that masks do.
 */
export class LogReader {
  readonly annotations: Annotation[] = [];
  /** As people see it. */
  readonly lines: string[] = [];
  /** As the step printed it: for tests that look for what must not be there. */
  readonly rawLines: string[] = [];
  /** From the deprecated `set-output` and `save-state`. */
  readonly outputs: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  readonly #masks = new Set<string>();
  /** Commands are ignored until this comes back. */
  #stopToken: string | undefined;

  /** Hides a value, and each of its lines, from here on. */
  mask(secret: string): void {
    for (const part of [secret, ...secret.split(/\r?\n/)])
      if (part.trim() !== "") this.#masks.add(part.trim());
  }

  /** The text with every masked value replaced, the longest first. */
  masked(text: string): string {
    const secrets = [...this.#masks].sort((a, b) => b.length - a.length);
    return secrets.reduce((hidden, secret) => hidden.replaceAll(secret, "***"), text);
  }

  /** Takes one line of output. */
  read(line: string): void {
    this.rawLines.push(line);
    const command = parseCommand(line);
    if (this.#stopToken !== undefined) {
      if (command?.name === this.#stopToken) this.#stopToken = undefined;
      this.#show(line);
    } else if (command !== undefined && known.has(command.name)) {
      this.#carryOut(command);
    } else {
      this.#show(line);
    }
  }

  #carryOut({ name, properties, data }: WorkflowCommand): void {
    if (disabled.has(name)) {
      this.#annotate("error", `The \`${name}\` command is disabled.`, {});
      return;
    }
    switch (name) {
      case "add-mask":
        this.mask(data);
        return;
      case "stop-commands":
        this.#stopToken = data;
        return;
      case "error":
      case "warning":
      case "notice":
        this.#annotate(name, data, properties);
        return;
      case "group":
        this.#show(`##[group]${data}`);
        return;
      case "endgroup":
        this.#show("##[endgroup]");
        return;
      case "set-output":
        this.outputs[properties.name ?? ""] = data;
        return;
      case "save-state":
        this.state[properties.name ?? ""] = data;
        return;
      default:
        // `debug` is hidden unless step debugging is on; `echo` and matchers change nothing here.
        return;
    }
  }

  #annotate(level: Annotation["level"], data: string, properties: Record<string, string>): void {
    const { title, file, line, col, endLine } = properties;
    const message = this.masked(data);
    this.annotations.push({
      level,
      message,
      ...(title !== undefined && { title: this.masked(title) }),
      ...(file !== undefined && { file }),
      ...(line !== undefined && { line: Number(line) }),
      ...(col !== undefined && { column: Number(col) }),
      ...(endLine !== undefined && { endLine: Number(endLine) }),
    });
    this.#show(`##[${level}]${data}`);
  }

  #show(line: string): void {
    this.lines.push(...this.masked(line).split("\n"));
  }
}

/** `::name key=value,key=value::data` at the start of a line, or the older `##[name key=value;]data` anywhere in it. */
export function parseCommand(line: string): WorkflowCommand | undefined {
  const [, head, data = ""] = /^\s*::(.*?)::(.*)$/s.exec(line) ?? [];
  if (head !== undefined && head !== "") return command(head, unescapeData(data), ",");
  const [, oldHead, oldData = ""] = /##\[(.*?)\](.*)$/s.exec(line) ?? [];
  return oldHead ? command(oldHead, unescapeData(oldData), ";") : undefined;
}

function command(head: string, data: string, separator: string): WorkflowCommand {
  const blank = head.indexOf(" ");
  const name = blank === -1 ? head : head.slice(0, blank);
  const properties: Record<string, string> = {};
  for (const pair of blank === -1 ? [] : head.slice(blank + 1).split(separator)) {
    const equals = pair.indexOf("=");
    if (equals > 0) properties[pair.slice(0, equals).trim()] = unescapeProperty(pair.slice(equals + 1));
  }
  return { name: name.toLowerCase(), properties, data };
}

function unescapeData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll("%3A", ":").replaceAll("%2C", ","));
}
