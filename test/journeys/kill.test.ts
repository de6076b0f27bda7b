import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, clientAs } from './client.ts'
import { type Product, startProduct } from './product.ts'

const told = 'What you saw needs a social worker to see the child.'
const finding = 'Officers were called in September.'

const telling: Readonly<Record<string, string>> = {
  danger: 'no',
  birth: 'date',
  'born-day': '3',
  'born-month': '5',
  'born-year': '2023',
  firstNames: 'Maren',
  lastName: 'Tideswell',
  address: '4 Ferry Steps',
  postcode: 'ZZ1 1AA',
  sex: 'girl',
  interpreter: 'no',
  familyAware: 'no',
  consent: 'not-asked',
  reasons: 'risk-to-child',
  explanation: 'She could be told not to speak.',
  keep: 'no',
  kind: 'injury',
  worriedAbout: 'A bruise on the arm.',
  impactOnChild: 'Flinches.',
  phone: '07700 900123',
}

const answersFor = (page: string): Readonly<Record<string, string>> => {
  const names = [...page.matchAll(/\sname="([^"_][^"]*)"/g)].map((match) => match[1] ?? '')
  const words = (name: string) => telling[name] ?? (/nhs|nhsNumber/i.test(name) ? '' : 'Something worth knowing.')
  const hidden = new Set(['press', 'seen', 'from', 'version', 'viewport', 'theme-color', 'robots'])
  const choices = new Set(
    [
      ...page.matchAll(/type="(?:radio|checkbox)"[^>]*name="([^"]+)"|name="([^"]+)"[^>]*type="(?:radio|checkbox)"/g),
    ].map((match) => match[1] ?? match[2] ?? ''),
  )
  const firstChoice = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]+)"`).exec(page)?.[1] ?? ''
  return Object.fromEntries(
    names
      .filter((name) => !hidden.has(name) && !/^(expected|years|givenBy|keepFromFamily|alsoKnownAs)/.test(name))
      .map((name) => [name, choices.has(name) ? (telling[name] ?? firstChoice(name)) : words(name)]),
  )
}

const linkTo = (page: string, words: RegExp): string =>
  new RegExp(`href="([^"]+)"[^>]*>\\s*(?:<[^>]+>\\s*)*${words.source}`).exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''

let product: Product
beforeAll(async () => {
  product = await startProduct()
}, 150_000)
afterAll(() => product.end())

/** Kills the database, looks; kills the web process, looks again. */
const survives = async (look: () => Promise<string>, words: string | RegExp): Promise<void> => {
  await product.killDatabase()
  expect(await look()).toMatch(words)
  await product.killWeb()
  expect(await look()).toMatch(words)
}

const writeReferral = async (nursery: Client): Promise<string> => {
  let page = await nursery.get('/refer')
  page = await nursery.send({}, { action: /\/refer$/ })
  const draft = nursery.at()
  page = await nursery.send({ danger: 'no', press: 'on' })
  await survives(() => nursery.get(draft), /value="no"[^>]*checked|checked[^>]*value="no"/)
  page = await nursery.get(draft.replace(/danger$/, 'children'))
  page = await nursery.get(linkTo(page, /Add a child/))
  for (let pages = 0; pages < 40 && !/\/refer\/[0-9a-f-]+$/.test(nursery.at()); pages += 1) {
    const next = linkTo(page, /Continue/)
    page =
      next !== '' && !page.includes('name="press"')
        ? await nursery.get(next)
        : await nursery.send({ ...answersFor(page), press: 'on' })
  }
  page = await nursery.send({})
  return /SB-[A-Z0-9]+/.exec(page)?.[0] ?? ''
}

describe('a killed process', () => {
  it('loses nothing that was acknowledged, whichever is killed, at every step of the path', async () => {
    const [nursery, screener, police, decider] = await Promise.all(
      ['Carol Beddoes', 'Rosa Osei', 'Sgt Amir Dhillon', 'Miriam Falk'].map((name) => clientAs(product.url, name)),
    )
    if (!nursery || !screener || !police || !decider) throw new Error('Nobody is there.')
    const reference = await writeReferral(nursery)
    expect(reference).toMatch(/^SB-/)
    await survives(() => nursery.get('/setting'), reference)
    const contact =
      /contacts\/([0-9a-f-]{36})/.exec(
        linkTo(await screener.get(`/hub?reference=${reference}`), new RegExp(reference)),
      )?.[1] ?? ''
    const at = `/hub/contacts/${contact}`
    await screener.get(`${at}/screen`)
    await screener.send({ level: '4', rating: 'red', reason: 'The story does not fit.' }, { action: /screen$/ })
    await survives(() => screener.get(at), 'The story does not fit.')
    await screener.get(`${at}/ask`)
    await screener.send({ ground: 'significant-harm', reason: 'The account does not explain it.' }, { action: /ask$/ })
    await survives(() => police.get('/requests'), reference)
    await police.get(
      linkTo(await police.get('/requests'), /<strong>Maren/) || linkTo(await police.get('/requests'), /Maren/),
    )
    await police.send(
      { answer: 'not-known', covers: finding, worker: 'Desk', phone: '07700 900200', do: 'send' },
      { action: /requests/ },
    )
    const answered = police.at().split('?')[0] ?? ''
    await survives(() => police.get(answered), finding)
    await screener.get(`${at}/picture`)
    await screener.send({ note: 'Health will ring back.' }, { action: /discuss$/ })
    await survives(() => screener.get(`${at}/picture`), 'Health will ring back.')
    const child = /decide\/([0-9a-f-]{36})/.exec(await decider.get(`${at}/decide`))?.[1] ?? ''
    await decider.get(`${at}/decide/${child}`)
    await decider.send(
      {
        level: '4',
        outcome: 'assessment',
        known: 'A bruise.',
        meaning: 'Perhaps hurt.',
        why: 'To see.',
        toldReason: told,
        familyTell: 'tell',
        familyWords: 'We visit.',
        familyWho: 'Social worker',
        familyBy: 'one',
        familySafe: 'yes',
      },
      { action: /decide/ },
    )
    await survives(() => nursery.get(`/referrals/${contact}`), told)
  }, 400_000)
})
