import type { FieldErrors } from '../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { formOf, optionalText } from '../../../platform/forms/form.ts'
import type { Asked, Shown } from '../../../platform/http/route.ts'
import type { Secrets } from '../../../platform/http/secrets.ts'
import { goOnPage, unsealKept } from './kept.tsx'

/** What the page of kept text sends: the text sealed, and `link` when it was typed by the holder of a one-time link. */
export const againForm = formOf({ kept: optionalText({ max: 600_000 }), who: optionalText({ max: 10 }) })

const tooOld: FieldErrors = { '': 'What you typed was kept for an hour and is gone. Sign in and start again.' }

const linkClosed: FieldErrors = {
  '': 'Your link is not open yet. Open it from your mail in another tab and enter the code. Then go back in this tab and press Continue again.',
}

/** Offers to send kept text when there is a session again; `signIn` is the page to show while there is none. */
export const goOnOrSignIn = (
  secrets: Secrets,
  { actor, now }: Pick<Asked<unknown>, 'actor' | 'now'>,
  { kept, who }: { readonly kept: string; readonly who: string },
  signIn: Shown,
): Result<Shown, FieldErrors> => {
  const known = unsealKept(secrets, kept, now)
  if (known === null) return refuse(tooOld)
  if (actor.kind !== 'visitor') return ok({ show: () => goOnPage(known) })
  return who === 'link' ? refuse(linkClosed) : ok(signIn)
}
