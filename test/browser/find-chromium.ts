import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(runs)

/** A Chromium to drive: `OPENMASH_CHROMIUM`, else one on the machine, else the one carried by an npm package. */
export const findChromium = async (): Promise<{ readonly path: string; readonly args: readonly string[] }> => {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium refuses to start its sandbox as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  const named = process.env['OPENMASH_CHROMIUM']
  const path = named !== undefined && named !== '' ? named : onPath()
  if (path !== undefined) return { path, args: quiet }
  const carried = (await import('@sparticuz/chromium')).default
  return { path: await carried.executablePath(), args: [...carried.args, ...quiet] }
}

/** Starts that browser, without a window. Whoever starts it closes it. */
export const startBrowser = async (): Promise<Browser> => {
  const { path, args } = await findChromium()
  return chromium.launch({ executablePath: path, args: [...args], headless: true })
}
