import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { parseArgs } from 'node:util'
import {
  buildAssets,
  plainSurroundings,
  previewPage,
  previewsGallery,
  previewSlug,
  renderPage,
} from '../design/index.ts'
import { definePath } from '../kernel/path.ts'
import { readConfig } from '../platform/config.ts'
import { allPreviews } from './all-previews.ts'
import { CommandTrouble, type Command } from './command.ts'

const at = definePath('/previews/:slug')

const kinds: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const answerFile = (response: ServerResponse, path: string): Promise<unknown> =>
  readFile(path).then(
    (bytes) => response.setHeader('content-type', kinds[extname(path)] ?? 'application/octet-stream').end(bytes),
    () => response.writeHead(404).end(),
  )

const draw = async (path: string, surroundings: typeof plainSurroundings): Promise<string | null> => {
  const previews = await allPreviews()
  if (path === '/')
    return renderPage(
      previewsGallery(previews, (slug) => at({ slug })),
      surroundings,
    )
  const found = previews.find((preview) => path === at({ slug: previewSlug(preview) }))
  return found === undefined ? null : renderPage(previewPage(found), surroundings)
}

const serve = async (port: number, folder: string): Promise<void> => {
  const assets = await buildAssets(folder)
  const surroundings = { ...plainSurroundings, assets: assets.addresses }
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (path.startsWith('/assets/'))
      return void answerFile(response, join(assets.folder, path.slice('/assets/'.length)))
    void draw(path, surroundings).then(
      (page) => {
        if (page === null) response.writeHead(204).end()
        else response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((ready, failed) => {
    server.once('error', () => {
      failed(new CommandTrouble(`Port ${port} is in use. Set PORT to another, such as PORT=3001 npm run previews.`))
    })
    server.listen(port, '127.0.0.1', ready)
  })
  process.stdout.write(`Every page in every state: http://127.0.0.1:${port}/\n`)
  await new Promise<void>((told) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => told())
  })
  server.closeAllConnections()
  server.close()
}

/** The gallery needs no database: previews hold invented data. */
export const previewsCommand: Command = {
  help: `Usage: openmash previews

Serves a gallery of every page in every state, with invented data, on 127.0.0.1. No database is needed.
PORT chooses the port. Press Ctrl+C to stop.

Example: PORT=3001 openmash previews`,
  run: async (args) => {
    parseArgs({ args: [...args], options: {} })
    const folder = await mkdtemp(join(tmpdir(), 'openmash-previews-'))
    try {
      await serve(readConfig().port, folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
    return 0
  },
}
