import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { existsSync } from 'node:fs'

/** The `db` folder: beside `src` in a clone, beside `dist/src` in a build. */
const dbFolder = (): string => {
  const candidates = ['../../../db/', '../../../../db/'].map((up) => fileURLToPath(new URL(up, import.meta.url)))
  const found = candidates.find((folder) => existsSync(`${folder}roles.sql`))
  if (found === undefined) throw new Error('The db folder with migrations is missing from this installation.')
  return found
}

export type SqlFile = { readonly name: string; readonly text: string; readonly checksum: string }

const readSql = async (folder: string, name: string): Promise<SqlFile> => {
  const text = await readFile(`${folder}${name}`, 'utf8')
  return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
}

const readAll = async (folder: string): Promise<SqlFile[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(names.map((name) => readSql(folder, name)))
}

export const migrationFiles = (): Promise<SqlFile[]> => readAll(`${dbFolder()}migrations/`)
export const policyFiles = (): Promise<SqlFile[]> => readAll(`${dbFolder()}policies/`)
export const rolesFile = (): Promise<SqlFile> => readSql(dbFolder(), 'roles.sql')
