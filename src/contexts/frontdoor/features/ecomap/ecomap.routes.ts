import { holds } from '../../../../kernel/actor.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { type TieSaid, tiesSaidOf } from '../../../people/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import type { Standing } from '../../model/standing.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { childrenOf } from '../../store/decisions.ts'
import type { HubClock } from '../../store/hub-clock.ts'
import { referralOf } from '../../store/referred.ts'
import { standingNow } from '../../store/standing.ts'
import { bondForm } from './act.form.ts'
import { sayBond } from './act.ts'
import { type AroundRow, ecomapPage, type EcomapPageProps } from './ecomap.page.tsx'

type At = { readonly contact: string }

const answerWords = {
  answered: 'known',
  'not-known': 'not known to them',
  waiting: 'asked, no answer yet',
  late: 'asked, late',
  declined: 'gave no answer',
  'not-asked': 'not asked',
} as const

const agenciesIn = ({ answers }: Standing) =>
  answers.map(({ agency, state }) => ({ name: agency, note: answerWords[state] }))

const rowOf = (
  { name, note }: { readonly name: string; readonly note: string },
  said: readonly TieSaid[],
  { calendar }: HubClock,
): AroundRow => {
  const newest = said.findLast((one) => one.name === name)
  if (newest === undefined || newest.word === 'none') return { name, note, bond: 'unsaid', said: '' }
  const by = `${newest.saidByName}, ${recordWords(calendar, newest.saidAt)}, on the word of ${newest.source}`
  return { name, note, bond: newest.word, said: by }
}

const read =
  (needs: Needs) =>
  async ({ tx, actor, params, now, subject }: Asked<At>): Promise<EcomapPageProps | typeof notFound> => {
    subject(params.contact)
    const found = await standingNow(tx, params.contact, now, needs)
    if (found === null) return notFound
    const { standing, clock } = found
    const said = await tiesSaidOf(tx, params.contact)
    const settings = ((await referralOf(tx, params.contact))?.children ?? []).flatMap(({ setting, gp }) => [
      { name: setting, note: 'the child’s setting' },
      { name: gp, note: 'the child’s doctor' },
    ])
    const told = said
      .filter(({ name }) => said.findLast((one) => one.name === name)?.word !== 'none')
      .map(({ name }) => ({ name, note: '' }))
    const named = new Map<string, { name: string; note: string }>()
    for (const one of [...agenciesIn(standing), ...settings, ...told])
      if (one.name.trim() !== '' && !named.has(one.name)) named.set(one.name, one)
    return {
      standing,
      home: (await childrenOf(tx, params.contact)).map(({ name }) => name).join(', '),
      rows: [...named.values()].map((one) => rowOf(one, said, clock)),
      mayWork: holds(actor, 'screener', 'decision-maker'),
    }
  }

/** Who is around a family. */
export const ecomapRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: read(needs),
    page: (props: EcomapPageProps, _: unknown, form: FormState) => ecomapPage(props, form),
  }
  return [
    route.get(paths.around, {
      may: only('screener', 'decision-maker', 'business-support'),
      audits: 'ecomap.see',
      ...screen,
    }),
    route.post(paths.around, {
      may: only('screener', 'decision-maker'),
      audits: 'ecomap.say',
      form: bondForm,
      act: ({ tx, actor, params, now, subject }, given) => {
        subject(params.contact)
        return sayBond(tx, signedIn(actor), { contact: params.contact, ...given }, now)
      },
      then: (_, params) => paths.around(params),
      screen,
    }),
  ]
}
