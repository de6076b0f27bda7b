import { holds } from '../../../../kernel/actor.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { ownAgencies } from '../../../partnership/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import { limitWords } from '../../model/figures-words.ts'
import { kindsInWords } from '../../model/protection.ts'
import type { Needs } from '../../needs.ts'
import { typedNow } from '../../parts/moment.form.ts'
import { protectionShown } from '../../parts/protection-read.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { invitedTo } from '../../store/invitations.ts'
import { standingNow } from '../../store/standing.ts'
import { inviteAgencies, inviteForm } from './invite.act.ts'
import { recordMeeting } from './act.ts'
import { meetingForm } from './act.form.ts'
import { strategyPage, type StrategyPageProps } from './strategy.page.tsx'

type At = { readonly contact: string; readonly called: string }

const read =
  (needs: Needs) =>
  async ({ tx, actor, params, now, subject }: Asked<At>): Promise<StrategyPageProps | typeof notFound> => {
    subject(params.contact)
    const found = await standingNow(tx, params.contact, now, needs)
    if (found === null) return notFound
    const { standing, clock, agencies } = found
    const { protections } = await protectionShown(tx, params.contact, clock, { actor, now })
    const discussion = protections.find(({ id }) => id === params.called)
    if (discussion === undefined || discussion.discussion === null) return notFound
    const { atLeast, followUp } = clock.policies.strategy.body
    const invited = await invitedTo(tx, params.called)
    // A body of no kind, such as the partnership that settles disagreements, serves no family and is not told of one.
    const noService = new Set<string>(agencies.filter(({ kind }) => kind === 'other').map(({ id }) => id))
    const listed = agencies.map(({ id, name, kind }) => ({ id, name, must: atLeast.includes(kind) }))
    return {
      standing,
      discussion,
      once: crypto.randomUUID(),
      typedNow: typedNow(clock.calendar, now),
      agencies: listed,
      atLeast: kindsInWords(atLeast),
      followUp: limitWords(followUp),
      maySign: holds(actor, 'decision-maker'),
      inviting: {
        ...params,
        invited: invited.map(({ agencyName, invitedByName, invitedAt, words }) => ({
          name: agencyName,
          how: `invited ${recordWords(clock.calendar, invitedAt)} by ${invitedByName}`,
          words,
        })),
        toInvite: listed.filter(({ id }) => !noService.has(id) && !invited.some(({ agency }) => agency === id)),
        mayInvite: holds(actor, 'screener', 'decision-maker') && !discussion.discussion.over,
      },
    }
  }

/** A strategy discussion and its meetings. */
export const strategyRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: read(needs),
    page: (props: StrategyPageProps, _: unknown, form: FormState) => strategyPage(props, form),
  }
  return [
    route.get(paths.strategy, {
      may: only('screener', 'decision-maker', 'business-support'),
      audits: 'strategy.see',
      ...screen,
    }),
    route.post(paths.strategy, {
      may: only('decision-maker'),
      audits: 'strategy.record',
      keeps: paths.strategy,
      form: async ({ tx }) => meetingForm((await ownAgencies(tx)).map(({ id }) => id)),
      act: ({ tx, actor, params, now, subject }, value) => {
        subject(params.contact)
        return recordMeeting(tx, signedIn(actor), { ...params, ...value }, now, needs)
      },
      then: (_, { contact }) => paths.contact({ contact }),
      screen,
    }),
    route.post(paths.strategyInvite, {
      may: only('screener', 'decision-maker'),
      audits: 'strategy.invite',
      form: async ({ tx }) => inviteForm((await ownAgencies(tx)).map(({ id }) => id)),
      act: ({ tx, actor, params, now, subject }, value) => {
        subject(params.contact)
        return inviteAgencies(tx, signedIn(actor), { ...params, ...value }, now, needs)
      },
      then: (done) => paths.strategy(done),
      screen,
    }),
  ]
}
