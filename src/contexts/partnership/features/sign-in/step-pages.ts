import type { VNode } from 'preact'
import { unreachable } from '../../../../kernel/result.ts'
import { drawQr } from '../../../../platform/qr-code.ts'
import { totpAddress } from '../../../../platform/totp.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { agencyPage } from './agency.page.tsx'
import { askForPasskey } from './passkey.act.ts'
import { beginSettingUp, settingUpOf } from './set-up.act.ts'
import { setUpPage, type SetUpProps } from './set-up.page.tsx'
import { codePage, newPasswordPage, noAppointmentPage, passkeyPage } from './steps.page.tsx'
import type { StepAsked, StepPages, Where } from './walk.ts'

/** What the page of setting up shows, from its own note; null when that is too old. */
export const setUpProps = (
  needs: SignInNeeds,
  note: string,
  kept: string,
  now: StepAsked['now'],
): SetUpProps | null => {
  const settingUp = settingUpOf(needs, note, now)
  if (settingUp === null) return null
  const { secret, email, making } = settingUp
  return { note, kept, making, picture: { secret, ...drawQr(totpAddress(secret, email)) } }
}

const settingUpPage = async (
  needs: SignInNeeds,
  where: Where,
  kept: string,
  asked: StepAsked,
): Promise<() => VNode> => {
  const props = setUpProps(needs, await beginSettingUp(needs, where, asked), kept, asked.now)
  if (props === null) throw new Error('A note just sealed did not open.')
  return () => setUpPage(props)
}

/** The page of each step. */
export const stepPages =
  (needs: SignInNeeds): StepPages =>
  async (where, note, kept, asked) => {
    const passkey = askForPasskey(needs, asked.now)
    switch (where.step) {
      case 'code':
        return () => codePage({ note, kept, passkey: where.credential.hasPasskey ? passkey : null })
      case 'passkey':
        return () => passkeyPage({ note, kept, passkey })
      case 'set-up':
        return settingUpPage(needs, where, kept, asked)
      case 'new-password':
        return () => newPasswordPage({ note, kept })
      case 'choose-agency':
        return () => agencyPage({ note, kept, agencies: where.agencies })
      case 'no-appointment':
        return noAppointmentPage
      case 'open':
        throw new Error('The last step opens a session and has no page.')
      default:
        return unreachable(where.step)
    }
  }
