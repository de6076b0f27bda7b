import { afterAll, beforeAll, expect, it } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { clientAs, openClient } from '../journeys/client.ts'
import { openSite, type Site } from '../journeys/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const today = Temporal.Now.zonedDateTimeISO('Europe/London')
const day = (name: string): Readonly<Record<string, string>> => ({
  [`${name}-day`]: String(today.day),
  [`${name}-month`]: String(today.month),
  [`${name}-year`]: String(today.year),
})
const told = { profession: 'teacher', how: 'told', under18: 'yes', what: 'ZWARTE-DUTY', ...day('learnedOn') }

it('leads from the right door to a duty on the home page with its clock, and to the police reference', async () => {
  const nursery = await clientAs(site.url, 'Carol')
  expect(await nursery.get('/worried/fgm')).toContain('href="/duties/new"')
  await nursery.get('/duties/new')
  const page = await nursery.send(told, { action: /duties/ })
  expect(page).toContain('A referral to the hub does not do this for you')
  const address = nursery.at()
  const home = await nursery.get('/setting')
  expect(home).toContain('Your own duty to the police')
  expect(home).toMatch(new RegExp(`href="${address}"[\\s\\S]*due `))
  await nursery.get(address)
  expect(await nursery.send({ by: 'me', reference: 'C' }, { action: /duties/ })).toContain('value="C"')
  const after = await nursery.send(
    { by: 'me', reference: 'CR/1/26', safeguarding: 'Referred', ...day('calledOn') },
    { action: /duties/ },
  )
  expect(after).toContain('CR/1/26')
  expect(after).not.toContain('Record the report')
  expect(await nursery.get('/setting')).not.toContain('Your own duty to the police')
})

it('stands on the hub’s list with its counts, which offers no way to record the reference', async () => {
  const nursery = await clientAs(site.url, 'Carol')
  await nursery.get('/duties/new')
  await nursery.send(told, { action: /duties/ })
  const rosa = await clientAs(site.url, 'Rosa')
  const list = await rosa.get('/hub/duties')
  expect(list).toMatch(/Open: <strong>1<\/strong>/)
  expect(list).toContain('Carol')
  const one = /href="(\/hub\/duties\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? ''
  const page = await rosa.get(one)
  expect(page).toContain('you cannot do it for them')
  expect(page).not.toContain('name="reference"')
})

it('says to somebody who does not hold it to act all the same', async () => {
  const nursery = await clientAs(site.url, 'Carol')
  await nursery.get('/duties/new')
  const page = await nursery.send({ ...told, profession: 'neither' }, { action: /duties/ })
  expect(page).toContain('the duty is not held here')
  expect(page).toContain('refer to the hub at once')
})

it('offers somebody signed out a way in, and says to ring first', async () => {
  const page = await openClient(site.url).get('/worried/fgm')
  expect(page).toContain('href="/sign-in/by-mail"')
  expect(page).toContain('Ring 101 first')
})
