import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/find-chromium.ts'
import { fill, fitsAcross, lookAt, type Manner, press, type Reader, signInAs } from './pages.ts'
import { openSite, type Site } from './site.ts'

const manners: readonly Manner[] = [
  { width: 320, javaScript: true },
  { width: 1280, javaScript: true },
  { width: 320, javaScript: false },
  { width: 1280, javaScript: false },
]

const words = {
  worry: 'A bruise on the left arm that the scooter story does not explain.',
  child: 'Maren',
  surname: 'Tideswell',
  police: 'Officers called to the address in September.',
  told: 'What you saw needs a social worker to see the child.',
}

/** The pages between two summaries, by what their boxes are called. */
const childPages = [
  { birth: 'date', 'born-day': '3', 'born-month': '5', 'born-year': '2023' },
  { firstNames: words.child, lastName: words.surname },
  { address: '4 Ferry Steps, Saltmarsh Bay', postcode: 'zz1 1aa' },
  { sex: 'girl', interpreter: 'no' },
  {},
]

let site: Site
let browser: Browser

beforeAll(async () => {
  site = await openSite()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

let lookingClosely = true

/** Without scripts the markup is the same: axe has seen it in the runs with them. */
const looked = async (page: Page): Promise<void> => {
  if (lookingClosely) await lookAt(page)
  expect(await fitsAcross(page), page.url()).toBe(true)
}

const goOn = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  await looked(page)
  await fill(page, values)
  await press(page, /^Save and continue/)
}

const telling: Readonly<Record<string, string>> = {
  danger: 'no',
  familyAware: 'no',
  consent: 'not-asked',
  reasons: 'risk-to-child',
  explanation: 'The child could be told not to speak.',
  keep: 'no',
  kind: 'injury',
  worriedAbout: words.worry,
  impactOnChild: 'Flinches when somebody reaches past.',
}

/** Fills whatever page stands there from what is known, and writes something in what is left, until the summary. */
const answerEveryPage = async (page: Page): Promise<void> => {
  for (let pages = 0; pages < 30 && /\/refer\/[^/]+\/[^/]+/.test(page.url()); pages += 1) {
    const boxes = await page.$$eval('main input:not([type=hidden]), main textarea', (found) =>
      found.map((box) => ({
        name: box.getAttribute('name') ?? '',
        type: box.getAttribute('type') ?? 'textarea',
        value: box.getAttribute('value') ?? '',
      })),
    )
    const values: Record<string, string> = {}
    for (const { name, type, value } of boxes) {
      if (type === 'radio') values[name] ??= telling[name] ?? value
      else if (type === 'checkbox') values[name] = telling[name] ?? value
      else if (await page.locator(`[name="${name}"]`).first().isVisible())
        values[name] = telling[name] ?? (name === 'phone' ? '07700 900123' : 'Something worth knowing.')
    }
    if (boxes.length > 0)
      await goOn(
        page,
        Object.fromEntries(Object.entries(values).filter(([name]) => name !== 'givenBy' && name !== 'keepFromFamily')),
      )
    else {
      await looked(page)
      await press(page, /^Continue/)
    }
  }
}

const refer = async ({ page }: Reader): Promise<string> => {
  await looked(page)
  await page.goto(`${site.url}/refer`)
  await looked(page)
  await press(page, 'Start now')
  await goOn(page, { danger: 'no' })
  await looked(page)
  await press(page, 'Add a child')
  for (const values of childPages) await goOn(page, values)
  await press(page, /^Continue/)
  await answerEveryPage(page)
  await looked(page)
  await press(page, /^Send/)
  await looked(page)
  const reference = /SB-[A-Z0-9]+/.exec(await page.locator('main').innerText())?.[0]
  if (reference === undefined) throw new Error('No reference was given.')
  return reference
}

const screenAndAsk = async ({ page }: Reader, reference: string): Promise<string> => {
  await page.goto(`${site.url}/hub`)
  await looked(page)
  await page.goto(`${site.url}/hub?reference=${reference}`)
  const found = page.locator('main a', { hasText: reference }).first()
  const href = await found.getAttribute('href')
  const contact = /contacts\/([0-9a-f-]{36})/.exec(href ?? '')?.[1] ?? ''
  await page.goto(`${site.url}/hub/contacts/${contact}`)
  await looked(page)
  await page.goto(`${site.url}/hub/contacts/${contact}/screen`)
  await looked(page)
  expect(await page.locator('main input[type=radio]:checked').count()).toBe(0)
  await press(page, 'Record level and rating')
  await looked(page)
  await fill(page, { level: '4', rating: 'red', reason: 'The story does not fit the bruise.' })
  await press(page, 'Record level and rating')
  await looked(page)
  await fill(page, { ground: 'significant-harm', reason: 'A bruise that the account does not explain.' })
  await press(page, /^Send/)
  return contact
}

const answer = async ({ page }: Reader, reference: string, known: boolean): Promise<void> => {
  await page.goto(`${site.url}/requests`)
  await looked(page)
  await page.locator('main li', { hasText: reference }).locator('a').first().click()
  await looked(page)
  await fill(page, {
    answer: known ? 'known' : 'not-known',
    covers: 'From 2019 to today',
    worker: 'Desk',
    phone: '07700 900200',
  })
  if (known) {
    await press(page, /^Add another item|^Add an item/)
    await fill(page, {
      'item-1-occurred-year': '2026',
      'item-1-occurred-month': '9',
      'item-1-content': words.police,
      'item-1-nature': 'fact',
      'item-1-side': 'worry',
      'item-1-mayLeave': 'yes',
    }).catch(() => undefined)
  }
  await press(page, /^Send/)
  await looked(page)
}

const decide = async ({ page }: Reader, contact: string): Promise<void> => {
  await page.goto(`${site.url}/hub/contacts/${contact}/picture`)
  await looked(page)
  await fill(page, { note: 'Police and health agree.' })
  await press(page, 'Add the note')
  await looked(page)
  await page.goto(`${site.url}/hub/contacts/${contact}/decide`)
  await looked(page)
  await press(page, /^Decide for/)
  await looked(page)
  await press(page, /^Record the decision/)
  await looked(page)
  await fill(page, {
    level: '4',
    outcome: 'assessment',
    known: 'A bruise, a call to the address.',
    meaning: 'She may be hurt at home.',
    why: 'The home must be seen.',
    toldReason: words.told,
    familyTell: 'tell',
    familyWords: 'A social worker will visit you.',
    familyWho: 'The social worker on duty',
    familyBy: 'one',
    familySafe: 'yes',
  })
  await press(page, /^Record the decision/)
  await looked(page)
}

describe('one worry, one path', () => {
  it.each(manners)(
    'a nursery’s worry is carried to a decision and an answer at $width px, JavaScript: $javaScript',
    async (manner) => {
      lookingClosely = manner.javaScript
      const people = await Promise.all(
        ['Carol Beddoes', 'Rosa Osei', 'Sgt Amir Dhillon', 'Grace Moyo', 'Miriam Falk'].map((name) =>
          signInAs(browser, site.url, name, manner),
        ),
      )
      const [nursery, screener, police, health, decider] = people as [Reader, Reader, Reader, Reader, Reader]
      const reference = await refer(nursery)
      const contact = await screenAndAsk(screener, reference)
      await answer(police, reference, true)
      await answer(health, reference, false)
      await decide(decider, contact)
      await nursery.page.goto(`${site.url}/referrals/${contact}`)
      await looked(nursery.page)
      expect(await nursery.page.locator('main').innerText()).toContain(words.told)
      expect(await nursery.page.content()).not.toContain(words.police)
      await Promise.all(people.map(({ leave }) => leave()))
    },
    400_000,
  )

  it('nothing anyone typed is in the log', () => {
    const log = site.logLines.join('\n')
    for (const typed of [words.worry, words.surname, words.police, words.told]) expect(log).not.toContain(typed)
  })
})
