import type { FastifyRequest } from 'fastify'

/** A file somebody sent with a form. Its name is whatever they called it: shown to them, never kept or logged. */
export type Upload = { readonly field: string; readonly name: string; readonly bytes: Buffer; readonly tooBig: boolean }

/** The largest file a form takes, in bytes. */
export const largestUpload = 20 * 1024 * 1024

const uploads = new WeakMap<FastifyRequest, Upload>()

/** The file that came with a form, or null. */
export const uploadOf = (request: FastifyRequest): Upload | null => uploads.get(request) ?? null

const wholeOf = async (file: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of file) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/**
 * Reads a form that may carry a file, part by part: its texts become the request's body as of any other form. A file beyond the
 * limit is cut there and marked so. Call it only for somebody who may send one: it is held in memory.
 */
export const readUpload = async (request: FastifyRequest): Promise<void> => {
  if (!request.isMultipart()) return
  const body: Record<string, string | string[]> = {}
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await wholeOf(part.file)
      if (bytes.length > 0 || part.filename !== '')
        uploads.set(request, { field: part.fieldname, name: part.filename, bytes, tooBig: part.file.truncated })
      continue
    }
    const value = typeof part.value === 'string' ? part.value : ''
    const before = body[part.fieldname]
    body[part.fieldname] = before === undefined ? value : [...(typeof before === 'string' ? [before] : before), value]
  }
  request.body = body
}
