import { holds } from '../../../../kernel/actor.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { isLive, itemsOf, kindMarksOf, occurredWords } from '../../../sharing/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import { kindWords } from '../../model/signal-words.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { requestsOf } from '../../store/requests.ts'
import { standingNow } from '../../store/standing.ts'
import { kindForm, nothing } from './act.form.ts'
import { sayKind } from './act.ts'
import { itemKindPage, type ItemKindProps } from './item-kind.page.tsx'

type At = { readonly contact: string; readonly item: string }

const read =
  (needs: Needs) =>
  async ({ tx, actor, params, now, subject }: Asked<At>): Promise<ItemKindProps | typeof notFound> => {
    subject(params.contact)
    const found = await standingNow(tx, params.contact, now, needs)
    const item = (await itemsOf(tx, params.contact)).find(({ id }) => id === params.item)
    if (found === null || item === undefined || !(await isLive(tx, params.contact))) return notFound
    const { policies, calendar } = found.clock
    const words = (kind: string) => (kind === '' ? 'nothing in particular' : kindWords(kind, policies))
    const source =
      (await requestsOf(tx, params.contact)).find(({ agency }) => agency === item.agency)?.agencyName ?? 'An agency'
    const marks = (await kindMarksOf(tx, params.contact)).filter((mark) => mark.item === params.item)
    return {
      standing: found.standing,
      item: params.item,
      when: occurredWords(item.occurred),
      source,
      words: item.content,
      kinds: [
        ...policies.events.body.kinds.map(({ key, name }) => ({ value: key, text: name })),
        { value: nothing, text: 'Nothing in particular' },
      ],
      said: [
        `${source}, who wrote it: ${words(item.kind ?? '')}`,
        ...marks.map(({ byName, at, kind }) => `${byName}, ${recordWords(calendar, at)}: ${words(kind)}`),
      ],
      seen: marks.length,
      mayMark: holds(actor, 'screener', 'decision-maker'),
    }
  }

/** Saying what an item is about, after reading it. */
export const itemKindRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: read(needs),
    page: (props: ItemKindProps, _: unknown, form: FormState) => itemKindPage(props, form),
  }
  return [
    route.get(paths.itemKind, {
      may: only('screener', 'decision-maker', 'business-support'),
      audits: 'item.kind-see',
      ...screen,
    }),
    route.post(paths.itemKind, {
      may: only('screener', 'decision-maker'),
      audits: 'item.kind-say',
      form: async ({ tx, now }) => kindForm((await hubClock(tx, now, needs)).policies.events.body.kinds),
      act: ({ tx, actor, params, now, subject }, typed) => {
        subject(params.contact)
        return sayKind(tx, signedIn(actor), { ...params, ...typed }, now, needs)
      },
      then: (_, { contact }) => paths.picture({ contact }),
      screen,
    }),
  ]
}
