import { dueAt, momentWords } from '../../../../kernel/clock/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { formOf, oneOf, text } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { policiesAt } from '../../../partnership/index.ts'
import { disclosedOf, itemsOf, mayGo, occurredWords } from '../../../sharing/index.ts'
import { receivingTeams } from '../../model/decision.ts'
import { mayDisclose } from '../../model/urgent.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { protectiveActsOf } from '../../store/protection.ts'
import { standingNow } from '../../store/standing.ts'
import { discloseNow } from './act.ts'
import { disclosePage, type DisclosePageProps } from './disclose.page.tsx'

type At = { readonly contact: string; readonly item: string }

const read =
  (needs: Needs) =>
  async ({ tx, params, now, subject }: Asked<At>): Promise<DisclosePageProps | typeof notFound> => {
    subject(params.contact, params.item)
    const found = await standingNow(tx, params.contact, now, needs)
    const item = (await itemsOf(tx, params.contact)).find(({ id }) => id === params.item)
    if (found === null || item === undefined) return notFound
    const { standing, clock, agencies } = found
    const owner = agencies.find(({ id }) => id === item.agency)
    const gone = (await disclosedOf(tx, 500)).filter(
      ({ enquiry, content }) => enquiry === params.contact && content === item.content,
    )
    return {
      standing,
      item: {
        id: item.id,
        owner: owner?.name ?? 'Its owner',
        when: occurredWords(item.occurred),
        content: item.content,
        never: item.mayLeave === 'no',
      },
      ownerPhone: owner?.contactPhone ?? '',
      teams: receivingTeams(clock.policies.routes.body.routes).filter(
        (team) => !gone.some(({ recipient }) => recipient === team),
      ),
      checkBy: momentWords(clock.calendar, dueAt(clock.calendar, clock.policies.urgent.body.secondCheck, now), now),
      refused: mayDisclose({
        rating: standing.contact.rating,
        protectionBegun: (await protectiveActsOf(tx, params.contact)).length > 0,
        withheld: mayGo('disclose without waiting', item.mayLeave),
      }),
    }
  }

/** Disclosing one item without waiting for its owner. */
export const discloseRoutes = (needs: Needs): readonly Route[] => {
  const may = only('screener', 'decision-maker')
  const screen = {
    read: read(needs),
    page: (props: DisclosePageProps, _: unknown, form: FormState) => disclosePage(props, form),
  }
  return [
    route.get(paths.disclose, { may, audits: 'disclosure.see', ...screen }),
    route.post(paths.disclose, {
      may,
      audits: 'disclosure.make',
      keeps: paths.disclose,
      form: async ({ tx, now }) =>
        formOf({
          recipient: oneOf(receivingTeams((await policiesAt(tx, now)).routes.body.routes), {
            missing: 'Choose the team that receives it',
          }),
          reason: text({ missing: 'Say what harm waiting for the owner would risk', max: 4_000 }),
        }),
      act: ({ tx, actor, params, now, subject }, value) => {
        subject(params.contact, params.item)
        return discloseNow(tx, signedIn(actor), { ...params, ...value }, now, needs)
      },
      then: (_, { contact }) => paths.contact({ contact }),
      screen,
    }),
  ]
}
