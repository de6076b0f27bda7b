import type { FormState } from '../../../../kernel/form-state.ts'
import { formOf, oneOf, optionalText, text } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { childrenOf, decisionsOf, standingDecision } from '../../store/decisions.ts'
import { standingNow } from '../../store/standing.ts'
import { answerDecision } from './act.ts'
import { agreePage, type AgreeProps } from './agree.page.tsx'

type At = { readonly contact: string; readonly child: string }

const form = formOf({
  decision: text({ missing: 'Open this decision again: the page was not complete', max: 40 }),
  answer: oneOf(['agree', 'send-back'] as const, { missing: 'Say whether you agree' }),
  reason: optionalText({ max: 2_000 }),
})

const read =
  (needs: Needs) =>
  async ({ tx, actor, params, now, subject }: Asked<At>): Promise<AgreeProps | typeof notFound> => {
    subject(params.contact, params.child)
    const found = await standingNow(tx, params.contact, now, needs)
    const child = (await childrenOf(tx, params.contact)).find(({ id }) => id === params.child)
    const decision = standingDecision(await decisionsOf(tx, params.contact), params.child)
    if (found === null || child === undefined || decision === null) return notFound
    return {
      standing: found.standing,
      child: child.id,
      childName: child.name,
      decision: decision.id,
      decidedByName: decision.decidedByName,
      body: decision.body,
      waits: decision.needsSecond && decision.secondedAt === null,
      inEffect: decision.takesEffectAt !== null,
      own: decision.decidedBy === signedIn(actor).user,
    }
  }

/** The second decision maker's answer. */
export const agreeRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: read(needs),
    page: (props: AgreeProps, _: unknown, state: FormState) => agreePage(props, state),
  }
  return [
    route.get(paths.agree, { may: only('decision-maker'), audits: 'decision.read-to-agree', ...screen }),
    route.post(paths.agree, {
      may: only('decision-maker'),
      audits: 'decision.answer',
      keeps: paths.agree,
      form,
      act: ({ tx, actor, params, now, subject }, value) => {
        subject(params.contact, params.child)
        return answerDecision(tx, signedIn(actor), { ...params, ...value }, now, needs)
      },
      then: (_, { contact }) => paths.decide({ contact }),
      screen,
    }),
  ]
}
