import { afterAll, expect, it } from 'vitest'
import pg from 'pg'
import { loginsOnServer } from '../../src/main/logins-of.ts'
import { readConfig } from '../../src/platform/config.ts'
import { prepareLogins } from '../../src/platform/db/logins.ts'
import { emptyDatabase } from '../setup/database.ts'

const made: { readonly drop: () => Promise<void>; readonly superuserUrl: string }[] = []
const prefixes = ['omlock_one', 'omlock_two']

afterAll(async () => {
  const [kept] = made
  for (const database of made.slice(1)) await database.drop()
  if (kept === undefined) return
  const client = new pg.Client({ connectionString: kept.superuserUrl })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select rolname as name from pg_roles where rolname like 'omlock%' order by 1`,
  )
  await client.query(`alter database ${kept.superuserUrl.split('/').at(-1) ?? ''} owner to current_user`)
  for (const { name } of rows) await client.query(`drop owned by ${name}`)
  for (const { name } of rows) await client.query(`drop role ${name}`)
  await client.end()
  await kept.drop()
})

it('deployments that share a server prepare their logins at the same time without harm', async () => {
  for (let index = 0; index < 6; index += 1) made.push(await emptyDatabase())
  const prepared = await Promise.all(
    made.map(({ superuserUrl }, index) =>
      prepareLogins(superuserUrl, prefixes[index % 2] ?? '', (login) => `shared-${login}`),
    ),
  )
  for (const { app } of prepared) {
    const client = new pg.Client({ connectionString: app })
    await client.connect()
    await client.end()
  }
  expect(new Set(prepared.map(({ app }) => new URL(app).username))).toEqual(
    new Set(['omlock_one_app', 'omlock_two_app']),
  )
})

it('a second deployment under the same names and another secret is refused, and the first goes on', async () => {
  const [one, other] = [await emptyDatabase(), await emptyDatabase()]
  made.push(one, other)
  const config = { ...readConfig(), rolePrefix: 'omlock_three' }
  const first = await loginsOnServer(config, one.superuserUrl, 'the first secret')
  await expect(loginsOnServer(config, other.superuserUrl, 'another secret')).rejects.toThrow('OPENMASH_ROLE_PREFIX')
  const client = new pg.Client({ connectionString: first.app })
  await client.connect()
  await client.end()
  await loginsOnServer(config, one.superuserUrl, 'the first secret')
  await loginsOnServer(config, other.superuserUrl, 'the first secret')
})
