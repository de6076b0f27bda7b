import { holds } from '../../../../kernel/actor.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { optionalDate } from '../../../../platform/forms/date-field.ts'
import { formOf, noQuestions, optionalText, text } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { colleagues } from '../../../partnership/index.ts'
import { localDateWords } from '../../model/agreement.ts'
import { recordWords } from '../../model/clock-words.ts'
import type { Needs } from '../../needs.ts'
import { drawnOnce } from '../../parts/moment.form.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { findSupervision, ownNotes, type SupervisionNote } from '../../store/supervision.ts'
import { acknowledge, supervise } from './act.ts'
import {
  supervisionNewPage,
  type SupervisionNewProps,
  supervisionPage,
  type SupervisionProps,
  type SupervisionRow,
  supervisionsPage,
} from './supervision.page.tsx'

type At = { readonly note: string }

const form = formOf({
  once: drawnOnce,
  person: text({ missing: 'Choose a colleague of this hub' }),
  reference: optionalText({ max: 20 }),
  discussed: text({ missing: 'Write what was discussed', max: 8_000 }),
  agreed: text({ missing: 'Write what was agreed', max: 4_000 }),
  nextOn: optionalDate(),
})

const rowOf = (note: SupervisionNote, me: string, { calendar }: HubClock): SupervisionRow => ({
  id: note.id,
  with: note.writtenBy === me ? `With ${note.aboutName}` : `By ${note.writtenByName}`,
  when: recordWords(calendar, note.writtenAt),
  reference: note.reference ?? '',
  agreed: note.agreed,
  acknowledged: note.acknowledgedAt !== null,
})

const readNew = async ({ tx, actor }: Asked<object>): Promise<SupervisionNewProps> => ({
  once: crypto.randomUUID(),
  colleagues: (await colleagues(tx))
    .filter(({ user }) => user !== signedIn(actor).user)
    .map(({ user, name }) => ({ value: user, text: name })),
})

const readOne = async (
  { tx, actor, params, now, subject }: Asked<At>,
  needs: Needs,
): Promise<SupervisionProps | typeof notFound> => {
  const note = await findSupervision(tx, params.note)
  if (note === null) return notFound
  subject(note.id, ...(note.contact === null ? [] : [note.contact]))
  const me = signedIn(actor).user
  const clock = await hubClock(tx, now, needs)
  return {
    row: rowOf(note, me, clock),
    discussed: note.discussed,
    next: note.nextOn === null ? '' : localDateWords(note.nextOn),
    contact: note.contact,
    acknowledged:
      note.acknowledgedAt === null ? `Not yet by ${note.aboutName}` : recordWords(clock.calendar, note.acknowledgedAt),
    mayAcknowledge: note.about === me && note.acknowledgedAt === null,
  }
}

const writingRoutes: readonly Route[] = [
  route.get(paths.supervisionNew, {
    may: only('decision-maker'),
    audits: 'supervision.begin',
    read: readNew,
    page: (props: SupervisionNewProps, _: unknown, state: FormState) => supervisionNewPage(props, state),
  }),
  route.post(paths.supervisionNew, {
    may: only('decision-maker'),
    audits: 'supervision.write',
    form,
    act: ({ tx, actor, now, subject }, value) => {
      subject(value.once)
      return supervise(tx, signedIn(actor), value, now)
    },
    then: () => paths.supervisions(),
    screen: {
      read: readNew,
      page: (props: SupervisionNewProps, _: unknown, state: FormState) => supervisionNewPage(props, state),
    },
  }),
]

/** Notes of supervision: a manager writes, the one it is about reads and acknowledges. */
export const supervisionRoutes = (needs: Needs): readonly Route[] => {
  const may = only('screener', 'decision-maker', 'business-support')
  const screen = {
    read: (asked: Asked<At>) => readOne(asked, needs),
    page: (props: SupervisionProps, _: unknown, state: FormState) => supervisionPage(props, state),
  }
  return [
    route.get(paths.supervisions, {
      may,
      audits: 'supervision.list',
      read: async ({ tx, actor, now, subject }: Asked<object>) => {
        const clock = await hubClock(tx, now, needs)
        const notes = await ownNotes(tx, 100)
        subject(...notes.map(({ id }) => id))
        return {
          rows: notes.map((note) => rowOf(note, signedIn(actor).user, clock)),
          mayWrite: holds(actor, 'decision-maker'),
        }
      },
      page: supervisionsPage,
    }),
    ...writingRoutes,
    route.get(paths.supervisionNote, { may, audits: 'supervision.read', ...screen }),
    route.post(paths.supervisionNote, {
      may,
      audits: 'supervision.acknowledge',
      form: noQuestions,
      act: ({ tx, actor, params, now, subject }) => {
        subject(params.note)
        return acknowledge(tx, signedIn(actor), params.note, now)
      },
      then: (_, params) => paths.supervisionNote(params),
      screen,
    }),
  ]
}
