// Fifty people at once on a hub with a year behind it: how long the pages of the path take to answer.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type TypedPage, wholeReferral } from '../../src/contexts/frontdoor/features/refer/invented-typing.ts'
import { type Client, clientAs } from '../journeys/client.ts'
import { type Product, startProduct } from '../journeys/product.ts'

const users = 50
const seconds = 30
/** How long a person reads between two presses. The product is not resting: fifty of them press in turn. */
const pauseMs = 200
const drafts = 600

type Press = {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly cookie: string
  readonly body?: string
}
type Turn = Press & { readonly once?: { readonly path: string }[] }
type Heard = { readonly took: Readonly<Record<string, number[]>>; readonly wrong: Readonly<Record<string, number>> }

const bodyOf = (csrf: string, typed: TypedPage['typed'] = {}): string => {
  const body = new URLSearchParams({ _csrf: csrf })
  for (const [name, value] of Object.entries(typed)) for (const one of [value].flat()) body.append(name, one)
  return body.toString()
}

const postAs = async (url: string, who: Client, path: string, typed?: TypedPage['typed']): Promise<string> => {
  const { cookie, csrf } = who.carries()
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(url + path, { method: 'POST', headers, body: bodyOf(csrf, typed), redirect: 'manual' })
  const to = answer.headers.get('location')
  if (to === null) throw new Error(`${path} answered ${answer.status}`)
  return to
}

/** One whole referral typed through the pages, then copied: each copy can be sent once. */
const typedDrafts = async (url: string, who: Client, look: pg.Client): Promise<readonly string[]> => {
  const draft = (await postAs(url, who, '/refer')).split('/')[2] ?? ''
  for (const { step, item, typed } of wholeReferral) {
    const page = `/refer/${draft}/${step}${item === undefined ? '' : `/${item}`}`
    await postAs(url, who, page, { ...typed, seen: '0', press: 'on' })
  }
  const { rows } = await look.query<{ id: string }>(
    `insert into frontdoor.draft (hub_id, agency_id, user_id, typed, version, started_at, saved_at)
     select hub_id, agency_id, user_id, typed, version, started_at, saved_at from frontdoor.draft, generate_series(1, $2) where id = $1
     returning id`,
    [draft, drafts],
  )
  return rows.map(({ id }) => id)
}

/** A year of decided contacts and their people, put in past the policies by the server's own superuser. */
const fillYear = (look: pg.Client): Promise<unknown> =>
  look.query(`
    with agency as (select hub_id, id from partnership.agency where name = 'Little Terns Nursery'),
    made as (
      insert into frontdoor.contact (hub_id, reference, channel, source_agency, source_agency_name, received_at, danger_claimed,
        concern, who, state, level, rating, highest_rating, due_at, reached_at, version, changed_at)
      select hub_id, 'X-' || n, 'form', id, 'x', now() - n * interval '20 minutes', false, 'neglect', 'x', 'decided', '1', 'green',
        'green', now() - n * interval '19 minutes', now() - n * interval '19 minutes', 1, now()
        from agency, generate_series(1, 20000) n returning id, hub_id),
    people as (
      insert into people.person (hub_id, source_kind, source_id, body, recorded_at)
      select hub_id, 'referral', id, '{"name":"x","birth":{"kind":"unknown"}}', now() from made returning id, hub_id)
    insert into people.person_key (hub_id, key_kind, key, person_id)
    select hub_id, kind, sha256((id::text || kind)::bytea), id from people,
      unnest(array['name-and-birth', 'surname-and-postcode', 'full-name', 'surname', 'surname-sound']) kind
    union all
    -- One in a hundred shares a surname with somebody in town, so that a search has people to find.
    select people.hub_id, 'surname', town.key, people.id from people
      join (select hub_id, key, row_number() over (partition by hub_id order by key) as n from people.person_key
             where key_kind = 'surname') town on town.hub_id = people.hub_id and town.n = 1 + abs(hashtext(people.id::text)) % 100`)

const share = (sorted: readonly number[], part: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) * 10) / 10

const press = (url: string, plans: readonly (readonly Turn[])[]): Promise<Heard> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./load.mjs', import.meta.url)), { execArgv: [] })
    child.once('message', (heard) => resolve(heard as Heard))
    child.once('error', reject)
    child.send({ url, users, seconds, pauseMs, plans })
  })

const asked = `
  select c.id, (select p.body ->> 'name' from people.person p where p.source_id = c.id limit 1) as name
    from frontdoor.contact c join partnership.hub h on h.id = c.hub_id
   where c.state = 'asking' and h.slug = 'saltmarsh-bay'`

/** What each of the fifty does in turn: four in five work at the hub, one in five sends referrals. */
const prepare = async ({ url, superuserUrl }: Product): Promise<readonly (readonly Turn[])[]> => {
  const look = new pg.Client({ connectionString: await superuserUrl() })
  await look.connect()
  await fillYear(look)
  const { rows: open } = await look.query<{ id: string; name: string }>(asked)
  const nursery = await clientAs(url, 'Carol Beddoes')
  const ready = (await typedDrafts(url, nursery, look)).map((id) => ({ path: `/refer/${id}` }))
  await look.query('analyze')
  await look.end()
  const hub = async (name: string): Promise<readonly Turn[]> => {
    const { cookie, csrf } = (await clientAs(url, name)).carries()
    const seen = { method: 'GET', cookie }
    return open.flatMap(({ id, name: who }) => [
      { ...seen, name: 'queue', path: '/hub' },
      { ...seen, name: 'picture', path: `/hub/contacts/${id}/picture` },
      { method: 'POST', cookie, name: 'search', path: '/hub/find', body: bodyOf(csrf, { name: who }) },
    ])
  }
  const { cookie, csrf } = nursery.carries()
  const submit: Turn = { name: 'submit', method: 'POST', path: '', cookie, body: bodyOf(csrf), once: ready }
  return [await hub('Rosa Osei'), await hub('Tom Bright'), await hub('Miriam Falk'), await hub('Joan Petty'), [submit]]
}

export async function* bench() {
  const product = await startProduct()
  try {
    const { took, wrong } = await press(product.url, await prepare(product))
    for (const [name, times] of Object.entries(took)) {
      const sorted = times.toSorted((one, other) => one - other)
      yield { name, p50: share(sorted, 0.5), p95: share(sorted, 0.95), unit: 'ms', answers: sorted.length, users }
    }
    const value = Object.values(wrong).reduce((sum, count) => sum + count, 0)
    yield { name: 'not answered as asked', value, unit: 'answers', wrong, passed: value === 0 }
  } finally {
    await product.end()
  }
}
