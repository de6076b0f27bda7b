import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSite, type Site } from '../../../../../test/journeys/site.ts'
import { doorNames } from './right-door.page.tsx'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const open = async (path: string, key?: string) => {
  const cookie = key === undefined ? {} : { cookie: `__Host-openmash=${(await site.town.actor(key)).token}` }
  const answer = await fetch(site.url + path, { headers: { ...cookie, accept: 'text/html' } })
  return { status: answer.status, text: await answer.text() }
}

it('leads everybody from the start page to one question, danger first', async () => {
  expect((await open('/')).text).toContain('href="/worried"')
  const { text } = await open('/worried')
  expect(text.indexOf('href="tel:999"')).toBeGreaterThan(0)
  expect(text.indexOf('href="tel:999"')).toBeLessThan(text.indexOf('/worried/has-a-worker'))
})

it.each(doorNames)('opens the door %s to somebody signed out and to a setting', async (door) => {
  expect((await open(`/worried/${door}`)).status).toBe(200)
  expect((await open(`/worried/${door}`, 'nursery')).status).toBe(200)
})

it('says that a referral is no report to the police, and a report no referral', async () => {
  const { text } = await open('/worried/fgm', 'nursery')
  expect(text).toContain('A referral to the hub is not a report to the police')
  expect(text).toContain('A report to the police is not a referral')
})

it('has no door that was never there', async () => {
  expect((await open('/worried/nothing')).status).toBe(404)
})
