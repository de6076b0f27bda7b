export type Log = {
  readonly info: (detail: object, message: string) => void
  readonly error: (detail: object, message: string) => void
}

/** One JSON line an event on standard error. Callers give kinds, counts and paths without a query; never what was typed. */
export const openLog = (write: (line: string) => void = (line) => process.stderr.write(line)): Log => {
  const at = (level: string) => (detail: object, message: string) => {
    write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...detail })}\n`)
  }
  return { info: at('info'), error: at('error') }
}
