import type { FormState } from '../../../../kernel/form-state.ts'
import { anyoneSignedIn } from '../../../../platform/http/may.ts'
import { nothingPersonal, type Route, route } from '../../../../platform/http/route.ts'
import type { PartnershipNeeds } from '../../needs.ts'
import { signedIn } from '../../parts/managed.ts'
import { signInPaths } from '../../sign-in-paths.ts'
import { discardTyped, keepWhatIsTyped } from './act.ts'
import { keepForm } from './act.form.ts'
import { keptNowPage, notKeptPage } from './kept-text.page.tsx'

const screen = {
  read: () => Promise.resolve({}),
  page: (_: object, __: unknown, form: FormState) => notKeptPage(form),
}

/**
 * Keeping text while it is typed, and throwing it away. Neither is audited: it is a person's own typing, which nobody
 * else can read; each page that shows it is.
 */
export const keptTextRoutes = (needs: Pick<PartnershipNeeds, 'keptOn'>): readonly Route[] => [
  route.post(signInPaths.keptText, {
    may: anyoneSignedIn,
    audits: nothingPersonal,
    form: keepForm,
    act: (asked, value) => keepWhatIsTyped(asked.tx, signedIn(asked), value, asked.now, needs),
    then: (kept) => ({ show: () => keptNowPage(kept) }),
    screen,
  }),
  route.post(signInPaths.discardKeptText, {
    may: anyoneSignedIn,
    audits: nothingPersonal,
    form: keepForm,
    act: (asked, value) => discardTyped(asked.tx, signedIn(asked), value, asked.now, needs),
    then: (page) => page,
    screen,
  }),
]
