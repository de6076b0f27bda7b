import { afterAll, beforeAll, expect, it } from 'vitest'
import { bare, coverage, file, type ListTown, once, openListTown } from './list-town.ts'

let town: ListTown
beforeAll(async () => {
  town = await openListTown()
})
afterAll(() => town.end())

it('columns can be chosen anew, and are remembered for the agency’s next list', async () => {
  const odd = 'Kind,Voor,Geb,Plaats\nMarram,Elowen,03/03/2022,ZZ1 1AA'
  const sent = await town.send(odd)
  const fiona = await town.site.visitor('police-admin')
  expect(bare((await fiona.get(sent.to)).body)).toContain('Say which column holds the name')
  const refused = await fiona.post(`${sent.to}/columns`, { 'column-family-name': '0', 'column-given-name': '0' })
  expect(bare(refused.body)).toContain('Say which column holds the date of birth, or the NHS number')
  const chosen = { 'column-family-name': '0', 'column-given-name': '1', 'column-date-of-birth': '2' }
  expect((await fiona.post(`${sent.to}/columns`, chosen)).status).toBe(303)
  const page = await fiona.get(sent.to)
  expect(bare(page.body)).toContain('Elowen Marram, born 3 March 2022')
  await fiona.post(`${sent.to}/put`, { ...coverage, once: once(page.body) })
  expect(bare((await fiona.get((await town.send(odd)).to)).body)).toContain('1 child can be put in place')
})

it.each([
  ['nothing', '', 'Choose a CSV file'],
  ['a spreadsheet', 'PK\u0003\u0004xl/worksheets', 'This is not a CSV file'],
  ['headings alone', 'Name,Date of birth', 'no rows under them'],
  ['an open quotation mark', `Name,Date of birth\n"${'x'.repeat(120_000)}`, 'cannot be read as CSV'],
])('%s is refused in one sentence at the field', async (_, content, words) => {
  const answer = await town.send(content)
  expect(answer.status).toBe(422)
  expect(bare(answer.body)).toContain(words)
})

it('reads what office programs write: semicolons, a byte mark, Windows letters, names turned round', async () => {
  const windows = Buffer.from(
    'Pupil name;DOB\n"Müller, Zoë";3 Mar 2022\nNí Bhriain, Łucja;2021-04-05'.replace('Ł', 'L'),
    'latin1',
  )
  const fiona = await town.site.visitor('police-admin')
  const page = bare((await fiona.get((await town.send(windows)).to)).body)
  expect(page).toContain('Zoë Müller, born 3 March 2022')
  expect(page).toContain('Lucja Ní Bhriain, born 5 April 2021')
})

it('a file beyond 20 MB is refused, and is not read by somebody who may not send one', async () => {
  const answer = await town.send(Buffer.alloc(21 * 1024 * 1024, 'a'))
  expect(bare(answer.body)).toContain('larger than 20 MB')
  expect((await town.send(file('A,B,01/01/2020,'), 'police')).status).toBe(403)
})

it('what is left out can be had as a file of line numbers, without a name and without a formula', async () => {
  const sent = await town.send('First name,Surname,=HYPERLINK(1)\nElowen,Zwarte,31/02/2022\nA,B,01/01/2020')
  const fiona = await town.site.visitor('police-admin')
  const columns = { 'column-given-name': '0', 'column-family-name': '1', 'column-date-of-birth': '2' }
  await fiona.post(`${sent.to}/columns`, columns)
  const troubles = await fiona.get(`${sent.to}/troubles`)
  expect(troubles.body).toContain("2,'=HYPERLINK(1),Not a whole date that can be")
  expect(troubles.body).not.toContain('Zwarte')
})

it('one’s file on its way is one’s own: a colleague, another agency and the hub find nothing', async () => {
  const sent = await town.send(file('Elowen,Vingoe,03/03/2022,'))
  for (const [who, status] of [
    ['health-admin', 404],
    ['police', 403],
    ['screener', 403],
  ] as const)
    expect((await (await town.site.visitor(who)).get(sent.to)).status, who).toBe(status)
})
