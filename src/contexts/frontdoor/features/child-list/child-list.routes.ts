import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { readCsvTable } from '../../../../platform/csv-table.ts'
import { noQuestions } from '../../../../platform/forms/form.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import {
  bornWords,
  columnsTrouble,
  findUpload,
  listFields,
  listFieldWords,
  readList,
  type ReadList,
  standingLists,
} from '../../../people/index.ts'
import { localDateWords } from '../../model/agreement.ts'
import { recordWords } from '../../model/clock-words.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { chooseColumns, drop, put, refusedAgency, takeBack, takeFile } from './act.ts'
import { columnsForm, columnsFrom, fileForm, putForm } from './act.form.ts'
import { childListPage, type ChildListProps } from './child-list.page.tsx'
import { troublesFile } from './troubles-file.ts'
import { uploadPage, type UploadProps } from './upload.page.tsx'

type One = { readonly upload: string }

const may = only('agency-administrator')
const shownRows = 10
const shownTroubles = 20

const readOwn =
  (needs: Needs) =>
  async ({ tx, actor, now }: Asked<object>): Promise<ChildListProps> => {
    const { agency, agencyName } = signedIn(actor)
    const list = (await standingLists(tx)).find((one) => one.agency === agency)
    const { calendar } = await hubClock(tx, now, needs)
    return {
      agency: agencyName,
      refused: await refusedAgency(tx, signedIn(actor)),
      standing:
        list === undefined
          ? null
          : [
              { key: 'Put in place', value: `${recordWords(calendar, list.putAt)} by ${list.putByName}` },
              { key: 'Drawn up', value: localDateWords(list.asOf) },
              { key: 'Covers', value: `${list.covers} From ${localDateWords(list.coversFrom)}.` },
              { key: 'Children', value: list.rows.toLocaleString('en-GB') },
              { key: 'Rows left out', value: list.refused.toLocaleString('en-GB') },
            ],
    }
  }

const empty: ReadList = { children: [], troubles: [] }

const readUpload = async ({ tx, actor, params }: Asked<One>): Promise<UploadProps | typeof notFound> => {
  const found = await findUpload(tx, params.upload)
  const table = found === null ? null : await readCsvTable(found.content)
  if (found === null || table?.ok !== true) return notFound
  const trouble = columnsTrouble(found.columns)
  const { children, troubles } = trouble === '' ? readList(table.value, found.columns) : empty
  return {
    upload: params.upload,
    once: crypto.randomUUID(),
    headings: table.value.headings.map((name, at) => ({ value: String(at), text: name || `Column ${String(at + 1)}` })),
    fields: listFields.map((field) => ({
      name: `column-${field}`,
      label: listFieldWords[field],
      chosen: found.columns[field] === undefined ? '' : String(found.columns[field]),
    })),
    trouble,
    good: children.length,
    bad: troubles.length,
    preview: children.slice(0, shownRows).map(({ name, birth, nhsNumber, postcode, address }) => ({
      name,
      born: bornWords(birth),
      rest: [nhsNumber, address, postcode].filter(Boolean).join(', '),
    })),
    troubles: troubles.slice(0, shownTroubles).map((one) => ({ ...one, line: String(one.line) })),
    replaces: (await standingLists(tx)).some(({ agency }) => agency === signedIn(actor).agency),
  }
}

const uploadScreen = {
  read: readUpload,
  page: (props: UploadProps, _: unknown, form: FormState) => uploadPage(props, form),
}

const columnCount = async (asked: Asked<One>): Promise<number | typeof notFound> => {
  const props = await readUpload(asked)
  return props === notFound ? notFound : props.headings.length
}

/** What is done with a file on its way. */
const uploadRoutes = (needs: Needs): readonly Route[] => [
  route.get(paths.listUpload, { may, audits: 'list.look-through', ...uploadScreen }),
  route.file(paths.listTroubles, {
    may,
    audits: 'list.troubles',
    read: async ({ tx, params }) => {
      const found = await findUpload(tx, params.upload)
      const table = found === null ? null : await readCsvTable(found.content)
      if (found === null || table?.ok !== true) return notFound
      return troublesFile(readList(table.value, found.columns).troubles)
    },
  }),
  route.post(paths.listColumns, {
    may,
    audits: 'list.columns',
    form: async (asked) => {
      const count = await columnCount(asked)
      return count === notFound ? notFound : columnsForm(count)
    },
    act: ({ tx, params }, given) => chooseColumns(tx, { upload: params.upload, columns: columnsFrom(given) }),
    then: (_, { upload }) => paths.listUpload({ upload }),
    screen: uploadScreen,
  }),
  route.post(paths.listPut, {
    may,
    audits: 'list.put',
    form: putForm,
    act: ({ tx, actor, params, now }, given) => put(tx, signedIn(actor), { ...given, ...params }, now, needs),
    then: () => paths.childList(),
    screen: uploadScreen,
  }),
  route.post(paths.listDrop, {
    may,
    audits: 'list.drop',
    form: noQuestions,
    act: ({ tx, params }) => drop(tx, params.upload),
    then: () => paths.childList(),
    screen: uploadScreen,
  }),
]

/** An agency's own list of the children it works with: sent, looked through, put in place, taken back. */
export const childListRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: readOwn(needs),
    page: (props: ChildListProps, _: unknown, form: FormState) => childListPage(props, form),
  }
  return [
    route.get(paths.childList, { may, audits: 'list.see', ...screen }),
    route.post(paths.childList, {
      may,
      audits: 'list.send',
      takesFile: true,
      form: fileForm,
      act: ({ tx, actor, now, upload }) => takeFile(tx, signedIn(actor), upload, now),
      then: ({ upload }) => paths.listUpload({ upload }),
      screen,
    }),
    route.post(paths.listEnd, {
      may,
      audits: 'list.end',
      form: noQuestions,
      act: ({ tx, actor, now }) => takeBack(tx, signedIn(actor), now),
      then: () => paths.childList(),
      screen,
    }),
    ...uploadRoutes(needs),
  ]
}
