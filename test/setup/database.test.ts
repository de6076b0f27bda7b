import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { cloneDatabase, emptyDatabase, type TestDatabase } from './database.ts'

const made: Pick<TestDatabase, 'drop'>[] = []
afterAll(async () => {
  for (const database of made) await database.drop()
})

const ask = async (url: string, query: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(query)
    return rows.flatMap((row) => Object.values(row))
  } finally {
    await client.end()
  }
}

it('gives two test files migrated databases that do not see each other', async () => {
  const one = await cloneDatabase()
  const other = await cloneDatabase()
  made.push(one, other)
  await ask(one.logins.owner, 'create table openmash.only_here (a int)')
  expect(await ask(one.logins.owner, `select to_regclass('openmash.only_here') is not null`)).toEqual([true])
  expect(await ask(other.logins.owner, `select to_regclass('openmash.only_here') is not null`)).toEqual([false])
  expect(await ask(other.logins.app, 'select current_user')).toEqual(['omtest_app'])
})

it('builds a named template once and copies it after', async () => {
  let built = 0
  const template = {
    name: 'once',
    build: async ({ owner }: { owner: string }) => {
      built += 1
      await ask(owner, 'create table openmash.once (a int)')
    },
  }
  const first = await cloneDatabase({ template })
  const second = await cloneDatabase({ template })
  made.push(first, second)
  expect(built).toBe(1)
  expect(await ask(second.logins.owner, `select to_regclass('openmash.once') is not null`)).toEqual([true])
})

it('gives an empty database for tests of migration', async () => {
  const empty = await emptyDatabase()
  made.push(empty)
  expect(await ask(empty.superuserUrl, `select to_regnamespace('openmash') is null`)).toEqual([true])
})
