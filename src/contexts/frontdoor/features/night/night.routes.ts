import type { FormState } from '../../../../kernel/form-state.ts'
import { withQuery } from '../../../../kernel/path.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, route, type Route } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { callForm, entryForm } from './act.form.ts'
import { noteNight, takeNightCall } from './act.ts'
import {
  nightCallPage,
  type NightCallProps,
  nightContactPage,
  type NightContactProps,
  nightHomePage,
} from './night.page.tsx'
import { readNightContact, readNightHome } from './night.read.ts'

type CallTyped =
  ReturnType<typeof callForm.parse> extends infer Read
    ? Extract<Read, { readonly ok: true }> extends { readonly value: infer Value }
      ? Value
      : never
    : never

const takeTyped = async (
  { tx, actor, now, subject }: Asked<unknown>,
  { once, done, told, morning, danger, ...found }: CallTyped,
  needs: Needs,
) => {
  // "Danger now" was sent back by the form: what comes through has had its 999 call.
  const call = { ...found, danger: danger === 'no' ? ('no' as const) : ('called-999' as const) }
  const taken = await takeNightCall(tx, signedIn(actor), { once, call, words: { done, told, morning } }, now, needs)
  if (taken.ok) subject(taken.value.contact)
  return taken
}

/** The night team's small form: a call taken, or what was done about a contact. */
export const nightRoutes = (needs: Needs): readonly Route[] => {
  const may = only('out-of-hours', 'screener', 'decision-maker')
  const call = {
    read: (): Promise<NightCallProps> => Promise.resolve({ once: crypto.randomUUID() }),
    page: (props: NightCallProps, _: unknown, form: FormState) => nightCallPage(props, form),
  }
  const one = {
    read: (asked: Asked<{ readonly contact: string }>) => readNightContact(asked, needs),
    page: (props: NightContactProps, _: unknown, form: FormState) => nightContactPage(props, form),
  }
  const then = () => withQuery(paths.night(), { done: 'written' })
  return [
    route.get(paths.night, {
      may,
      audits: 'night.see',
      read: (asked) => readNightHome(asked, needs),
      page: nightHomePage,
    }),
    route.get(paths.nightCall, { may, audits: 'night.begin', ...call }),
    route.post(paths.nightCall, {
      may,
      audits: 'night.take-call',
      form: callForm,
      act: (asked, value) => takeTyped(asked, value, needs),
      then,
      screen: call,
    }),
    route.get(paths.nightContact, { may, audits: 'night.see-contact', ...one }),
    route.post(paths.nightContact, {
      may,
      audits: 'night.note',
      form: entryForm,
      act: ({ tx, actor, params, now, subject }, { once, ...words }) => {
        subject(params.contact)
        return noteNight(tx, signedIn(actor), { ...params, once, words }, now)
      },
      then,
      screen: one,
    }),
  ]
}
