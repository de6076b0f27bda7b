import type { Temporal } from 'temporal-polyfill'
import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { ownAgencies } from '../../../partnership/index.ts'
import { deadlineWords, recordWords } from '../../model/clock-words.ts'
import { callerWords } from '../../model/phone-note.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { findNote, type KeptNote, phoneNotes } from '../../store/phone-notes.ts'
import { followUpForm, phoneNoteForm } from './act.form.ts'
import { recordWritten, takeCall } from './act.ts'
import { phoneNotePage, type PhoneNotePageProps } from './phone-note.page.tsx'
import { notePage, type NotePageProps, type NoteRow, phoneNotesPage } from './phone-notes.page.tsx'

type At = { readonly contact: string }

const hubStaff = only('screener', 'decision-maker', 'business-support')

const rowOf = (note: KeptNote, { policies, calendar }: HubClock, now: Temporal.Instant): NoteRow => ({
  contact: note.contact,
  reference: note.reference,
  who: note.who,
  call: `${note.organisation === '' ? callerWords[note.caller] : note.organisation} rang; ${note.takenByName} wrote it down, ${recordWords(calendar, note.takenAt)}.`,
  clock:
    note.followUpDue === null || note.followUpAt !== null
      ? null
      : deadlineWords(calendar, { due: note.followUpDue, unit: policies['follow-up'].body.written.unit, now }),
})

const cameWords = (note: KeptNote, { calendar }: HubClock): string => {
  if (note.followUpAt === null) return ''
  const how = note.followUpHow === 'referral' ? `as referral ${note.followUpReference ?? ''}` : 'on paper or by mail'
  return `It came in writing, ${how}: recorded by ${note.followUpByName ?? ''}, ${recordWords(calendar, note.followUpAt)}.`
}

const readNew = async ({ tx, now }: Asked<object>, needs: Needs): Promise<PhoneNotePageProps> => ({
  once: crypto.randomUUID(),
  agencies: (await ownAgencies(tx)).map(({ id, name }) => ({ value: id, text: name })),
  concerns: (await hubClock(tx, now, needs)).policies.concerns.body.concerns.map(({ key, name }) => ({
    value: key,
    text: name,
  })),
})

const readNotes = async ({ tx, now, subject }: Asked<object>, needs: Needs) => {
  const clock = await hubClock(tx, now, needs)
  const found = await phoneNotes(tx, 100)
  subject(...found.map(({ contact }) => contact))
  const rows = found.map((note) => rowOf(note, clock, now))
  return { waiting: rows.filter((row) => row.clock !== null), others: rows.filter((row) => row.clock === null) }
}

const readOne = async (
  { tx, params, now, subject }: Asked<At>,
  needs: Needs,
): Promise<NotePageProps | typeof notFound> => {
  const note = await findNote(tx, params.contact)
  if (note === null) return notFound
  subject(note.contact)
  const clock = await hubClock(tx, now, needs)
  return {
    row: rowOf(note, clock, now),
    came: cameWords(note, clock),
    lines: [
      ['Who rang', callerWords[note.caller]],
      ['Name', note.callerName === '' ? 'Not given' : note.callerName],
      ['Organisation', note.organisation],
      ['Ring back', note.callerPhone === '' ? 'No number given' : note.callerPhone],
      ['Safe times', note.safeTimes],
    ],
  }
}

/** Writing down a call, the list of calls, and recording what came in writing. */
export const phoneNoteRoutes = (needs: Needs): readonly Route[] => {
  const blank = {
    read: (asked: Asked<object>) => readNew(asked, needs),
    page: (props: PhoneNotePageProps, _: unknown, form: FormState) => phoneNotePage(props, form),
  }
  const one = {
    read: (asked: Asked<At>) => readOne(asked, needs),
    page: (props: NotePageProps, _: unknown, form: FormState) => notePage(props, form),
  }
  return [
    route.get(paths.phoneNotes, {
      may: hubStaff,
      audits: 'phone-note.list',
      read: (asked) => readNotes(asked, needs),
      page: (props) => phoneNotesPage(props),
    }),
    route.get(paths.phoneNoteNew, { may: hubStaff, audits: 'phone-note.begin', ...blank }),
    route.post(paths.phoneNoteNew, {
      may: hubStaff,
      audits: 'phone-note.write',
      keeps: paths.phoneNoteNew,
      form: phoneNoteForm,
      act: async ({ tx, actor, now, subject }, value) => {
        const done = await takeCall(tx, signedIn(actor), value, now, needs)
        if (done.ok) subject(done.value.contact)
        return done
      },
      then: ({ contact }) => paths.contact({ contact }),
      screen: blank,
    }),
    route.get(paths.phoneNote, { may: hubStaff, audits: 'phone-note.see', ...one }),
    route.post(paths.phoneNote, {
      may: hubStaff,
      audits: 'phone-note.follow-up',
      form: followUpForm,
      act: ({ tx, actor, params, now, subject }, value) => {
        subject(params.contact)
        return recordWritten(tx, signedIn(actor), { contact: params.contact, ...value }, now)
      },
      then: (_, params) => paths.phoneNote(params),
      screen: one,
    }),
  ]
}
