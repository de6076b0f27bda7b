import { asId } from '../../../../kernel/id.ts'
import { type FormState, typedText } from '../../../../kernel/form-state.ts'
import { refuse } from '../../../../kernel/result.ts'
import { formOf, optionalText, text } from '../../../../platform/forms/form.ts'
import { anyone } from '../../../../platform/http/may.ts'
import { nothingPersonal, type Route, route, type Screen, type Shell } from '../../../../platform/http/route.ts'
import { hashPassword } from '../../../../platform/passwords.ts'
import { passwordTrouble } from '../../model/sign-in-password.ts'
import { openNote } from '../../parts/sealed-note.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { signInPaths } from '../../sign-in-paths.ts'
import { choosePassword } from '../../store/credentials.ts'
import { agencyPage } from './agency.page.tsx'
import { tryCode } from './code.act.ts'
import { passwordText } from '../../parts/password-field.ts'
import { tryRecoveryCode } from './recovery.act.ts'
import { recoveryPage } from './recovery.page.tsx'
import { setUpSecond } from './set-up.act.ts'
import { setUpPage } from './set-up.page.tsx'
import { signInPage, type SignInProps } from './sign-in.page.tsx'
import { setUpProps, stepPages } from './step-pages.ts'
import { codePage, newPasswordPage } from './steps.page.tsx'
import { agenciesIn, begunTooLongAgo, goOn, standingAt, useUp } from './walk.ts'

const note = optionalText({ max: 8000 })
const kept = optionalText({ max: 600_000 })
const carriedBy = ({ typed }: FormState) => ({ note: typedText(typed, 'note'), kept: typedText(typed, 'kept') })

/** The page of signing in itself. */
type SignInScreen = Screen<object, SignInProps>
type StepScreen = (
  again: (props: SignInProps, form: FormState, shell: Shell) => ReturnType<typeof signInPage>,
) => SignInScreen

/** Draws a refused step again, or the page of signing in when the step's note no longer holds. */
const stepScreen =
  ({ secrets }: SignInNeeds, { read }: SignInScreen): StepScreen =>
  (again) => ({
    read,
    page: (props, shell, form) => {
      const carried = carriedBy(form).note
      const alive = ['sign-in', 'set-up'].some((use) => openNote(secrets, use, carried, shell.now, 30) !== null)
      return alive && !('' in form.errors && form.errors[''] === begunTooLongAgo[''])
        ? again(props, form, shell)
        : signInPage(props, form)
    },
  })

const codeRoute = (needs: SignInNeeds, screen: StepScreen): Route =>
  route.post(signInPaths.secondStep, {
    may: anyone,
    audits: 'session.open-code',
    form: formOf({ note, kept, code: text({ missing: 'Enter the six-figure code', max: 20 }) }),
    screen: screen((props, form) => codePage({ ...carriedBy(form), passkey: props.passkey }, form)),
    act: async (asked, given) => {
      const where = await standingAt(needs, asked, given.note, 'code')
      if (where === null) return refuse(begunTooLongAgo)
      const right = await tryCode(needs, where.credential, { code: given.code, source: asked.source }, asked.now)
      if (!right.ok) return right
      if (!(await useUp(needs, where.nonce))) return refuse(begunTooLongAgo)
      return goOn(needs, stepPages(needs), asked, { walk: { ...where.walk, secondDone: true }, kept: given.kept })
    },
    then: ({ to }) => to,
  })

const recoveryRoute = (needs: SignInNeeds, screen: StepScreen): Route =>
  route.post(signInPaths.recovery, {
    may: anyone,
    audits: 'session.open-recovery-code',
    form: formOf({ note, kept, recovery: text({ missing: 'Enter one of your recovery codes', max: 40 }) }),
    screen: screen((_, form) => recoveryPage(carriedBy(form), form)),
    act: async (asked, given) => {
      const where =
        (await standingAt(needs, asked, given.note, 'code')) ?? (await standingAt(needs, asked, given.note, 'passkey'))
      if (where === null) return refuse(begunTooLongAgo)
      const { recovery } = given
      const right = await tryRecoveryCode(needs, where.credential, { recovery, source: asked.source }, asked.now)
      if (!right.ok) return right
      if (!(await useUp(needs, where.nonce))) return refuse(begunTooLongAgo)
      return goOn(needs, stepPages(needs), asked, { walk: { ...where.walk, secondDone: true }, kept: given.kept })
    },
    then: ({ to }) => to,
  })

const setUpRoute = (needs: SignInNeeds, screen: StepScreen): Route =>
  route.post(signInPaths.setUp, {
    may: anyone,
    audits: 'account.set-up-second-step',
    form: formOf({ note, kept, code: optionalText({ max: 20 }), credential: optionalText({ max: 20_000 }) }),
    screen: screen((props, form, { now }) => {
      const carried = carriedBy(form)
      const again = setUpProps(needs, carried.note, carried.kept, now)
      return again === null ? signInPage(props, form) : setUpPage(again, form)
    }),
    act: async (asked, given) => {
      const walk = await setUpSecond(needs, given, asked)
      if (!walk.ok) return walk
      asked.subject(walk.value.user)
      return goOn(needs, stepPages(needs), asked, { walk: walk.value, kept: given.kept })
    },
    then: ({ to }) => to,
  })

const newPasswordRoute = (needs: SignInNeeds, screen: StepScreen): Route =>
  route.post(signInPaths.newPassword, {
    may: anyone,
    audits: 'account.choose-password',
    form: formOf({ note, kept, password: passwordText('Choose a password') }),
    screen: screen((_, form) => newPasswordPage(carriedBy(form), form)),
    act: async (asked, given) => {
      const where = await standingAt(needs, asked, given.note, 'new-password')
      if (where === null) return refuse(begunTooLongAgo)
      const { user } = where.walk
      const trouble = passwordTrouble(given.password, where.credential)
      if (trouble !== null) return refuse({ password: trouble })
      const hash = await hashPassword(given.password)
      if (!(await needs.db.atDoor((door) => choosePassword(door, user, hash)))) return refuse(begunTooLongAgo)
      asked.subject(user)
      return goOn(needs, stepPages(needs), asked, { walk: where.walk, kept: given.kept })
    },
    then: ({ to }) => to,
  })

const agencyRoute = (needs: SignInNeeds, screen: StepScreen): Route =>
  route.post(signInPaths.chooseAgency, {
    may: anyone,
    audits: 'session.open-agency',
    form: formOf({ note, kept, agency: text({ missing: 'Choose the agency you work for now', max: 40 }) }),
    screen: screen((props, form, { now }) => {
      const carried = carriedBy(form)
      const agencies = agenciesIn(needs, carried.note, now)
      return agencies === null ? signInPage(props, form) : agencyPage({ ...carried, agencies }, form)
    }),
    act: async (asked, given) => {
      const where = await standingAt(needs, asked, given.note, 'choose-agency')
      if (where === null) return refuse(begunTooLongAgo)
      const agency = where.agencies.find((held) => held.agency === asId(given.agency))?.agency
      if (agency === undefined) return refuse({ agency: 'Choose one of your agencies' })
      if (!(await useUp(needs, where.nonce))) return refuse(begunTooLongAgo)
      return goOn(needs, stepPages(needs), asked, { walk: { ...where.walk, agency }, kept: given.kept })
    },
    then: ({ to }) => to,
  })

/** What comes after the first proof, each step a page of its own. Their addresses alone lead back to the beginning. */
export const stepRoutes = (needs: SignInNeeds, first: SignInScreen): readonly Route[] => {
  const screen = stepScreen(needs, first)
  const steps = [codeRoute, recoveryRoute, setUpRoute, newPasswordRoute, agencyRoute].map((make) => make(needs, screen))
  const { secondStep, recovery, setUp, newPassword, chooseAgency } = signInPaths
  const alone = [secondStep, recovery, setUp, newPassword, chooseAgency].map((path) =>
    route.get(path, { may: anyone, audits: nothingPersonal, ...first }),
  )
  return [...steps, ...alone]
}
