import { type AddressInfo, createServer, type Socket } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openTown, type TownDatabase } from '../../../test/setup/town.ts'
import type { HubId } from '../../kernel/id.ts'
import { carriersFor, mailBySmtp, type PostSettings } from './carriers.ts'
import { type Carriers, sendNext, waitAfter } from './outbox.ts'
import { postJobs } from './post.job.ts'

const later = Temporal.Now.instant().add({ hours: 1 })
let place: TownDatabase
let root: pg.Client
let hub: HubId
let smtp: SMTPServer
let url: string
let arrived: ParsedMail[]
let refuseMail = false

beforeAll(async () => {
  place = await openTown()
  root = new pg.Client({ connectionString: place.cloned.superuserUrl })
  await root.connect()
  hub = place.town.hubs['saltmarsh-bay']!
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then(
        (mail) => {
          if (refuseMail)
            return void done(Object.assign(new Error('mailbox of kit@dunes.example is full'), { responseCode: 452 }))
          arrived.push(mail)
          done()
        },
        (error: unknown) => done(error as Error),
      )
    },
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  url = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise<void>((resolve) => smtp.close(resolve))
  await root.end()
  await place.close()
})
beforeEach(() => {
  arrived = []
  refuseMail = false
})
afterEach(() => root.query('delete from post.message'))

const write = (
  channel: 'mail' | 'text',
  recipient: string,
  content = 'Open https://hub.example/answer/abc',
  of: string = hub,
) =>
  root.query(
    `insert into post.message (hub_id, channel, recipient, subject, content, written_at) values ($1, $2, $3, 'A question from the safeguarding hub', $4, now())`,
    [of, channel, recipient, content],
  )
const settings = (over: Partial<PostSettings> = {}): Carriers =>
  carriersFor({
    smtpUrl: url,
    mailFrom: 'Saltmarsh Bay hub <hub@hub.example>',
    texts: null,
    demonstration: false,
    ...over,
  })
const lines: string[] = []
const warn = (detail: object, message: string) => void lines.push(JSON.stringify({ message, ...detail }))
const run = async (carriers: Carriers, now = later) => {
  for (const job of postJobs({ carriers, warn })) await job.run({ db: place.db, hubs: [hub], now })
}
const state = async () =>
  (
    await root.query<{ sent: boolean; tries: number }>(
      'select sent_at is not null as sent, tries from post.message order by written_at',
    )
  ).rows

it('mail that has committed is sent by SMTP and marked', async () => {
  await write('mail', 'kit@dunes.example')
  await run(settings())
  expect(arrived).toHaveLength(1)
  expect(arrived[0]).toMatchObject({ subject: 'A question from the safeguarding hub' })
  expect(arrived[0]?.text).toContain('https://hub.example/answer/abc')
  expect([arrived[0]?.to].flat()[0]?.text).toBe('kit@dunes.example')
  expect(arrived[0]?.from?.value[0]).toMatchObject({ address: 'hub@hub.example', name: 'Saltmarsh Bay hub' })
  expect(arrived[0]?.headers.get('auto-submitted')).toBe('auto-generated')
  await run(settings())
  expect(arrived).toHaveLength(1)
  expect(await state()).toEqual([{ sent: true, tries: 1 }])
})

it('a message that cannot be sent waits longer each time and is sent in the end', async () => {
  await write('mail', 'kit@dunes.example')
  refuseMail = true
  await run(settings())
  await run(settings(), later.add({ seconds: 29 }))
  expect(await state()).toEqual([{ sent: false, tries: 1 }])
  await run(settings(), later.add({ seconds: 31 }))
  expect(await state()).toEqual([{ sent: false, tries: 2 }])
  refuseMail = false
  await run(settings(), later.add({ minutes: 5 }))
  expect(await state()).toEqual([{ sent: true, tries: 3 }])
  expect([1, 2, 3, 7, 8, 50].map(waitAfter)).toEqual([30, 60, 120, 1_920, 3_600, 3_600])
})

it('one recipient who refuses does not hold up the others', async () => {
  await write('mail', 'not an address at all <>')
  await write('mail', 'nia@terns.example')
  await run(settings())
  expect(arrived.map(({ to }) => [to].flat()[0]?.text)).toEqual(['nia@terns.example'])
})

it('two senders at once send each message once', async () => {
  for (let count = 0; count < 10; count += 1) await write('mail', `somebody${count}@dunes.example`)
  await Promise.all([run(settings()), run(settings()), run(settings())])
  expect(arrived).toHaveLength(10)
})

it('a message handed over but not marked is sent again under the same id', async () => {
  await write('mail', 'kit@dunes.example')
  const whole = settings()
  const mail = whole.mail!
  const dies: Carriers = {
    ...whole,
    mail: async (message) => {
      await mail(message)
      await root.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename like '%worker' and state like 'idle in%'`,
      )
    },
  }
  await expect(sendNext(place.db, hub, dies, later)).rejects.toThrow()
  await run(whole)
  expect(arrived).toHaveLength(2)
  expect(arrived[0]?.messageId).toBe(arrived[1]?.messageId)
})

it('texts go through the gateway; without one on a live database they wait, and the log says so', async () => {
  const texts: string[] = []
  await write('text', '07700 900115', '123456 is your code')
  await run(settings())
  expect(await state()).toEqual([{ sent: false, tries: 0 }])
  await run(settings({ texts: { send: ({ to }) => Promise.resolve(void texts.push(to)) } }))
  expect(texts).toEqual(['07700 900115'])
})

it('on a live database without SMTP mail waits; in a demonstration it counts as shown', async () => {
  await write('mail', 'kit@dunes.example')
  await run(settings({ smtpUrl: null }))
  expect(await state()).toEqual([{ sent: false, tries: 0 }])
  await run(settings({ smtpUrl: null, demonstration: true }))
  expect(await state()).toEqual([{ sent: true, tries: 1 }])
})

it('another hub’s post is not touched', async () => {
  const other = Object.values(place.town.hubs).find((one) => one !== hub)!
  await write('mail', 'kit@dunes.example', 'x', other)
  await run(settings())
  expect(arrived).toHaveLength(0)
})

it('the log never holds a recipient or a word of what was sent', async () => {
  refuseMail = true
  await write('mail', 'kit@dunes.example')
  await write('text', '07700 900115', '123456 is your code')
  await run(settings())
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line).not.toMatch(/dunes|07700|123456|answer|abc/)
})

it('a mail server that accepts and then says nothing is given up on, and the message waits', async () => {
  const held: Socket[] = []
  const silent = createServer((socket) => void held.push(socket))
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  await write('mail', 'kit@dunes.example')
  const mail = mailBySmtp(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`, 'hub@hub.example', 200)
  await run({ ...settings(), mail })
  expect(await state()).toEqual([{ sent: false, tries: 1 }])
  held.forEach((socket) => socket.destroy())
  await new Promise((resolve) => silent.close(resolve))
})
