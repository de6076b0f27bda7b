import type { FormState } from '../../../../kernel/form-state.ts'
import { formOf, oneOf } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { policiesAt } from '../../../partnership/index.ts'
import { itemsOf, mayGo, occurredWords, wishesOf, theFamily } from '../../../sharing/index.ts'
import { receivingTeams, wishWords } from '../../model/decision.ts'
import { mayDisclose } from '../../model/urgent.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { protectiveActsOf } from '../../store/protection.ts'
import { standingNow } from '../../store/standing.ts'
import { askOwner } from './act.ts'
import { releaseWishPage, type ReleaseWishPageProps } from './release-wish.page.tsx'

type At = { readonly contact: string; readonly item: string }

const refusedWords = {
  yes: 'Its owner lets this go already: choose it with the decision.',
  no: 'Its owner has said that this never leaves the hub.',
  'ask-us': '',
}

const read =
  (needs: Needs) =>
  async ({ tx, params, now, subject }: Asked<At>): Promise<ReleaseWishPageProps | typeof notFound> => {
    subject(params.contact)
    const found = await standingNow(tx, params.contact, now, needs)
    const item = (await itemsOf(tx, params.contact)).find(({ id }) => id === params.item)
    if (found === null || item === undefined) return notFound
    const { standing, clock, agencies } = found
    const ownedBy = agencies.find(({ id }) => id === item.agency)
    const owner = ownedBy?.name ?? 'its owner'
    const noAccount =
      ownedBy?.seat === 'none'
        ? `${owner} has no account to release it with: ring them; until then it stays sealed.`
        : ''
    const wishes = (await wishesOf(tx, params.contact)).filter((wish) => wish.item === item.id)
    const teams = [...receivingTeams(clock.policies.routes.body.routes), theFamily]
    return {
      standing,
      item: { id: item.id, owner, when: occurredWords(item.occurred), nature: item.nature, content: item.content },
      teams: teams.filter((team) => !wishes.some(({ recipient }) => recipient === team)),
      refused: noAccount === '' ? refusedWords[item.mayLeave] : noAccount,
      asked: wishes.map(wishWords),
      mayDisclose:
        mayDisclose({
          rating: standing.contact.rating,
          protectionBegun: (await protectiveActsOf(tx, params.contact)).length > 0,
          withheld: mayGo('disclose without waiting', item.mayLeave),
        }) === '',
    }
  }

/** Asking the owner of a sealed item for its release. */
export const releaseWishRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: read(needs),
    page: (props: ReleaseWishPageProps, _: unknown, form: FormState) => releaseWishPage(props, form),
  }
  return [
    route.get(paths.releaseWish, { may: only('screener', 'decision-maker'), audits: 'release-wish.see', ...screen }),
    route.post(paths.releaseWish, {
      may: only('screener', 'decision-maker'),
      audits: 'release-wish.ask',
      form: async ({ tx, now }) =>
        formOf({
          recipient: oneOf([...receivingTeams((await policiesAt(tx, now)).routes.body.routes), theFamily], {
            missing: 'Choose the team that would receive it',
          }),
        }),
      act: ({ tx, actor, params, now, subject }, { recipient }) => {
        subject(params.contact, params.item)
        return askOwner(tx, signedIn(actor), { ...params, recipient }, now, needs)
      },
      then: (_, { contact }) => paths.picture({ contact }),
      screen,
    }),
  ]
}
