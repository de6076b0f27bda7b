import { holds } from '../../../../kernel/actor.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { readingAge } from '../../../../kernel/reading-age.ts'
import { refuse } from '../../../../kernel/result.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { type LetterRules, ownAgencies } from '../../../partnership/index.ts'
import { cautionsOf } from '../../model/cautions.ts'
import { recordWords } from '../../model/clock-words.ts'
import { letterBlocks, type LetterParts, type LetterReader, letterReaders, templateFor } from '../../model/letter.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { type FamilyTelling, familyTelling } from '../../store/family.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { type Letter, newestLetters } from '../../store/letters.ts'
import { referralOf } from '../../store/referred.ts'
import { checkLetter, writeLetter } from './act.ts'
import { checkForm, letterForm } from './act.form.ts'
import {
  letterPage,
  letterPrintPage,
  type LetterProps,
  lettersPage,
  type LettersProps,
  type PrintProps,
} from './letter.page.tsx'

type At = { readonly decision: string; readonly readerName: string }

const readerOf = (name: string): LetterReader | null => letterReaders.find((one) => one === name) ?? null

const stateOf = (letter: Letter | undefined): string =>
  letter === undefined ? 'Not written' : letter.checkedAt === null ? 'To check' : 'Checked'

const readLetters =
  (needs: Needs) =>
  async ({
    tx,
    params,
    now,
    subject,
  }: Asked<{ readonly decision: string }>): Promise<LettersProps | typeof notFound> => {
    const found = await familyTelling(tx, params.decision)
    if (found === null) return notFound
    subject(found.contact, found.decision)
    const { calendar } = await hubClock(tx, now, needs)
    const letters = await newestLetters(tx, found.decision)
    return {
      decision: found.decision,
      reference: found.reference,
      childName: found.childName,
      none: found.plan.tell === 'tell' ? '' : `${found.plan.tellName}. ${found.plan.words}`,
      letters: letterReaders.map((reader) => {
        const letter = letters.find((one) => one.reader === reader)
        const hint =
          letter === undefined
            ? ''
            : `Version ${String(letter.version)}, ${letter.writtenByName}, ${recordWords(calendar, letter.writtenAt)}`
        return { reader, state: stateOf(letter), hint }
      }),
    }
  }

/** What stands in the boxes before anything is written: the decision's own words to the family, and the hub's telephone. */
const firstParts = async (
  { tx }: Pick<Asked<At>, 'tx'>,
  { found, rules, reader }: { found: FamilyTelling; rules: LetterRules; reader: LetterReader },
): Promise<LetterParts> => {
  const phone = (await ownAgencies(tx)).find(({ seat }) => seat === 'lead')?.contactPhone ?? ''
  return {
    to: reader === 'child' ? found.childName : '',
    outcome: '',
    reason: '',
    next: reader === 'parent' ? found.plan.words : '',
    ring: phone === '' ? '' : `Ring us on ${phone}.`,
    disagree: templateFor(rules, reader).disagree,
  }
}

const keptOf = (letter: Letter, { calendar, policies }: HubClock, found: FamilyTelling): LetterProps['kept'] => ({
  id: letter.id,
  blocks: letterBlocks(letter.words, templateFor(policies.letter.body, letter.reader)),
  reading: readingAge(letter.words, [found.childName, letter.parts.to]),
  written: `${letter.writtenByName}, ${recordWords(calendar, letter.writtenAt)}`,
  hash: letter.hash,
  checked: letter.checkedAt === null ? '' : `${letter.checkedByName ?? ''}, ${recordWords(calendar, letter.checkedAt)}`,
})

const notYours = (letter: Letter | undefined, { actor }: Pick<Asked<At>, 'actor'>): string => {
  if (!holds(actor, 'screener', 'decision-maker')) return 'A screener or decision maker checks it.'
  return letter?.writtenBy === signedIn(actor).user ? 'You wrote this version: a colleague checks it.' : ''
}

const readOne =
  (needs: Needs) =>
  async (asked: Asked<At>): Promise<LetterProps | typeof notFound> => {
    const { tx, params, now, subject } = asked
    const reader = readerOf(params.readerName)
    const found = await familyTelling(tx, params.decision)
    if (found === null || reader === null || found.plan.tell !== 'tell') return notFound
    subject(found.contact, found.decision)
    const clock = await hubClock(tx, now, needs)
    const letter = (await newestLetters(tx, found.decision)).find((one) => one.reader === reader)
    const referral = await referralOf(tx, found.contact)
    return {
      decision: found.decision,
      reference: found.reference,
      childName: found.childName,
      reader,
      cautions: referral === null ? [] : cautionsOf(referral),
      version: letter?.version ?? 0,
      standing: letter?.parts ?? (await firstParts(asked, { found, rules: clock.policies.letter.body, reader })),
      kept: letter === undefined ? null : keptOf(letter, clock, found),
      notYours: notYours(letter, asked),
    }
  }

const readPrint =
  (needs: Needs) =>
  async ({ tx, params, now, subject }: Asked<At>): Promise<PrintProps | typeof notFound> => {
    const found = await familyTelling(tx, params.decision)
    const letter = (await newestLetters(tx, params.decision)).find((one) => one.reader === params.readerName)
    if (found === null || letter === undefined || letter.checkedAt === null) return notFound
    subject(found.contact, found.decision)
    const { calendar, hub, policies } = await hubClock(tx, now, needs)
    const checked = `Checked by ${letter.checkedByName ?? ''} on ${recordWords(calendar, letter.checkedAt)}`
    return {
      hubName: hub.name,
      address: policies.letter.body.address,
      date: recordWords(calendar, letter.checkedAt).split(' at ')[0] ?? '',
      reference: found.reference,
      blocks: letterBlocks(letter.words, templateFor(policies.letter.body, letter.reader)),
      foot: `Version ${String(letter.version)}. ${checked}. SHA-256 of the words: ${letter.hash}`,
    }
  }

/** The letters that come of one decision: written, checked by a second person, printed. */
export const letterRoutes = (needs: Needs): readonly Route[] => {
  const see = only('screener', 'decision-maker', 'business-support')
  const may = only('screener', 'decision-maker')
  const screen = {
    read: readOne(needs),
    page: (props: LetterProps, _: unknown, form: FormState) => letterPage(props, form),
  }
  const then = (done: { readonly decision: string; readonly reader: LetterReader }) =>
    paths.familyLetter({ decision: done.decision, readerName: done.reader })
  return [
    route.get(paths.familyLetters, { may: see, audits: 'letter.list', read: readLetters(needs), page: lettersPage }),
    route.get(paths.familyLetter, { may: see, audits: 'letter.read', ...screen }),
    route.post(paths.familyLetter, {
      may,
      audits: 'letter.write',
      keeps: paths.familyLetter,
      form: letterForm,
      act: async ({ tx, actor, params, now, subject }, given) => {
        const reader = readerOf(params.readerName)
        if (reader === null) return refuse(notFound)
        subject(params.decision)
        return writeLetter(tx, signedIn(actor), { decision: params.decision, reader, ...given }, now)
      },
      then,
      screen,
    }),
    route.post(paths.familyLetterCheck, {
      may,
      audits: 'letter.check',
      form: checkForm,
      act: async ({ tx, actor, params, now, subject }, { letter }) => {
        const reader = readerOf(params.readerName)
        if (reader === null) return refuse(notFound)
        subject(params.decision)
        return checkLetter(tx, signedIn(actor), { decision: params.decision, reader, letter }, now)
      },
      then,
      screen,
    }),
    route.get(paths.familyLetterPrint, {
      may: see,
      audits: 'letter.print',
      read: readPrint(needs),
      page: letterPrintPage,
    }),
  ]
}
