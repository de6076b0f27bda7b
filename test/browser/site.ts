import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'

const kinds: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** As strict as the product's own policy, so that a preview needing more fails. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** A small site for previews: pages by slug, and the built assets. Closed by whoever opens it. */
export const serveSite = async (
  assetFolder: string,
  pages: ReadonlyMap<string, string>,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> => {
  const server: Server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const page = pages.get(path.slice(1))
    response.setHeader('content-security-policy', strictPolicy)
    if (page !== undefined) return void response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
    // Whatever a preview would talk to in the product answers with nothing.
    if (!path.startsWith('/assets/')) return void response.writeHead(204).end()
    readFile(join(assetFolder, path.slice('/assets/'.length))).then(
      (bytes) => response.setHeader('content-type', kinds[extname(path)] ?? 'application/octet-stream').end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('The preview site has no port')
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections()
      server.close(() => done())
    })
  return { address: `http://127.0.0.1:${at.port}`, close }
}
