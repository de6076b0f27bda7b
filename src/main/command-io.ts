import type { Readable, Writable } from 'node:stream'

/** Where a command reads and writes; a test hands in its own. */
export type CommandIo = { readonly stdin: Readable; readonly stdout: Writable; readonly stderr: Writable }

export const processIo = (): CommandIo => ({ stdin: process.stdin, stdout: process.stdout, stderr: process.stderr })

/** Everything a stream holds. */
export const readAll = async (stream: Readable): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

/** Writes a text and waits until it has gone. A reader that stopped early, such as `head`, is no failure. */
export const writeAll = (stream: Writable, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const done = (error?: Error | null): void => {
      if (error instanceof Error && !('code' in error && error.code === 'EPIPE')) reject(error)
      else resolve()
    }
    stream.once('error', done)
    stream.write(text, (error) => {
      done(error)
      // The stream tells its failure once more, a moment after this.
      setImmediate(() => stream.off('error', done))
    })
  })
