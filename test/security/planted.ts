import { noFinder } from '../../src/contexts/people/index.ts'
import { acts, type ContactId, type Referral } from '../../src/contexts/frontdoor/index.ts'
import { addNote } from '../../src/contexts/sharing/index.ts'
import { Temporal } from 'temporal-polyfill'
import { calendarFrom, readBankHolidays } from '../../src/platform/bank-holidays.ts'
import { hashToken, newToken, openSecrets } from '../../src/platform/http/secrets.ts'
import type { TownDatabase } from '../setup/town.ts'

/** Words that stand in one compartment each, so that a byte of the wrong one can be found in any answer. */
export const secrets = {
  referral: 'ZWARTE-REFERRAL-WORD',
  police: 'ZWARTE-POLICE-WORD',
  health: 'ZWARTE-HEALTH-WORD',
  note: 'ZWARTE-NOTE-WORD',
  child: 'Zwartechild',
} as const

export type Planted = {
  readonly contact: ContactId
  readonly child: string
  readonly policeRequest: string
  readonly item: string
}

const blankPerson = {
  alsoKnownAs: '',
  nhsNumber: '',
  ethnicity: '',
  language: '',
  needsInterpreter: false,
  disability: '',
  whereNow: '',
  setting: '',
  gp: '',
}

const referral: Referral = {
  immediateDanger: 'no',
  children: [
    {
      ...blankPerson,
      firstNames: secrets.child,
      lastName: 'Test',
      birth: { kind: 'date', date: '2023-02-01' },
      sex: 'girl',
      address: '1 Quay',
      postcode: 'ZZ1 1AA',
    },
  ],
  household: [],
  consent: {
    familyAware: 'no',
    consent: 'not-asked',
    givenBy: '',
    reasons: ['risk-to-child'],
    explanation: 'x',
    keepFromFamily: '',
  },
  concern: {
    kind: 'injury',
    worriedAbout: secrets.referral,
    impactOnChild: 'x',
    whenAndWhere: '',
    history: '',
    risksToStaff: '',
  },
  workingWell: 'x',
  supportGiven: 'x',
  wanted: 'x',
  childsVoice: 'x',
  parentsViews: '',
  referrer: { name: '', role: 'lead', phone: '07700 900001', agency: '' },
}

const item = (content: string) => ({
  occurred: '2026-01-02',
  nature: 'fact' as const,
  side: 'worry' as const,
  mayLeave: 'ask-us' as const,
  content,
})
const given = (content: string) => ({
  answer: 'known' as const,
  datesOfInvolvement: 'x',
  questionAnswers: [],
  items: [item(content)],
  notKnown: '',
  reason: '',
  worker: 'x',
  phone: 'x',
})

const must = <Value>(done: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value => {
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

/** Carries one contact to a live enquiry with two sealed returns and a sealed note, each with its own secret word. */
export const plant = async ({ db, town }: TownDatabase): Promise<Planted> => {
  const now = Temporal.Now.instant()
  const needs = {
    keyed: openSecrets('plant').keyed,
    newToken,
    hashToken,
    baseUrl: 'http://localhost',
    calendarOf: calendarFrom(readBankHolidays()),
    askFinder: noFinder,
  }
  const [nursery, screener, police, health] = await Promise.all(
    ['nursery', 'screener', 'police', 'health'].map((key) => town.actor(key)),
  )
  if (!nursery || !screener || !police || !health) throw new Error('The town has no people.')
  const { contact } = must(
    await db.as(nursery, 'plant', (tx) => acts.sendReferral(tx, nursery, { referral, draftId: null }, now, needs)),
  )
  const asked = await db.as(screener, 'plant', async (tx) => {
    must(
      await acts.screenContact(
        tx,
        screener,
        { contact, version: 1, level: '4', rating: 'red', reason: 'x' },
        now,
        needs,
      ),
    )
    const requests = await acts.proposedRequests(tx, contact, now, needs)
    const basis = {
      ground: 'significant-harm' as const,
      reason: 'x',
      givenBy: '',
      consentSource: null,
      noConsentReasons: [],
    }
    const version = (await acts.findContact(tx, contact))?.version ?? 0
    await addNote(tx, screener, { enquiry: contact, content: secrets.note }, now)
    return must(await acts.askAgencies(tx, screener, { contact, version, basis, requests }, now, needs))
  })
  const requestOf = (letter: string) => asked.requests.find(({ agencyLetter }) => agencyLetter === letter)?.id ?? ''
  await db.as(police, 'plant', async (tx) =>
    must(await acts.answerRequest(tx, police, { request: requestOf('P'), given: given(secrets.police) }, now)),
  )
  await db.as(health, 'plant', async (tx) =>
    must(await acts.answerRequest(tx, health, { request: requestOf('H'), given: given(secrets.health) }, now)),
  )
  const [child] = await db.as(screener, 'plant', (tx) => acts.childrenOf(tx, contact))
  return { contact, child: child?.id ?? '', policeRequest: requestOf('P'), item: contact }
}
