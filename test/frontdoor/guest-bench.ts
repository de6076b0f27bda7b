import { noFinder } from '../../src/contexts/people/index.ts'
import { Temporal } from 'temporal-polyfill'
import { sendReferral } from '../../src/contexts/frontdoor/features/refer/act.ts'
import type { SignedIn } from '../../src/kernel/actor.ts'
import { calendarFrom, readBankHolidays } from '../../src/platform/bank-holidays.ts'
import { hashToken, newToken, openSecrets } from '../../src/platform/http/secrets.ts'
import { type Client, openClient } from '../journeys/client.ts'
import type { Bench } from './hub-bench.ts'
import { anInventedReferral } from './invented-referral.ts'
import { openTellingBench, type TellingBench } from './telling-bench.ts'

export const mail = 'ada.lin@smile-dental.example'
export const who = { name: 'Ada Lin', job: 'Dentist', organisation: 'Smile Dental' }
export const now = Temporal.Now.instant()

type Mail = { readonly content: string; readonly subject: string }

export type GuestBench = TellingBench & {
  /** For the acts of the hub on the same town. */
  readonly hub: Bench
  readonly lastMail: (to?: string, subject?: string) => Promise<Mail>
  readonly code: (to?: string) => Promise<string>
  /** Has a code sent. */
  readonly ask: (to?: string, place?: string) => Promise<{ readonly client: Client; readonly page: string }>
  /** The whole way in. */
  readonly comeIn: (to?: string, place?: string, details?: typeof who) => Promise<Client>
  readonly actorOf: (client: Client) => Promise<SignedIn>
  readonly refer: (actor: SignedIn) => Promise<string>
  /** A persona with a session, by its key. */
  readonly as: (key: string) => {
    readonly get: (path: string) => Promise<{ readonly status: number; readonly body: string }>
    readonly post: (
      path: string,
      typed: Readonly<Record<string, string>>,
    ) => Promise<{ readonly status: number; readonly body: string }>
  }
  /** Forgets who came and how often, between tests. */
  readonly forget: () => Promise<void>
}

const hubOn = ({ site: { db, town } }: TellingBench): Bench => {
  const secrets = openSecrets('a secret for tests only')
  const calendarOf = calendarFrom(readBankHolidays())
  const needs = {
    keyed: secrets.keyed,
    newToken,
    hashToken,
    baseUrl: 'https://hub.example',
    calendarOf,
    askFinder: noFinder,
    likeListed: () => 'no-record' as const,
  }
  return { db, town, needs, superuserUrl: '', receive: () => Promise.resolve(''), close: () => Promise.resolve() }
}

const mailOn = ({ superuser }: TellingBench) => ({
  lastMail: async (to = mail, subject = 'Your code'): Promise<Mail> => {
    const { rows } = await superuser.query<Mail>(
      'select content, subject from post.message where recipient = $1 and subject = $2 order by written_at desc limit 1',
      [to, subject],
    )
    return rows[0] ?? { content: '', subject: '' }
  },
})

const personaOn =
  ({ site }: TellingBench): GuestBench['as'] =>
  (key) => {
    const ask = async (path: string, body?: Readonly<Record<string, string>>) => {
      const { token } = await site.town.actor(key)
      const _csrf = openSecrets('a secret for tests only').csrfFor(token)
      const answer = await fetch(site.url + path, {
        redirect: 'manual',
        headers: { cookie: `__Host-openmash=${token}` },
        ...(body === undefined ? {} : { method: 'POST', body: new URLSearchParams({ ...body, _csrf }) }),
      })
      return { status: answer.status, body: await answer.text() }
    }
    return { get: (path) => ask(path), post: ask }
  }

/** The whole product, and the hands of professionals without an account. */
export const openGuestBench = async (): Promise<GuestBench> => {
  const bench = await openTellingBench()
  const hub = hubOn(bench)
  const { lastMail } = mailOn(bench)
  const code = async (to = mail) => /^\d{6}/.exec((await lastMail(to)).content)?.[0] ?? ''
  const ask = async (to = mail, place = 'Saltmarsh') => {
    const client = openClient(bench.site.url)
    await client.get('/sign-in/by-mail')
    return { client, page: await client.send({ mail: to, hub: await bench.hubId(place) }) }
  }
  return {
    ...bench,
    hub,
    lastMail,
    code,
    ask,
    comeIn: async (to = mail, place = 'Saltmarsh', details = who) => {
      const { client } = await ask(to, place)
      await client.send({ code: await code(to) }, { action: /code$/ })
      if (client.at().endsWith('/details')) await client.send(details)
      return client
    },
    actorOf: async (client) => {
      const token = /__Host-openmash=([\w-]+)/.exec(client.carries().cookie)?.[1] ?? ''
      const actor = await bench.site.db.actorOf(token)
      if (actor?.kind !== 'signed-in') throw new Error('Nobody came in.')
      return actor
    },
    refer: async (actor) => {
      const referral = anInventedReferral({ firstNames: 'Zwarteguest' })
      const sent = await hub.db.as(actor, 'referral.send', (tx) =>
        sendReferral(tx, actor, { referral, draftId: null }, now, hub.needs),
      )
      if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
      return sent.value.contact
    },
    as: personaOn(bench),
    forget: async () => {
      await bench.superuser.query('delete from auth.attempt')
      await bench.superuser.query('delete from auth.visit')
    },
  }
}
