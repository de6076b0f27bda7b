import { type Typed, typedText } from '../../../kernel/form-state.ts'
import { parseNhsNumber } from '../../../kernel/nhs-number.ts'
import { parsePostcode } from '../../../kernel/postcode.ts'
import { type DraftPages, pageAt, typedAt } from './referral-draft.ts'
import { chosen, cleanText, typedDate } from './referral-fields.ts'
import { isUnborn } from './referral-child-steps.ts'
import { type HubWords, needsReasons, sharedStep } from './referral-steps.ts'
import type { Birth, Concern, ConsentGiven, HouseholdMember, ReferredChild, Referral } from './referral.ts'

const oneOf = <Choice extends string>(
  typed: Typed,
  name: string,
  choices: readonly Choice[],
  otherwise: Choice,
): Choice => choices.find((choice) => choice === typedText(typed, name)) ?? otherwise

const birthOf = (typed: Typed, saidOn: string): Birth => {
  const kind = typedText(typed, 'birth')
  const born = kind === 'date' ? typedDate(typed, 'born') : null
  const expected = kind === 'expected' ? typedDate(typed, 'expected') : null
  if (born !== null) return { kind: 'date', date: born.toString() }
  if (expected !== null) return { kind: 'expected', date: expected.toString() }
  if (kind === 'estimated-age') return { kind: 'estimated-age', years: Number(cleanText(typed, 'years')), saidOn }
  return { kind: 'unknown' }
}

const postcodeOf = (typed: Typed): string => {
  const value = cleanText(typed, 'postcode')
  return parsePostcode(value) ?? value
}

const nhsNumberOf = (typed: Typed): string => {
  const value = cleanText(typed, 'nhsNumber')
  const read = parseNhsNumber(value)
  return read.ok ? read.value : value
}

const childOf = (draft: DraftPages, item: string): ReferredChild => {
  const birth = pageAt(draft, { step: 'child-birth', item })
  const [name, home, about, services] = ['child-name', 'child-home', 'child-about', 'child-services'].map((step) =>
    typedAt(draft, step, item),
  ) as [Typed, Typed, Typed, Typed]
  const unborn = isUnborn(birth?.typed ?? {})
  return {
    firstNames: unborn ? 'Unborn baby of' : cleanText(name, 'firstNames'),
    lastName: cleanText(name, unborn ? 'mother' : 'lastName'),
    alsoKnownAs: cleanText(name, 'alsoKnownAs'),
    birth: birthOf(birth?.typed ?? {}, birth?.savedAt.slice(0, 10) ?? ''),
    sex: unborn ? 'unknown' : oneOf(about, 'sex', ['girl', 'boy', 'unknown'], 'unknown'),
    nhsNumber: unborn ? '' : nhsNumberOf(services),
    ethnicity: cleanText(about, 'ethnicity'),
    language: cleanText(about, 'language'),
    needsInterpreter: typedText(about, 'interpreter') === 'yes',
    disability: cleanText(about, 'disability'),
    address: cleanText(home, 'address'),
    postcode: postcodeOf(home),
    whereNow: cleanText(home, 'whereNow'),
    setting: cleanText(services, unborn ? 'maternity' : 'setting'),
    gp: cleanText(services, 'gp'),
  }
}

const personOf = (draft: DraftPages, item: string): HouseholdMember => {
  const page = pageAt(draft, { step: 'person', item })
  const typed = page?.typed ?? {}
  return {
    name: cleanText(typed, 'name'),
    relationship: cleanText(typed, 'relationship'),
    birth: birthOf(typed, page?.savedAt.slice(0, 10) ?? ''),
    phone: cleanText(typed, 'phone'),
    parentalResponsibility: oneOf(typed, 'parentalResponsibility', ['yes', 'no', 'not-known'], 'not-known'),
    livesHere: oneOf(typed, 'livesHere', ['yes', 'no', 'not-known'], 'not-known'),
    worryAbout: typedText(typed, 'worryAbout') === 'yes',
  }
}

/** What was ticked on the page about reasons counts only while that page is asked. */
const reasonsIn = (words: HubWords, draft: DraftPages): Pick<ConsentGiven, 'reasons' | 'explanation'> => {
  const family = typedAt(draft, 'family')
  if (!needsReasons(family)) return { reasons: [], explanation: '' }
  const typed = typedAt(draft, 'reasons')
  const plan = sharedStep(words, family, 'reasons')?.fields.find(({ name }) => name === 'reasons')
  return {
    reasons: plan?.kind === 'some' ? chosen(plan, typed).map(({ value }) => value) : [],
    explanation: cleanText(typed, 'explanation'),
  }
}

const consentOf = (words: HubWords, draft: DraftPages): ConsentGiven => {
  const family = typedAt(draft, 'family')
  const confidential = typedAt(draft, 'confidential')
  const consent = oneOf(family, 'consent', ['given', 'refused', 'not-asked'], 'not-asked')
  return {
    familyAware: oneOf(family, 'familyAware', ['yes', 'no'], 'no'),
    consent,
    givenBy: consent === 'given' ? cleanText(family, 'givenBy') : '',
    ...reasonsIn(words, draft),
    keepFromFamily: typedText(confidential, 'keep') === 'yes' ? cleanText(confidential, 'keepFromFamily') : '',
  }
}

const concernOf = (draft: DraftPages): Concern => {
  const visiting = typedAt(draft, 'visiting')
  const told = (step: string) => cleanText(typedAt(draft, step), 'text')
  return {
    kind: typedText(typedAt(draft, 'concern'), 'kind'),
    worriedAbout: told('worry'),
    impactOnChild: told('impact'),
    whenAndWhere: told('when'),
    history: told('history'),
    risksToStaff: typedText(visiting, 'risks') === 'yes' ? cleanText(visiting, 'risksToStaff') : '',
  }
}

/** The referral that a draft without faults says; who refers comes from the session, never from the form. */
export const referralFrom = (
  words: HubWords,
  draft: DraftPages,
  { name, agency }: { readonly name: string; readonly agency: string },
): Referral => {
  const told = (step: string) => cleanText(typedAt(draft, step), 'text')
  const you = typedAt(draft, 'you')
  return {
    immediateDanger: typedText(typedAt(draft, 'danger'), 'danger') === 'called-999' ? 'called-999' : 'no',
    children: draft.children.map((item) => childOf(draft, item)),
    household: draft.people.map((item) => personOf(draft, item)),
    consent: consentOf(words, draft),
    concern: concernOf(draft),
    workingWell: told('working-well'),
    supportGiven: told('support'),
    wanted: told('wanted'),
    childsVoice: told('voice'),
    parentsViews: told('parents'),
    referrer: { name, role: cleanText(you, 'role'), phone: cleanText(you, 'phone'), agency },
  }
}
