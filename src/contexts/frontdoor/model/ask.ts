import type { Birth, Referral } from './referral.ts'
import { childName } from './referral.ts'

/** What an agency is told: enough to look, and no more. */
export type RequestAbout = {
  readonly concernName: string
  readonly summary: string
  readonly children: readonly {
    readonly name: string
    readonly birth: Birth
    readonly address: string
    readonly postcode: string
  }[]
  readonly adults: readonly { readonly name: string; readonly relationship: string }[]
  /** Why this agency is asked. */
  readonly whyYou: string
  /** Where the hub can be rung back. */
  readonly contactPhone: string
}

/** The part of every agency's request that is the same. The referrer's own name stays out of it. */
export const aboutOf = (referral: Referral, concernName: string, summary: string) => ({
  concernName,
  summary,
  children: referral.children.map((child) => ({
    name: childName(child),
    birth: child.birth,
    address: child.address,
    postcode: child.postcode,
  })),
  adults: referral.household.map(({ name, relationship }) => ({ name, relationship })),
})

type Asked = { readonly agencyKind: string; readonly questions: readonly string[] }
type ConcernRule = { readonly key: string; readonly ask: readonly Asked[] }
type Askable = { readonly id: string; readonly kind: string; readonly name: string; readonly seat: string }

export type Proposal<Agency> = {
  readonly agency: Agency
  /** Whether the hub proposes to ask it. */
  readonly proposed: boolean
  /** Baseline questions to choose from; those of the concern first. */
  readonly questions: readonly string[]
  readonly asked: readonly string[]
}

const settings = ['nursery', 'childminder', 'school', 'gp-practice']
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** A setting is proposed only where a child is said to go there: a hub has many of one kind. */
const knowsTheChildren = (agency: Askable, referral: Referral): boolean =>
  referral.children.some(({ setting, gp }) =>
    [setting, gp].some((named) => plain(named) !== '' && plain(named).includes(plain(agency.name))),
  )

/**
 * Whom the hub proposes to ask, and what: from the concern, and for settings from where the children go. The lead agency
 * is not asked, it holds the record; nor is a body that serves no family, such as the partnership, which is of no kind
 * and for which no question stands in the rules. The referrer has spoken, but may be asked more. A rating that asks nobody proposes nobody.
 */
export const proposeAsks = <Agency extends Askable>(
  concerns: readonly ConcernRule[],
  {
    concern,
    asksAgencies,
    source,
    referral,
  }: {
    readonly concern: string
    readonly asksAgencies: boolean
    readonly source: string | null
    readonly referral: Referral
  },
  agencies: readonly Agency[],
): readonly Proposal<Agency>[] => {
  const own = concerns.find(({ key }) => key === concern)?.ask ?? []
  const everywhere = concerns.flatMap(({ ask }) => ask)
  const questionsOf = (asks: readonly Asked[], kind: string) => [
    ...new Set(asks.filter(({ agencyKind }) => agencyKind === kind).flatMap(({ questions }) => questions)),
  ]
  return agencies
    .filter(({ seat }) => seat !== 'lead')
    .map((agency) => {
      const asked = questionsOf(own, agency.kind)
      const isSetting = settings.includes(agency.kind)
      const known = isSetting && knowsTheChildren(agency, referral)
      const fitting = isSetting ? known : asked.length > 0
      const ofItsKind = questionsOf(everywhere, agency.kind)
      const fallback = isSetting && ofItsKind.length === 0 ? questionsOf(everywhere, 'nursery') : []
      const questions = [...new Set([...asked, ...ofItsKind, ...fallback])]
      return {
        agency,
        proposed: asksAgencies && fitting && agency.id !== source,
        questions,
        asked: asked.length > 0 ? asked : questions,
      }
    })
    .filter(({ agency, questions }) => agency.kind !== 'other' || questions.length > 0)
    .sort((one, other) => Number(other.proposed) - Number(one.proposed))
}
