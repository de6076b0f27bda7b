import { fileURLToPath } from 'node:url'
import { existsSync } from 'node:fs'
import type { LoginName } from './db/logins.ts'

/** What an installation is told from outside. The only file that reads the environment. */
export type Config = {
  readonly port: number
  readonly dataFolder: string
  /** URL of the app login, or of a superuser on a server of one's own; null starts the embedded database. */
  readonly databaseUrl: string | null
  /** URLs of the other logins, where they are given one by one. */
  readonly loginUrls: Readonly<Partial<Record<LoginName, string>>>
  readonly rolePrefix: string
  /** The deployment's one secret; null makes one and keeps it in the data folder. */
  readonly secret: string | null
  readonly baseUrl: string | null
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** A folder with PostgreSQL programs to use in place of those we carry. */
  readonly postgresPrograms: string | null
  /** Where a finder of people runs as a process of its own; null runs one beside the pages. */
  readonly finderUrl: string | null
  /** A folder outside the database where signed audit checkpoints are appended. */
  readonly witnessFolder: string | null
}

export class ConfigTrouble extends Error {}

const cloneFolder = (): string => {
  const up = ['../../', '../../../'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  return up.find((folder) => existsSync(`${folder}package.json`)) ?? process.cwd()
}

const setting = (name: string): string | null => {
  const value = process.env[name]
  return value === undefined || value === '' ? null : value
}

const portFrom = (text: string | null): number => {
  if (text === null) return 3000
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new ConfigTrouble(`PORT must be a number from 1 to 65535, not "${text}".`)
  return port
}

const databaseUrl = (name: string): string | null => {
  const text = setting(name)
  if (text === null) return null
  if (!/^postgres(?:ql)?:\/\//.test(text) || !URL.canParse(text))
    throw new ConfigTrouble(`${name} must be a URL such as postgres://user:password@host:5432/name.`)
  return text
}

const urlSettings: Readonly<Partial<Record<LoginName, string>>> = {
  owner: 'DATABASE_OWNER_URL',
  door: 'DATABASE_DOOR_URL',
  worker: 'DATABASE_WORKER_URL',
  board: 'DATABASE_BOARD_URL',
  auditor: 'DATABASE_AUDITOR_URL',
  backup: 'DATABASE_BACKUP_URL',
  finder: 'DATABASE_FINDER_URL',
}

const loginUrls = (): Config['loginUrls'] =>
  Object.fromEntries(
    Object.entries(urlSettings)
      .map(([login, name]) => [login, databaseUrl(name)] as const)
      .filter(([, url]) => url !== null),
  )

const finderUrl = (): string | null => {
  const text = setting('OPENMASH_FINDER_URL')
  if (text !== null && !/^https?:\/\/[^/]+$/.test(text))
    throw new ConfigTrouble('OPENMASH_FINDER_URL must be the address of a finder, such as http://127.0.0.1:3100.')
  return text
}

/** Reads the environment. Throws ConfigTrouble with one plain line. */
export const readConfig = (): Config => ({
  port: portFrom(setting('PORT')),
  dataFolder: setting('OPENMASH_DATA') ?? `${cloneFolder()}.data`,
  databaseUrl: databaseUrl('DATABASE_URL'),
  loginUrls: loginUrls(),
  rolePrefix: setting('OPENMASH_ROLE_PREFIX') ?? 'openmash',
  secret: setting('OPENMASH_SECRET'),
  baseUrl: setting('OPENMASH_BASE_URL'),
  smtpUrl: setting('SMTP_URL'),
  mailFrom: setting('MAIL_FROM') ?? 'hub@openmash.invalid',
  postgresPrograms: setting('OPENMASH_PG_BIN'),
  finderUrl: finderUrl(),
  witnessFolder: setting('OPENMASH_WITNESS'),
})
