/** One word after `openmash`. */
export type Command = {
  /** Everything `--help` prints: usage first, then what it does, what it reads and writes, and an example. */
  readonly help: string
  /** Does the work and answers the exit code: 0 for done, 1 for bad input or a failure told in one line on stderr. */
  readonly run: (args: readonly string[]) => Promise<number>
}

/** Bad input, told in one line on standard error. The exit code is 1, or 2 for words the command does not know. */
export class CommandTrouble extends Error {
  readonly code: 1 | 2
  constructor(message: string, code: 1 | 2 = 1) {
    super(message)
    this.code = code
  }
}
