import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clientAs, openClient } from '../journeys/client.ts'
import { answerAll, neighbour, openTellingBench, referenceOn, type TellingBench, young } from './telling-bench.ts'

let bench: TellingBench
beforeAll(async () => {
  bench = await openTellingBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.superuser.query('delete from auth.attempt'))

const contacts = () => bench.counted('select count(*)::int as n from frontdoor.contact')

describe('telling without an account', () => {
  it('leads from the first question, without a script, to one anonymous contact that stands in the queue', async () => {
    expect(await openClient(bench.site.url).get('/worried')).toContain('href="/worried/tell"')
    const before = await contacts()
    const reference = referenceOn(await bench.tell('public', neighbour))
    expect(reference).toMatch(/^SB-/)
    expect(await contacts()).toBe(before + 1)
    const screener = await clientAs(bench.site.url, 'Rosa')
    expect(await screener.get('/hub')).toContain('A member of the public')
    const page = await screener.get(await bench.contactPath(reference))
    expect(page).toContain('Anonymous: a member of the public (neighbour) who gave no name.')
    expect(page).toContain('Do not contact whoever told us')
    expect(page).toContain('Told by the public form')
  })

  it('has its own words for a young person, whose safe way stands wherever staff might ring', async () => {
    const client = await bench.begin('young-person')
    expect(await client.get('/worried/tell/worry')).toContain('You have done nothing wrong by telling us')
    await client.get('/worried/tell/danger')
    await answerAll(client, young)
    const reference = referenceOn(await client.send({}))
    const screener = await clientAs(bench.site.url, 'Rosa')
    const at = await bench.contactPath(reference)
    for (const page of [at, `${at}/screen`, `${at}/picture`]) {
      const shown = await screener.get(page)
      expect(shown, page).toContain('Leave no message')
      expect(shown, page).toContain('Send a text to 07700 900777')
      expect(shown, page).toContain('after 4, never at night')
    }
    expect(await screener.get('/hub')).toContain('A young person')
  })

  it('keeps what was typed when something is missing, and says what', async () => {
    const client = await bench.begin('relative')
    const page = await answerAll(client, [{ danger: 'no' }, { text: 'She is alone.' }, { name: '', age: '99' }])
    expect(page).toContain('Enter a whole number from 0 to 19')
    expect(page).toContain('value="99"')
    await answerAll(client, [{ age: '9' }])
    expect(await answerAll(client, [{ where: '', postcode: 'nowhere' }])).toContain('by which we can find the child')
    expect(await client.get('/worried/tell/worry')).toContain('She is alone.')
  })

  it('each page refuses what is left out, and keeps the rest', async () => {
    const client = await bench.begin('public')
    const words: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
      ['danger', {}, 'Choose one of these'],
      ['worry', { text: ' ' }, 'A few words are enough'],
      ['place', { where: '' }, 'by which we can find the child'],
      ['contact', {}, 'Say whether we may contact you'],
    ]
    for (const [step, sent, fault] of words) {
      await client.get(`/worried/tell/${step}`)
      expect(await client.send(sent), step).toContain(fault)
    }
    await client.get('/worried/tell/contact')
    await client.send({ may: 'yes' })
    expect(await client.send({ reach: '' })).toContain('Choose how')
  })

  it('refuses half a number and half an address, by the way that was chosen, and any words for a go-between', async () => {
    const client = await bench.begin('public')
    await answerAll(client, [...neighbour.slice(0, 5), { may: 'yes' }])
    const how = async (way: string, reach: string) => {
      await client.get('/worried/tell/how')
      return client.send({ way, reach, safeTimes: '', message: 'no' })
    }
    expect(await how('phone', 'my mobile')).toContain('Enter a telephone number')
    expect(await how('text', '0770')).toContain('Enter a telephone number')
    expect(await how('mail', '01632 960 177')).toContain('Enter an email address')
    await how('person', 'Mrs Quill at the school')
    expect(client.at()).toBe('/worried/tell/check')
  })

  it('says after sending that nothing is kept, instead of an empty list that reads as if the words were lost', async () => {
    const client = await bench.begin('public')
    await answerAll(client, neighbour)
    await client.send({})
    const page = await client.get('/worried/tell/check')
    expect(page).toContain('Nothing is kept here any more')
    expect(page).not.toContain('Left empty')
  })

  it('leads back to the page to read over once one answer is changed', async () => {
    const client = await bench.begin('public')
    await answerAll(client, neighbour)
    await client.get('/worried/tell/worry')
    const page = await client.send({ text: 'Quieter now.' })
    expect(client.at()).toBe('/worried/tell/check')
    expect(page).toContain('Quieter now.')
  })

  it('is not sent while something is missing', async () => {
    const client = await bench.begin('public')
    await answerAll(client, [{ danger: 'no' }])
    const before = await contacts()
    const { cookie, csrf } = client.carries()
    expect(await client.get('/worried/tell/check')).toContain('not answered yet')
    const sent = await fetch(`${bench.site.url}/worried/tell/check`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams({ _csrf: csrf }),
    })
    expect(sent.status).toBe(422)
    expect(await contacts()).toBe(before)
  })

  it('shows 999 to somebody in danger and lets them go on', async () => {
    const client = await bench.begin('young-person')
    const page = await client.send({ danger: 'not-called' })
    expect(client.at()).toBe('/worried/tell/call-999')
    expect(page).toContain('href="tel:999"')
    expect(page).toContain('href="/worried/tell/worry"')
    await client.get('/worried/tell/worry')
    await answerAll(client, young.slice(1))
    const reference = referenceOn(await client.send({}))
    const screener = await clientAs(bench.site.url, 'Rosa')
    expect(await screener.get(await bench.contactPath(reference))).toContain('nobody had called 999')
  })

  it('pressed twice, even at once, it is one contact with one reference', async () => {
    const client = await bench.begin('public')
    await answerAll(client, neighbour)
    const { cookie, csrf } = client.carries()
    const before = await contacts()
    const press = () =>
      fetch(`${bench.site.url}/worried/tell/check`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie },
        body: new URLSearchParams({ _csrf: csrf }),
      })
    const answers = await Promise.all([press(), press(), press()])
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await contacts()).toBe(before + 1)
    expect(referenceOn(await client.get('/worried/tell/sent'))).toMatch(/^SB-/)
  })

  it('tells nothing back but the reference, and wipes what was typed once it is sent', async () => {
    const client = await bench.begin('public')
    await answerAll(client, neighbour)
    const page = await client.send({})
    expect(page).not.toContain('Samphire')
    expect(await client.get('/worried/tell/check')).not.toContain('Samphire')
    expect(
      await bench.counted(`select count(*)::int as n from auth.telling where sent_at is not null and typed <> '{}'`),
    ).toBe(0)
  })

  it('puts nothing personal in an address, and nothing but a random token in a cookie', async () => {
    const client = await bench.begin('relative')
    for (const one of neighbour) {
      await client.send(one)
      expect(client.at()).toMatch(/^\/worried\/tell\/[a-z0-9-]+$/)
    }
    expect(client.carries().cookie).toMatch(/__Host-unfinished=[\w-]{30,}/)
    expect(decodeURIComponent(client.carries().cookie)).not.toMatch(/Samphire|relative/)
  })

  it('lets somebody leave at once: they are elsewhere, and what was typed is gone', async () => {
    const client = await bench.begin('public')
    await answerAll(client, [{ danger: 'no' }, { text: 'Zwarteleft words' }])
    const { cookie } = client.carries()
    const left = await fetch(`${bench.site.url}/worried/tell/leave`, { redirect: 'manual', headers: { cookie } })
    expect([left.status, left.headers.get('location')]).toEqual([303, 'https://www.bbc.co.uk/weather'])
    expect(left.headers.getSetCookie().join()).toContain('__Host-unfinished=;')
    await expect
      .poll(() => bench.counted(`select count(*)::int as n from auth.telling where typed::text like '%Zwarteleft%'`))
      .toBe(0)
    expect(await client.get('/worried/tell/worry')).not.toContain('Zwarteleft')
  })

  it('after two hours it is wiped, and a page sent then keeps its text and says so', async () => {
    const client = await bench.begin('public')
    await answerAll(client, neighbour.slice(0, 1))
    await bench.superuser.query(`update auth.telling set ends_at = clock_timestamp() - interval '1 second'`)
    const page = await client.send({ text: 'What I typed last' })
    expect(page).toContain('open for too long')
    expect(page).toContain('What I typed last')
  })

  it('counts by address generously; over the limit it says to ring, and keeps everything', async () => {
    const client = await bench.begin('public')
    await answerAll(client, neighbour)
    for (let sent = 0; sent < 3; sent += 1) expect(referenceOn(await bench.tell('public', neighbour))).toMatch(/^SB-/)
    const key = await bench.superuser.query<{ subject_key: Buffer }>('select subject_key from auth.attempt limit 1')
    await bench.superuser.query('insert into auth.attempt (subject_key) select $1 from generate_series(1, 40)', [
      key.rows[0]?.subject_key,
    ])
    const page = await client.send({})
    expect(page).toContain('Please ring us; what you wrote is kept')
    expect(page).toMatch(/href="tel:\d+"/)
    await bench.superuser.query('delete from auth.attempt')
    expect(referenceOn(await client.send({}))).toMatch(/^SB-/)
  })

  it('reaches the hub of the place that was picked, and the other hub sees nothing', async () => {
    const client = openClient(bench.site.url)
    const start = await client.get('/worried/tell')
    expect(start).toContain('Where does the child live?')
    expect(await client.send({ kind: 'public' })).toContain('Choose where the child lives')
    expect(await client.send({ kind: 'public', hub: crypto.randomUUID() })).toContain('Choose where the child lives')
    await client.send({ kind: 'public', hub: await bench.hubId('Northcliff') })
    await answerAll(client, neighbour)
    const reference = referenceOn(await client.send({}))
    expect(reference).toMatch(/^NO-/)
    const path = await bench.contactPath(reference)
    const other = await clientAs(bench.site.url, 'Rosa')
    expect(await other.get(path)).not.toContain('bakery')
    const own = await bench.site.town.actor('nc-screener')
    const seen = await fetch(bench.site.url + path, { headers: { cookie: `__Host-openmash=${own.token}` } })
    expect(await seen.text()).toContain('bakery')
  })

  it('works the same for somebody who is signed in, who stays who they are', async () => {
    const nursery = await clientAs(bench.site.url, 'Carol')
    await nursery.get('/worried/tell')
    await nursery.send({ kind: 'relative', hub: await bench.hubId('Saltmarsh') })
    await answerAll(nursery, neighbour)
    expect(referenceOn(await nursery.send({}))).toMatch(/^SB-/)
    expect(await nursery.get('/setting')).not.toContain('bakery')
  })
})
