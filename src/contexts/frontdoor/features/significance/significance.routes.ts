import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { occurredWords } from '../../../sharing/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import { type Mark, significanceWords } from '../../model/significance.ts'
import type { Needs } from '../../needs.ts'
import { entryOf } from '../../parts/journey-entries.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { marksOf } from '../../store/significance.ts'
import { significanceForm } from './act.form.ts'
import { weighEntry } from './act.ts'
import { significancePage, type SignificanceProps } from './significance.page.tsx'

type At = { readonly contact: string; readonly entryName: string }

const saidWords = ({ saidByName, saidAt, word, reason }: Mark, { calendar }: HubClock): string =>
  `${saidByName}, ${recordWords(calendar, saidAt)}: ${significanceWords[word].toLowerCase()}. ${reason}`

const read =
  (needs: Needs) =>
  async ({ tx, actor, params, now, subject }: Asked<At>): Promise<SignificanceProps | typeof notFound> => {
    const { contact, entryName } = params
    subject(contact)
    const clock = await hubClock(tx, now, needs)
    const found = await entryOf(tx, { contact, entry: entryName, clock, hubName: signedIn(actor).hubName })
    if (found === null) return notFound
    const said = (await marksOf(tx, [contact])).filter((mark) => mark.entry === entryName)
    const { happened, source, text, nature, sealed, learnedAt, reference } = found
    return {
      contact,
      reference,
      entryName,
      entry: {
        key: 'entry',
        when: occurredWords(happened),
        source,
        text,
        kind: nature ?? undefined,
        sealed,
        learned: `learned ${recordWords(clock.calendar, learnedAt)}`,
      },
      said: said.map((mark) => saidWords(mark, clock)),
      seen: said.length,
    }
  }

/** Saying how much an entry of a journey matters. */
export const significanceRoutes = (needs: Needs): readonly Route[] => {
  const may = only('screener', 'decision-maker')
  const screen = {
    read: read(needs),
    page: (props: SignificanceProps, _: unknown, form: FormState) => significancePage(props, form),
  }
  return [
    route.get(paths.significance, { may, audits: 'journey.weigh-open', ...screen }),
    route.post(paths.significance, {
      may,
      audits: 'journey.weigh',
      form: significanceForm,
      act: async ({ tx, actor, params, now, subject }, given) => {
        subject(params.contact)
        const clock = await hubClock(tx, now, needs)
        const { contact, entryName: entry } = params
        return weighEntry(tx, signedIn(actor), { contact, entry, ...given }, now, clock)
      },
      then: (_, { contact }) => paths.journey({ contact }),
      screen,
    }),
  ]
}
