import { acts } from '../../contexts/frontdoor/index.ts'
import { dateOf } from '../../kernel/clock/index.ts'
import { inventAnswer } from './invent-answer.ts'
import { answerByLink } from './play-link.ts'
import { perform, type Stage, type Told } from './stage.ts'

type Request = { readonly id: string; readonly agency: string }

/** Who answers for an agency that has accounts: the persona's key, which is the key of its findings too. */
const personas: Readonly<Record<string, string>> = {
  police: 'police',
  health: 'health',
  education: 'education',
  housing: 'housing',
  probation: 'probation',
  terns: 'nursery',
}

/** Who answers by link for a setting that has none. */
const linked: Readonly<Record<string, string>> = {
  gp: 'Dr Helen Strand',
  dunes: 'Shabnam Rashid',
  childminder: 'Bea Quayle',
}

const keyOf = ({ town }: Stage, { agency }: Request): string =>
  Object.entries(town.agencies).find(([, id]) => id === agency)?.[0] ?? ''

/** Links go out in the order of the requests to settings without accounts. */
const tokenFor = (stage: Stage, all: readonly Request[], request: Request, tokens: readonly string[]): string => {
  const letters = all.filter((one) => linked[keyOf(stage, one)] !== undefined)
  return tokens[letters.indexOf(request)] ?? ''
}

export type Sent = { readonly requests: readonly Request[]; readonly tokens: readonly string[] }

/** Answers a share of the requests, beginning anywhere in the list, so that in time every agency has something waiting. */
export const answerThem = async (stage: Stage, { at }: Told, sent: Sent, share: number): Promise<void> => {
  const { requests, tokens } = sent
  const first = share === 1 ? 0 : stage.chance.between(0, Math.max(requests.length - 1, 0))
  const turned = [...requests.slice(first), ...requests.slice(0, first)]
  for (const [index, request] of turned.slice(0, Math.round(requests.length * share)).entries()) {
    const key = keyOf(stage, request)
    const moment = at(0.35 + index * 0.1)
    const persona = personas[key]
    if (persona === undefined) {
      const token = tokenFor(stage, requests, request, tokens)
      await answerByLink(stage, { token, kind: key, worker: linked[key] ?? '' }, moment)
    } else
      await perform(stage, persona, 'request.answer', moment, async (tx, actor) => {
        const given = inventAnswer(persona, actor.name, stage.chance, dateOf(stage.calendar, moment))
        return acts.answerRequest(tx, actor, { request: request.id, given }, moment)
      })
  }
}
