import pg from 'pg'
import { type Client, openClient } from '../journeys/client.ts'
import { openSite, type Site } from '../journeys/site.ts'

export type Answers = readonly Readonly<Record<string, string>>[]

/** A neighbour who stays anonymous. */
export const neighbour: Answers = [
  { danger: 'no' },
  { text: 'Shouting every night through the wall, and a little one crying.' },
  { name: '', age: '4', others: '' },
  { where: 'The flat above the bakery, Samphire Row', postcode: '' },
  { name: '', connection: 'neighbour' },
  { may: 'no' },
]

/** A girl about herself. */
export const young: Answers = [
  { danger: 'no' },
  { text: 'My mum’s boyfriend hits me when she is at work.' },
  { about: 'me', name: 'Zwarteyoung Test', age: '14' },
  { where: 'Bay School, year 9', postcode: '' },
  { may: 'yes' },
  { way: 'text', reach: '07700 900777', safeTimes: 'after 4, never at night', message: 'no' },
]

export const referenceOn = (page: string): string => /<strong>([A-Z]{2}-[A-Z0-9-]+)<\/strong>/.exec(page)?.[1] ?? ''

export const answerAll = async (client: Client, answers: Answers): Promise<string> => {
  let page = ''
  for (const one of answers) page = await client.send(one)
  return page
}

export type TellingBench = {
  readonly site: Site
  readonly superuser: pg.Client
  readonly counted: (query: string) => Promise<number>
  readonly hubId: (name: string) => Promise<string>
  /** Opens the form and says who tells. */
  readonly begin: (kind: string) => Promise<Client>
  /** The whole form as somebody fills it in; answers the acknowledgement. */
  readonly tell: (kind: string, answers: Answers) => Promise<string>
  readonly contactPath: (reference: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** The whole product, and hands that fill in the public form. */
export const openTellingBench = async (): Promise<TellingBench> => {
  const site = await openSite()
  const superuser = new pg.Client({ connectionString: site.cloned.superuserUrl })
  await superuser.connect()
  const one = async (query: string, ...values: unknown[]): Promise<string> =>
    (await superuser.query<{ id: string }>(query, values)).rows[0]?.id ?? ''
  const hubId = (name: string) => one('select id from partnership.hub where name like $1', `${name}%`)
  const begin = async (kind: string): Promise<Client> => {
    const client = openClient(site.url)
    await client.get('/worried/tell')
    await client.send({ kind, hub: await hubId('Saltmarsh') })
    return client
  }
  return {
    site,
    superuser,
    counted: async (query) => (await superuser.query<{ n: number }>(query)).rows[0]?.n ?? -1,
    hubId,
    begin,
    tell: async (kind, answers) => {
      const client = await begin(kind)
      await answerAll(client, answers)
      return client.send({})
    },
    contactPath: async (reference) =>
      `/hub/contacts/${await one('select id from frontdoor.contact where reference = $1', reference)}`,
    close: async () => {
      await superuser.end()
      await site.close()
    },
  }
}
