import { acts } from '../../contexts/frontdoor/index.ts'
import { likeListedBy, peopleOf } from '../../contexts/people/index.ts'
import { shippedModel } from '../finder/shipped-model.ts'
import { perform, type Stage } from './stage.ts'

type Row = readonly [first: string, last: string, born: string, postcode: string]

/** Children of open contacts as an agency might know them, and as many whom nobody has referred. */
const rowsFor = async ({ db, town }: Stage, oneIn: number): Promise<readonly Row[]> => {
  const known = await db.as(await town.actor('screener'), 'contact.list', async (tx) => {
    const found: Row[] = []
    for (const { id } of await acts.openContacts(tx))
      for (const { identity } of await peopleOf(tx, id)) {
        const [first = '', ...rest] = identity.name.split(' ')
        if (identity.role === 'child' && identity.birth.kind === 'date')
          found.push([first, rest.join(' '), identity.birth.date, identity.postcode])
      }
    return found
  })
  const others: readonly Row[] = ['Brill', 'Dulse', 'Gannet', 'Kelp', 'Marram', 'Samphire', 'Thrift'].map(
    (last, index): Row => ['Ari', last, `2019-0${String(index + 1)}-11`, `ZZ${String(index + 1)} 4QT`],
  )
  return [...known.filter((_, index) => index % oneIn === 0), ...others]
}

const csv = (rows: readonly Row[]): Buffer =>
  Buffer.from(['First name,Surname,Date of birth,Postcode', ...rows.map((row) => row.join(','))].join('\n'), 'utf8')

const puts = async (
  stage: Stage,
  who: string,
  list: { readonly oneIn: number; readonly covers: string; readonly coversFrom: string; readonly daysOld: number },
): Promise<void> => {
  const at = stage.now.subtract({ hours: 24 * list.daysOld })
  const content = csv(await rowsFor(stage, list.oneIn))
  const file = { field: 'file', name: 'list.csv', bytes: content, tooBig: false }
  const { upload } = await perform(stage, who, 'list.send', at, (tx, actor) => acts.takeChildFile(tx, actor, file, at))
  const asOf = at.toZonedDateTimeISO('Europe/London').toPlainDate().toString()
  const given = { upload, once: crypto.randomUUID(), covers: list.covers, coversFrom: list.coversFrom, asOf }
  await perform(stage, who, 'list.put', at, (tx, actor) => acts.putChildList(tx, actor, given, at, stage.needs))
}

/** Two agencies have put lists in place, one of them long ago; the screener has looked for the children of one contact. */
export const playLists = async (stage: Stage): Promise<void> => {
  await puts(stage, 'police-admin', {
    oneIn: 3,
    covers: 'Children named in a police record of the last two years in Saltmarsh Bay',
    coversFrom: '2024-11-01',
    daysOld: 6,
  })
  await puts(stage, 'health-admin', {
    oneIn: 2,
    covers: 'Children under five with a health visitor of Bay Community Health; not those seen at a surgery alone',
    coversFrom: '2021-09-01',
    daysOld: 150,
  })
  const at = stage.now.subtract({ minutes: 35 })
  const needs = { ...stage.needs, likeListed: likeListedBy(shippedModel) }
  const reader = await stage.town.actor('screener')
  const contacts = await stage.db.as(reader, 'contact.list', acts.openContacts)
  const asking = contacts.find(({ state }) => state === 'asking')
  if (asking === undefined) return
  await perform(stage, 'screener', 'list.look', at, (tx, actor) =>
    acts.lookForChildren(tx, actor, asking.id, at, needs),
  )
}
